// Writes what the commands describe, in a number of service calls that does not grow with the rows.
import { needsWriting, type SheetAction, STAGING_PREFIX } from '../commands/createPlan';
import type { SheetKey } from '../workbook/sheetSpec';
import type { Block, Landmarks } from '../workbook/standingSheet';
import type { Execution } from './execution';
import type { Patience } from './patience';
import { metadataKey, metadataValue, type OwnSheets, ownMetadataKeys, valuesOf } from './reader';
import { prepareTable, type Reshaping, reshapeTable } from './reshapeTable';
import {
  applyGroups,
  applyProtection,
  applyRules,
  applyValidations,
  dress,
  type SheetFinder,
} from './sheetDress';
import { writeChoices, writeFormats } from './standingDress';

/** Columns of a new sheet. */
export const NEW_COLUMNS = 26;

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Creation = Extract<SheetAction, { readonly kind: 'create' }>;
type Update = Extract<SheetAction, { readonly kind: 'update' }>;

/** Removes what a run that was cut off has left; only sheets under a staging name, which nobody else uses. */
export function removeStaging(spreadsheet: Spreadsheet, sheetNames: readonly string[], plan?: string): void {
  for (const name of sheetNames.filter((name) => isLeftOver(name, plan))) {
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet !== null) spreadsheet.deleteSheet(sheet);
  }
}

/** A staging sheet, unless it is for the plan that is being written. */
function isLeftOver(name: string, plan?: string): boolean {
  return name.startsWith(STAGING_PREFIX) && !(plan !== undefined && name.endsWith(` ${plan}`));
}

/** Does it carry the mark that is written last? */
const isBuilt = (sheet: Sheet, key: SheetKey): boolean =>
  sheet.getDeveloperMetadata().some((metadata) => metadata.getKey() === metadataKey(key));

/**
 * First all new sheets are there, empty, so that formulas may cite each other's; then each is filled; and only then
 * are they committed, each by one rename. A sheet that a cut-off run has finished for the same plan is not built again.
 */
export function writeActions(
  actions: readonly SheetAction[],
  own: OwnSheets,
  { spreadsheet, zone, patience }: Pick<Execution, 'spreadsheet' | 'zone' | 'patience'>,
): void {
  const reshapes = actions.flatMap((action): { sheet: Sheet; action: Reshaping }[] => {
    const standing = action.kind === 'reshape' ? own.get(action.key) : undefined;
    return standing === undefined ? [] : [{ sheet: standing.sheet, action: action as Reshaping }];
  });
  const standingSheet: SheetFinder = (key) => own.get(key)?.sheet;
  const prepare = ({ sheet, action }: { sheet: Sheet; action: Reshaping }): boolean =>
    prepareTable(sheet, action, zone, patience);
  // The tree comes last, and only with all others: goals in words look its rows up by their ids, and are to be kept as
  // they read with them.
  const others = reshapes.filter(({ action }) => action.key !== 'tree');
  const prepared = others.filter(prepare);
  if (prepared.length === others.length) {
    prepared.push(...reshapes.filter(({ action }) => action.key === 'tree').filter(prepare));
  }
  for (const { sheet, action } of prepared) reshapeTable(sheet, action, standingSheet, patience);
  const creations = actions.filter((action): action is Creation => action.kind === 'create');
  const buildings = creations.length > 0 ? buildSheets(spreadsheet, creations, own, patience) : [];
  for (const action of actions) {
    if (action.kind !== 'update') continue;
    const standing = own.get(action.key);
    if (standing === undefined || !needsWriting(action)) continue;
    patience.attempt(() => updateSheet(standing.sheet, action, zone));
  }
  commit(spreadsheet, buildings, own, patience);
}

/** Where rows have moved meanwhile, the texts stay as they were, and by them the next look finds what is left. */
function updateSheet(sheet: Sheet, { landmarks, formats, choices, blocks }: Update, zone: string): void {
  if (!isAsRead(sheet, landmarks, zone)) return;
  if (formats.length > 0) {
    writeFormats(sheet, formats);
    if (!isAsRead(sheet, landmarks, zone)) return;
  }
  writeBlocks(sheet, blocks);
  if (choices !== undefined) writeChoices(sheet, choices);
}

/** Is everything still where it was? Asked right before writing, because others work in the sheet meanwhile. */
export function isAsRead(
  sheet: Sheet,
  { ids, idColumn, headers, headerRow }: Landmarks,
  zone: string,
): boolean {
  // Read as the workbook was read, so that what has not changed reads the same.
  const idsNow = valuesOf(sheet.getRange(1, idColumn, ids.length, 1), zone);
  if (!ids.every((id, row) => String(idsNow[row]?.[0]) === id)) return false;
  const [header = []] = valuesOf(sheet.getRange(headerRow, 1, 1, Math.max(...headers.keys())), zone);
  return Array.from(headers).every(([column, text]) => String(header[column - 1]) === text);
}

/** Idempotent: writing the same blocks again changes nothing. */
export function writeBlocks(sheet: Sheet, blocks: readonly Block[]): void {
  for (const { row, column, values } of blocks) {
    const grid = values.map((line) => [...line]);
    sheet.getRange(row, column, grid.length, grid[0]?.length ?? 1).setValues(grid);
  }
}

/** A sheet that is being built. */
interface Building {
  readonly sheet: Sheet;
  readonly creation: Creation;
  /** Was it begun by a run that was cut off, or finished by one? */
  readonly isResumed: boolean;
  readonly isDone: boolean;
}

function buildSheets(
  spreadsheet: Spreadsheet,
  creations: readonly Creation[],
  own: OwnSheets,
  patience: Patience,
): Building[] {
  const names = patience.attempt(() => spreadsheet.getSheets().map((sheet) => sheet.getName()));
  const plan = creations[0]?.plan ?? '';
  if (names.some((name) => name.startsWith(STAGING_PREFIX))) {
    patience.attempt(() => removeStaging(spreadsheet, names, plan));
  }
  let position = names.filter((name) => !isLeftOver(name, plan)).length;
  const buildings = creations.map((creation): Building => {
    const { stagingName, spec } = creation;
    const wasThere = names.includes(stagingName);
    const building = patience.attempt((isRepeat): Building => {
      const staged = wasThere || isRepeat ? spreadsheet.getSheetByName(stagingName) : null;
      // Where a sheet takes a former one's place, it stands before it.
      const former = creation.keepFormerAs === undefined ? undefined : own.get(spec.key)?.sheet;
      const place = former === undefined ? position : former.getIndex() - 1;
      const sheet = staged ?? spreadsheet.insertSheet(stagingName, place);
      sheet.hideSheet();
      // All have their size before the first formula cites them.
      resizeRows(sheet, spec.rows.length + spec.spareRows);
      ensureColumns(sheet, spec.columns.length);
      return {
        sheet,
        creation,
        isResumed: staged !== null,
        isDone: staged !== null && isBuilt(staged, spec.key),
      };
    });
    if (!wasThere) position += 1;
    return building;
  });
  const sheetOf: SheetFinder = (key) =>
    buildings.find(({ creation }) => creation.spec.key === key)?.sheet ?? own.get(key)?.sheet;
  for (const { sheet, creation, isResumed, isDone } of buildings) {
    if (!isDone) patience.attempt((isRepeat) => fill(sheet, creation, sheetOf, isRepeat || isResumed));
  }
  patience.attempt(() => SpreadsheetApp.flush());
  return buildings;
}

/** Everything in it may be done twice; the mark that says whose sheet it is comes last. */
function fill(sheet: Sheet, { spec, places }: Creation, sheetOf: SheetFinder, isRepeat: boolean): void {
  dress(sheet, spec);
  applyRules(sheet, spec);
  applyValidations(sheet, spec, places, sheetOf);
  applyProtection(sheet, spec);
  applyGroups(sheet, spec, isRepeat);
  if (isRepeat && isBuilt(sheet, spec.key)) return;
  sheet.addDeveloperMetadata(metadataKey(spec.key), metadataValue(spec.key, sheet));
}

/** Always one call, up or down, so that a large tree costs no more calls than a small one. */
function resizeRows(sheet: Sheet, wanted: number): void {
  const rows = sheet.getMaxRows();
  if (wanted > rows) sheet.insertRowsAfter(rows, wanted - rows);
  else if (wanted < rows) sheet.deleteRows(wanted + 1, rows - wanted);
}

/** A new sheet has 26 columns, which is enough for all but a year's months. */
function ensureColumns(sheet: Sheet, wanted: number): void {
  if (wanted <= NEW_COLUMNS) return;
  const columns = sheet.getMaxColumns();
  if (wanted > columns) sheet.insertColumnsAfter(columns, wanted - columns);
}

/** Former sheets take their other names and new ones theirs. */
function commit(
  spreadsheet: Spreadsheet,
  buildings: readonly Building[],
  own: OwnSheets,
  patience: Patience,
): void {
  for (const { sheet, creation } of buildings) {
    const { spec, finalName, keepFormerAs } = creation;
    patience.attempt(() => {
      if (keepFormerAs !== undefined) keepFormer(own.get(spec.key)?.sheet, keepFormerAs);
      // The name comes last: a sheet that has its name is finished.
      if (spec.isHidden !== true) sheet.showSheet();
      sheet.setName(finalName);
    });
  }
  const [first] = buildings;
  if (first !== undefined) patience.attempt(() => spreadsheet.setActiveSheet(first.sheet));
}

/** Ours only warns; one that keeps others out is somebody's. */
export function removeProtection(sheet: Sheet): void {
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)) {
    if (protection.isWarningOnly()) protection.remove();
  }
}

/** A former sheet stays as it is, under another name, without our protection and our mark: it is people's now. */
function keepFormer(former: Sheet | undefined, name: string): void {
  if (former === undefined) return;
  removeProtection(former);
  former.setName(name);
  // Last, because by it a run that was cut off finds the sheet again.
  for (const entry of former.getDeveloperMetadata()) {
    if (ownMetadataKeys.includes(entry.getKey() ?? '')) entry.remove();
  }
}
