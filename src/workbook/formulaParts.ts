// The pieces that formulas on several sheets are made of: citations of other sheets, sums over the log.
import { columnLetters, quotedSheet, sheetReference } from './formula';
import type { Placement, Places, SheetKey } from './sheetSpec';

/** One cell of another sheet, by its row's id and its column. */
export function cite(places: Places, sheet: SheetKey, row: string, column: string): string {
  const { sheetName: name, placement } = places[sheet];
  return sheetReference(name, placement.column(column), placement.row(row));
}

/** A whole column of another sheet. */
export function citeColumn(places: Places, sheet: SheetKey, column: string): string {
  const { sheetName: name, placement } = places[sheet];
  const letters = columnLetters(placement.column(column));
  return `${quotedSheet(name)}!$${letters}:$${letters}`;
}

/**
 * The cells from the topmost to the lowest of some rows, and from the leftmost to the rightmost of some columns: people
 * may have sorted them. Held in place when the formula is copied.
 */
export function stretch(placement: Placement, rows: readonly string[], columns: readonly string[]): string {
  const [atRows, atColumns] = [rows.map(placement.row), columns.map(placement.column)];
  const corner = (column: number, row: number): string => `$${columnLetters(column)}$${row}`;
  const first = corner(Math.min(...atColumns), Math.min(...atRows));
  const last = corner(Math.max(...atColumns), Math.max(...atRows));
  return first === last ? first : `${first}:${last}`;
}

/** A stretch of cells of another sheet. */
export function citeStretch(
  places: Places,
  sheet: SheetKey,
  rows: readonly string[],
  columns: readonly string[],
): string {
  const { sheetName: name, placement } = places[sheet];
  return `${quotedSheet(name)}!${stretch(placement, rows, columns)}`;
}

/** A count rounded up to whole numbers; the domain's `wholeCount` in a cell. */
export function roundedUp(formula: string): string {
  return `ROUNDUP(ROUND(${formula};6);0)`;
}

/** A text inside a formula. */
export function textLiteral(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A text that a criterion of SUMIFS or MATCH takes as it is: no wildcard, no comparison. */
export function criterion(text: string): string {
  const plain = text.replace(/[~*?]/g, '~$&');
  return textLiteral(/^[<>=]/.test(plain) ? `=${plain}` : plain);
}

/** Conditions on the log: this indicator, from one day up to and including another, perhaps one owner's only. */
export function logConditions(
  places: Places,
  { indicator, from, until, owner }: { indicator: string; from: string; until: string; owner?: string },
): string {
  const day = citeColumn(places, 'log', 'day');
  return [
    `${citeColumn(places, 'log', 'indicator')};${indicator}`,
    `${day};">="&${from}`,
    // A day with a time of day on it is still that day.
    `${day};"<"&${until}+1`,
    ...(owner === undefined ? [] : [`${citeColumn(places, 'log', 'owner')};${owner}`]),
  ].join(';');
}

/** The sum of what was logged under these conditions. */
export function loggedSum(places: Places, conditions: string): string {
  return `SUMIFS(${citeColumn(places, 'log', 'value')};${conditions})`;
}
