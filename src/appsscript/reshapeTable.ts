// Gives a standing table its rows: history kept, new rows written below, all brought into order by one sort.
import type { SheetAction } from '../commands/createPlan';
import { layOut } from '../workbook/layout';
import { type ColumnSpec, ID_COLUMN, ROW_HEIGHT } from '../workbook/sheetSpec';
import { stretches } from '../workbook/standingSheet';
import { dressCells } from './sheetDress';
import { writeBlocks } from './writer';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Reshaping = Extract<SheetAction, { readonly kind: 'reshape' }>;

export function reshapeTable(
  sheet: Sheet,
  { blocks, added, firstNewRow, placement, spec, order }: Reshaping,
): void {
  writeBlocks(sheet, blocks);
  if (added.length > 0) {
    ensureRows(sheet, firstNewRow + added.length - 1);
    // Their ids come last: a row that has one is complete.
    const own = spec.columns.filter(({ key }) => key !== ID_COLUMN);
    for (const columns of [
      ...runs(own, placement.column),
      spec.columns.filter(({ key }) => key === ID_COLUMN),
    ]) {
      const layout = layOut({ ...spec, rows: added, columns });
      const first = placement.column((columns[0] as ColumnSpec).key);
      const cells = sheet.getRange(firstNewRow, first, added.length, columns.length);
      cells.setNumberFormats(layout.formats);
      dressCells(cells, layout);
      cells.setValues(layout.values);
    }
    sheet.setRowHeights(firstNewRow, added.length, ROW_HEIGHT);
  }
  if (order !== undefined) {
    const { firstRow, places } = order;
    const column = placement.column('order');
    sheet.getRange(firstRow, column, places.length, 1).setValues(places.map((place) => [place]));
    sheet.getRange(firstRow, 1, places.length, sheet.getLastColumn()).sort(column);
  }
}

function ensureRows(sheet: Sheet, wanted: number): void {
  const rows = sheet.getMaxRows();
  if (wanted > rows) sheet.insertRowsAfter(rows, wanted - rows);
}

/** Columns that stand side by side, from left to right. */
function runs(columns: readonly ColumnSpec[], placeOf: (key: string) => number): ColumnSpec[][] {
  const at = new Map(columns.map((column) => [placeOf(column.key), column]));
  return stretches(Array.from(at.keys())).map(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => at.get(from + index) as ColumnSpec),
  );
}
