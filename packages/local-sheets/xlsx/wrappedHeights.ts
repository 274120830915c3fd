// How high rows with wrapped text must be: a file carries heights, and not every program works them out on opening.
import type { ExportedSheet } from '../engine/exportState';
import { linesOf } from '../engine/rowHeights';

/** A line's height, of a font's size; points in a pixel. */
const LINE = 1.5;
const POINT = 0.75;
/** Excel's padding at a cell's two sides, in pixels. */
const PADDING = 6;
/** Excel refuses higher rows. */
const HIGHEST = 409;

/** Heights in points of rows that are not fixed: those that need more than one line, and those with a least height. */
export function wrappedHeights(sheet: ExportedSheet): Map<number, number> {
  const heights = new Map(
    Object.entries(sheet.leastHeights).map(([row, pixels]): [number, number] => [
      Number(row),
      pixels * POINT,
    ]),
  );
  const merged = new Map(sheet.merges.map((area) => [`${area.row},${area.column}`, area]));
  for (const { row, column, value, looks } of sheet.cells) {
    if (looks.wrapStrategy !== 'WRAP' || typeof value !== 'string' || sheet.rowHeights[row] !== undefined)
      continue;
    const columns = merged.get(`${row},${column}`)?.columns ?? 1;
    const pixels = sheet.columnWidths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
    const lines = linesOf(value, (Math.max(10, pixels - PADDING) * POINT) / looks.fontSize);
    const needed = Math.min(HIGHEST, (lines * LINE + 0.2) * looks.fontSize);
    if (lines > 1) heights.set(row, Math.max(heights.get(row) ?? 0, needed));
  }
  return heights;
}
