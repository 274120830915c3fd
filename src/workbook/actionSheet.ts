// The sheet 行動計画: what each person does in the month shown, a week and a day, and how far they are.
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
import { type LogStretch, recordCount } from './logRecords';
import { planTitle } from './planTitle';
import {
  blankCell,
  columnsUnder,
  fitHeaders,
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
import { nothingYet, statusFormula } from './statusFormula';
import { TOP_ROWS } from './tableChange';
import { indicatorRow, MONTHS_ROW, monthColumn, ownerTargetRow } from './targetSheet';
import {
  actionFor,
  actionsOf,
  dividedIndicators,
  hintWithRest,
  isCounted,
  isSpread,
  nameOf,
  numberFormat,
  unitText,
  unlisted,
  type WorkbookPlan,
} from './workbookPlan';

export type ActionColumn = keyof Messages['sheets']['actions']['columns'] | typeof ID_COLUMN;

export function actionColumns(words: Messages['sheets']): ColumnSpec[] {
  const { columns } = words.actions;
  const column = columnsUnder(columns);
  return fitHeaders(
    [
      column('owner', 84, 'left'),
      column('item', 176, 'left'),
      column('cadence', 48, 'center'),
      column('rule', 192, 'left'),
      column('unit', 48, 'center'),
      column('month', 82, 'right'),
      column('week', 82, 'right'),
      column('day', 82, 'right'),
      column('actual', 82, 'right'),
      column('attainment', 52, 'right'),
      column('status', 52, 'center'),
      column('order', 60, 'right', { hidden: true }),
      idColumn,
    ],
    ['rule'],
  );
}

/** The numbers of one person that are logged and build up day by day. */
function ownIndicators(subject: WorkbookPlan): number[] {
  return dividedIndicators(subject).filter((node) => isOwn(subject, node));
}

const isOwn = (subject: WorkbookPlan, node: number): boolean =>
  subject.measures[node]?.kind === 'logged' && isSpread(subject, node);

const rowOf = (owner: string, item: string): string => `${owner}/${item}`;

/** How often one looks at a number: a day's part of it should be worth counting. */
function cadenceOf(subject: WorkbookPlan, node: number): 'day' | 'week' | 'month' {
  const { plan, months, team } = subject;
  if (!isCounted(subject, node)) return 'month';
  const days = months.reduce((sum, { businessDays }) => sum + businessDays, 0);
  const perDay = (plan.solution.values[node] as number) / Math.max(1, team.owners.length) / Math.max(1, days);
  if (perDay >= 2) return 'day';
  return perDay * 5 >= 1 ? 'week' : 'month';
}

/** Without named people there is one line for everybody. */
const ownersOf = ({ team }: WorkbookPlan): readonly (string | undefined)[] =>
  team.owners.length === 0 ? [undefined] : team.owners;

export function actionRowIds(subject: WorkbookPlan, words: Messages): string[] {
  const items = [
    ...ownIndicators(subject).map((node) => nameOf(subject, node)),
    ...actionsOf(subject).map(({ name }) => name[words.language]),
  ];
  return ownersOf(subject).flatMap((owner) => items.map((item) => rowOf(owner ?? '', item)));
}

export function renderActions(subject: WorkbookPlan, words: Messages, places: Places): SheetSpec {
  const texts = words.sheets.actions;
  const columns = actionColumns(words.sheets);
  const { placement } = places.actions;
  const setting = (row: string): string => cite(places, 'settings', row, 'value');
  const month = setting('month');
  const days = setting('monthDays');
  const months = subject.months.map((_, index) => monthColumn(index + 1));
  const monthsOf = (row: string): string => citeStretch(places, 'targets', [row], months);
  const ownerTotal = (owner: string): string => cite(places, 'targets', ownerTargetRow(owner), 'total');
  const { owners } = subject.team;
  const goal = cite(places, 'targets', indicatorRow(nameOf(subject, 0)), 'total');

  const rule = (text: string): CellSpec => textCell(text, { color: palette.quiet, fontSize: 9, wrap: true });
  const line = (
    owner: string | undefined,
    item: string,
    isLowerBetter: boolean,
    cells: (
      here: (column: ActionColumn) => string,
      conditions: string,
    ) => Partial<Record<ActionColumn, CellSpec>>,
  ): RowSpec => {
    const id = rowOf(owner ?? '', item);
    const here = (column: ActionColumn): string => cellReference(placement.column(column), placement.row(id));
    const records: LogStretch = {
      indicator: criterion(item),
      from: month,
      until: setting('monthUntil'),
      ...(owner === undefined ? {} : { owner: criterion(owner) }),
    };
    const conditions = logConditions(places, records);
    const share = `${setting('monthDaysGone')}/${days}`;
    const own = cells(here, conditions);
    // A month beyond the plan has no target, and nothing to judge.
    const inPlan = (formula: string): string => `=IF(ISNUMBER(${here('month')});${formula};"")`;
    // A share holds throughout the month; a number builds up.
    const isShare = own.month?.format === '0%';
    const { notEntered } = words.sheets.milestones.statusWords;
    const ratio = `IF(${here('month')}=0;"";${here('actual')}/${here('month')})`;
    const entered = `IF(${nothingYet(here('status'), notEntered)};"";${ratio})`;
    return {
      id,
      cells: {
        owner: textCell(owner ?? texts.everybody, { color: palette.quiet }),
        item: textCell(item, { wrap: true }),
        attainment: formulaCell(inPlan(`IF(ISNUMBER(${here('actual')});${entered};"")`), '0%'),
        status: formulaCell(
          inPlan(
            statusFormula(words.sheets.milestones.statusWords, {
              actual: here('actual'),
              planned: isShare ? here('month') : `${here('month')}*${share}`,
              achievedFrom: setting('achievedFrom'),
              watchFrom: setting('watchFrom'),
              isLowerBetter,
              hasBegun: `${setting('until')}>=${month}`,
              // A share is blank for want of a record.
              ...(isShare ? {} : { noEvidence: `${recordCount(places, records)}=0` }),
            }),
          ),
          'General',
        ),
        order: standingCell(''),
        [ID_COLUMN]: textCell(id),
        ...own,
      } as Record<string, CellSpec>,
    };
  };

  const indicator = (owner: string | undefined, node: number): RowSpec =>
    line(owner, nameOf(subject, node), subject.isLowerBetter[node] === true, (here, conditions) => {
      const name = nameOf(subject, node);
      const isWhole = isCounted(subject, node);
      const format = isWhole ? '#,##0' : numberFormat(subject, node);
      const inMonth = (row: string): string =>
        `INDEX(${monthsOf(row)};MATCH(${month};${monthsOf(MONTHS_ROW)};0))`;
      const team = inMonth(indicatorRow(name));
      // Of the goal everybody has months of their own, of all else the part that their target is of the goal.
      const own = (): string => {
        if (owner === undefined) return team;
        if (node === 0) return inMonth(ownerTargetRow(owner));
        if (!isWhole) return `${team}*${ownerTotal(owner)}/${goal}`;
        // Each gets what brings the sum up to theirs to a whole number, so that the parts add up.
        const upTo = (count: number): string =>
          `ROUND(${team}*(${owners.slice(0, count).map(ownerTotal).join('+')})/${goal};0)`;
        const before = owners.indexOf(owner);
        return before === 0 ? upTo(1) : `${upTo(before + 1)}-${upTo(before)}`;
      };
      const whole = (formula: string): string => (isWhole ? roundedUp(formula) : formula);
      // A month beyond the plan has no target.
      const target = `IFERROR(${own()};"")`;
      const cadence = cadenceOf(subject, node);
      const action = actionFor(subject, node);
      const spread = (factor: string): CellSpec =>
        formulaCell(
          `=IF(ISNUMBER(${here('month')});${whole(`${here('month')}*${factor}/${days}`)};"")`,
          format,
        );
      return {
        cadence: textCell(texts.cadence[cadence], { color: palette.quiet }),
        rule: rule(action === undefined ? texts.fromTree : action.name[words.language]),
        unit: textCell(unitText(subject, node, words), { color: palette.quiet }),
        month: { ...formulaCell(`=${target}`, format), bold: true },
        ...(cadence === 'month' ? {} : { week: spread('5') }),
        ...(cadence === 'day' ? { day: spread('1') } : {}),
        actual: formulaCell(`=${loggedSum(places, conditions)}`, format),
      };
    });

  const deed = (owner: string | undefined, action: Action): RowSpec =>
    line(owner, action.name[words.language], false, (_, conditions) => {
      const { measure } = action;
      const { per } = measure;
      const cadence = per === 'day' || per === 'week' || per === 'month' ? per : 'each';
      const shared: Partial<Record<ActionColumn, CellSpec>> = {
        cadence: textCell(texts.cadence[cadence], { color: palette.quiet }),
        rule: rule(texts.rule(action)),
        unit: blankCell,
      };
      if (measure.kind !== 'count' || cadence === 'each') {
        const value = citeColumn(places, 'log', 'value');
        const occasions = (condition: string): string => `COUNTIFS(${conditions};${value};"${condition}")`;
        const all = occasions('>=0');
        const met = occasions(`>=${neededFor(measure)}`);
        const isShare = measure.kind === 'completion' && measure.items === undefined;
        // Of shares that are logged themselves the mean, each at most the whole.
        const done = isShare ? `(${loggedSum(places, `${conditions};${value};"<1"`)}+${met})` : met;
        return {
          ...shared,
          rule: rule(texts.ruleAndRecord(texts.rule(action), isShare ? 'share' : measure.kind)),
          month: numberCell(1, '0%'),
          actual: formulaCell(`=IF(${all}=0;"";${done}/${all})`, '0%'),
        };
      }
      const { atLeast } = measure;
      const perMonth = {
        day: `${atLeast}*${days}`,
        week: `ROUNDUP(${atLeast}*${days}/5;0)`,
        month: `${atLeast}`,
      }[cadence];
      const amount = (value: number): CellSpec => ({ ...numberCell(value, '#,##0') });
      return {
        ...shared,
        month: { ...formulaCell(`=${perMonth}`, '#,##0'), bold: true },
        ...(cadence === 'day' ? { week: amount(atLeast * 5), day: amount(atLeast) } : {}),
        ...(cadence === 'week' ? { week: amount(atLeast) } : {}),
        actual: formulaCell(`=${loggedSum(places, conditions)}`, '#,##0'),
      };
    });

  const rest = unlisted(subject, (node) => isOwn(subject, node));
  return {
    key: 'actions',
    name: texts.name,
    columns,
    frozenRows: TOP_ROWS.length,
    rows: [
      titleRow('owner', planTitle(subject.plan, words, texts.name)),
      hintRow('owner', hintWithRest(texts.hint, rest, words), {
        day: { ...formulaCell(`=${month}`, texts.monthFormat), bold: true },
        actual: { ...formulaCell(`=${days}`, texts.daysFormat), color: palette.quiet },
      }),
      headerRow(columns),
      ...ownersOf(subject).flatMap((owner) => [
        ...ownIndicators(subject).map((node) => indicator(owner, node)),
        ...actionsOf(subject).map((action) => deed(owner, action)),
      ]),
    ],
    rules: [...statusRules(words, 'status', [['status', 'status']]), noEntryRule(words)],
    validations: [],
    spareRows: SPARE_ROWS,
    endedIn: 'status',
  };
}
