// Lists of names as sentences quote them.
import type { Language } from '../domain/language';
import { MOST_NAMES } from './format';

function named(names: readonly string[], quoted: (name: string) => string, separator: string): string {
  return names.slice(0, MOST_NAMES).map(quoted).join(separator);
}

/** Names in quotes; of very many the first, and how many more there are. */
export const nameLists: Readonly<Record<Language, (names: readonly string[]) => string>> = {
  ja: (names) => {
    const rest = names.length - MOST_NAMES;
    return named(names, (name) => `「${name}」`, '、') + (rest > 0 ? ` ほか${rest}件` : '');
  },
  en: (names) => {
    const rest = names.length - MOST_NAMES;
    return named(names, (name) => `"${name}"`, ', ') + (rest > 0 ? ` and ${rest} more` : '');
  },
};
