// The lines of business that there are; adding one is one file and one line here.
import { canonicalName } from '../expression/expression';
import { newBusiness } from './newBusiness';
import { saas } from './saas';
import type { Template } from './template';

export const templates: readonly Template[] = [newBusiness, saas];

/** The template by its Japanese or English name; case does not count. */
export function findTemplate(name: string): Template | undefined {
  const wanted = canonicalName(name).toLowerCase();
  return templates.find(({ name: { ja, en } }) => ja.toLowerCase() === wanted || en.toLowerCase() === wanted);
}
