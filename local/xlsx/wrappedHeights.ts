// How high rows with wrapped text must be: a file carries heights, and not every program works them out on opening.
import type { ExportedSheet } from '../engine/exportState';

/** Of a font's size: a line's height, a Latin letter's width, a Japanese letter's width; points in a pixel. */
const LINE = 1.4;
const NARROW = 0.56;
const WIDE = 1;
const POINT = 0.75;
/** Excel's padding at a cell's two sides, in pixels. */
const PADDING = 6;
/** Excel refuses higher rows. */
const HIGHEST = 409;

const isWide = (letter: string): boolean => (letter.codePointAt(0) ?? 0) > 0x2e7f;

function linesOf(text: string, widthInPoints: number, fontSize: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let width = 0;
    for (const letter of paragraph) width += fontSize * (isWide(letter) ? WIDE : NARROW);
    lines += Math.max(1, Math.ceil(width / widthInPoints));
  }
  return lines;
}

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
    const lines = linesOf(value, Math.max(10, pixels - PADDING) * POINT, looks.fontSize);
    const needed = Math.min(HIGHEST, (lines * LINE + 0.2) * looks.fontSize);
    if (lines > 1) heights.set(row, Math.max(heights.get(row) ?? 0, needed));
  }
  return heights;
}
