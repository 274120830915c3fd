// Lets rows with wrapped text grow to it, as Google does.
import { BooleanNumber, type IRange, WrapStrategy } from '@univerjs/core';
import { textHeight } from '../../engine/rowHeights';
import type { Grid } from './grid';

/** Changes come in bursts; the rows are measured once they rest. */
const REST = 250;
const FONT_SIZE = 10;

/** Rows of the active sheet that hold wrapped text: the texts with their sizes, by row. */
function wrappedTexts(grid: Grid): Map<number, { text: string; fontSize: number; column: number }[]> {
  const rows = new Map<number, { text: string; fontSize: number; column: number }[]>();
  const sheet = grid.workbook.getActiveSheet()?.getSheet();
  const styles = grid.workbook.getWorkbook().getStyles();
  sheet?.getCellMatrix().forValue((row, column, cell) => {
    const style = styles.getStyleByCell(cell);
    if (typeof cell?.v !== 'string' || style?.tb !== WrapStrategy.WRAP) return;
    // As it is shown, with what its format puts before it.
    const text = String(sheet.getCell(row, column)?.v ?? '');
    rows.set(row, [...(rows.get(row) ?? []), { text, fontSize: style.fs ?? FONT_SIZE, column }]);
  });
  return rows;
}

/** Rows next to each other as one range. */
function rangesOf(rows: readonly number[], lastColumn: number): IRange[] {
  const ranges: IRange[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last && last.endRow === row - 1) last.endRow = row;
    else ranges.push({ startRow: row, endRow: row, startColumn: 0, endColumn: lastColumn });
  }
  return ranges;
}

/** Measures the rows whose height nobody has set, and estimates those with a least height, as the engine does. */
function grow(grid: Grid): void {
  const active = grid.workbook.getActiveSheet();
  if (!active) return;
  const sheet = active.getSheet();
  const free: number[] = [];
  const rowsAutoHeightInfo: { row: number; autoHeight: number }[] = [];
  const wrapped = wrappedTexts(grid);
  for (const [row, { h, ah }] of Object.entries(sheet.getConfig().rowData)) {
    // Text that made it grow is gone.
    if (h !== undefined && ah !== undefined && ah > h && !wrapped.has(Number(row)))
      wrapped.set(Number(row), []);
  }
  for (const [row, texts] of wrapped) {
    const { ia, h, ah } = sheet.getRowManager().getRow(row) ?? {};
    if (ia === BooleanNumber.FALSE) continue;
    if (h === undefined || ia === undefined) {
      free.push(row);
      continue;
    }
    const autoHeight = texts.reduce((height, { text, fontSize, column }) => {
      return Math.max(height, textHeight(text, fontSize, sheet.getColumnWidth(column)));
    }, h);
    if (ah !== autoHeight) rowsAutoHeightInfo.push({ row, autoHeight });
  }
  const ranges = rangesOf(free, sheet.getColumnCount() - 1);
  if (ranges.length > 0) active.setRangesAutoHeight(ranges);
  if (rowsAutoHeightInfo.length > 0) {
    const place = { unitId: grid.workbook.getId(), subUnitId: active.getSheetId() };
    grid.apply('sheet.mutation.set-worksheet-row-auto-height', { ...place, rowsAutoHeightInfo });
  }
}

/** Answers with what to call whenever cells may have changed. */
export function growRows(grid: Grid): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => grow(grid), REST);
  };
}
