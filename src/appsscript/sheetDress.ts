// How a new sheet looks and behaves: contents and formats, widths, rules, validations, protection, groups.

import { columnLetters } from '../workbook/formula';
import { type Layout, layOut, type TextLook } from '../workbook/layout';
import {
  type Places,
  ROW_HEIGHT,
  type RowSpec,
  type SheetKey,
  type SheetSpec,
  type ValidationSpec,
} from '../workbook/sheetSpec';
import { stretches } from '../workbook/standingSheet';
import { widthOrders } from '../workbook/widthOrders';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** The generated sheet of a key, standing or being built. */
export type SheetFinder = (key: SheetKey) => Sheet | undefined;

const LINE = '#dde3ea';

const columnOf = ({ columns }: SheetSpec, key: string): number =>
  columns.findIndex((column) => column.key === key) + 1;
const rowOf = ({ rows }: SheetSpec, id: string): number =>
  rows.findIndex((row: RowSpec) => row.id === id) + 1;

/** Every attribute of all cells in one call each. */
export function dress(sheet: Sheet, spec: SheetSpec): void {
  const layout = layOut(spec);
  const all = sheet.getRange(1, 1, spec.rows.length, spec.columns.length);
  // Formats come before values: a cell formatted as text keeps what is written to it.
  formatCells(sheet, spec, layout);
  all.setValues(layout.values);
  dressCells(all, layout);
  setWidths(sheet, spec);
  sheet.setRowHeights(1, spec.rows.length, ROW_HEIGHT);
  const hidden = spec.columns.flatMap(({ hidden }, index) => (hidden === true ? [index + 1] : []));
  for (const [from, to] of stretches(hidden)) sheet.hideColumns(from, to - from + 1);
  sheet.setFrozenRows(spec.frozenRows);
  if (spec.frozenColumns !== undefined) sheet.setFrozenColumns(spec.frozenColumns);
  drawLines(sheet, spec);
}

/** Fills, text, alignment and wrapping of cells. */
export function dressCells(cells: GoogleAppsScript.Spreadsheet.Range, layout: Layout): void {
  cells.setBackgrounds(layout.backgrounds);
  cells.setTextStyles(textStyles(layout.styles));
  cells.setHorizontalAlignments(layout.alignments);
  cells.setWraps(layout.wraps);
  cells.setVerticalAlignment('middle');
}

/** A sheet has a handful of styles, so each is built once. */
function textStyles(looks: readonly (readonly TextLook[])[]): GoogleAppsScript.Spreadsheet.TextStyle[][] {
  const built = new Map<string, GoogleAppsScript.Spreadsheet.TextStyle>();
  return looks.map((row) =>
    row.map(({ color, bold, fontSize }) => {
      const key = `${color} ${bold} ${fontSize}`;
      const style =
        built.get(key) ??
        SpreadsheetApp.newTextStyle().setForegroundColor(color).setBold(bold).setFontSize(fontSize).build();
      built.set(key, style);
      return style;
    }),
  );
}

/** The formats of the rows and, where people will type below them, of the rows that are still empty. */
function formatCells(sheet: Sheet, spec: SheetSpec, { formats }: Layout): void {
  const below = spec.columns.map(({ format }) => format ?? 'General');
  const isTyped = spec.columns.some(({ format }) => format !== undefined);
  const grid = isTyped ? [...formats, ...Array.from({ length: spec.spareRows }, () => below)] : formats;
  const cells = sheet.getRange(1, 1, grid.length, spec.columns.length);
  cells.setNumberFormats(grid);
  // What is typed stands beside the words of drop-downs, which are in the middle.
  if (isTyped) cells.setVerticalAlignment('middle');
}

/** People see no hidden column, so it keeps the width of a new one. They stand last. */
function setWidths(sheet: Sheet, { columns }: SheetSpec): void {
  const widths = columns.filter(({ hidden }) => hidden !== true).map(({ width }) => width);
  for (const { first, count, width } of widthOrders(widths)) sheet.setColumnWidths(first, count, width);
}

/** A fine line under every row. */
function drawLines(sheet: Sheet, spec: SheetSpec): void {
  const count = Math.max(1, spec.rows.length - spec.frozenRows);
  const below = sheet.getRange(spec.frozenRows + 1, 1, count, spec.columns.length);
  below.setBorder(null, null, true, null, null, true, LINE, SpreadsheetApp.BorderStyle.SOLID);
}

/** Colours follow words by rule, so that they cannot disagree and cannot land on the wrong row. */
export function applyRules(sheet: Sheet, spec: SheetSpec): void {
  if (spec.rules.length === 0) return;
  const first = spec.frozenRows + 1;
  const count = spec.rows.length + spec.spareRows - spec.frozenRows;
  const rules = spec.rules.map(({ column, word, stretches: columns, background, color, bold }) => {
    const ranges = columns.map(([from, to]) =>
      sheet.getRange(first, columnOf(spec, from), count, columnOf(spec, to) - columnOf(spec, from) + 1),
    );
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=$${columnLetters(columnOf(spec, column))}${first}="${word}"`)
      .setRanges(ranges);
    if (background !== undefined) rule.setBackground(background);
    if (color !== undefined) rule.setFontColor(color);
    if (bold === true) rule.setBold(true);
    return rule.build();
  });
  sheet.setConditionalFormatRules(rules);
}

/** All of a sheet's validations in one call. */
export function applyValidations(sheet: Sheet, spec: SheetSpec, places: Places, sheetOf: SheetFinder): void {
  if (spec.validations.length === 0) return;
  const first = spec.frozenRows + 1;
  // Where every validation names its rows, the spare ones stay free for people's own lines.
  const reachesDown =
    spec.validations.some(({ rows }) => rows === undefined) && spec.rows.length === spec.frozenRows;
  const last = spec.rows.length + (reachesDown ? spec.spareRows : 0);
  const cellsOf = cellsIn(places, sheetOf);
  const columns = spec.validations.map(({ column }) => columnOf(spec, column));
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const grid = Array.from({ length: last - first + 1 }, () =>
    new Array<Validation | null>(right - left + 1).fill(null),
  );
  for (const validation of spec.validations) {
    const rule = validationRule(validation, cellsOf);
    const column = columnOf(spec, validation.column) - left;
    const [from, to] = validation.rows?.map((id) => rowOf(spec, id)) ?? [first, last];
    for (let row = from as number; row <= (to as number); row += 1) {
      (grid[row - first] as (Validation | null)[])[column] = rule;
    }
  }
  sheet.getRange(first, left, grid.length, right - left + 1).setDataValidations(grid as Validation[][]);
}

type OtherCells = Extract<ValidationSpec['allows'], { readonly kind: 'cells' }>;
/** The cells of another sheet that hold what may be chosen; absent where there is no such sheet. */
export type CellsFinder = (allows: OtherCells) => GoogleAppsScript.Spreadsheet.Range | undefined;

export function cellsIn(places: Places, sheetOf: SheetFinder): CellsFinder {
  return ({ sheet, column: key, rows }) => {
    const { placement } = places[sheet];
    const column = placement.column(key);
    // From the topmost to the lowest, because people sort by hand.
    const at = rows.map((id) => placement.row(id));
    const first = Math.min(...at);
    return sheetOf(sheet)?.getRange(first, column, Math.max(...at) - first + 1, 1);
  };
}

export function validationRule({ allows, help }: ValidationSpec, cellsOf: CellsFinder): Validation | null {
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(false).setHelpText(help);
  switch (allows.kind) {
    case 'number':
      if (allows.max === undefined) rule.requireNumberGreaterThanOrEqualTo(allows.min);
      else rule.requireNumberBetween(allows.min, allows.max);
      break;
    case 'date':
      rule.requireDate();
      break;
    case 'words':
      rule.requireValueInList([...allows.words], true);
      break;
    case 'cells': {
      const cells = cellsOf(allows);
      if (cells === undefined) return null;
      rule.requireValueInRange(cells, true);
      break;
    }
  }
  return rule.build();
}

/** Everything but what people type warns before it is changed; the owner can always go on. */
export function applyProtection(sheet: Sheet, spec: SheetSpec): void {
  const first = spec.frozenRows + 1;
  const rows = spec.rows.length + spec.spareRows - spec.frozenRows;
  const free = spec.columns.flatMap(({ typed }, index) =>
    typed === true ? [sheet.getRange(first, index + 1, rows, 1)] : [],
  );
  const protection = sheet.protect().setWarningOnly(true);
  if (free.length > 0) protection.setUnprotectedRanges(free);
}

/** Rows that can be folded away. */
export function applyGroups(sheet: Sheet, spec: SheetSpec, isRepeat: boolean): void {
  for (const [firstId, lastId] of spec.groups ?? []) {
    const [first, last] = [rowOf(spec, firstId), rowOf(spec, lastId)];
    // Unlike everything else, a group that is made twice is two.
    if (isRepeat && sheet.getRowGroupDepth(first) > 0) continue;
    sheet.getRange(first, 1, last - first + 1, 1).shiftRowGroupDepth(1);
  }
}
