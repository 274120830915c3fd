// The milestones' days and criteria in cells are the domain's, also after a day off was added by hand.
import { describe, expect, test } from '@jest/globals';
import { fromSerial, toSerial } from '../../src/domain/calendar/plainDate';
import { type MilestoneCheck, milestonesOf } from '../../src/domain/progress/milestones';
import { closeWorkbooks, newBusinessPlan, openPlanned } from './workbook';

closeWorkbooks();

const period = { year: 2026, month: 4, months: 12 } as const;
const CHECKS = new Set<MilestoneCheck>([
  'pipeline',
  'meetings',
  'decisionMakers',
  'approvals',
  'contractDates',
]);
/** Summer, the turn of the year, the days before a 20th, and the first ten days of a month altogether. */
const DAYS_OFF = [
  [8, 10],
  [8, 12],
  [8, 13],
  [8, 14],
  [12, 29],
  [12, 30],
  [5, 20],
  [5, 19],
  ...[1, 2, 3, 4, 5, 8, 9, 10].map((day) => [6, day] as const),
].map(([month, day]) => toSerial({ year: 2026, month: month as number, day: day as number }));

describe('milestones in cells', () => {
  test('are due and ask for what the domain says, and follow a day off at once', async () => {
    const local = await openPlanned({ ...newBusinessPlan, period });
    const spreadsheet = local.services.SpreadsheetApp.getActive();
    const shown = (): unknown[][] =>
      spreadsheet.getSheetByName('マイルストーン')?.getRange(4, 1, 60, 5).getValues() ?? [];
    const [target, rate, meetings] = ['E4', 'E11', 'E6'].map((cell) =>
      Number(spreadsheet.getSheetByName('KPIツリー')?.getRange(cell).getValue()),
    ) as [number, number, number];
    const compare = (daysOff: readonly number[]): void => {
      const rows = shown();
      milestonesOf(period, CHECKS, daysOff).forEach(({ due, check, businessDays }, index) => {
        const [day, , , achievedFrom] = rows[index] as [Date, string, string, number];
        const { month, toDate, period: total } = businessDays;
        const date = fromSerial(due);
        expect(day.getTime()).toBe(Date.UTC(date.year, date.month - 1, date.day) - 9 * 3_600_000);
        if (check === 'pipeline') {
          const needed = Math.max(3, 1 / rate) * target * (month / total);
          expect(achievedFrom / needed).toBeCloseTo(1, 12);
        }
        if (check === 'meetings')
          expect(achievedFrom).toBe(Math.ceil(Number(((meetings * toDate) / total).toFixed(6))));
      });
    };
    compare([]);
    const holidays = spreadsheet.getSheetByName('祝日');
    const kinds = (holidays?.getDataRange().getValues() ?? []) as unknown[][];
    const first = kinds.findIndex(([, , kind], row) => row > 2 && kind === '');
    holidays?.getRange(first + 1, 1, DAYS_OFF.length, 1).setValues(DAYS_OFF.map((day) => [day]));
    compare(DAYS_OFF);
  });
});
