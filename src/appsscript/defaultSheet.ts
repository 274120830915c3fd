// The empty sheet that a new file comes with goes once something else stands.
import type { Execution } from './execution';

/** What Google calls it, in the languages that the add-on speaks. */
const NAMES = ['シート1', 'Sheet1'];

/** The first sheet of a file has this id, and none that somebody adds later. */
const FIRST_SHEET = 0;
const FIRST_SIZE = { rows: 1_000, columns: 26 };

/**
 * `others` are the names of all sheets that are not ours: where there are more than the empty one, somebody works in this
 * file, and it may be wanted.
 */
export function removeDefaultSheet(
  others: readonly string[],
  { spreadsheet, patience }: Pick<Execution, 'spreadsheet' | 'patience'>,
): void {
  const [name = ''] = others;
  if (others.length !== 1 || !NAMES.includes(name)) return;
  patience.attempt(() => {
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet !== null && isUntouched(sheet)) spreadsheet.deleteSheet(sheet);
  });
}

function isUntouched(sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  return (
    sheet.getSheetId() === FIRST_SHEET &&
    sheet.getLastRow() === 0 &&
    sheet.getMaxRows() === FIRST_SIZE.rows &&
    sheet.getMaxColumns() === FIRST_SIZE.columns &&
    sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length === 0
  );
}
