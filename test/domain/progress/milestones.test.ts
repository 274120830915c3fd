// Milestones: their days, and the verdicts on them.
import { describe, expect, test } from '@jest/globals';
import { fromSerial } from '../../../src/domain/calendar/plainDate';
import { checksFor } from '../../../src/domain/progress/milestoneRoles';
import { judge, milestonesOf } from '../../../src/domain/progress/milestones';

const all = checksFor({ meetings: 1 });

describe('milestonesOf', () => {
  test('E14, D-MILESTONE-2026: in May 2026 the 8th, 20th and 25th', () => {
    const days = milestonesOf({ year: 2026, month: 5, months: 1 }, all).map(({ due }) => fromSerial(due));
    expect(days.map(({ month, day }) => `${month}/${day}`)).toEqual(['5/8', '5/20', '5/20', '5/25', '5/25']);
  });

  test('knows the business days behind the plan to date (D-BD-JP-2026: 18 in May, 11 by the 20th)', () => {
    const [, meetings] = milestonesOf({ year: 2026, month: 5, months: 1 }, all);
    expect(meetings?.businessDays).toEqual({ month: 18, period: 18, toDate: 11 });
  });

  test('runs over the turn of the year, each month with its own (D-BD-FY2026: 244 days)', () => {
    const milestones = milestonesOf({ year: 2026, month: 4, months: 12 }, all);
    expect(milestones).toHaveLength(60);
    expect(milestones[0]?.businessDays).toMatchObject({ month: 21, period: 244 });
    expect(milestones[59]?.id).toBe('2027-03/contractDates');
    expect(new Set(milestones.map(({ id }) => id)).size).toBe(60);
  });

  test('a tree without meetings has no plan of meetings', () => {
    const checks = milestonesOf({ year: 2026, month: 5, months: 1 }, checksFor({})).map(({ check }) => check);
    expect(checks).toEqual(['pipeline', 'decisionMakers', 'approvals', 'contractDates']);
  });
});

describe('judge', () => {
  // S-PIPELINE3X with a win rate of 1/3 or more: 90,000,000 is enough, 89,999,999 is not (以上).
  test.each([
    [90_000_000, 'achieved'],
    [89_999_999, 'behind'],
  ])('a pipeline of %d against 3 × 30,000,000 is %s', (actual, status) => {
    expect(judge(5, { due: 5, actual, achievedFrom: 90_000_000, watchFrom: 90_000_000 })).toBe(status);
  });

  test.each([
    ['16 of 20 meetings', 16, 'watch'],
    ['19 of 20 meetings', 19, 'watch'],
    ['20 of 20 meetings', 20, 'achieved'],
    ['15 of 20 meetings', 15, 'behind'],
    ['nothing entered', undefined, 'notEntered'],
    ['0 entered', 0, 'behind'],
  ])('M2: %s', (_, actual, status) => {
    expect(judge(5, { due: 5, actual, achievedFrom: 20, watchFrom: 16 })).toBe(status);
  });

  test('is not due before its day, whatever was entered', () => {
    expect(judge(4, { due: 5, actual: 100, achievedFrom: 20, watchFrom: 16 })).toBe('notDue');
  });

  test('rounding does not turn a met criterion into a missed one', () => {
    expect(judge(5, { due: 5, actual: 0.3, achievedFrom: 0.1 + 0.2, watchFrom: 0 })).toBe('achieved');
  });
});
