// What a function hands back to its cells shows no negative zero: nobody means −0 by a result.
import type { CellValue } from './definition';

export function withoutNegativeZero(cell: CellValue): CellValue {
  return cell === 0 ? 0 : cell;
}

/** A block of cells, in place: it may have ten thousand rows. */
export function blockWithoutNegativeZero(rows: CellValue[][]): CellValue[][] {
  for (const row of rows) {
    for (let column = 0; column < row.length; column += 1) {
      if (row[column] === 0) row[column] = 0;
    }
  }
  return rows;
}
