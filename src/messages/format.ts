// Writes values into sentences, alike in both languages.

/** How many names a sentence lists before it counts the rest. */
export const MOST_NAMES = 20;

/** A number with thousands separators, to twelve significant digits: 1,234.5. */
export function formatNumber(value: number): string {
  const [mantissa = '', exponent] = Number(value.toPrecision(12)).toString().split('e');
  if (exponent !== undefined) return `${mantissa}e${exponent}`;
  const [whole = '', decimals] = mantissa.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/**
 * A cell's value as it is quoted to the person who typed it; long texts are shortened, and say so. Of a date only
 * that it is one, in the reader's word: which day it is depends on the spreadsheet's time zone.
 */
export function quoteValue(value: unknown, dateWord = 'date'): string {
  if (typeof value === 'number') return Number.isFinite(value) ? formatNumber(value) : String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (Object.prototype.toString.call(value) === '[object Date]') return dateWord;
  const text = String(value ?? '');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
