// How wide columns are, in pixels: by what can stand in them, not by what stands there today.
import type { Messages } from '../messages';
import type { ColumnSpec } from './sheetSpec';

/** What columns of several sheets hold. */
export const widths = {
  /** −100,000,000,000 in bold. */
  amount: 120,
  /** 100,000,000.0 */
  count: 96,
  /** A percentage. */
  rate: 72,
  day: 88,
  /** A day and the time. */
  moment: 132,
  /** One sign under a header of one sign. */
  sign: 40,
} as const;

/** A longer name breaks into lines. */
const WIDEST_NAMES = 320;

/** The arrow beside what is chosen from a list. */
export const ARROW = 20;

/** Left and right of a cell's text, and what a font is wider than the one that is measured here. */
const PADDING = 12;

/** How wide a text is on one line, in px of 10 points bold: Arial's letters in four sizes, others full width. */
export function lineWidth(text: string): number {
  const letter = (char: string): number => {
    if (/[-iIjltfr()' \u00a0.,:└]/.test(char)) return 4.3;
    if (/[mwMWCGOQ%]/.test(char)) return 11;
    if (/[A-Z&−]/.test(char)) return 9.6;
    return char < '\u2000' ? 8.2 : 13.4;
  };
  return Array.from(text).reduce((width, char) => width + letter(char), 0);
}

/** Wide enough for the longest of these words. */
export function wordsWidth(words: readonly string[]): number {
  return Math.ceil(Math.max(0, ...words.map(lineWidth)) + PADDING);
}

/** Wide enough for money, whatever the team shows it in. */
export function unitWidth({ currency }: Messages['sheets']): number {
  return wordsWidth(Object.values(currency));
}

/** Wide enough for the longest of these names, within reason. */
export function namesWidth(names: readonly string[]): number {
  return Math.min(wordsWidth(names), WIDEST_NAMES);
}

/** Columns under a sheet's own headers, which stand on one line. */
export function columnsUnder<Key extends string>(headers: Readonly<Record<Key, string>>) {
  return (
    key: Key,
    width: number,
    alignment: ColumnSpec['alignment'],
    more: Omit<ColumnSpec, 'key' | 'header' | 'width' | 'alignment'> = {},
  ): ColumnSpec => fitted({ key, header: headers[key], width, alignment, ...more });
}

/** No narrower than its header, unless nobody sees it. */
export function fitted(column: ColumnSpec): ColumnSpec {
  return column.hidden === true
    ? column
    : { ...column, width: Math.max(column.width, wordsWidth([`${column.header}${column.unit ?? ''}`])) };
}

/** The same columns, some of them with a unit behind their headers. */
export function withUnit(
  columns: readonly ColumnSpec[],
  keys: readonly string[],
  unit: string,
): ColumnSpec[] {
  return columns.map((column) => (keys.includes(column.key) ? fitted({ ...column, unit }) : column));
}

/** The same columns, some of them at least as wide as a plan needs. */
export function withWidths(
  columns: readonly ColumnSpec[],
  least: Readonly<Record<string, number>>,
): ColumnSpec[] {
  return columns.map((column) => ({ ...column, width: Math.max(column.width, least[column.key] ?? 0) }));
}
