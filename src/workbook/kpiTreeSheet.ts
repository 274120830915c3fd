// The sheet KPIツリー: the plan's tree with native formulas, so that an edited price shows at once what it takes.
import type { KpiNode } from '../domain/tree/tree';
import type { Messages } from '../messages';
import {
  ARROW,
  columnsUnder,
  namesWidth,
  unitWidth,
  widths,
  withUnit,
  withWidths,
  wordsWidth,
} from './columnWidths';
import { cellReference, LONGEST_FORMULA } from './formula';
import { cite, roundedUp } from './formulaParts';
import { planTitle } from './planTitle';
import { OWNER_ROWS } from './settingsSheet';
import {
  blankCell,
  formulaCell,
  headerRow,
  hintRow,
  idColumn,
  noEntryRule,
  numberCell,
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
import { nothingYet } from './statusFormula';
import { TOP_ROWS } from './tableChange';
import { groupsOf, type TreeLine, treeLines } from './treeLines';
import { treeNumbers } from './treeNumbers';
import { AS_OF_ROW, nodeRow, verdict } from './verdictRows';
import { isCounted, nameOf, numberFormat, unitInHeader, unitText, type WorkbookPlan } from './workbookPlan';
import { yenNote } from './yenNote';

export type TreeColumn = keyof Messages['sheets']['tree']['columns'] | typeof ID_COLUMN;

const PIN = '★';

/** Names stand in as far as this level; below it the level is told by its number. */
const DEEPEST_INDENTATION = 8;

/** Longer ones break into lines. */
const FORMULA_WIDTH = 116;

/** One width for all that holds a word: each different one costs a call when the sheet is made. */
function smallWidth(words: Messages['sheets']): number {
  const known = [...Object.values(words.tree.origins), ...Object.values(words.milestones.statusWords)];
  return Math.max(60, unitWidth(words), wordsWidth(known));
}

export function treeColumns(words: Messages['sheets']): ColumnSpec[] {
  const { columns } = words.tree;
  const column = columnsUnder(columns);
  const small = smallWidth(words);
  return [
    column('indicator', 136, 'left', { typed: true }),
    column('formula', FORMULA_WIDTH, 'left', { typed: true }),
    column('unit', small, 'center'),
    column('origin', small, 'center'),
    column('target', widths.amount, 'right', { typed: true }),
    column('required', widths.amount, 'right'),
    column('actual', widths.amount, 'right'),
    column('attainment', small, 'right'),
    column('bar', 84, 'left'),
    column('gap', widths.amount, 'right'),
    column('contribution', widths.amount, 'right'),
    column('owner', 84, 'center', { typed: true }),
    column('due', small, 'center', { typed: true }),
    column('status', small, 'center'),
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

/** The ids of the tree's rows. */
export function treeRowIds({ plan }: WorkbookPlan): string[] {
  return treeLines(plan).map(({ id }) => id);
}

export function renderTree(subject: WorkbookPlan, words: Messages, places: Places): SheetSpec {
  const { plan, practice } = subject;
  const { placement } = places.tree;
  const lines = treeLines(plan);
  const units = wordsWidth(lines.map(({ node }) => unitText(subject, node, words)));
  const small = smallWidth(words.sheets);
  const columns = withUnit(
    withWidths(treeColumns(words.sheets), {
      ...(units > small ? { formula: units, unit: Math.max(units, FORMULA_WIDTH) } : {}),
      indicator: namesWidth(lines.map(({ node, level }) => `${stem(level)}${nameOf(subject, node)}`)),
      owner: namesWidth(subject.team.owners) + ARROW,
    }),
    ['contribution'],
    unitInHeader(subject, words),
  );
  const numbers = treeNumbers(subject, words, places, lines);
  const { notEntered } = words.sheets.milestones.statusWords;
  const pin = plan.template?.indicators[practice?.centrePin ?? '']?.name[words.language];

  const row = (line: TreeLine): RowSpec => {
    const { id, level, node, isFirst } = line;
    const { name, formula, expression } = plan.model.tree.nodes[node] as KpiNode;
    const origin = numbers.origin(line);
    const number = numberFormat(subject, node);
    const here = (column: TreeColumn): string => cellReference(placement.column(column), placement.row(id));
    const blank = nothingYet(here('status'), notEntered);
    const target = numbers.target(line);
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
      target: typeof target === 'number' ? numberCell(target, number) : formulaCell(target, number),
      required: isCounted(subject, node) ? formulaCell(`=${roundedUp(here('target'))}`, '#,##0') : blankCell,
      actual: formulaCell(numbers.actual(line), number),
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
        standingCell(
          { formula: `=${cite(places, 'settings', 'end', 'value')}` },
          { format: 'm/d', background: palette.typed },
        ),
      ),
      status: formulaCell(numbers.status(line), 'General'),
      pin: first(standingCell(name === pin ? PIN : '', { background: palette.typed, bold: true })),
      start: hidden(driver?.value),
      lower: hidden(driver?.min),
      upper: hidden(driver?.max),
      written: hidden(origin === 'solved' && typeof target === 'number' ? target : undefined),
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

  const goal = numberFormat(subject, 0);
  // 0 unless somebody typed over a target.
  const check: Record<string, CellSpec> =
    numbers.check === undefined
      ? {}
      : {
          required: textCell(words.sheets.tree.check, { color: palette.quiet, alignment: 'right' }),
          actual: {
            ...formulaCell(`=ROUND(${numbers.check};2)`, `${goal};-${goal};"0 ✓"`),
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
      ...lines.map(row),
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
      noEntryRule(words),
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

/** Shows a name further in without changing it: what is before it is looks, the cell holds the bare name. */
function indentation(level: number): string {
  return level === 0 ? 'General' : `"${stem(level)}"@`;
}

/** What stands before a name of this level. No line is broken between the branch and the name. */
function stem(level: number): string {
  if (level === 0) return '';
  const depth = Math.min(level, DEEPEST_INDENTATION);
  const number = level > DEEPEST_INDENTATION ? `${level} ` : '';
  return `${'  '.repeat(depth - 1)}${number}└ `.replace(/ /g, '\u00a0');
}
