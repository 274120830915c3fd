// Lets rows with wrapped text grow to it, as Google does; only a browser can measure text.
import { BooleanNumber, type IRange, WrapStrategy } from '@univerjs/core';
import type { Grid } from './grid';

/** Changes come in bursts; the rows are measured once they rest. */
const REST = 250;

/** Rows of the active sheet that hold wrapped text and whose height nobody has fixed, as few ranges. */
function growingRows(grid: Grid): IRange[] {
  const sheet = grid.workbook.getActiveSheet()?.getSheet();
  if (!sheet) return [];
  const styles = grid.workbook.getWorkbook().getStyles();
  const rows = new Set<number>();
  sheet.getCellMatrix().forValue((row, _column, cell) => {
    if (typeof cell?.v !== 'string' || rows.has(row)) return;
    const fixed = sheet.getRowManager().getRow(row)?.ia === BooleanNumber.FALSE;
    if (!fixed && styles.getStyleByCell(cell)?.tb === WrapStrategy.WRAP) rows.add(row);
  });
  const ranges: IRange[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last && last.endRow === row - 1) last.endRow = row;
    else ranges.push({ startRow: row, endRow: row, startColumn: 0, endColumn: sheet.getColumnCount() - 1 });
  }
  return ranges;
}

/** Answers with what to call whenever cells may have changed. */
export function growRows(grid: Grid): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function grow(): void {
    const ranges = growingRows(grid);
    if (ranges.length > 0) grid.workbook.getActiveSheet()?.setRangesAutoHeight(ranges);
  }
  return () => {
    clearTimeout(timer);
    timer = setTimeout(grow, REST);
  };
}
