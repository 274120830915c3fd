// The checks on the 10th, 20th and 25th of each month: what is looked at, on which day, against what.
import { businessDayOnOrBefore, countBusinessDays, daysOff } from '../calendar/businessDays';
import { monthsOf, type Period } from '../calendar/period';
import { daysInMonth, toSerial } from '../calendar/plainDate';

/** What a milestone looks at. */
export type MilestoneCheck =
  /** Money in the pipeline against three times the month's target, and against target ÷ win rate. */
  | 'pipeline'
  /** Qualified meetings held against the plan to date. */
  | 'meetings'
  /** Meetings with decision makers held, as a share of those planned. */
  | 'decisionMakers'
  /** Deals approved by the customer's management, as a share of those that need it. */
  | 'approvals'
  /** Deals with a contract date, as a share of those expected. */
  | 'contractDates';

export interface Milestone {
  /** Stable over re-runs: year-month and check. */
  readonly id: string;
  readonly check: MilestoneCheck;
  /** 10, 20 or 25. */
  readonly dayOfMonth: number;
  /** The spreadsheet day on which it is due: that day, or the business day before it. */
  readonly due: number;
  readonly year: number;
  readonly month: number;
  /** Business days of the month, of the whole period, and of the month up to the due day. */
  readonly businessDays: { readonly month: number; readonly period: number; readonly toDate: number };
}

/** The multiple of the pipeline rule: open deals worth three times the month's target. */
export const PIPELINE_MULTIPLE = 3;

const CHECKS: readonly { readonly dayOfMonth: number; readonly check: MilestoneCheck }[] = [
  { dayOfMonth: 10, check: 'pipeline' },
  { dayOfMonth: 20, check: 'meetings' },
  { dayOfMonth: 20, check: 'decisionMakers' },
  { dayOfMonth: 25, check: 'approvals' },
  { dayOfMonth: 25, check: 'contractDates' },
];

/**
 * The milestones of a period, in order of their days.
 *
 * The days are calendar days (a month never has 25 business days), rolled back to the business day before
 * where they fall on a weekend or holiday: in May 2026 the 8th, 20th and 25th.
 */
export function milestonesOf(
  period: Period,
  checks: ReadonlySet<MilestoneCheck>,
  companyHolidays: readonly number[] = [],
): Milestone[] {
  const months = monthsOf(period, companyHolidays);
  const total = months.reduce((sum, { businessDays }) => sum + businessDays, 0);
  return months.flatMap(({ year, month, businessDays }) => {
    const off = daysOff(year, year, companyHolidays);
    const first = toSerial({ year, month, day: 1 });
    return CHECKS.filter(({ check }) => checks.has(check)).map(({ dayOfMonth, check }): Milestone => {
      const day = Math.min(dayOfMonth, daysInMonth(year, month));
      const due = businessDayOnOrBefore(first + day - 1, off);
      const toDate = countBusinessDays(first, due, off);
      return {
        id: `${year}-${String(month).padStart(2, '0')}/${check}`,
        check,
        dayOfMonth,
        due,
        year,
        month,
        businessDays: { month: businessDays, period: total, toDate },
      };
    });
  });
}

export type MilestoneStatus = 'achieved' | 'watch' | 'behind' | 'notDue' | 'notEntered';

/**
 * The verdict on one milestone: before its day none, afterwards by two criteria, compared without dividing
 * and with a relative tolerance of 1e-12.
 */
export function judge(
  today: number,
  {
    due,
    actual,
    achievedFrom,
    watchFrom,
  }: {
    readonly due: number;
    /** Absent where nothing was entered. */
    readonly actual: number | undefined;
    readonly achievedFrom: number;
    readonly watchFrom: number;
  },
): MilestoneStatus {
  if (today < due) return 'notDue';
  if (actual === undefined) return 'notEntered';
  const reaches = (criterion: number): boolean => actual >= criterion - 1e-12 * Math.abs(criterion);
  if (reaches(achievedFrom)) return 'achieved';
  return reaches(watchFrom) ? 'watch' : 'behind';
}
