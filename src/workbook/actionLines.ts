// The lines of the sheet 行動計画: who does what, how often, and the formulas of what it takes and what was done.
import { type Action, neededFor } from '../domain/actions/action';
import type { Messages } from '../messages';
import { cellReference } from './formula';
import {
  cite,
  citeColumn,
  citeStretch,
  criterion,
  logConditions,
  loggedSum,
  roundedUp,
} from './formulaParts';
import type { LogStretch } from './logRecords';
import type { Places } from './sheetSpec';
import { indicatorRow, MONTHS_ROW, monthColumn, ownerTargetRow } from './targetRows';
import {
  actionFor,
  actionsOf,
  dividedIndicators,
  isCounted,
  isSpread,
  nameOf,
  numberFormat,
  unitText,
  unlisted,
  type WorkbookPlan,
} from './workbookPlan';

export interface ActionLine {
  /** The row's id. */
  readonly id: string;
  /** Absent where the line is everybody's. */
  readonly owner: string | undefined;
  readonly item: string;
  readonly cadence: keyof Messages['sheets']['actions']['cadence'];
  /** When it is done. */
  readonly rule: string;
  readonly unit: string | undefined;
  readonly format: string;
  readonly isLowerBetter: boolean;
  /** A share holds throughout the month; a number builds up. */
  readonly isShare: boolean;
  /** What the month shown takes, and of it a week and a day where these are worth counting: a number or a formula. */
  readonly month: number | string;
  readonly week?: number | string;
  readonly day?: number | string;
  /** The formula of what was done in the month shown, and the records behind it. */
  readonly actual: string;
  readonly records: LogStretch;
}

/** The numbers of one person that are logged and build up day by day. */
const isOwn = (subject: WorkbookPlan, node: number): boolean =>
  subject.measures[node]?.kind === 'logged' && isSpread(subject, node);

const ownIndicators = (subject: WorkbookPlan): number[] =>
  dividedIndicators(subject).filter((node) => isOwn(subject, node));

/** How many own numbers the sheet has no room for. */
export const unlistedOwn = (subject: WorkbookPlan): number =>
  unlisted(subject, (node) => isOwn(subject, node));

const rowOf = (owner: string | undefined, item: string): string => `${owner ?? ''}/${item}`;

/** Without named people there is one line for everybody. */
const ownersOf = ({ team }: WorkbookPlan): readonly (string | undefined)[] =>
  team.owners.length === 0 ? [undefined] : team.owners;

export function actionRowIds(subject: WorkbookPlan, words: Messages): string[] {
  const items = [
    ...ownIndicators(subject).map((node) => nameOf(subject, node)),
    ...actionsOf(subject).map(({ name }) => name[words.language]),
  ];
  return ownersOf(subject).flatMap((owner) => items.map((item) => rowOf(owner, item)));
}

export function actionLines(subject: WorkbookPlan, words: Messages, places: Places): ActionLine[] {
  const texts = words.sheets.actions;
  const setting = (row: string): string => cite(places, 'settings', row, 'value');
  const days = setting('monthDays');

  const recordsOf = (owner: string | undefined, item: string): LogStretch => ({
    indicator: criterion(item),
    from: setting('month'),
    until: setting('monthUntil'),
    ...(owner === undefined ? {} : { owner: criterion(owner) }),
  });

  const indicatorLine = (owner: string | undefined, node: number): ActionLine => {
    const item = nameOf(subject, node);
    const id = rowOf(owner, item);
    const records = recordsOf(owner, item);
    const isWhole = isCounted(subject, node);
    const cadence = cadenceOf(subject, node);
    const { placement } = places.actions;
    const month = cellReference(placement.column('month'), placement.row(id));
    const spread = (factor: number): string => {
      const part = `${month}*${factor}/${days}`;
      return `IF(ISNUMBER(${month});${isWhole ? roundedUp(part) : part};"")`;
    };
    return {
      id,
      owner,
      item,
      cadence,
      rule: actionFor(subject, node)?.name[words.language] ?? texts.fromTree,
      unit: unitText(subject, node, words),
      format: isWhole ? '#,##0' : numberFormat(subject, node),
      isLowerBetter: subject.isLowerBetter[node] === true,
      isShare: false,
      // A month beyond the plan has no target.
      month: `IFERROR(${monthTarget(subject, places, owner, node)};"")`,
      ...(cadence === 'month' ? {} : { week: spread(5) }),
      ...(cadence === 'day' ? { day: spread(1) } : {}),
      actual: loggedSum(places, logConditions(places, records)),
      records,
    };
  };

  const actionLine = (owner: string | undefined, action: Action): ActionLine => {
    const { measure } = action;
    const item = action.name[words.language];
    const records = recordsOf(owner, item);
    const conditions = logConditions(places, records);
    const line = { id: rowOf(owner, item), owner, item, unit: undefined, isLowerBetter: false, records };
    const cadence = cadenceOfAction(action);
    if (measure.kind === 'count' && cadence !== 'each') {
      const { atLeast } = measure;
      return {
        ...line,
        cadence,
        rule: texts.rule(action),
        format: '#,##0',
        isShare: false,
        month: { day: `${atLeast}*${days}`, week: `ROUNDUP(${atLeast}*${days}/5;0)`, month: `${atLeast}` }[
          cadence
        ],
        ...(cadence === 'month' ? {} : { week: cadence === 'day' ? atLeast * 5 : atLeast }),
        ...(cadence === 'day' ? { day: atLeast } : {}),
        actual: loggedSum(places, conditions),
      };
    }
    const value = citeColumn(places, 'log', 'value');
    const occasions = (condition: string): string => `COUNTIFS(${conditions};${value};"${condition}")`;
    const all = occasions('>=0');
    const met = occasions(`>=${neededFor(measure)}`);
    const logsShares = measure.kind === 'completion' && measure.items === undefined;
    // Of shares that are logged themselves the mean, each at most the whole.
    const done = logsShares ? `(${loggedSum(places, `${conditions};${value};"<1"`)}+${met})` : met;
    return {
      ...line,
      cadence,
      rule: texts.ruleAndRecord(texts.rule(action), logsShares ? 'share' : measure.kind),
      format: '0%',
      isShare: true,
      month: 1,
      actual: `IF(${all}=0;"";${done}/${all})`,
    };
  };

  return ownersOf(subject).flatMap((owner) => [
    ...ownIndicators(subject).map((node) => indicatorLine(owner, node)),
    ...actionsOf(subject).map((action) => actionLine(owner, action)),
  ]);
}

/** How often one looks at a number: a day's part of it should be worth counting. */
function cadenceOf(subject: WorkbookPlan, node: number): 'day' | 'week' | 'month' {
  const { plan, months, team } = subject;
  if (!isCounted(subject, node)) return 'month';
  const days = months.reduce((sum, { businessDays }) => sum + businessDays, 0);
  const perDay = (plan.solution.values[node] as number) / Math.max(1, team.owners.length) / Math.max(1, days);
  if (perDay >= 2) return 'day';
  return perDay * 5 >= 1 ? 'week' : 'month';
}

function cadenceOfAction({ measure: { per } }: Action): 'day' | 'week' | 'month' | 'each' {
  return per === 'day' || per === 'week' || per === 'month' ? per : 'each';
}

/** Of the month shown what one person is to bring, or everybody. */
export function monthTarget(
  subject: WorkbookPlan,
  places: Places,
  owner: string | undefined,
  node: number,
): string {
  const { owners } = subject.team;
  const months = subject.months.map((_, index) => monthColumn(index + 1));
  const monthsOf = (row: string): string => citeStretch(places, 'targets', [row], months);
  const shown = cite(places, 'settings', 'month', 'value');
  const inMonth = (row: string): string =>
    `INDEX(${monthsOf(row)};MATCH(${shown};${monthsOf(MONTHS_ROW)};0))`;
  const team = inMonth(indicatorRow(nameOf(subject, node)));
  // Of the goal everybody has months of their own, of all else the part that their target is of the goal.
  if (owner === undefined) return team;
  if (node === 0) return inMonth(ownerTargetRow(owner));
  const ownerTotal = (name: string): string => cite(places, 'targets', ownerTargetRow(name), 'total');
  const goal = cite(places, 'targets', indicatorRow(nameOf(subject, 0)), 'total');
  if (!isCounted(subject, node)) return `${team}*${ownerTotal(owner)}/${goal}`;
  // Each gets what brings the sum up to theirs to a whole number, so that the parts add up.
  const upTo = (count: number): string =>
    `ROUND(${team}*(${owners.slice(0, count).map(ownerTotal).join('+')})/${goal};0)`;
  const before = owners.indexOf(owner);
  return before === 0 ? upTo(1) : `${upTo(before + 1)}-${upTo(before)}`;
}
