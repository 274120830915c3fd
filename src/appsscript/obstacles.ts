// What stands in the way of writing, found before the first write: somebody's protection, a file that is full.
import type { SheetAction } from '../commands/createPlan';
import type { SheetKey } from '../workbook/sheetSpec';
import type { OwnSheets } from './reader';
import { NEW_COLUMNS } from './writer';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The most cells that a file may have. */
const MOST_CELLS = 10_000_000;

/** A protected stretch of the sheets to be written that this person may not edit. */
export function protectedRange(
  spreadsheet: Spreadsheet,
  own: OwnSheets,
  keys: readonly SheetKey[],
): { readonly sheet: string; readonly range: string } | undefined {
  const names = new Set(keys.map((key) => own.get(key)?.name));
  for (const kind of [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE]) {
    for (const protection of spreadsheet.getProtections(kind)) {
      if (protection.isWarningOnly() || protection.canEdit()) continue;
      const range = protection.getRange();
      const sheet = range.getSheet().getName();
      if (names.has(sheet)) return { sheet, range: range.getA1Notation() };
    }
  }
  return undefined;
}

/** Would the new sheets take the file past its limit? */
export function fileIsFull(spreadsheet: Spreadsheet, actions: readonly SheetAction[]): boolean {
  const wanted = actions.reduce((sum, action) => {
    if (action.kind !== 'create') return sum;
    const { rows, spareRows, columns } = action.spec;
    return sum + (rows.length + spareRows) * Math.max(NEW_COLUMNS, columns.length);
  }, 0);
  if (wanted === 0) return false;
  const standing = spreadsheet
    .getSheets()
    .reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
  return standing + wanted > MOST_CELLS;
}
