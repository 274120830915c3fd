// Number formats: what a cell shows, which formats are dates, what a typed format means.
import { numfmt } from '@univerjs/core';

export const TEXT_FORMAT = '@';

const dateKnown = new Map<string, boolean>();

/** `0.00` and `@` are not dates, `yyyy/mm/dd`, `m"月"d"日"` and `h:mm` are. */
export function isDatePattern(pattern: string | null | undefined): boolean {
  if (!pattern) return false;
  let known = dateKnown.get(pattern);
  if (known === undefined) {
    try {
      known = numfmt.isDateFormat(pattern);
    } catch {
      known = false;
    }
    dateKnown.set(pattern, known);
  }
  return known;
}

/** Google's names for what is no pattern. */
const GENERAL = new Set(['', 'General', 'general', '0.###############']);

export const isGeneral = (pattern: string | null | undefined): boolean =>
  pattern == null || GENERAL.has(pattern);

export function show(value: string | number | boolean, pattern: string | null, locale: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && (isGeneral(pattern) || !pattern?.includes('@'))) return value;
  const chosen = isGeneral(pattern) ? 'General' : (pattern as string);
  try {
    return numfmt.format(chosen, value, { locale: locale.replace('_', '-'), throws: true });
  } catch {
    return String(value);
  }
}

/** The formats that a date or a time takes when it lands in a cell that has none. */
export function defaultDatePattern(locale: string, serial: number): string {
  const day = locale.startsWith('ja') ? 'yyyy/mm/dd' : locale === 'en_US' ? 'm/d/yyyy' : 'dd/mm/yyyy';
  const time = 'h:mm:ss';
  if (Number.isInteger(serial)) return day;
  return serial < 1 && serial >= 0 ? time : `${day} ${time}`;
}
