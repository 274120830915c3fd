// The sheet KPIツリー: the plan's tree with native formulas, so that an edited price shows at once what it takes.
import type { Plan } from '../domain/plan';
import { occurrences, pathTo } from '../domain/tree/invert';
import { compile } from '../domain/tree/tape';
import type { KpiNode } from '../domain/tree/tree';
import type { Messages } from '../messages';
import { cellReference, LONGEST_FORMULA, TreeFormulas } from './formula';
import { cite, criterion, logConditions, loggedSum, roundedUp } from './formulaParts';
import { type LogStretch, latestDaySum, loggedDays, recordCount } from './logRecords';
import { planTitle } from './planTitle';
import { OWNER_ROWS } from './settingsSheet';
import {
  blankCell,
  columnsUnder,
  formulaCell,
  headerRow,
  headerWidth,
  hintRow,
  idColumn,
  lineWidth,
  standingCell,
  statusRules,
  textCell,
  titleRow,
} from './sheetParts';
import {
  type CellSpec,
  type ColumnSpec,
  ID_COLUMN,
  type Places,
  palette,
  type RowSpec,
  type SheetSpec,
  SPARE_ROWS,
} from './sheetSpec';
import { nothingYet, statusFormula } from './statusFormula';
import { TOP_ROWS } from './tableChange';
import { AS_OF_ROW, nodeRow, verdict } from './verdictRows';
import { isCounted, isLevel, isSpread, numberFormat, unitText, type WorkbookPlan } from './workbookPlan';
import { yenNote } from './yenNote';

export type TreeColumn = keyof Messages['sheets']['tree']['columns'] | typeof ID_COLUMN;

/** How a node's target comes about. */
export type Origin = keyof Messages['sheets']['tree']['origins'];

const PIN = '★';

/** How long the part of a status may be that asks every child for a record. */
const LONGEST_CONDITION = 4_000;

/** Every group costs a call when the sheet is made. */
const MOST_GROUPS = 1;

/** All columns that are seen, so that the sheet prints on A4 landscape at its own size. */
const WIDTH = 980;

/** Wide enough for 100,000,000 in bold. */
const AMOUNT_WIDTH = 78;
const AMOUNTS = 5;

/** Small columns but the status, which is as wide as its longest word. */
const SMALL = ['unit', 'origin', 'attainment', 'bar', 'owner', 'due', 'pin'] as const;

const STATUS_PADDING = 2;

/** What is left is the indicator's and its formula's, both of which wrap. */
const FORMULA_SHARE = 0.45;

export function treeColumns(words: Messages['sheets']): ColumnSpec[] {
  const { columns } = words.tree;
  const column = columnsUnder(columns);
  const small = Math.max(...SMALL.map((key) => headerWidth(columns[key])));
  const longest = Math.max(...Object.values(words.milestones.statusWords).map(lineWidth));
  const status = Math.max(small, Math.ceil(longest) + STATUS_PADDING);
  const rest = WIDTH - AMOUNTS * AMOUNT_WIDTH - SMALL.length * small - status;
  const formula = Math.floor(rest * FORMULA_SHARE);
  return [
    column('indicator', rest - formula, 'left', { typed: true }),
    column('formula', formula, 'left', { typed: true }),
    column('unit', small, 'center'),
    column('origin', small, 'center'),
    column('target', AMOUNT_WIDTH, 'right', { typed: true }),
    column('required', AMOUNT_WIDTH, 'right'),
    column('actual', AMOUNT_WIDTH, 'right'),
    column('attainment', small, 'right'),
    column('bar', small, 'left'),
    column('gap', AMOUNT_WIDTH, 'right'),
    column('contribution', AMOUNT_WIDTH, 'right'),
    column('owner', small, 'center', { typed: true }),
    column('due', small, 'center', { typed: true }),
    column('status', status, 'center'),
    column('pin', small, 'center', { typed: true }),
    // What solving started from, so that the plan can be read back.
    column('start', 80, 'right', { hidden: true }),
    column('lower', 80, 'right', { hidden: true }),
    column('upper', 80, 'right', { hidden: true }),
    column('written', 80, 'right', { hidden: true }),
    column('order', 60, 'right', { hidden: true }),
    idColumn,
  ];
}

/** The id of a node's first line is its name; a node that is shown again carries its parent's name too. */
export interface TreeLine {
  readonly id: string;
  readonly level: number;
  readonly node: number;
  readonly isFirst: boolean;
}

export function treeLines(plan: Plan): TreeLine[] {
  const seen = new Set<number>();
  const copies = new Map<string, number>();
  const path: string[] = [];
  return plan.rows.map(({ level, node }) => {
    const { name } = plan.model.tree.nodes[node] as KpiNode;
    path.length = level;
    const isFirst = !seen.has(node);
    const place = isFirst ? name : `${name} ← ${path[level - 1] ?? ''}`;
    // A subtree that is shown again repeats its lines under parents of one name: number them.
    const copy = (copies.get(place) ?? 0) + 1;
    copies.set(place, copy);
    path[level] = name;
    seen.add(node);
    return { id: copy === 1 ? place : `${place} (${copy})`, level, node, isFirst };
  });
}

/** The ids of the tree's rows. */
export function treeRowIds({ plan }: WorkbookPlan): string[] {
  return treeLines(plan).map(({ id }) => id);
}

export function renderTree(subject: WorkbookPlan, words: Messages, places: Places): SheetSpec {
  const { plan, measures, practice } = subject;
  const { placement } = places.tree;
  const columns = treeColumns(words.sheets);
  const lines = treeLines(plan);
  const firstLineOf = new Map(lines.filter(({ isFirst }) => isFirst).map((line) => [line.node, line]));
  const cellOf = (column: TreeColumn) => (node: number) =>
    cellReference(placement.column(column), placement.row(firstLineOf.get(node)?.id as string));
  const tape = compile(plan.model.tree);
  const targets = new TreeFormulas(tape, cellOf('target'));
  const actuals = new TreeFormulas(tape, cellOf('actual'));
  const inverse = inverseFormula(plan, targets, cellOf('target')(0));
  const setting = (row: string): string => cite(places, 'settings', row, 'value');
  const pin = plan.template?.indicators[practice?.centrePin ?? '']?.name[words.language];

  const line = ({ id, level, node, isFirst }: TreeLine): RowSpec => {
    const { name, formula, expression, children } = plan.model.tree.nodes[node] as KpiNode;
    const origin = isFirst ? originOf(plan, node) : 'repeated';
    const number = numberFormat(subject, node);
    const row = placement.row(id);
    const here = (column: TreeColumn): string => cellReference(placement.column(column), row);
    const measure = measures[node];
    /** A rate from what was counted, an error where there is nothing to divide by. */
    const quotient =
      measure?.kind === 'derived'
        ? actuals.inverse(measure.steps, cellOf('actual')(measure.from)).text
        : undefined;
    const target = (): string | number => {
      if (node === 0) return plan.target;
      if (!isFirst) return `=${cellOf('target')(node)}`;
      if (expression !== undefined) return `=${targets.equation(node).text}`;
      return origin === 'solved' && inverse !== undefined ? inverse : (plan.solution.values[node] as number);
    };
    const records: LogStretch = {
      indicator: /[~*?<>=]/.test(name) ? criterion(name) : here('indicator'),
      from: setting('start'),
      until: setting('until'),
    };
    const actual = (): string => {
      if (!isFirst) return `=${cellOf('actual')(node)}`;
      if (measure?.kind === 'logged') {
        // What stands at one moment is not 0 for want of a record, and takes its target like a rate.
        return isLevel(subject, node)
          ? `=IF(${recordCount(places, records)}=0;${here('target')};${latestDaySum(places, records)})`
          : `=${loggedSum(places, logConditions(places, records))}`;
      }
      if (quotient !== undefined) return `=IFERROR(${quotient};${here('target')})`;
      if (measure?.kind === 'assumed') return `=${here('target')}`;
      return `=IFERROR(${actuals.equation(node).text};"")`;
    };
    const { notEntered } = words.sheets.milestones.statusWords;
    const lacksEntry = (of: number): string => nothingYet(cellOf('status')(of), notEntered);
    /** Does no record stand behind the actual? */
    const noEvidence = (): string => {
      switch (measure?.kind) {
        case 'logged':
          return `${recordCount(places, records)}=0`;
        case 'derived':
          return `IF(${lacksEntry(measure.from)};TRUE;ISERROR(${quotient}))`;
        case 'computed': {
          if (children.length === 0) return 'TRUE';
          const all = children.map((child) => `(${lacksEntry(child)})`).join('*');
          // Of very many, whether anything at all was logged.
          return all.length <= LONGEST_CONDITION ? `${all}=1` : `COUNTIFS(${loggedDays(places, records)})=0`;
        }
        default:
          return 'TRUE';
      }
    };
    const status = (): string => {
      if (!isFirst) return cellOf('status')(node);
      const gone = `${setting('daysGone')}/${setting('days')}`;
      return statusFormula(words.sheets.milestones.statusWords, {
        actual: here('actual'),
        planned: !isSpread(subject, node) ? here('target') : `${here('target')}*${gone}`,
        achievedFrom: setting('achievedFrom'),
        watchFrom: setting('watchFrom'),
        isLowerBetter: subject.isLowerBetter[node] === true,
        hasBegun: `${setting('until')}>=${setting('start')}`,
        noEvidence: noEvidence(),
      });
    };
    const blank = nothingYet(here('status'), notEntered);
    const wanted = target();
    const driver = isFirst ? plan.model.drivers.get(node) : undefined;
    const hidden = (value: number | undefined): CellSpec => ({
      content: value === undefined || !Number.isFinite(value) ? { kind: 'blank' } : { kind: 'number', value },
    });
    const first = (cell: CellSpec): CellSpec => (isFirst ? cell : blankCell);
    const cells: Record<TreeColumn, CellSpec> = {
      indicator: textCell(name, { format: indentation(level), wrap: true }),
      formula: textCell(formula, { color: palette.quiet, wrap: true, fontSize: 9 }),
      unit: textCell(unitText(subject, node, words), { color: palette.quiet, fontSize: 9 }),
      origin: textCell(words.sheets.tree.origins[origin], { color: palette.quiet, fontSize: 9 }),
      target:
        typeof wanted === 'number'
          ? { content: { kind: 'number', value: wanted }, format: number }
          : formulaCell(wanted, number),
      required: isCounted(subject, node) ? formulaCell(`=${roundedUp(here('target'))}`, '#,##0') : blankCell,
      actual: formulaCell(actual(), number),
      attainment: formulaCell(
        `=IF(${blank};"";IF(${here('target')}=0;"";${here('actual')}/${here('target')}))`,
        '0%',
      ),
      bar: {
        ...formulaCell(
          `=IF(ISNUMBER(${here('attainment')});REPT("█";MAX(0;MIN(8;ROUND(${here('attainment')}*8;0))));"")`,
          'General',
        ),
        color: palette.bar,
        fontSize: 7,
      },
      gap: { ...formulaCell(`=IF(${blank};"";${here('actual')}-${here('target')})`, number), fontSize: 9 },
      contribution: first(
        expression === undefined || node === 0
          ? {
              ...formulaCell(`=${verdict(places, nodeRow(name), 'value')}`, numberFormat(subject, 0)),
              fontSize: 9,
            }
          : blankCell,
      ),
      owner: first(standingCell('', { background: palette.typed })),
      due: first(
        standingCell({ formula: `=${setting('end')}` }, { format: 'm/d', background: palette.typed }),
      ),
      status: formulaCell(`=${status()}`, 'General'),
      pin: first(standingCell(name === pin ? PIN : '', { background: palette.typed, bold: true })),
      start: hidden(driver?.value),
      lower: hidden(driver?.min),
      upper: hidden(driver?.max),
      written: hidden(origin === 'solved' && typeof wanted === 'number' ? wanted : undefined),
      order: standingCell(''),
      [ID_COLUMN]: textCell(id),
    };
    if (node !== 0) return { id, cells };
    const own: Partial<Record<TreeColumn, CellSpec>> = Object.fromEntries(
      Object.entries(cells).map(([key, cell]) => [
        key,
        { ...cell, bold: true, ...(cell.background === undefined ? { background: palette.kgi } : {}) },
      ]),
    );
    return { id, cells: own as Record<string, CellSpec> };
  };

  // How far the KGI's target is from its own equation: 0 unless somebody typed over a target.
  const check: Record<string, CellSpec> =
    plan.model.tree.nodes[0]?.expression === undefined
      ? {}
      : {
          actual: {
            ...formulaCell(
              `=ROUND(${cellOf('target')(0)}-(${targets.equation(0).text});2)`,
              words.sheets.tree.checkFormat,
            ),
            color: palette.quiet,
          },
        };
  const title = titleRow('indicator', planTitle(plan, words, words.sheets.tree.name));
  // Above the check, which a longer hint would run into.
  const yen = Object.fromEntries(
    yenNote(subject, words).map((note) => [
      'actual',
      textCell(note, { color: palette.quiet, alignment: 'left' }),
    ]),
  );
  const asOf = {
    // Why there are no contributions, where there is a reason; else the time of which they are.
    ...formulaCell(
      `=${verdict(places, AS_OF_ROW, 'value', verdict(places, AS_OF_ROW, 'at'))}`,
      words.sheets.tree.asOfFormat,
    ),
    color: palette.quiet,
    fontSize: 9,
    alignment: 'left' as const,
  };
  return {
    key: 'tree',
    name: words.sheets.tree.name,
    columns,
    frozenRows: TOP_ROWS.length,
    rows: [
      { ...title, cells: { ...title.cells, ...yen } },
      hintRow('indicator', words.sheets.tree.hint, { ...check, contribution: asOf }),
      headerRow(columns),
      ...lines.map(line),
    ],
    rules: [
      {
        column: 'origin',
        word: words.sheets.tree.origins.typed,
        stretches: [['target', 'target']],
        background: palette.typed,
      },
      {
        column: 'origin',
        word: words.sheets.tree.origins.kgi,
        stretches: [['target', 'target']],
        background: palette.typed,
        bold: true,
      },
      {
        column: 'origin',
        word: words.sheets.tree.origins.solved,
        stretches: [['indicator', 'required']],
        color: palette.solved,
        bold: true,
      },
      ...statusRules(words, 'status', [['status', 'status']]),
      // A rate or level for which nothing was logged shows its target, in a quiet colour: the number is not its own.
      {
        column: 'status',
        word: words.sheets.milestones.statusWords.notEntered,
        stretches: [['actual', 'actual']],
        color: palette.faint,
      },
    ],
    validations: [
      {
        column: 'owner',
        allows: { kind: 'cells', sheet: 'settings', column: 'value', rows: OWNER_ROWS },
        help: words.sheets.log.ownerHelp,
      },
      { column: 'due', allows: { kind: 'date' }, help: words.sheets.log.dayHelp },
      { column: 'pin', allows: { kind: 'words', words: [PIN] }, help: words.sheets.tree.pinHelp },
    ],
    spareRows: SPARE_ROWS,
    groups: groupsOf(lines),
    endedIn: 'origin',
  };
}

/** The first row whose formula is too long for a cell, if there is one. */
export function tooLongFormula(spec: SheetSpec): string | undefined {
  for (const { id, cells } of spec.rows) {
    for (const { content } of Object.values(cells)) {
      if (content.kind === 'formula' && content.formula.length > LONGEST_FORMULA) return id;
    }
  }
  return undefined;
}

function originOf(plan: Plan, node: number): Origin {
  if (node === 0) return 'kgi';
  const status = plan.solution.status.get(node);
  if (status === undefined) return 'computed';
  return status === 'locked' ? 'typed' : 'solved';
}

/** The lines below each branch that hangs from the KGI, where there are a few of them. */
function groupsOf(lines: readonly TreeLine[]): [string, string][] {
  const groups: [string, string][] = [];
  lines.forEach(({ level, id }, index) => {
    if (level < 2) return;
    const last = groups[groups.length - 1];
    if ((lines[index - 1] as TreeLine).level >= 2 && last !== undefined) last[1] = id;
    else groups.push([id, id]);
  });
  const folded = groups.filter(([first, last]) => first !== last);
  return folded.length <= MOST_GROUPS ? folded : [];
}

/** The one solved driver's target as a formula; absent where several share the effort or it occurs often. */
function inverseFormula(plan: Plan, formulas: TreeFormulas, kgiCell: string): string | undefined {
  const solved = Array.from(plan.solution.status.keys()).filter((node) => originOf(plan, node) === 'solved');
  const [only] = solved;
  if (only === undefined || solved.length > 1) return undefined;
  const tape = compile(plan.model.tree);
  const slot = tape.slotOfNode[only] as number;
  if (occurrences(tape, slot) !== 1) return undefined;
  const formula = `=${formulas.inverse(pathTo(tape, slot), kgiCell).text}`;
  return formula.length > LONGEST_FORMULA ? undefined : formula;
}

/** Shows a name further in without changing it: the spaces are looks, the cell holds the bare name. */
function indentation(level: number): string {
  return level === 0 ? 'General' : `"${'  '.repeat(Math.min(level, 12) - 1)}└ "@`;
}
