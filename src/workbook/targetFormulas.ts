// The formulas of the sheet 目標: each month's part of a total, sums named by the fiscal year, people's shares.
import type { Messages } from '../messages';
import { cellReference } from './formula';
import { cite, citeStretch, stretch, textLiteral } from './formulaParts';
import { holidayRowIds } from './holidaySheet';
import type { Places } from './sheetSpec';
import { DAYS_ROW, indicatorRow, MONTHS_ROW, monthColumn, ownerTargetRow, quarterColumn } from './targetRows';
import { isCounted, nameOf, type WorkbookPlan } from './workbookPlan';

/** Three or six months together. */
export interface MonthSum {
  /** The column in which it stands. */
  readonly key: string;
  /** What the fiscal year calls these months where it has a name for them, else the first and the last of them. */
  readonly name: string;
  /** The sum of a row's months. */
  readonly of: (row: string) => string;
}

/** Formulas without their equals sign, for the row of an id and a month counted from 0. */
export interface TargetFormulas {
  readonly cell: (column: string, row: string) => string;
  readonly firstDay: (month: number) => string;
  readonly businessDays: (month: number) => string;
  readonly allDays: string;
  readonly sums: readonly MonthSum[];
  /** A month's part of a row's total. */
  readonly part: (row: string, month: number, isWhole: boolean) => string;
  /** What one of the people has of the goal before anybody has proposed or agreed to anything else. */
  readonly share: (position: number) => string;
  /** What the people have beyond the goal. */
  readonly rest: string;
}

export function targetFormulas(subject: WorkbookPlan, words: Messages, places: Places): TargetFormulas {
  const { owners } = subject.team;
  const texts = words.sheets.targets;
  const { placement } = places.targets;
  const setting = (row: string): string => cite(places, 'settings', row, 'value');
  const cell = (column: string, row: string): string =>
    cellReference(placement.column(column), placement.row(row));
  const months = subject.months.map((_, month) => monthColumn(month + 1));
  const stretchOf = (row: string, parts: readonly string[] = months): string =>
    stretch(placement, [row], parts);
  const goal = cell('total', indicatorRow(nameOf(subject, 0)));

  const fiscalName = (parts: readonly string[], names: readonly string[]): string => {
    const [first, last] = [parts[0], parts[parts.length - 1]].map(
      (key) => `MONTH(${cell(key as string, MONTHS_ROW)})`,
    ) as [string, string];
    const gone = `MOD(${first}-${setting('fiscalYearStart')}+12;12)`;
    const choose = (index: string, choices: readonly string[]): string =>
      `CHOOSE(${index};${choices.map(textLiteral).join(';')})`;
    const month = (number: string): string => choose(number, texts.monthNames);
    return `IF(MOD(${gone};${parts.length})=0;${choose(`${gone}/${parts.length}+1`, names)};${month(first)}&"${texts.to}"&${month(last)})`;
  };
  const sum = (key: string, parts: readonly string[], names: readonly string[]): MonthSum => ({
    key,
    name: fiscalName(parts, names),
    of: (row) => `SUM(${stretchOf(row, parts)})`,
  });
  const quarters = months.length > 3 ? months.length / 3 : 0;

  return {
    cell,
    firstDay: (month) => `DATE(YEAR(${setting('start')});MONTH(${setting('start')})+${month};1)`,
    businessDays: (month) => {
      const first = cell(months[month] as string, MONTHS_ROW);
      const last = `DATE(YEAR(${first});MONTH(${first})+1;0)`;
      const holidays = citeStretch(places, 'holidays', holidayRowIds(subject), ['day']);
      return `NETWORKDAYS(${first};${last};${holidays})`;
    },
    allDays: `SUM(${stretchOf(DAYS_ROW)})`,
    sums: [
      ...(months.length === 12
        ? [
            sum('firstHalf', months.slice(0, 6), texts.fiscalHalves),
            sum('secondHalf', months.slice(6), texts.fiscalHalves),
          ]
        : []),
      ...Array.from({ length: quarters }, (_, quarter) =>
        sum(quarterColumn(quarter + 1), months.slice(quarter * 3, quarter * 3 + 3), texts.fiscalQuarters),
      ),
    ],
    /**
     * Whole numbers go by largest remainders (Hamilton), so that they add up: the remainders are whole numbers
     * themselves, and of equal ones the earlier month comes first.
     */
    part: (row, month, isWhole) => {
      const total = cell('total', row);
      const days = cell(months[month] as string, DAYS_ROW);
      const all = stretch(placement, [DAYS_ROW], ['total']);
      if (!isWhole) return `${total}*${days}/${all}`;
      const remainder = `MOD(${total}*${days};${all})`;
      const remainders = (parts: readonly string[] = months): string =>
        `MOD(${total}*${stretchOf(DAYS_ROW, parts)};${all})`;
      const larger = `SUMPRODUCT((${remainders()}>${remainder})*1)`;
      const earlier =
        month === 0 ? '0' : `SUMPRODUCT((${remainders(months.slice(0, month))}=${remainder})*1)`;
      const left = `SUMPRODUCT(${remainders()})/${all}`;
      return `INT(${total}*${days}/${all})+IF(${larger}+${earlier}<${left};1;0)`;
    },
    /** Where the goal is counted nobody gets half an order: the first ones take what is left over. */
    share: (position) =>
      isCounted(subject, 0)
        ? `INT(${goal}/${owners.length})+IF(${position}<MOD(${goal};${owners.length});1;0)`
        : `${goal}/${owners.length}`,
    // One by one: sorted by hand, the rows of the owners need not be one stretch.
    rest: `ROUND(${owners.map((name) => cell('total', ownerTargetRow(name))).join('+')}-${goal};6)`,
  };
}
