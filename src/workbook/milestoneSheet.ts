// The sheet マイルストーン: what is looked at on the 10th, 20th and 25th, and how it stands.
import { checksFor, milestoneNodes } from '../domain/progress/milestoneRoles';
import {
  type Milestone,
  type MilestoneCheck,
  milestonesOf,
  PIPELINE_MULTIPLE,
} from '../domain/progress/milestones';
import type { KpiNode } from '../domain/tree/tree';
import type { Messages } from '../messages';
import { columnsUnder, widths, wordsWidth } from './columnWidths';
import { cellReference } from './formula';
import { cite, citeStretch, roundedUp, textLiteral } from './formulaParts';
import { holidayRowIds } from './holidaySheet';
import { planTitle } from './planTitle';
import {
  formulaCell,
  headerRow,
  hintRow,
  idColumn,
  numberCell,
  standingCell,
  statuses,
  statusRules,
  textCell,
  titleRow,
} from './sheetParts';
import {
  type CellSpec,
  type ColumnSpec,
  formats,
  ID_COLUMN,
  type Places,
  palette,
  type RowSpec,
  type SheetSpec,
  SPARE_ROWS,
  statusColors,
} from './sheetSpec';
import { TOP_ROWS } from './tableChange';
import { milestoneVerdictRow, verdict } from './verdictRows';
import { numberFormat, unitText, type WorkbookPlan } from './workbookPlan';
import { yenNote } from './yenNote';

export type MilestoneColumn = keyof Messages['sheets']['milestones']['columns'] | typeof ID_COLUMN;

/** What takes the colour of the status: the cell to type in keeps its own. */
const ROW_STRETCHES = [
  ['due', 'watchFrom'],
  ['mark', 'judgedAt'],
] as const;

/** 2,000,000,000,000 */
const LARGE_AMOUNT = 132;

export function milestoneColumns(words: Messages['sheets']): ColumnSpec[] {
  const { columns, statusWords, notChecked } = words.milestones;
  const column = columnsUnder(columns);
  return [
    column('due', widths.day, 'center'),
    column('day', 60, 'center'),
    column('check', 340, 'left'),
    // Several times the goal of a month.
    column('achievedFrom', LARGE_AMOUNT, 'right'),
    column('watchFrom', LARGE_AMOUNT, 'right'),
    column('actual', LARGE_AMOUNT, 'right', { typed: true }),
    column('mark', widths.sign, 'center'),
    column('status', wordsWidth([...Object.values(statusWords), notChecked.word]), 'center'),
    column('judgedAt', widths.moment, 'center'),
    column('order', 60, 'right', { hidden: true }),
    idColumn,
  ];
}

export function milestonesOfPlan({ plan, team }: WorkbookPlan): Milestone[] {
  return milestonesOf(plan.period, checksFor(milestoneNodes(plan)), team.companyHolidays);
}

export function milestoneRowIds(subject: WorkbookPlan): string[] {
  return milestonesOfPlan(subject).map(({ id }) => id);
}

/** The sheet for a plan; what was typed and judged before stays. */
export function renderMilestones(subject: WorkbookPlan, words: Messages, places: Places): SheetSpec {
  const { plan } = subject;
  const { placement } = places.milestones;
  const columns = milestoneColumns(words.sheets);
  const nodes = milestoneNodes(plan);
  const { checks, statusWords, statusMarks, notChecked, hint, checkHint } = words.sheets.milestones;
  const targetOf = (node: number): string => {
    const { name } = plan.model.tree.nodes[node] as KpiNode;
    return cite(places, 'tree', name, 'target');
  };
  const here = (column: MilestoneColumn, id: string): string =>
    cellReference(placement.column(column), placement.row(id));
  const watchShare = cite(places, 'settings', 'watchFrom', 'value');
  const holidays = citeStretch(places, 'holidays', holidayRowIds(subject), ['day']);
  /**
   * A period's target spread over its business days, those of the milestone's month up to a day of it. By formulas, so
   * that a day off that somebody adds counts at once.
   */
  const share = (node: number, { year, month }: Milestone, until: string): string =>
    `${targetOf(node)}*MAX(0;NETWORKDAYS(DATE(${year};${month};1);${until};${holidays}))/${cite(places, 'settings', 'days', 'value')}`;

  const criteria = (
    milestone: Milestone,
  ): { achievedFrom: CellSpec; watchFrom: CellSpec; format: string } => {
    const { id, year, month } = milestone;
    switch (milestone.check) {
      case 'pipeline': {
        const target =
          plan.period.months === 1
            ? targetOf(nodes.pipeline)
            : share(nodes.pipeline, milestone, `DATE(${year};${month + 1};0)`);
        const multiple = `${target}*${PIPELINE_MULTIPLE}`;
        const needed = nodes.winRate === undefined ? undefined : `${target}/${targetOf(nodes.winRate)}`;
        const both = needed === undefined ? multiple : `MAX(${multiple};${needed})`;
        const format = numberFormat(subject, nodes.pipeline);
        return {
          achievedFrom: formulaCell(`=${both}`, format),
          watchFrom: formulaCell(`=${multiple}`, format),
          format,
        };
      }
      case 'meetings': {
        const planned = share(nodes.meetings as number, milestone, here('due', id));
        const own = here('achievedFrom', id);
        return {
          achievedFrom: formulaCell(`=${roundedUp(planned)}`, '#,##0'),
          watchFrom: formulaCell(`=${own}*${watchShare}`, '#,##0.0'),
          format: '#,##0',
        };
      }
      default: {
        // A share of what was planned; a missing approval or contract date is nothing to be watched.
        return {
          achievedFrom: numberCell(1, '0%'),
          watchFrom:
            milestone.check === 'decisionMakers' ? formulaCell(`=${watchShare}`, '0%') : numberCell(1, '0%'),
          format: '0%',
        };
      }
    }
  };

  const check = (looksAt: MilestoneCheck): CellSpec => {
    if (looksAt !== 'meetings') {
      const unit = words.sheets.inUnit(unitText(subject, nodes.pipeline, words));
      return textCell(checks[looksAt].replace('{unit}', unit), { wrap: true });
    }
    const [before, after] = checks.meetings.split('{bant}').map(textLiteral);
    const strictness = cite(places, 'settings', 'bantStrictness', 'value');
    return { ...formulaCell(`=${before}&${strictness}&${after}`, 'General'), wrap: true };
  };
  const line = (milestone: Milestone): RowSpec => {
    const { achievedFrom, watchFrom, format } = criteria(milestone);
    const status = here('status', milestone.id);
    const mark = statuses.reduceRight(
      (otherwise, key) => `IF(${status}="${statusWords[key]}";"${statusMarks[key]}";${otherwise})`,
      `IF(${status}="${notChecked.word}";"${notChecked.mark}";"")`,
    );
    const { year, month, dayOfMonth } = milestone;
    const due = here('due', milestone.id);
    const found = cite(places, 'verdicts', milestoneVerdictRow(milestone.id), 'value');
    // Where nobody checks, a day that has come must not pass for one that is still to come.
    const early = `IF(${due}<=${cite(places, 'settings', 'until', 'value')};"${notChecked.word}";"${statusWords.notDue}")`;
    const cells: Record<MilestoneColumn, CellSpec> = {
      // That day, or the business day before it.
      due: formulaCell(`=WORKDAY(DATE(${year};${month};${dayOfMonth + 1});-1;${holidays})`, formats.day),
      day: textCell(words.sheets.milestones.dayOfMonth(dayOfMonth)),
      check: check(milestone.check),
      achievedFrom,
      watchFrom,
      actual: standingCell('', { format, background: palette.typed }),
      mark: formulaCell(`=${mark}`, 'General'),
      status: {
        ...formulaCell(
          `=IF(${found}="";${early};IF(${found}="${statusWords.notDue}";${early};${found}))`,
          'General',
        ),
        bold: true,
      },
      judgedAt: formulaCell(`=${verdict(places, milestoneVerdictRow(milestone.id), 'at')}`, formats.moment),
      order: standingCell(''),
      [ID_COLUMN]: textCell(milestone.id),
    };
    return { id: milestone.id, cells };
  };

  return {
    key: 'milestones',
    name: words.sheets.milestones.name,
    columns,
    frozenRows: TOP_ROWS.length,
    rows: [
      titleRow('due', planTitle(plan, words, words.sheets.milestones.name)),
      hintRow('due', words.paragraph([hint, checkHint(words.menu.install, words.menu.check)])),
      headerRow(columns),
      ...milestonesOfPlan(subject).map(line),
    ],
    rules: [
      ...statusRules(words, 'status', ROW_STRETCHES),
      { column: 'status', word: notChecked.word, stretches: ROW_STRETCHES, ...statusColors.notEntered },
    ],
    validations: [
      {
        column: 'actual',
        allows: { kind: 'number', min: 0 },
        help: words.paragraph([words.sheets.milestones.actualHelp, ...yenNote(subject, words)]),
      },
    ],
    spareRows: SPARE_ROWS,
    unitColumn: 'check',
  };
}
