// The sheet 祝日: the national holidays of the plan's years, and room for the company's own days off.
import { japaneseHolidays } from '../domain/calendar/businessDays';
import { fromSerial } from '../domain/calendar/plainDate';
import type { Messages } from '../messages';
import { columnsUnder, wordsWidth } from './columnWidths';
import { cellReference } from './formula';
import { planTitle } from './planTitle';
import {
  formulaCell,
  headerRow,
  hintRow,
  idColumn,
  numberCell,
  standingCell,
  textCell,
  titleRow,
} from './sheetParts';
import {
  type ColumnSpec,
  formats,
  ID_COLUMN,
  type Places,
  palette,
  type RowSpec,
  type SheetSpec,
} from './sheetSpec';
import { TOP_ROWS } from './tableChange';
import type { WorkbookPlan } from './workbookPlan';

/** A row below the room for the company's days: up to here formulas look. */
const LAST_ROW = 'last';

/** Empty rows for the company's own days off. */
const COMPANY_ROWS = 40;
const COMPANY = 'company';

export function holidayColumns(words: Messages['sheets']): ColumnSpec[] {
  const { columns } = words.holidays;
  const column = columnsUnder(columns);
  return [
    column('day', 120, 'center', { typed: true }),
    column('weekday', 60, 'center'),
    column('kind', wordsWidth(Object.values(words.holidays.kinds)), 'center'),
    column('note', 400, 'left', { typed: true }),
    column('order', 60, 'right', { hidden: true }),
    idColumn,
  ];
}

/** The national holidays of the years that the plan touches. */
function nationalHolidays({ firstDay, lastDay }: WorkbookPlan): number[] {
  const days: number[] = [];
  for (let year = fromSerial(firstDay).year; year <= fromSerial(lastDay).year; year += 1) {
    days.push(...japaneseHolidays(year));
  }
  return days;
}

const nationalRow = (day: number): string => {
  const { year, month, day: dayOfMonth } = fromSerial(day);
  return `national ${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
};
const companyRow = (number: number): string => `${COMPANY}${number}`;

export function isCompanyRow(id: string): boolean {
  return id.startsWith(COMPANY);
}

const companyRows = ({ team }: WorkbookPlan): number =>
  Math.max(COMPANY_ROWS, team.companyHolidays.length + 10);

/** The rows that hold days off, filled or not. */
export function holidayRowIds(subject: WorkbookPlan): string[] {
  return [
    ...nationalHolidays(subject).map(nationalRow),
    ...Array.from({ length: companyRows(subject) }, (_, index) => companyRow(index + 1)),
    LAST_ROW,
  ];
}

export function renderHolidays(subject: WorkbookPlan, words: Messages, places: Places): SheetSpec {
  const columns = holidayColumns(words.sheets);
  const { kinds, weekdayFormat, name, hint, dayHelp } = words.sheets.holidays;
  const { placement } = places.holidays;
  const dayCell = (id: string): string => cellReference(placement.column('day'), placement.row(id));
  const weekday = (id: string) => formulaCell(`=IF(${dayCell(id)}="";"";${dayCell(id)})`, weekdayFormat);
  const national = (day: number): RowSpec => {
    const id = nationalRow(day);
    return {
      id,
      cells: {
        day: numberCell(day, formats.day),
        weekday: weekday(id),
        kind: textCell(kinds.national, { color: palette.quiet }),
        note: standingCell(''),
        order: standingCell(''),
        [ID_COLUMN]: textCell(id),
      },
    };
  };
  const company = (_: unknown, index: number): RowSpec => {
    const id = companyRow(index + 1);
    return {
      id,
      cells: {
        day: standingCell(subject.team.companyHolidays[index] ?? '', {
          format: formats.day,
          background: palette.typed,
        }),
        weekday: weekday(id),
        kind: formulaCell(`=IF(${dayCell(id)}="";"";"${kinds.company}")`, 'General'),
        note: standingCell(''),
        order: standingCell(''),
        [ID_COLUMN]: textCell(id),
      },
    };
  };
  return {
    key: 'holidays',
    name,
    columns,
    frozenRows: TOP_ROWS.length,
    rows: [
      titleRow('day', planTitle(subject.plan, words, name)),
      hintRow('day', hint),
      headerRow(columns),
      ...nationalHolidays(subject).map(national),
      ...Array.from({ length: companyRows(subject) }, company),
      { id: LAST_ROW, cells: { [ID_COLUMN]: textCell(LAST_ROW) } },
    ],
    rules: [],
    validations: [
      { column: 'day', rows: [companyRow(1), LAST_ROW], allows: { kind: 'date' }, help: dayHelp },
    ],
    spareRows: 0,
  };
}
