// The lines of business that there are; adding one is one file, one line here and one in practices.ts.
import { canonicalName } from '../expression/expression';
import { advertising } from './advertising';
import { inbound } from './inbound';
import { manufacturing } from './manufacturing';
import { newBusiness } from './newBusiness';
import { realEstate } from './realEstate';
import { recruiting } from './recruiting';
import { routeSales } from './routeSales';
import { saas } from './saas';
import type { Template } from './template';

export const templates: readonly Template[] = [
  newBusiness,
  routeSales,
  inbound,
  saas,
  recruiting,
  advertising,
  realEstate,
  manufacturing,
];

/** The template by its Japanese or English name, or another that it goes by; case does not count. */
export function findTemplate(name: string): Template | undefined {
  const wanted = canonicalName(name).toLowerCase();
  return templates.find(({ name: { ja, en }, aliases = [] }) =>
    [ja, en, ...aliases].some((known) => known.toLowerCase() === wanted),
  );
}
