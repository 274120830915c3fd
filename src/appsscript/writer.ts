// Writes what the commands describe, in a number of service calls that does not grow with the rows.
import { type SheetAction, STAGING_PREFIX } from '../commands/createPlan';
import { layOut } from '../workbook/layout';
import type { Places, SheetKey, SheetSpec } from '../workbook/sheetSpec';
import type { Block } from '../workbook/standingSheet';
import type { Patience } from './patience';
import { metadataKey, metadataValue, type OwnSheets, ownMetadataKeys, STAGING_KEY } from './reader';
import { reshapeTable } from './reshapeTable';
import { applyGroups, applyProtection, applyRules, applyValidations, dress } from './sheetDress';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Creation = Extract<SheetAction, { readonly kind: 'create' }>;

/** Removes what a run that was cut off has left; only sheets under a staging name, which nobody else uses. */
export function removeStaging(spreadsheet: Spreadsheet, sheetNames: readonly string[], keep?: string): void {
  for (const name of sheetNames.filter((name) => name.startsWith(STAGING_PREFIX))) {
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet === null || (keep !== undefined && stagedFor(sheet) === keep)) continue;
    spreadsheet.deleteSheet(sheet);
  }
}

/** For which plan a staging sheet was begun. */
function stagedFor(sheet: Sheet): string | undefined {
  const entry = sheet.getDeveloperMetadata().find((metadata) => metadata.getKey() === STAGING_KEY);
  return entry?.getValue() ?? undefined;
}

/** Has it the mark that comes last? */
const isBuilt = (sheet: Sheet, key: SheetKey): boolean =>
  sheet.getDeveloperMetadata().some((metadata) => metadata.getKey() === metadataKey(key));

/**
 * First all new sheets are there, empty, so that formulas may cite each other's; then each is filled; and only then
 * are they committed, each by one rename. A sheet that a cut-off run has finished for the same plan is not built again.
 */
export function writeActions(
  spreadsheet: Spreadsheet,
  actions: readonly SheetAction[],
  own: OwnSheets,
  patience: Patience,
): void {
  for (const action of actions) {
    if (action.kind !== 'reshape') continue;
    const standing = own.get(action.key);
    if (standing !== undefined) patience.attempt(() => reshapeTable(standing.sheet, action));
  }
  const creations = actions.filter((action): action is Creation => action.kind === 'create');
  if (creations.length > 0) buildSheets(spreadsheet, creations, patience);
  for (const action of actions) {
    if (action.kind !== 'update') continue;
    const standing = own.get(action.key);
    if (standing !== undefined) patience.attempt(() => writeBlocks(standing.sheet, action.blocks));
  }
  if (creations.length > 0) commit(spreadsheet, creations, own, patience);
}

/** Idempotent: writing the same blocks again changes nothing. */
export function writeBlocks(sheet: Sheet, blocks: readonly Block[]): void {
  for (const { row, column, values } of blocks) {
    const grid = values.map((line) => [...line]);
    sheet.getRange(row, column, grid.length, grid[0]?.length ?? 1).setValues(grid);
  }
}

function buildSheets(spreadsheet: Spreadsheet, creations: readonly Creation[], patience: Patience): void {
  const plan = fingerprint(creations.map(({ spec }) => spec));
  const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
  const isResumed = names.some((name) => name.startsWith(STAGING_PREFIX));
  if (isResumed) patience.attempt(() => removeStaging(spreadsheet, names, plan));
  let position = spreadsheet.getNumSheets();
  const sheets = creations.map(({ stagingName, spec }): { sheet: Sheet; isDone: boolean } =>
    patience.attempt((isRepeat) => {
      const staged = isResumed || isRepeat ? spreadsheet.getSheetByName(stagingName) : null;
      if (staged !== null && stagedFor(staged) === plan)
        return { sheet: staged, isDone: isBuilt(staged, spec.key) };
      const sheet = staged ?? spreadsheet.insertSheet(stagingName, position);
      position += 1;
      sheet.hideSheet();
      sheet.addDeveloperMetadata(STAGING_KEY, plan);
      return { sheet, isDone: false };
    }),
  );
  creations.forEach(({ spec, places }, index) => {
    const { sheet, isDone } = sheets[index] as { sheet: Sheet; isDone: boolean };
    if (isDone) return;
    patience.attempt((isRepeat) => fill(spreadsheet, sheet, spec, places, isRepeat || isResumed));
  });
  patience.attempt(() => SpreadsheetApp.flush());
}

/** Everything in it may be done twice; the mark that says whose sheet it is comes last. */
function fill(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  spec: SheetSpec,
  places: Places,
  isRepeat: boolean,
): void {
  resizeRows(sheet, spec.rows.length + spec.spareRows);
  dress(sheet, spec, layOut(spec));
  applyRules(sheet, spec);
  applyValidations(spreadsheet, sheet, spec, places);
  applyProtection(sheet, spec);
  applyGroups(sheet, spec, isRepeat);
  sheet.addDeveloperMetadata(metadataKey(spec.key), metadataValue(spec.key, sheet));
}

/** Always one call, up or down, so that a large tree costs no more calls than a small one. */
function resizeRows(sheet: Sheet, wanted: number): void {
  const rows = sheet.getMaxRows();
  if (wanted > rows) sheet.insertRowsAfter(rows, wanted - rows);
  else if (wanted < rows) sheet.deleteRows(wanted + 1, rows - wanted);
}

/** Former sheets take their other names and new ones theirs. */
function commit(
  spreadsheet: Spreadsheet,
  creations: readonly Creation[],
  own: OwnSheets,
  patience: Patience,
): void {
  for (const { spec, stagingName, finalName, keepFormerAs } of creations) {
    patience.attempt(() => {
      const sheet = spreadsheet.getSheetByName(stagingName) ?? spreadsheet.getSheetByName(finalName);
      if (keepFormerAs !== undefined) keepFormer(own.get(spec.key)?.sheet, keepFormerAs);
      sheet?.setName(finalName);
      if (spec.isHidden !== true) sheet?.showSheet();
    });
  }
  const [first] = creations;
  const shown = first === undefined ? null : spreadsheet.getSheetByName(first.finalName);
  if (shown !== null) patience.attempt(() => spreadsheet.setActiveSheet(shown));
}

/** A former sheet stays as it is, under another name and without our mark. */
function keepFormer(former: Sheet | undefined, name: string): void {
  for (const entry of former?.getDeveloperMetadata() ?? []) {
    if (ownMetadataKeys.includes(entry.getKey() ?? '')) entry.remove();
  }
  former?.setName(name);
}

/**
 * A short text that differs where the plans do: FNV-1a, twice with different beginnings (Fowler, Noll & Vo,
 * draft-eastlake-fnv).
 */
function fingerprint(specs: readonly SheetSpec[]): string {
  const text = JSON.stringify(specs);
  const hash = (seed: number): string => {
    let value = seed;
    for (let index = 0; index < text.length; index += 1) {
      value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
    }
    return (value >>> 0).toString(16);
  };
  return `${hash(0x811c9dc5)}-${hash(0x5bd1e995)}`;
}
