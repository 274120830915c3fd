// Brings the looks of a standing sheet up to date: number formats, and what a drop-down offers.
import type { SheetAction } from '../commands/createPlan';
import { changedFormats, type FormatChange } from '../workbook/standingLooks';
import { stretches } from '../workbook/standingSheet';
import { validationRule } from './sheetDress';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Update = Extract<SheetAction, { readonly kind: 'update' }>;

/** One look over all columns, then a call for each run of neighbouring ones in which a format differs. */
export function writeFormats(sheet: Sheet, changes: readonly FormatChange[]): void {
  if (changes.length === 0) return;
  const rows = changes.flatMap(({ wanted }) => Array.from(wanted.keys()));
  const columns = changes.map(({ column }) => column);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const standing = sheet.getRange(top, left, bottom - top + 1, right - left + 1).getNumberFormats();
  const written = new Map<number, string[]>();
  for (const change of changes) {
    const before = standing.map((cells) => cells[change.column - left] ?? '');
    const after = changedFormats(change, before, top);
    if (after !== undefined) written.set(change.column, after);
  }
  for (const [from, to] of stretches(Array.from(written.keys()))) {
    const grid = standing.map((_, row) =>
      Array.from({ length: to - from + 1 }, (_cell, index) => written.get(from + index)?.[row] ?? ''),
    );
    sheet.getRange(top, from, grid.length, to - from + 1).setNumberFormats(grid);
  }
}

/** To the end of the sheet, so that lines which people have added below offer the same. */
export function writeChoices(
  sheet: Sheet,
  { validation, row, column }: NonNullable<Update['choices']>,
): void {
  const cells = sheet.getRange(row, column, Math.max(1, sheet.getMaxRows() - row + 1), 1);
  cells.setDataValidation(validationRule(validation, () => undefined));
}
