// A1 notation: between the names that people write and areas that count from 0.
import type { Area } from './types';

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

export function areaName(area: Area): string {
  const first = columnName(area.column) + (area.row + 1);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnName(area.column + area.columns - 1)}${area.row + area.rows}`;
}

const REFERENCE = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/;

/** Reads `B2`, `B2:C9`, `B:C`, `2:9` and `B2:C`; what is left open reaches to the sheet's last row or column. */
export function parseArea(name: string, maxRows: number, maxColumns: number): Area | null {
  const found = REFERENCE.exec(name.trim());
  if (!found || (!found[1] && !found[2])) return null;
  const single = !name.includes(':');
  if (single && !(found[1] && found[2])) return null;
  const firstRow = found[2] ? Number(found[2]) - 1 : 0;
  const firstColumn = found[1] ? columnNumber(found[1]) : 0;
  const lastRow = single ? firstRow : found[4] ? Number(found[4]) - 1 : maxRows - 1;
  const lastColumn = single ? firstColumn : found[3] ? columnNumber(found[3]) : maxColumns - 1;
  return {
    row: Math.min(firstRow, lastRow),
    column: Math.min(firstColumn, lastColumn),
    rows: Math.abs(lastRow - firstRow) + 1,
    columns: Math.abs(lastColumn - firstColumn) + 1,
  };
}

/** Splits `'My sheet'!A1:B2` into the sheet's name (null if none is given) and the rest. */
export function splitSheetName(reference: string): { sheet: string | null; cells: string } {
  const mark = reference.lastIndexOf('!');
  if (mark < 0) return { sheet: null, cells: reference };
  const written = reference.slice(0, mark);
  const quoted = written.startsWith("'") && written.endsWith("'");
  return {
    sheet: quoted ? written.slice(1, -1).replace(/''/g, "'") : written,
    cells: reference.slice(mark + 1),
  };
}

export const quoteSheetName = (name: string): string => `'${name.replace(/'/g, "''")}'`;
