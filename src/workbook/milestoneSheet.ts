// The sheet マイルストーン: what is looked at on the 10th, 20th and 25th, and how it stands.
import type { Plan } from '../domain/plan';
import { checksFor, milestoneNodes } from '../domain/progress/milestoneRoles';
import {
  type Milestone,
  type MilestoneStatus,
  milestonesOf,
  PIPELINE_MULTIPLE,
  WATCH_PERCENT,
} from '../domain/progress/milestones';
import type { KpiNode } from '../domain/tree/tree';
import type { Messages } from '../messages';
import { cellReference, sheetReference } from './formula';
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
  statusColors,
  TITLE_ROW,
} from './sheetSpec';

export type MilestoneColumn =
  | 'due'
  | 'day'
  | 'check'
  | 'achievedFrom'
  | 'watchFrom'
  | 'actual'
  | 'mark'
  | 'status'
  | 'judgedAt'
  | typeof ID_COLUMN;

/** The statuses in the order in which they are told. */
export const statuses: readonly MilestoneStatus[] = ['achieved', 'watch', 'behind', 'notDue', 'notEntered'];

export function milestoneColumns(
  words: Messages['sheets'],
): (ColumnSpec & { readonly key: MilestoneColumn })[] {
  const { columns } = words.milestones;
  return [
    { key: 'due', header: columns.due, width: 96, alignment: 'center' },
    { key: 'day', header: columns.day, width: 60, alignment: 'center' },
    { key: 'check', header: columns.check, width: 276, alignment: 'left' },
    { key: 'achievedFrom', header: columns.achievedFrom, width: 108, alignment: 'right' },
    { key: 'watchFrom', header: columns.watchFrom, width: 108, alignment: 'right' },
    { key: 'actual', header: columns.actual, width: 108, alignment: 'right' },
    { key: 'mark', header: columns.mark, width: 44, alignment: 'center' },
    { key: 'status', header: columns.status, width: 64, alignment: 'center' },
    { key: 'judgedAt', header: columns.judgedAt, width: 116, alignment: 'center' },
    { key: ID_COLUMN, header: words.rowId, width: 80, alignment: 'left', hidden: true },
  ];
}

export function milestonesOfPlan(plan: Plan): Milestone[] {
  return milestonesOf(plan.period, checksFor(milestoneNodes(plan)));
}

/** Every row id of the sheet, from the top. */
export function milestoneRowIds(plan: Plan): string[] {
  return [TITLE_ROW, HINT_ROW, HEADER_ROW, ...milestonesOfPlan(plan).map(({ id }) => id)];
}

export function newMilestonePlacement(plan: Plan, words: Messages['sheets']): Placement {
  return newPlacement(
    milestoneColumns(words).map(({ key }) => key),
    milestoneRowIds(plan),
  );
}

/** Where the tree's target cells are, for the criteria that follow them. */
export interface TreePlace {
  readonly sheetName: string;
  readonly placement: Placement;
}

/** The sheet for a plan; what was typed and judged before stays. */
export function renderMilestones(
  plan: Plan,
  words: Messages,
  placement: Placement,
  tree: TreePlace,
): SheetSpec {
  const columns = milestoneColumns(words.sheets);
  const nodes = milestoneNodes(plan);
  const { statusWords, statusMarks } = words.sheets.milestones;
  const targetOf = (node: number): string => {
    const { name } = plan.model.tree.nodes[node] as KpiNode;
    return sheetReference(tree.sheetName, tree.placement.column('target'), tree.placement.row(name));
  };
  /** A period's target spread over its business days; `days` of them. */
  const share = (node: number, days: number, period: number): string =>
    days === period ? targetOf(node) : `${targetOf(node)}*${days}/${period}`;

  const criteria = (
    milestone: Milestone,
  ): { achievedFrom: CellSpec; watchFrom: CellSpec; format: string } => {
    const { month, period, toDate } = milestone.businessDays;
    switch (milestone.check) {
      case 'pipeline': {
        const target = share(nodes.pipeline, month, period);
        const multiple = `${target}*${PIPELINE_MULTIPLE}`;
        const needed = nodes.winRate === undefined ? undefined : `${target}/${targetOf(nodes.winRate)}`;
        const both = needed === undefined ? multiple : `MAX(${multiple};${needed})`;
        return {
          achievedFrom: formulaCell(`=${both}`, '#,##0'),
          watchFrom: formulaCell(`=${multiple}`, '#,##0'),
          format: '#,##0',
        };
      }
      case 'meetings': {
        const planned = share(nodes.meetings as number, toDate, period);
        const own = cellReference(placement.column('achievedFrom'), placement.row(milestone.id));
        return {
          achievedFrom: formulaCell(`=ROUNDUP(ROUND(${planned};6);0)`, '#,##0'),
          watchFrom: formulaCell(`=${own}*${WATCH_PERCENT}/100`, '#,##0.0'),
          format: '#,##0',
        };
      }
      default: {
        // A share of what was planned; a missing approval or contract date is nothing to be watched.
        const watch = milestone.check === 'decisionMakers' ? WATCH_PERCENT / 100 : 1;
        return {
          achievedFrom: { content: { kind: 'number', value: 1 }, format: '0%' },
          watchFrom: { content: { kind: 'number', value: watch }, format: '0%' },
          format: '0%',
        };
      }
    }
  };

  const line = (milestone: Milestone): RowSpec => {
    const { achievedFrom, watchFrom, format } = criteria(milestone);
    const status = cellReference(placement.column('status'), placement.row(milestone.id));
    const mark = statuses.reduceRight(
      (otherwise, key) => `IF(${status}="${statusWords[key]}";"${statusMarks[key]}";${otherwise})`,
      '""',
    );
    const cells: Record<MilestoneColumn, CellSpec> = {
      due: { content: { kind: 'number', value: milestone.due }, format: 'yyyy/mm/dd' },
      day: textCell(words.sheets.milestones.day(milestone.dayOfMonth)),
      check: textCell(words.sheets.milestones.checks[milestone.check], { wrap: true }),
      achievedFrom,
      watchFrom,
      actual: { content: { kind: 'standing', initial: '' }, format, background: palette.typed },
      mark: formulaCell(`=${mark}`, 'General'),
      status: { content: { kind: 'standing', initial: statusWords.notDue }, bold: true },
      judgedAt: { content: { kind: 'standing', initial: '' }, format: 'yyyy/mm/dd hh:mm' },
      [ID_COLUMN]: textCell(milestone.id),
    };
    return { id: milestone.id, cells };
  };

  return {
    key: 'milestones',
    name: words.sheets.milestones.name,
    columns,
    frozenRows: 3,
    rows: [
      titleRow('due', planTitle(plan, words, words.sheets.milestones.name)),
      hintRow('due', words.sheets.milestones.hint),
      headerRow(columns),
      ...milestonesOfPlan(plan).map(line),
    ],
    rules: statuses.map((key) => ({
      column: 'status',
      word: statusWords[key],
      // The cell to type in keeps its own colour.
      stretches: [
        ['due', 'watchFrom'],
        ['mark', 'judgedAt'],
      ],
      ...statusColors[key],
    })),
    numbersOnly: { column: 'actual', help: words.sheets.milestones.actualHelp },
  };
}
