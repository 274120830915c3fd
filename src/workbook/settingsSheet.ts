// The sheet 設定: the period, the day that counts as today, thresholds, looks, and the people.
import { periodLengths } from '../domain/calendar/period';
import { capacitiesOf } from '../domain/feasibility/workload';
import { MOST_OWNERS, settingLimits } from '../domain/planning/teamPlan';
import type { Template } from '../domain/templates/template';
import { type Messages, messages } from '../messages';
import type { SettingRow } from '../messages/sheets';
import { columnsUnder, namesWidth, withWidths, wordsWidth } from './columnWidths';
import { cellReference } from './formula';
import { citeStretch } from './formulaParts';
import { holidayRowIds } from './holidaySheet';
import { planTitle } from './planTitle';
import { formulaCell, headerRow, hintRow, idColumn, standingCell, textCell, titleRow } from './sheetParts';
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
  type ValidationSpec,
} from './sheetSpec';
import { TOP_ROWS } from './tableChange';
import type { WorkbookPlan } from './workbookPlan';

const settingRows: readonly SettingRow[] = [
  'model',
  'start',
  'months',
  'end',
  'asOf',
  'until',
  'days',
  'daysGone',
  'chosenMonth',
  'month',
  'monthUntil',
  'monthDays',
  'monthDaysGone',
  'fiscalYearStart',
  'achievedFrom',
  'watchFrom',
  'bantStrictness',
  'currencyUnit',
  'language',
  'companyHolidays',
];

/** The id of the row that says how much of an indicator, by its id in the template, one person can do in a day. */
export const capacityRow = (indicator: string): string => `capacity ${indicator}`;

/** The indicators of the line of business that have such a row, with what it starts from. */
export function usualCapacities(template: Template | undefined): [indicator: string, capacity: number][] {
  return capacitiesOf(template?.id, {});
}

/** The id of a person's row, from 1. */
export const ownerRow = (number: number): string => `owner${number}`;

/** The rows for people, filled or not. */
export const OWNER_ROWS: readonly string[] = Array.from({ length: MOST_OWNERS }, (_, index) =>
  ownerRow(index + 1),
);

const MONTH_CHOICES = periodLengths.map(String);

export function settingColumns(words: Messages['sheets']): ColumnSpec[] {
  const { columns, items } = words.settings;
  const column = columnsUnder(columns);
  return [
    column('item', wordsWidth(Object.values(items).map(({ label }) => label)), 'left'),
    column('value', 150, 'center', { typed: true }),
    column('note', 600, 'left'),
    column('order', 60, 'right', { hidden: true }),
    idColumn,
  ];
}

export function settingRowIds({ plan }: WorkbookPlan): string[] {
  const capacities = usualCapacities(plan.template).map(([indicator]) => capacityRow(indicator));
  // They differ from one line of business to another and come last: the drop-downs of people keep looking where people are.
  return [...settingRows, ...OWNER_ROWS, ...capacities];
}

export function renderSettings(subject: WorkbookPlan, words: Messages, places: Places): SheetSpec {
  const { plan, team } = subject;
  const { settings } = team;
  const texts = words.sheets.settings;
  const capacities = usualCapacities(plan.template);
  const capacityLabel = (indicator: string): string =>
    words.feasibility.capacity(plan.template?.indicators[indicator]?.name[words.language] ?? indicator);
  const columns = withWidths(settingColumns(words.sheets), {
    item: namesWidth(capacities.map(([indicator]) => capacityLabel(indicator))),
    value: namesWidth(team.owners),
  });
  const { placement } = places.settings;
  const here = (row: SettingRow): string => cellReference(placement.column('value'), placement.row(row));
  const holidays = citeStretch(places, 'holidays', holidayRowIds(subject), ['day']);
  const workdays = (from: string, until: string): string =>
    `IF(${until}<${from};0;NETWORKDAYS(${from};${until};${holidays}))`;
  const monthEnd = `DATE(YEAR(${here('month')});MONTH(${here('month')})+1;0)`;
  const dayInMonth = `IF(${here('chosenMonth')}="";MAX(${here('start')};${here('until')});${here('chosenMonth')})`;
  const typed = (cell: CellSpec): CellSpec => ({ ...cell, background: palette.typed });

  const value: Record<SettingRow, CellSpec> = {
    model: textCell(plan.template?.name[words.language] ?? texts.ownEquations),
    start: typed({ content: { kind: 'number', value: subject.firstDay }, format: formats.day }),
    months: typed({ content: { kind: 'number', value: plan.period.months }, format: '0' }),
    end: formulaCell(
      `=DATE(YEAR(${here('start')});MONTH(${here('start')})+${here('months')};0)`,
      formats.day,
    ),
    asOf: typed(standingCell('', { format: formats.day })),
    until: formulaCell(`=MIN(IF(${here('asOf')}="";TODAY();${here('asOf')});${here('end')})`, formats.day),
    days: formulaCell(`=${workdays(here('start'), here('end'))}`, '0'),
    daysGone: formulaCell(`=${workdays(here('start'), here('until'))}`, '0'),
    chosenMonth: typed(standingCell('', { format: words.sheets.targets.monthFormat })),
    month: formulaCell(`=DATE(YEAR(${dayInMonth});MONTH(${dayInMonth});1)`, words.sheets.targets.monthFormat),
    monthUntil: formulaCell(`=MIN(${monthEnd};${here('until')})`, formats.day),
    monthDays: formulaCell(`=${workdays(here('month'), monthEnd)}`, '0'),
    monthDaysGone: formulaCell(`=${workdays(here('month'), here('monthUntil'))}`, '0'),
    fiscalYearStart: typed(standingCell(settings.fiscalYearStart, { format: '0' })),
    achievedFrom: typed(standingCell(settings.achievedFrom, { format: '0%' })),
    watchFrom: typed(standingCell(settings.watchFrom, { format: '0%' })),
    bantStrictness: typed(standingCell(settings.bantStrictness, { format: '0' })),
    currencyUnit: typed(standingCell(words.sheets.currency[settings.currencyUnit])),
    language: typed(standingCell(texts.languages[settings.language])),
    companyHolidays: formulaCell(
      `=COUNT(${holidays})-COUNTIFS(${citeStretch(places, 'holidays', holidayRowIds(subject), ['kind'])};"${words.sheets.holidays.kinds.national}")`,
      '0',
    ),
  };
  const row = (id: SettingRow): RowSpec => ({
    id,
    cells: {
      item: textCell(texts.items[id].label),
      value: value[id],
      note: textCell(texts.items[id].note, { color: palette.quiet, wrap: true }),
      order: standingCell(''),
      [ID_COLUMN]: textCell(id),
    },
  });
  const capacity = ([indicator, usual]: [string, number]): RowSpec => {
    const id = capacityRow(indicator);
    const own = settings.capacities[indicator];
    return {
      id,
      cells: {
        item: textCell(capacityLabel(indicator)),
        value: typed(standingCell(own === null ? '' : (own ?? usual), { format: 'General' })),
        note: textCell(words.feasibility.capacityNote, { color: palette.quiet, wrap: true }),
        order: standingCell(''),
        [ID_COLUMN]: textCell(id),
      },
    };
  };
  const owner = (_: unknown, index: number): RowSpec => ({
    id: ownerRow(index + 1),
    cells: {
      item: textCell(texts.owner(index + 1)),
      value: typed(textCell(team.owners[index] ?? '')),
      order: standingCell(''),
      [ID_COLUMN]: textCell(ownerRow(index + 1)),
    },
  });
  return {
    key: 'settings',
    name: texts.name,
    columns,
    frozenRows: TOP_ROWS.length,
    rows: [
      titleRow('item', planTitle(plan, words, texts.name)),
      hintRow('item', texts.hint),
      headerRow(columns),
      ...settingRows.map(row),
      ...Array.from({ length: MOST_OWNERS }, owner),
      ...capacities.map(capacity),
    ],
    rules: [],
    validations: validations(words, capacities),
    spareRows: SPARE_ROWS,
  };
}

function validations(words: Messages, capacities: readonly [string, number][]): ValidationSpec[] {
  const texts = words.sheets.settings;
  const only = (row: string, allows: ValidationSpec['allows'], help: string): ValidationSpec => ({
    column: 'value',
    rows: [row, row],
    allows,
    help,
  });
  const choice = (row: SettingRow, choices: readonly string[]): ValidationSpec =>
    only(row, { kind: 'words', words: choices }, texts.choiceHelp(choices));
  const number = (row: string, min: number, max: number): ValidationSpec =>
    only(row, { kind: 'number', min, max }, texts.numberHelp(min, max));
  return [
    only('start', { kind: 'date' }, texts.dayHelp),
    choice('months', MONTH_CHOICES),
    only('asOf', { kind: 'date' }, texts.dayHelp),
    only('chosenMonth', { kind: 'date' }, texts.dayHelp),
    number('fiscalYearStart', ...settingLimits.fiscalYearStart),
    number('achievedFrom', ...settingLimits.achievedFrom),
    number('watchFrom', ...settingLimits.watchFrom),
    number('bantStrictness', ...settingLimits.bantStrictness),
    ...capacities.map(([indicator]) => number(capacityRow(indicator), ...settingLimits.capacity)),
    choice('currencyUnit', Object.values(words.sheets.currency)),
    choice('language', Object.values(texts.languages)),
  ];
}

/** The words under which a choice is known in either language. */
export function choiceOf<Choice extends string>(
  word: unknown,
  wordsOf: (sheets: Messages['sheets']) => Readonly<Record<Choice, string>>,
): Choice | undefined {
  for (const language of ['ja', 'en'] as const) {
    const found = Object.entries(wordsOf(messages(language).sheets)).find(([, known]) => known === word);
    if (found !== undefined) return found[0] as Choice;
  }
  return undefined;
}
