// Reads the plan back from the sheets, as people have left them: the inverse of rendering.
import { type PeriodLength, periodLengths } from '../domain/calendar/period';
import { fromSerial } from '../domain/calendar/plainDate';
import { canonicalName, type Equation, locate, type Source } from '../domain/expression/expression';
import { parseEquations } from '../domain/expression/parse';
import { equationText } from '../domain/expression/print';
import type { ParseFailure, Position, TreeFailure } from '../domain/failure';
import type { Language } from '../domain/language';
import { readNumber } from '../domain/numbers/readNumber';
import type { PlanRequest } from '../domain/plan';
import { ownerKey } from '../domain/planning/owners';
import {
  defaultSettings,
  MOST_OWNERS,
  settingLimits,
  type TeamPlan,
  type TeamSettings,
} from '../domain/planning/teamPlan';
import { failure, type Result, success } from '../domain/result';
import { findTemplate } from '../domain/templates';
import { modelFromTemplate, type Template } from '../domain/templates/template';
import type { DriverRow } from '../domain/tree/model';
import { buildTree, type KpiTree } from '../domain/tree/tree';
import { messages } from '../messages';
import type { CellProblem } from '../messages/cellProblem';
import type { SettingRow } from '../messages/sheets';
import { cellReference } from './formula';
import { headersOf } from './headers';
import { holidayColumns, isCompanyRow } from './holidaySheet';
import { treeColumns } from './kpiTreeSheet';
import { capacityRow, choiceOf, ownerRow, settingColumns, usualCapacities } from './settingsSheet';
import { type ColumnSpec, HEADER_ROW, type Placement } from './sheetSpec';
import { locateSheet, type ReadSheet } from './standingSheet';
import { isArchived, TOP_ROWS } from './tableChange';
import type { Origin } from './treeNumbers';

const languages: readonly Language[] = ['ja', 'en'];

/** The sheets that the plan is read from. */
export interface PlanSheets {
  readonly tree: ReadSheet;
  readonly settings: ReadSheet;
  /** Without it the company has no days off. */
  readonly holidays: ReadSheet | undefined;
}

/** The plan that the sheets say, or every cell that stands in the way. */
export function readPlan(sheets: PlanSheets): Result<TeamPlan, readonly CellProblem[]> {
  const problems: CellProblem[] = [];
  const settings = Table.open(sheets.settings, settingColumns, problems);
  const tree = Table.open(sheets.tree, treeColumns, problems);
  if (settings === undefined || tree === undefined) return failure(problems);
  const read = new SettingReader(settings);
  const template = findTemplate(settings.text('model', 'value'));
  const start = fromSerial(read.day('start'));
  const team = {
    period: { year: start.year, month: start.month, months: read.months() },
    owners: ownersOf(settings),
    settings: teamSettings(read, template),
    companyHolidays: sheets.holidays === undefined ? [] : companyHolidays(sheets.holidays, problems),
  };
  const plan = treeOf(tree, template);
  const named = plan?.language;
  const wanted = team.settings.language;
  if (named !== undefined && wanted !== 'auto' && wanted !== named) {
    // Every indicator would get another name, and what was logged under this one would no longer count.
    const text = settings.text('language', 'value');
    settings.problem('language', 'value', { code: 'otherLanguage', text, language: named });
  }
  if (problems.length > 0 || plan === undefined) return failure(problems);
  return success({ ...plan.request, ...team });
}

/** The language in which a tree's sheet stands: that of most of its headers. */
export function languageOfTree({ values }: ReadSheet): Language | undefined {
  const header = values.find((cells) => cells.includes(HEADER_ROW)) ?? [];
  const [ja = 0, en = 0] = languages.map((language) => {
    const headers = new Set(treeColumns(messages(language).sheets).map((column) => column.header));
    return header.filter((cell) => headers.has(String(cell).trim())).length;
  });
  return ja === en ? undefined : ja > en ? 'ja' : 'en';
}

/** What the sheets say beside the tree, which may be half written. */
export function readSurroundings({
  settings,
  holidays,
}: PlanSheets): Result<Pick<TeamPlan, 'settings' | 'companyHolidays'>, readonly CellProblem[]> {
  const problems: CellProblem[] = [];
  const table = Table.open(settings, settingColumns, problems);
  if (table === undefined) return failure(problems);
  const surroundings = {
    settings: teamSettings(new SettingReader(table), findTemplate(table.text('model', 'value'))),
    companyHolidays: holidays === undefined ? [] : companyHolidays(holidays, problems),
  };
  return problems.length > 0 ? failure(problems) : success(surroundings);
}

/** A sheet's cells by row id and column key. */
class Table {
  static open(
    sheet: ReadSheet,
    columns: (words: Parameters<typeof treeColumns>[0]) => readonly ColumnSpec[],
    problems: CellProblem[],
  ): Table | undefined {
    const located = locateSheet(sheet, headersOf(columns));
    if (located === undefined || !located.ok) {
      const reason = located?.failure ?? { code: 'columnMissing', column: HEADER_ROW };
      problems.push({ sheet: sheet.name, cell: undefined, reason });
      return undefined;
    }
    const { placement, rowIds } = located.value;
    return new Table(sheet, placement, Array.from(rowIds), problems);
  }

  private constructor(
    readonly sheet: ReadSheet,
    readonly placement: Placement,
    readonly ids: readonly string[],
    private readonly problems: CellProblem[],
  ) {}

  /** The value of a cell, text without spaces around it. */
  value(row: string | number, column: string): unknown {
    const at = typeof row === 'number' ? row : this.placement.row(row);
    const value = this.sheet.values[at - 1]?.[this.placement.column(column) - 1] ?? '';
    return typeof value === 'string' ? value.trim() : value;
  }

  text(row: string | number, column: string): string {
    return String(this.value(row, column));
  }

  formula(row: string | number, column: string): string {
    const at = typeof row === 'number' ? row : this.placement.row(row);
    return this.sheet.formulas[at - 1]?.[this.placement.column(column) - 1] ?? '';
  }

  /** The number in a cell; absent for a blank, a problem for anything else. */
  number(row: string | number, column: string): number | undefined {
    const value = this.value(row, column);
    if (value === '') return undefined;
    const number = typeof value === 'string' ? readNumber(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return number;
    this.problem(row, column, { code: 'notANumber', text: String(value) });
    return undefined;
  }

  address(row: string | number, column: string): string {
    return cellReference(
      this.placement.column(column),
      typeof row === 'number' ? row : this.placement.row(row),
    );
  }

  problem(row: string | number, column: string, reason: CellProblem['reason']): void {
    this.problems.push({ sheet: this.sheet.name, cell: this.address(row, column), reason });
  }

  /** A problem that no one cell has. */
  sheetProblem(reason: CellProblem['reason']): void {
    this.problems.push({ sheet: this.sheet.name, cell: undefined, reason });
  }

  has(row: string): boolean {
    return this.ids.includes(row);
  }
}

/** Settings; one whose row or value is gone is as it is at first, but for the period, which must be known. */
class SettingReader {
  constructor(private readonly table: Table) {}

  day(row: SettingRow): number {
    if (!this.table.has(row)) {
      this.table.sheetProblem({ code: 'rowMissing', row });
      return 1;
    }
    const value = this.table.value(row, 'value');
    if (typeof value === 'number' && value > 0) return Math.floor(value);
    this.table.problem(row, 'value', { code: 'notADay', text: String(value) });
    return 1;
  }

  months(): PeriodLength {
    const [shortest] = periodLengths;
    if (!this.table.has('months')) return shortest;
    const number = this.table.number('months', 'value') ?? shortest;
    const length = periodLengths.find((known) => known === number);
    if (length === undefined)
      this.table.problem('months', 'value', { code: 'notAChoice', text: String(number) });
    return length ?? shortest;
  }

  number(row: SettingRow, otherwise: number, [least, most]: readonly [number, number]): number {
    if (!this.table.has(row)) return otherwise;
    const number = this.table.number(row, 'value') ?? otherwise;
    if (number >= least && number <= most) return number;
    this.table.problem(row, 'value', { code: 'notBetween', text: String(number), least, most });
    return otherwise;
  }

  /** A number that may be left out; `usual` where there is no such row. */
  optional(row: string, usual: number, [least, most]: readonly [number, number]): number | undefined {
    if (!this.table.has(row)) return usual;
    const number = this.table.number(row, 'value');
    if (number === undefined || (number >= least && number <= most)) return number;
    this.table.problem(row, 'value', { code: 'notBetween', text: String(number), least, most });
    return usual;
  }

  whole(row: SettingRow, otherwise: number, limits: readonly [number, number]): number {
    const number = this.number(row, otherwise, limits);
    if (Number.isInteger(number)) return number;
    this.table.problem(row, 'value', { code: 'notWhole', text: String(number) });
    return otherwise;
  }

  choice<Choice extends string>(
    row: SettingRow,
    wordsOf: Parameters<typeof choiceOf<Choice>>[1],
    otherwise: Choice,
  ): Choice {
    if (!this.table.has(row)) return otherwise;
    const text = this.table.text(row, 'value');
    if (text === '') return otherwise;
    const choice = choiceOf(text, wordsOf);
    if (choice === undefined) this.table.problem(row, 'value', { code: 'notAChoice', text });
    return choice ?? otherwise;
  }
}

function teamSettings(read: SettingReader, template: Template | undefined): TeamSettings {
  const usual = defaultSettings;
  const achievedFrom = read.number('achievedFrom', usual.achievedFrom, settingLimits.achievedFrom);
  return {
    fiscalYearStart: read.whole('fiscalYearStart', usual.fiscalYearStart, settingLimits.fiscalYearStart),
    achievedFrom,
    watchFrom: read.number('watchFrom', Math.min(usual.watchFrom, achievedFrom), [
      settingLimits.watchFrom[0],
      achievedFrom,
    ]),
    bantStrictness: read.whole('bantStrictness', usual.bantStrictness, settingLimits.bantStrictness),
    capacities: Object.fromEntries(
      usualCapacities(template).flatMap(([indicator, usual]): [string, number | null][] => {
        const own = read.optional(capacityRow(indicator), usual, settingLimits.capacity);
        return own === usual ? [] : [[indicator, own ?? null]];
      }),
    ),
    currencyUnit: read.choice('currencyUnit', ({ currency }) => currency, usual.currencyUnit),
    language: read.choice('language', ({ settings }) => settings.languages, usual.language),
  };
}

function ownersOf(table: Table): string[] {
  const owners = new Map<string, string>();
  for (let number = 1; number <= MOST_OWNERS; number += 1) {
    const row = ownerRow(number);
    const name = table.has(row) ? table.text(row, 'value') : '';
    if (name === '') continue;
    const first = owners.get(ownerKey(name));
    if (first === undefined) owners.set(ownerKey(name), name);
    else table.problem(row, 'value', { code: 'ownerTwice', name, first });
  }
  return Array.from(owners.values());
}

/** Days in the rows for the company, and in rows that people have added themselves. */
function companyHolidays(sheet: ReadSheet, problems: CellProblem[]): number[] {
  const table = Table.open(sheet, holidayColumns, problems);
  if (table === undefined) return [];
  const ourRows = new Map(table.ids.map((id) => [table.placement.row(id), id]));
  const days: number[] = [];
  for (let row = table.placement.row(HEADER_ROW) + 1; row <= sheet.values.length; row += 1) {
    const id = ourRows.get(row);
    if (id !== undefined && !isCompanyRow(id)) continue;
    const value = table.value(row, 'day');
    if (value === '') continue;
    if (typeof value === 'number' && value > 0) days.push(Math.floor(value));
    else table.problem(row, 'day', { code: 'notADay', text: String(value) });
  }
  return days;
}

interface TreeRow {
  /** The row in the sheet, from 1. */
  readonly at: number;
  /** Absent in people's own rows. */
  readonly id: string | undefined;
  readonly name: string;
  readonly formula: string;
  readonly origin: Origin | undefined;
}

interface TreeSays {
  readonly request: Pick<PlanRequest, 'model' | 'target' | 'drivers'>;
  /** In which a template's indicators are named; equations of one's own are in none. */
  readonly language: Language | undefined;
}

/** The model, the target and the drivers that the tree says; absent where it says none. */
function treeOf(table: Table, template: Template | undefined): TreeSays | undefined {
  const lines = treeLines(table);
  const rows = treeRows(lines);
  const withFormula = rows.filter(({ formula }) => formula !== '');
  const equations = parseEquations(
    withFormula.map(({ name, formula }, cell): Source => ({ text: equationText(name, formula), cell })),
  );
  if (!equations.ok) return refuseModel(table, withFormula, equations.failure);
  const renamed = renamedLines(lines, rows, equations.value);
  if (renamed.length > 0) {
    for (const { at, name, id: former = '', origin } of renamed)
      table.problem(at, 'indicator', { code: 'renamed', name, former, isKgi: origin === 'kgi' });
    return undefined;
  }
  const tree = buildTree(equations.value);
  if (!tree.ok) return refuseModel(table, withFormula, tree.failure);
  const rowOf = new Map(rows.map((row) => [row.name, row]));
  const root = rowOf.get(tree.value.nodes[0]?.name ?? '');
  const target = root === undefined ? undefined : table.number(root.at, 'target');
  if (root !== undefined && table.text(root.at, 'target') === '') {
    table.problem(root.at, 'target', { code: 'notANumber', text: '' });
  }
  for (const { name, expression } of tree.value.nodes.slice(1)) {
    const row = rowOf.get(name);
    if (expression !== undefined && row?.origin === 'computed') refuseTyped(table, row);
  }
  const drivers = tree.value.nodes.flatMap(({ name, expression }): DriverRow[] =>
    expression === undefined ? [driverOf(table, name, rowOf.get(name))] : [],
  );
  const { model, language } = sourceOf(tree.value, template);
  return { request: { model, target: target as number, drivers }, language };
}

/** Points at the cell that is to be mended, and into it where a formula is broken. */
function refuseModel(table: Table, rows: readonly TreeRow[], problem: ParseFailure | TreeFailure): undefined {
  if (!('at' in problem)) {
    table.sheetProblem({ code: 'model', failure: problem });
    return undefined;
  }
  const { at, column, position } = cellOf(rows, problem.at);
  if (problem.code === 'definedTwice') {
    const first = cellOf(rows, problem.firstAt);
    const reason = { code: problem.code, name: problem.name, first: table.address(first.at, first.column) };
    table.problem(at, column, reason);
  } else if (problem.code === 'secondRoot') {
    table.problem(at, column, { code: problem.code, name: problem.name, root: problem.root });
  } else table.problem(at, column, { code: 'model', failure: { ...problem, at: position } });
  return undefined;
}

/** Where in the sheet a place in the rows' equations is, and where in that cell. */
function cellOf(rows: readonly TreeRow[], { cell = 0, line, column }: Position) {
  const { at, name } = rows[cell] as TreeRow;
  const formula = locate({ text: equationText(name, '') }, Number.POSITIVE_INFINITY);
  const isLater = line > formula.line;
  const isName = line < formula.line || (!isLater && column < formula.column - ' = '.length);
  if (isName) return { at, column: 'indicator', position: { line, column } };
  const inCell = isLater ? column : Math.max(1, column - formula.column + 1);
  return { at, column: 'formula', position: { line: line - formula.line + 1, column: inCell } };
}

/** Every line of the tree as it is now, but those that are kept as history or shown again. */
function treeLines(table: Table): TreeRow[] {
  const first = table.placement.row(HEADER_ROW) + 1;
  const ids = new Map(table.ids.map((id) => [table.placement.row(id), id]));
  const lines: TreeRow[] = [];
  for (let at = first; at <= table.sheet.values.length; at += 1) {
    const id = ids.get(at);
    if (id !== undefined && (isArchived(id) || TOP_ROWS.includes(id))) continue;
    const origin = choiceOf<Origin>(table.value(at, 'origin'), ({ tree }) => tree.origins);
    if (origin === 'repeated') continue;
    const name = canonicalName(table.text(at, 'indicator'));
    lines.push({ at, id, name, formula: table.text(at, 'formula'), origin });
  }
  return lines;
}

/** The tree's rows, the KGI first; people's own rows only where an equation names them and nothing else does. */
function treeRows(lines: readonly TreeRow[]): TreeRow[] {
  const named = lines.filter(({ name }) => name !== '');
  const own = named.filter(({ id }) => id !== undefined);
  const others = named.filter(({ id }) => id === undefined);
  own.sort((one, other) => Number(other.origin === 'kgi') - Number(one.origin === 'kgi'));
  const known = new Set(own.map(({ name }) => name));
  const formulas = canonicalName(own.map(({ formula }) => formula).join('\n'));
  return [...own, ...others.filter(({ name }) => !known.has(name) && formulas.includes(name))];
}

/**
 * The rows whose name somebody has changed or cleared while an equation still means them by the former one, which
 * their id says: taken as it stands, the number in such a row would belong to nobody, and the plan would be solved
 * for it.
 */
function renamedLines(
  lines: readonly TreeRow[],
  rows: readonly TreeRow[],
  equations: readonly Equation[],
): TreeRow[] {
  const changed = lines.filter(({ id, name }) => id !== undefined && id !== name);
  if (changed.length === 0) return [];
  const known = new Set(rows.map(({ name }) => name));
  const cited = new Set(
    equations.flatMap(({ expression }) => expression.map((term) => (term.kind === 'name' ? term.name : ''))),
  );
  return changed.filter(({ id = '', origin }) => !known.has(id) && (origin === 'kgi' || cited.has(id)));
}

/** The next run would put the formula back, and what somebody meant by the number would be lost without a word. */
function refuseTyped(table: Table, { at }: TreeRow): void {
  const text = table.text(at, 'target');
  if (text !== '' && table.formula(at, 'target') === '')
    table.problem(at, 'target', { code: 'typedOverFormula', text });
}

/** A template where the tree is still the template's; otherwise its equations, and the template for its units. */
function sourceOf(
  tree: KpiTree,
  template: Template | undefined,
): Pick<TreeSays, 'language'> & Pick<PlanRequest, 'model'> {
  const equations = equationsOf(tree);
  if (template === undefined) return { model: { equations }, language: undefined };
  const language = languages.find(
    (known) => equationsOf(modelFromTemplate(template, known).tree) === equations,
  );
  const model = language === undefined ? { equations, like: template.id } : { template: template.id };
  return { model, language };
}

/** A tree's equations as text, in the order of its nodes: the same for the same tree. */
export function equationsOf({ nodes }: KpiTree): string {
  return nodes
    .filter(({ expression }) => expression !== undefined)
    .map(({ name, formula }) => equationText(name, formula))
    .join('\n');
}

/** A driver's value where it was typed, what solving starts from where it was solved. */
function driverOf(table: Table, name: string, row: TreeRow | undefined): DriverRow {
  const unknown = { name, value: undefined, locked: false, min: undefined, max: undefined };
  if (row === undefined) return unknown;
  const bounds = { min: table.number(row.at, 'lower'), max: table.number(row.at, 'upper') };
  const start = table.number(row.at, 'start');
  if (table.formula(row.at, 'target') !== '') return { ...unknown, ...bounds, value: start };
  const typed = table.number(row.at, 'target');
  const written = table.number(row.at, 'written');
  const isSolved =
    row.origin === 'solved' &&
    typed !== undefined &&
    written !== undefined &&
    Math.abs(typed - written) <= 1e-12 * Math.abs(written);
  if (isSolved || typed === undefined) return { ...unknown, ...bounds, value: start };
  return { ...unknown, ...bounds, value: typed, locked: true };
}
