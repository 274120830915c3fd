// What happens to areas and references when rows or columns are inserted or deleted before them.
import type { Area } from './types';

/** `count` lines inserted before line `at` (from 0), or deleted from it on where `count` is negative. */
export interface Shift {
  axis: 'rows' | 'columns';
  at: number;
  count: number;
}

/** Where a line is afterwards; null if it was deleted. */
function shiftedLine(line: number, { at, count }: Shift): number | null {
  if (line < at) return line;
  return count < 0 && line < at - count ? null : line + count;
}

/** The area afterwards: lines inserted inside it widen it, lines deleted inside it narrow it. */
export function shiftedArea(area: Area, shift: Shift): Area | null {
  const [start, size] = shift.axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  const kept = Array.from({ length: size }, (_, index) => shiftedLine(start + index, shift)).filter(
    (line): line is number => line !== null,
  );
  const first = kept[0];
  const last = kept[kept.length - 1];
  if (first === undefined || last === undefined) return null;
  const length = last - first + 1;
  return shift.axis === 'rows'
    ? { ...area, row: first, rows: length }
    : { ...area, column: first, columns: length };
}

const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The formula with its references to the sheet itself moved along; texts in quotes stay. */
export function shiftedFormula(formula: string, shift: Shift): string {
  const pieces = /("(?:[^"]|"")*")|(\$?)\b([A-Z]{1,3})(\$?)(\d+)\b(?![(!])/g;
  return formula.replace(pieces, (all, text, columnSign, letters, rowSign, digits) => {
    if (text !== undefined) return all;
    const line = shift.axis === 'rows' ? Number(digits) - 1 : columnOf(letters);
    const moved = shiftedLine(line, shift);
    if (moved === null) return '#REF!';
    return shift.axis === 'rows'
      ? `${columnSign}${letters}${rowSign}${moved + 1}`
      : `${columnSign}${lettersOf(moved)}${rowSign}${digits}`;
  });
}
