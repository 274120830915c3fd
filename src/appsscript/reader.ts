// Reads the workbook: which sheets there are, which are ours, and what stands in those.
import { STAGING_PREFIX, type WorkbookRead } from '../commands/createPlan';
import { type SheetKey, sheetKeys } from '../workbook/sheetSpec';
import { choiceCells, nameColumn, type StandingLooks } from '../workbook/standingLooks';
import type { ReadSheet } from '../workbook/standingSheet';
import { serialOf } from './clock';
import type { Patience } from './patience';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The developer metadata by which a generated sheet is found, whatever it is called. */
const METADATA_KEY = 'kpiTreePlanner.sheet';
/** The sheet of verdicts has a key of its own, so that the daily check finds it in one look. */
const VERDICTS_KEY = 'kpiTreePlanner.verdicts';

export const ownMetadataKeys: readonly string[] = [METADATA_KEY, VERDICTS_KEY];

export const metadataKey = (key: SheetKey): string => (key === 'verdicts' ? VERDICTS_KEY : METADATA_KEY);

/** The sheet's own id stands in the metadata too, because copying a sheet copies its metadata. */
export function metadataValue(key: SheetKey, sheet: Sheet): string {
  return `${key}:${sheet.getSheetId()}`;
}

/** A generated sheet, and its present name. */
export interface OwnSheet {
  readonly sheet: Sheet;
  readonly name: string;
}

export type OwnSheets = ReadonlyMap<SheetKey, OwnSheet>;

/** The generated sheets that are there, by key. */
export function findOwnSheets(spreadsheet: Spreadsheet): OwnSheets {
  return new Map([...findSheets(spreadsheet, METADATA_KEY), ...findSheets(spreadsheet, VERDICTS_KEY)]);
}

export function findVerdictSheet(spreadsheet: Spreadsheet): OwnSheet | undefined {
  return findSheets(spreadsheet, VERDICTS_KEY).get('verdicts');
}

function findSheets(spreadsheet: Spreadsheet, metadataKey: string): Map<SheetKey, OwnSheet> {
  const own = new Map<SheetKey, OwnSheet>();
  for (const entry of spreadsheet.createDeveloperMetadataFinder().withKey(metadataKey).find()) {
    const sheet = entry.getLocation().getSheet();
    const [word] = (entry.getValue() ?? '').split(':');
    const key = sheetKeys.find((known) => known === word);
    if (sheet === null || key === undefined || entry.getValue() !== metadataValue(key, sheet)) continue;
    const name = sheet.getName();
    // A sheet that a cut-off run has built and not committed carries the metadata already.
    if (!name.startsWith(STAGING_PREFIX)) own.set(key, { sheet, name });
  }
  return own;
}

/** Values of cells, dates as day numbers in the spreadsheet's zone. */
export function valuesOf(range: GoogleAppsScript.Spreadsheet.Range, zone: string): unknown[][] {
  return range
    .getValues()
    .map((row: unknown[]) =>
      row.map((value) =>
        Object.prototype.toString.call(value) === '[object Date]' ? serialOf(value as Date, zone) : value,
      ),
    );
}

/** What is needed to judge; formulas are not. */
export function readValues({ sheet, name }: OwnSheet, zone: string): ReadSheet {
  const values = valuesOf(sheet.getDataRange(), zone);
  return { name, values, formulas: [], isFiltered: false, hasMerges: false };
}

/**
 * A range keeps its size where somebody inserts lines meanwhile, so that what stood last is not read and would be taken
 * for gone. So formulas are read from a range of their own: two sizes tell that the sheet has to be read again.
 */
function readSheet({ sheet, name }: OwnSheet, zone: string, patience: Patience): ReadSheet {
  for (;;) {
    patience.checkTime();
    const values = valuesOf(sheet.getDataRange(), zone);
    const range = sheet.getDataRange();
    const formulas = range.getFormulas();
    if (formulas.length !== values.length || formulas[0]?.length !== values[0]?.length) continue;
    return {
      name,
      values,
      formulas,
      isFiltered: sheet.getFilter() !== null,
      hasMerges: range.getMergedRanges().length > 0,
    };
  }
}

/** All that "make a plan" needs to know of the workbook. */
export function readWorkbook(
  spreadsheet: Spreadsheet,
  own: OwnSheets,
  zone: string,
  patience: Patience,
): WorkbookRead {
  const standing: Partial<Record<SheetKey, ReadSheet>> = {};
  for (const [key, sheet] of own) standing[key] = readSheet(sheet, zone, patience);
  return { sheetNames: spreadsheet.getSheets().map((sheet) => sheet.getName()), standing };
}

/** What of the looks follows the plan and is not told by values; a handful of calls. */
export function readLooks(own: OwnSheets, { standing }: WorkbookRead): StandingLooks {
  const { tree, log } = standing;
  const names = tree === undefined ? undefined : nameColumn(tree);
  const formats =
    tree === undefined || names === undefined
      ? undefined
      : own.get('tree')?.sheet.getRange(1, names, tree.values.length, 1).getNumberFormats();
  const cells = log && choiceCells(log);
  const sheet = own.get('log')?.sheet;
  // The first line may have been pasted over and the last one added by hand; both together tell.
  const lines = cells && sheet ? [cells.row, Math.max(cells.row, sheet.getMaxRows())] : [];
  const choices = lines.flatMap((row) => {
    const validation = sheet?.getRange(row, cells?.column ?? 0).getDataValidation() ?? null;
    return validation?.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST
      ? [(validation.getCriteriaValues()[0] as unknown[]).map(String)]
      : [];
  });
  return { nameFormats: formats?.map(([format]) => format ?? '') ?? [], choices };
}
