// The first rows of the sheet 行動計画: what the plan asks of one person on one business day, against what one can do.
import { waysOut } from '../domain/feasibility/waysOut';
import { type LoadLevel, TIGHT_FROM, type Workload, workloadsOf } from '../domain/feasibility/workload';
import { nodeOfIndicator } from '../domain/plan';
import type { Messages } from '../messages';
import { monthTarget } from './actionLines';
import { cellReference, numberLiteral } from './formula';
import { cite, citeStretch, textLiteral } from './formulaParts';
import { capacityRow, OWNER_ROWS, usualCapacities } from './settingsSheet';
import { blankCell, formulaCell, standingCell, textCell } from './sheetParts';
import {
  type CellSpec,
  ID_COLUMN,
  type Places,
  palette,
  type RowSpec,
  statusColors,
  type WordRule,
} from './sheetSpec';
import { dividedIndicators, isSpread, nameOf, unitText, type WorkbookPlan } from './workbookPlan';

const COLORS: Readonly<Record<LoadLevel, (typeof statusColors)[keyof typeof statusColors]>> = {
  fits: statusColors.achieved,
  tight: statusColors.watch,
  tooMuch: statusColors.behind,
};

const levels = ['fits', 'tight', 'tooMuch'] as const;

/** The verdict as it is written: a mark and a word. */
const levelText = ({ feasibility }: Messages, level: LoadLevel): string =>
  `${feasibility.marks[level]} ${feasibility.levels[level]}`;

export const loadWords = (words: Messages): string[] => levels.map((level) => levelText(words, level));

export const loadRules = (words: Messages): WordRule[] =>
  levels.map((level) => ({
    column: 'status',
    word: levelText(words, level),
    stretches: [['status', 'status']],
    ...COLORS[level],
  }));

/** An indicator that people can do only so many of, by its id in the template. */
interface Limited {
  readonly indicator: string;
  readonly node: number;
}

function limited(subject: WorkbookPlan): Limited[] {
  const divided = dividedIndicators(subject);
  return usualCapacities(subject.plan.template).flatMap(([indicator]): Limited[] => {
    const node = nodeOfIndicator(subject.plan, indicator);
    return node !== undefined && divided.includes(node) && isSpread(subject, node)
      ? [{ indicator, node }]
      : [];
  });
}

const loadRow = (indicator: string): string => `load ${indicator}`;

export const loadRowIds = (subject: WorkbookPlan): string[] =>
  limited(subject).map(({ indicator }) => loadRow(indicator));

export function loadRows(subject: WorkbookPlan, words: Messages, places: Places): RowSpec[] {
  const { plan, team } = subject;
  const { onSheet } = words.feasibility;
  const { placement } = places.actions;
  const people = `MAX(1;SUMPRODUCT((${citeStretch(places, 'settings', OWNER_ROWS, ['value'])}<>"")*1))`;
  const days = cite(places, 'settings', 'monthDays', 'value');
  const workforce = {
    people: team.owners.length,
    businessDays: subject.months.reduce((sum, { businessDays }) => sum + businessDays, 0),
  };
  const workloads = workloadsOf(plan, team.settings.capacities, workforce);
  const [heaviest] = workloads;
  const ways = waysOut(plan, team.settings.capacities, workforce, team.companyHolidays)
    .map((way) => words.feasibility.way(plan, way, heaviest as Workload))
    .join(onSheet.waysBetween);

  return limited(subject).map(({ indicator, node }): RowSpec => {
    const id = loadRow(indicator);
    const here = (column: string): string => cellReference(placement.column(column), placement.row(id));
    const capacity = cite(places, 'settings', capacityRow(indicator), 'value');
    const { placement: settings } = places.settings;
    const cell = cellReference(settings.column('value'), settings.row(capacityRow(indicator)));
    const limit = onSheet.limit(plan.model.units.get(node), cell);
    const [before, after] = limit.map(textLiteral) as [string, string];
    // What the ways were computed for; they are told while the sheets still ask for that.
    const planned = workloads.find((workload) => workload.node === node)?.perDay ?? 0;
    const isHeaviest = heaviest?.node === node && ways !== '';
    const told = isHeaviest
      ? `IF(ROUND(${here('day')}/${numberLiteral(Number(planned.toPrecision(6))).text}*20;0)=20;${textLiteral(onSheet.waysBefore + ways)};${textLiteral(onSheet.askAgain)})`
      : '""';
    const withLimit = `${before}&${capacity}&${after}&IF(${here('attainment')}>1;${told};"")`;
    const level = `IF(${here('attainment')}>1;"${levelText(words, 'tooMuch')}";IF(${here('attainment')}>=${numberLiteral(TIGHT_FROM).text};"${levelText(words, 'tight')}";"${levelText(words, 'fits')}"))`;
    const quiet = { color: palette.quiet };
    const cells: Record<string, CellSpec> = {
      owner: textCell(onSheet.everybody, quiet),
      item: textCell(nameOf(subject, node), { wrap: true }),
      cadence: textCell(words.sheets.actions.cadence.day, quiet),
      rule: {
        ...formulaCell(`=IF(ISNUMBER(${capacity});${withLimit};${textLiteral(onSheet.noLimit)})`, 'General'),
        ...quiet,
        fontSize: 9,
        wrap: true,
      },
      unit: textCell(unitText(subject, node, words), quiet),
      month: blankCell,
      week: blankCell,
      day: {
        ...formulaCell(
          `=IFERROR(${monthTarget(subject, places, undefined, node)}/${people}/${days};"")`,
          '#,##0.0',
        ),
        bold: true,
      },
      actual: blankCell,
      attainment: formulaCell(
        `=IF(ISNUMBER(${capacity})*ISNUMBER(${here('day')});${here('day')}/${capacity};"")`,
        '#,##0%',
      ),
      status: formulaCell(`=IF(ISNUMBER(${here('attainment')});${level};"")`, 'General'),
      order: standingCell(''),
      [ID_COLUMN]: textCell(id),
    };
    return { id, cells };
  });
}
