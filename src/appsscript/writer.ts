// Writes what the commands describe, in a number of service calls that does not grow with the rows.
import { type SheetAction, STAGING_PREFIX } from '../commands/createPlan';
import { columnLetters } from '../workbook/formula';
import { layOut } from '../workbook/layout';
import { ID_COLUMN, ROW_HEIGHT, type SheetSpec } from '../workbook/sheetSpec';
import { type Block, stretches } from '../workbook/standingSheet';
import { METADATA_KEY, metadataValue, type OwnSheets } from './reader';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Room below the last row for people's own lines. */
const SPARE_ROWS = 100;

/** Removes what a run that was cut off has left; only sheets under a staging name, which nobody else uses. */
export function removeStaging(spreadsheet: Spreadsheet, sheetNames: readonly string[]): void {
  for (const name of sheetNames.filter((name) => name.startsWith(STAGING_PREFIX))) {
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet !== null) spreadsheet.deleteSheet(sheet);
  }
}

/** New sheets are built hidden, all of them, and only then committed, each by one rename. */
export function writeActions(
  spreadsheet: Spreadsheet,
  actions: readonly SheetAction[],
  own: OwnSheets,
): void {
  const built: { readonly sheet: Sheet; readonly finalName: string }[] = [];
  for (const action of actions) {
    if (action.kind !== 'create') continue;
    const position = spreadsheet.getNumSheets();
    built.push({ sheet: buildSheet(spreadsheet, action.spec, action.stagingName, position), ...action });
  }
  SpreadsheetApp.flush();
  for (const action of actions) {
    if (action.kind === 'update') {
      const standing = own.get(action.key);
      if (standing !== undefined) writeBlocks(standing.sheet, action.blocks);
    } else if (action.keepFormerAs !== undefined) {
      const former = own.get(action.spec.key)?.sheet;
      for (const entry of former?.getDeveloperMetadata() ?? []) {
        if (entry.getKey() === METADATA_KEY) entry.remove();
      }
      former?.setName(action.keepFormerAs);
    }
  }
  for (const { sheet, finalName } of built) {
    sheet.setName(finalName);
    sheet.showSheet();
  }
  const [first] = built;
  if (first !== undefined) spreadsheet.setActiveSheet(first.sheet);
}

/** Idempotent: writing the same blocks again changes nothing. */
export function writeBlocks(sheet: Sheet, blocks: readonly Block[]): void {
  for (const { row, column, values } of blocks) {
    const grid = values.map((line) => [...line]);
    sheet.getRange(row, column, grid.length, grid[0]?.length ?? 1).setValues(grid);
  }
}

function buildSheet(spreadsheet: Spreadsheet, spec: SheetSpec, stagingName: string, position: number): Sheet {
  const sheet = spreadsheet.insertSheet(stagingName, position);
  sheet.hideSheet();
  sheet.addDeveloperMetadata(METADATA_KEY, metadataValue(spec.key, sheet));
  resizeRows(sheet, spec.rows.length + SPARE_ROWS);
  const layout = layOut(spec);
  const all = sheet.getRange(1, 1, spec.rows.length, spec.columns.length);
  // Formats come before values: a cell formatted as text keeps what is written to it.
  all.setNumberFormats(layout.formats);
  all.setValues(layout.values);
  all.setBackgrounds(layout.backgrounds);
  all.setFontColors(layout.colors);
  all.setFontWeights(layout.weights);
  all.setFontSizes(layout.sizes);
  all.setHorizontalAlignments(layout.alignments);
  all.setWraps(layout.wraps);
  all.setVerticalAlignment('middle');
  setWidths(sheet, spec);
  sheet.setRowHeights(1, spec.rows.length, ROW_HEIGHT);
  sheet.hideColumns(spec.columns.findIndex(({ key }) => key === ID_COLUMN) + 1);
  sheet.setFrozenRows(spec.frozenRows);
  sheet.setHiddenGridlines(true);
  setLines(sheet, spec);
  sheet.setConditionalFormatRules(rulesOf(sheet, spec));
  setValidation(sheet, spec);
  return sheet;
}

/** Always one call, up or down, so that a large tree costs no more calls than a small one. */
function resizeRows(sheet: Sheet, wanted: number): void {
  const rows = sheet.getMaxRows();
  if (wanted > rows) sheet.insertRowsAfter(rows, wanted - rows);
  else if (wanted < rows) sheet.deleteRows(wanted + 1, rows - wanted);
}

/** One call for each run of columns of one width; their number is that of the columns at the most. */
function setWidths(sheet: Sheet, { columns }: SheetSpec): void {
  const widths = new Set(columns.map(({ width }) => width));
  for (const width of widths) {
    const same = columns.flatMap((column, index) => (column.width === width ? [index + 1] : []));
    for (const [from, to] of stretches(same)) sheet.setColumnWidths(from, to - from + 1, width);
  }
}

/** A fine line under every row. */
function setLines(sheet: Sheet, spec: SheetSpec): void {
  const below = sheet.getRange(
    spec.frozenRows + 1,
    1,
    spec.rows.length - spec.frozenRows,
    spec.columns.length,
  );
  below.setBorder(null, null, true, null, null, true, '#dde3ea', SpreadsheetApp.BorderStyle.SOLID);
}

/** Colours follow words by rule, so that they cannot disagree and cannot land on the wrong row. */
function rulesOf(sheet: Sheet, spec: SheetSpec): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  const columnOf = (key: string): number => spec.columns.findIndex((column) => column.key === key) + 1;
  const first = spec.frozenRows + 1;
  const count = spec.rows.length - spec.frozenRows;
  return spec.rules.map(({ column, word, stretches: columns, background, color, bold }) => {
    const ranges = columns.map(([from, to]) =>
      sheet.getRange(first, columnOf(from), count, columnOf(to) - columnOf(from) + 1),
    );
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=$${columnLetters(columnOf(column))}${first}="${word}"`)
      .setRanges(ranges);
    if (background !== undefined) rule.setBackground(background);
    if (color !== undefined) rule.setFontColor(color);
    if (bold === true) rule.setBold(true);
    return rule.build();
  });
}

function setValidation(sheet: Sheet, spec: SheetSpec): void {
  if (spec.numbersOnly === undefined) return;
  const { column, help } = spec.numbersOnly;
  const index = spec.columns.findIndex(({ key }) => key === column) + 1;
  const rule = SpreadsheetApp.newDataValidation()
    .requireNumberGreaterThanOrEqualTo(0)
    .setAllowInvalid(false)
    .setHelpText(help)
    .build();
  sheet.getRange(spec.frozenRows + 1, index, spec.rows.length - spec.frozenRows, 1).setDataValidation(rule);
}
