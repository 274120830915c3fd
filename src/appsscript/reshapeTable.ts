// Gives a standing table its rows: history kept, new rows written below, all brought into order by one sort.
import type { SheetAction } from '../commands/createPlan';
import type { WrittenValue } from '../workbook/cellValue';
import { layOut } from '../workbook/layout';
import {
  type ColumnSpec,
  ID_COLUMN,
  ORDER_COLUMN,
  ROW_HEIGHT,
  type SheetSpec,
  type ValidationSpec,
} from '../workbook/sheetSpec';
import { stretches } from '../workbook/standingSheet';
import type { Patience } from './patience';
import { cellsIn, dressCells, type SheetFinder, validationRule } from './sheetDress';
import { isAsRead, writeBlocks } from './writer';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
export type Reshaping = Extract<SheetAction, { readonly kind: 'reshape' }>;

/**
 * Says where every row is to be, and keeps what goes away as history. Both change nothing that other sheets show but for
 * goals in words, which cite the tree's rows; so it is done everywhere, in the tree last, before rows move anywhere.
 * Where the sheet is another than was read, nothing is done and the answer is no; the next look plans it anew.
 */
export function prepareTable(sheet: Sheet, reshaping: Reshaping, zone: string, patience: Patience): boolean {
  const { added, order, blocks, landmarks } = reshaping;
  if (!patience.attempt(() => isAsRead(sheet, landmarks, zone))) return false;
  // The places come first: a run that is cut off after them leaves what the next one goes on from.
  const places = order.places.slice(0, order.places.length - added.length);
  if (places.length > 0) patience.attempt(() => writePlaces(sheet, reshaping, places));
  patience.attempt(() => writeBlocks(sheet, blocks));
  return true;
}

/**
 * New rows come with their ids and places in one call, so that none is half there. Steps are repeated one by one,
 * because what is written by row number may not be written again after the sort.
 */
export function reshapeTable(
  sheet: Sheet,
  reshaping: Reshaping,
  sheetOf: SheetFinder,
  patience: Patience,
): void {
  const { added, firstNewRow, order, placement } = reshaping;
  if (added.length > 0) {
    patience.attempt(() => ensureRows(sheet, firstNewRow + added.length - 1));
    patience.attempt(() => {
      if (!hasRoom(sheet, reshaping)) return;
      dressNewRows(sheet, reshaping);
      writeNewRows(sheet, reshaping);
    });
  }
  const { firstRow, places } = order;
  patience.attempt(() => {
    const rows = sheet.getRange(firstRow, 1, places.length, sheet.getLastColumn());
    rows.sort(placement.column(ORDER_COLUMN));
  });
  // While the places stand, a run that is cut off is gone on with.
  patience.attempt(() => validateRows(sheet, reshaping, sheetOf));
  // A sort leaves heights where they are, so that rows have to grow to their text anew.
  patience.attempt(() => sheet.setRowHeights(firstRow, places.length, ROW_HEIGHT));
  const done = places.map(() => '');
  patience.attempt(() => writePlaces(sheet, reshaping, done));
}

function dressNewRows(sheet: Sheet, { added, firstNewRow, placement, spec }: Reshaping): void {
  for (const columns of runs(spec.columns, placement.column)) {
    const layout = layOut({ ...spec, rows: added, columns });
    const first = placement.column((columns[0] as ColumnSpec).key);
    const cells = sheet.getRange(firstNewRow, first, added.length, columns.length);
    cells.setNumberFormats(layout.formats);
    dressCells(cells, layout);
  }
}

/**
 * Rows of the plan let in what their columns hold, history anything, people's rows what they did. By the ids as they are
 * now, because a sort may or may not take validations along.
 */
function validateRows(
  sheet: Sheet,
  { order, spec, placement, places }: Reshaping,
  sheetOf: SheetFinder,
): void {
  if (spec.validations.length === 0) return;
  const { firstRow } = order;
  const count = sheet.getLastRow() - firstRow + 1;
  const ids = sheet.getRange(firstRow, placement.column(ID_COLUMN), count, 1).getValues();
  const cellsOf = cellsIn(places, sheetOf);
  const rules = spec.validations.map((validation) => ({
    column: placement.column(validation.column),
    isFor: isValidated(spec, validation),
    rule: validationRule(validation, cellsOf),
  }));
  for (const [from, to] of stretches(Array.from(new Set(rules.map(({ column }) => column))))) {
    const cells = sheet.getRange(firstRow, from, count, to - from + 1);
    const grid = cells.getDataValidations().map((line, row) => {
      const id = String(ids[row]?.[0] ?? '');
      if (id === '') return line;
      return line.map((_, index) => {
        const own = rules.find(({ column, isFor }) => column === from + index && isFor(id));
        return own?.rule ?? null;
      });
    });
    cells.setDataValidations(grid as Validation[][]);
  }
}

/** Which rows a validation concerns. */
function isValidated({ rows }: SheetSpec, validation: ValidationSpec): (id: string) => boolean {
  const at = new Map(rows.map(({ id }, index) => [id, index]));
  const [from, to] = validation.rows?.map((id) => at.get(id) ?? -1) ?? [0, rows.length];
  return (id) => {
    const row = at.get(id);
    return row !== undefined && row >= (from as number) && row <= (to as number);
  };
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
  const places = order.places.slice(-added.length);
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
  const cells = sheet.getRange(order.firstRow, placement.column(ORDER_COLUMN), places.length, 1);
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
