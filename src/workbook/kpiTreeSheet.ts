// The sheet KPIツリー: the plan's tree with native formulas, so that an edited price shows at once what it takes.
import type { Plan } from '../domain/plan';
import { isRateName } from '../domain/tree/driver';
import { occurrences, pathTo } from '../domain/tree/invert';
import { compile } from '../domain/tree/tape';
import type { KpiNode } from '../domain/tree/tree';
import { isCount, isMoney, isShare } from '../domain/tree/unit';
import type { Messages } from '../messages';
import { cellReference, LONGEST_FORMULA, TreeFormulas } from './formula';
import { planTitle } from './planTitle';
import { formulaCell, headerRow, hintRow, textCell, titleRow } from './sheetParts';
import {
  type CellSpec,
  type ColumnSpec,
  HEADER_ROW,
  HINT_ROW,
  ID_COLUMN,
  newPlacement,
  type Placement,
  palette,
  type RowSpec,
  type SheetSpec,
  TITLE_ROW,
} from './sheetSpec';

type TreeColumn =
  | 'indicator'
  | 'formula'
  | 'unit'
  | 'origin'
  | 'target'
  | 'required'
  | 'actual'
  | 'attainment'
  | typeof ID_COLUMN;

/** How a node's target comes about. */
type Origin = 'kgi' | 'computed' | 'typed' | 'solved' | 'repeated';

export function treeColumns(words: Messages['sheets']): (ColumnSpec & { readonly key: TreeColumn })[] {
  const { columns } = words.tree;
  return [
    { key: 'indicator', header: columns.indicator, width: 230, alignment: 'left' },
    { key: 'formula', header: columns.formula, width: 230, alignment: 'left' },
    { key: 'unit', header: columns.unit, width: 60, alignment: 'center' },
    { key: 'origin', header: columns.origin, width: 60, alignment: 'center' },
    { key: 'target', header: columns.target, width: 120, alignment: 'right' },
    { key: 'required', header: columns.required, width: 80, alignment: 'right' },
    { key: 'actual', header: columns.actual, width: 120, alignment: 'right' },
    { key: 'attainment', header: columns.attainment, width: 80, alignment: 'right' },
    { key: ID_COLUMN, header: words.rowId, width: 80, alignment: 'left', hidden: true },
  ];
}

/** The id of a node's first line is its name; a node that is shown again carries its parent's name too. */
interface TreeLine {
  readonly id: string;
  readonly level: number;
  readonly node: number;
  readonly isFirst: boolean;
}

export function treeLines(plan: Plan): TreeLine[] {
  const seen = new Set<number>();
  const ids = new Set<string>();
  const path: string[] = [];
  return plan.rows.map(({ level, node }) => {
    const { name } = plan.model.tree.nodes[node] as KpiNode;
    path.length = level;
    let id = seen.has(node) ? `${name} ← ${path[level - 1] ?? ''}` : name;
    // A subtree that is shown again repeats its lines under parents of one name: number them.
    for (let copy = 2; ids.has(id); copy += 1) id = `${name} ← ${path[level - 1] ?? ''} (${copy})`;
    path[level] = name;
    const isFirst = !seen.has(node);
    seen.add(node);
    ids.add(id);
    return { id, level, node, isFirst };
  });
}

/** Every row id of the sheet, from the top. */
export function treeRowIds(plan: Plan): string[] {
  return [TITLE_ROW, HINT_ROW, HEADER_ROW, ...treeLines(plan).map(({ id }) => id)];
}

export function newTreePlacement(plan: Plan, words: Messages['sheets']): Placement {
  return newPlacement(
    treeColumns(words).map(({ key }) => key),
    treeRowIds(plan),
  );
}

/** The sheet for a plan; `placement` is where its rows and columns are, in a new sheet or a standing one. */
export function renderTree(plan: Plan, words: Messages, placement: Placement): SheetSpec {
  const columns = treeColumns(words.sheets);
  const lines = treeLines(plan);
  const firstLineOf = new Map(lines.filter(({ isFirst }) => isFirst).map((line) => [line.node, line]));
  const cellOf = (column: TreeColumn) => (node: number) =>
    cellReference(placement.column(column), placement.row(firstLineOf.get(node)?.id as string));
  const tape = compile(plan.model.tree);
  const targets = new TreeFormulas(tape, cellOf('target'));
  const actuals = new TreeFormulas(tape, cellOf('actual'));
  const inverse = inverseFormula(plan, targets, cellOf('target')(0));

  const line = ({ id, level, node, isFirst }: TreeLine): RowSpec => {
    const { name, formula, expression, children } = plan.model.tree.nodes[node] as KpiNode;
    const unit = plan.model.units.get(node);
    const origin = isFirst ? originOf(plan, node) : 'repeated';
    const isDriver = expression === undefined;
    const number = numberFormat(plan, node);
    const row = placement.row(id);
    const here = (column: TreeColumn): string => cellReference(placement.column(column), row);
    const target = (): string | number => {
      if (node === 0) return plan.target;
      if (!isFirst) return `=${cellOf('target')(node)}`;
      if (!isDriver) return `=${targets.equation(node).text}`;
      return origin === 'solved' && inverse !== undefined ? inverse : (plan.solution.values[node] as number);
    };
    const actual = (): CellSpec => {
      if (!isFirst)
        return formulaCell(`=IF(COUNT(${cellOf('actual')(node)})=0;"";${cellOf('actual')(node)})`, number);
      if (isDriver) {
        return { content: { kind: 'standing', initial: '' }, format: number, background: palette.typed };
      }
      const cells = children.map(cellOf('actual'));
      return formulaCell(
        `=IF(COUNT(${cells.join(';')})<${cells.length};"";IFERROR(${actuals.equation(node).text};""))`,
        number,
      );
    };
    const counted = unit === undefined ? /数$/.test(name) : isCount(unit);
    const wanted = target();
    const look = node === 0 ? { bold: true, background: palette.kgi } : {};
    const cells: Partial<Record<TreeColumn, CellSpec>> = {
      indicator: textCell(name, { format: indentation(level) }),
      formula: textCell(formula, { color: palette.quiet, wrap: true }),
      unit: {
        content: { kind: 'text', text: unit === undefined ? '' : words.unit(unit) },
        color: palette.quiet,
      },
      origin: textCell(words.sheets.tree.origins[origin], { color: palette.quiet }),
      target:
        typeof wanted === 'number'
          ? { content: { kind: 'number', value: wanted }, format: number }
          : formulaCell(wanted, number),
      required: counted
        ? formulaCell(`=ROUNDUP(ROUND(${here('target')};6);0)`, '#,##0')
        : { content: { kind: 'blank' } },
      actual: actual(),
      attainment: formulaCell(
        `=IF(COUNT(${here('actual')})=0;"";IF(${here('target')}=0;"";${here('actual')}/${here('target')}))`,
        '0.0%',
      ),
      [ID_COLUMN]: textCell(id),
    };
    const shown = Object.entries(cells).map(([key, cell]) => [key, { ...cell, ...look }]);
    return { id, cells: Object.fromEntries(shown) };
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
  return {
    key: 'tree',
    name: words.sheets.tree.name,
    columns,
    frozenRows: 3,
    rows: [
      titleRow('indicator', planTitle(plan, words, words.sheets.tree.name)),
      hintRow('indicator', words.sheets.tree.hint, check),
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
    ],
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

function numberFormat(plan: Plan, node: number): string {
  const unit = plan.model.units.get(node);
  const { name } = plan.model.tree.nodes[node] as KpiNode;
  if (isShare(unit) || (unit === undefined && isRateName(name))) return '0.0%';
  if (isMoney(unit)) return '#,##0';
  if (unit === undefined ? /数$/.test(name) : isCount(unit)) return '#,##0.0';
  return Math.abs(plan.solution.values[node] as number) < 100 ? '#,##0.00' : '#,##0';
}

/** Shows a name further in without changing it: the spaces are looks, the cell holds the bare name. */
export function indentation(level: number): string {
  return level === 0 ? 'General' : `"${'　'.repeat(Math.min(level, 12) - 1)}└ "@`;
}
