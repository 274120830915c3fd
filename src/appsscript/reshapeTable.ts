// Gives a standing table its rows: history kept, new rows written below, all brought into order by one sort.
import type { SheetAction } from '../commands/createPlan';
import type { WrittenValue } from '../workbook/cellValue';
import { layOut } from '../workbook/layout';
import { type ColumnSpec, ID_COLUMN, ORDER_COLUMN, ROW_HEIGHT } from '../workbook/sheetSpec';
import { stretches } from '../workbook/standingSheet';
import type { Patience } from './patience';
import { dressCells } from './sheetDress';
import { isAsRead, writeBlocks } from './writer';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Reshaping = Extract<SheetAction, { readonly kind: 'reshape' }>;

/**
 * Says where every row is to be, and keeps what goes away as history. Both change nothing that other sheets show, so
 * that it is done everywhere before rows move anywhere. Where the sheet is another than was read, nothing is done and
 * the answer is no; the next look plans it anew.
 */
export function prepareTable(sheet: Sheet, reshaping: Reshaping, zone: string, patience: Patience): boolean {
  const { added, order, blocks, landmarks } = reshaping;
  if (!patience.attempt(() => isAsRead(sheet, landmarks, zone))) return false;
  // The places come first: a run that is cut off after them leaves what the next one goes on from.
  const places = order?.places.slice(0, order.places.length - added.length) ?? [];
  if (places.length > 0) patience.attempt(() => writePlaces(sheet, reshaping, places));
  patience.attempt(() => writeBlocks(sheet, blocks));
  return true;
}

/**
 * New rows come with their ids and places in one call, so that none is half there. Steps are repeated one by one,
 * because what is written by row number may not be written again after the sort.
 */
export function reshapeTable(sheet: Sheet, reshaping: Reshaping, patience: Patience): void {
  const { added, order, placement } = reshaping;
  if (added.length > 0) {
    patience.attempt(() => dressNewRows(sheet, reshaping));
    patience.attempt(() => {
      if (hasRoom(sheet, reshaping)) writeNewRows(sheet, reshaping);
    });
  }
  if (order === undefined) return;
  const { firstRow, places } = order;
  patience.attempt(() => {
    const rows = sheet.getRange(firstRow, 1, places.length, sheet.getLastColumn());
    rows.sort(placement.column(ORDER_COLUMN));
  });
  const done = places.map(() => '');
  patience.attempt(() => writePlaces(sheet, reshaping, done));
}

function dressNewRows(sheet: Sheet, { added, firstNewRow, placement, spec }: Reshaping): void {
  ensureRows(sheet, firstNewRow + added.length - 1);
  for (const columns of runs(spec.columns, placement.column)) {
    const layout = layOut({ ...spec, rows: added, columns });
    const first = placement.column((columns[0] as ColumnSpec).key);
    const cells = sheet.getRange(firstNewRow, first, added.length, columns.length);
    cells.setNumberFormats(layout.formats);
    dressCells(cells, layout);
  }
  sheet.setRowHeights(firstNewRow, added.length, ROW_HEIGHT);
}

/** Are the rows empty, or do they hold what a call wrote whose answer was lost? Somebody may have moved a row there. */
function hasRoom(sheet: Sheet, { added, firstNewRow, placement }: Reshaping): boolean {
  const own = placement.column(ID_COLUMN);
  return sheet
    .getRange(firstNewRow, 1, added.length, sheet.getLastColumn())
    .getValues()
    .every((cells, index) => cells[own - 1] === added[index]?.id || cells.every((value) => value === ''));
}

/** All at once, from our first column to our last; below the table, the columns of people's own are empty. */
function writeNewRows(sheet: Sheet, { added, firstNewRow, placement, spec, order }: Reshaping): void {
  const at = spec.columns.map(({ key }) => placement.column(key));
  const [left, right] = [Math.min(...at), Math.max(...at)];
  const places = order?.places.slice(-added.length) ?? [];
  const values = layOut({ ...spec, rows: added }).values.map((line, index) => {
    const cells = new Array<WrittenValue>(right - left + 1).fill('');
    spec.columns.forEach(({ key }, column) => {
      const value = key === ORDER_COLUMN ? places[index] : line[column];
      cells[(at[column] as number) - left] = value ?? '';
    });
    return cells;
  });
  sheet.getRange(firstNewRow, left, values.length, right - left + 1).setValues(values);
}

function writePlaces(
  sheet: Sheet,
  { order, placement }: Reshaping,
  places: readonly (number | string)[],
): void {
  const cells = sheet.getRange(order?.firstRow ?? 0, placement.column(ORDER_COLUMN), places.length, 1);
  cells.setValues(places.map((place) => [place]));
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
