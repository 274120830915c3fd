// Reads the workbook: which sheets there are, which are ours, and what stands in those.
import type { WorkbookRead } from '../commands/createPlan';
import type { SheetKey } from '../workbook/sheetSpec';
import type { ReadSheet } from '../workbook/standingSheet';
import { serialOf } from './clock';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The developer metadata by which a generated sheet is found, whatever it is called. */
export const METADATA_KEY = 'kpiTreePlanner.sheet';

/** The sheet's own id stands in the metadata too, because copying a sheet copies its metadata. */
export function metadataValue(key: SheetKey, sheet: Sheet): string {
  return `${key}:${sheet.getSheetId()}`;
}

/** The generated sheets that are there, by key. */
export function findOwnSheets(spreadsheet: Spreadsheet): Map<SheetKey, Sheet> {
  const own = new Map<SheetKey, Sheet>();
  for (const entry of spreadsheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find()) {
    const sheet = entry.getLocation().getSheet();
    const [key] = (entry.getValue() ?? '').split(':');
    if (sheet === null || (key !== 'tree' && key !== 'milestones')) continue;
    if (entry.getValue() === metadataValue(key, sheet)) own.set(key, sheet);
  }
  return own;
}

/** A sheet's values and formulas, dates as day numbers in the spreadsheet's zone. */
export function readSheet(sheet: Sheet, zone: string): ReadSheet {
  const range = sheet.getDataRange();
  const values = range
    .getValues()
    .map((row: unknown[]) =>
      row.map((value) =>
        Object.prototype.toString.call(value) === '[object Date]' ? serialOf(value as Date, zone) : value,
      ),
    );
  return { name: sheet.getName(), values, formulas: range.getFormulas() };
}

/** All that "make a plan" needs to know of the workbook. */
export function readWorkbook(spreadsheet: Spreadsheet, own: ReadonlyMap<SheetKey, Sheet>): WorkbookRead {
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const standing: Partial<Record<SheetKey, ReadSheet>> = {};
  for (const [key, sheet] of own) standing[key] = readSheet(sheet, zone);
  return { sheetNames: spreadsheet.getSheets().map((sheet) => sheet.getName()), standing };
}
