// Spreads a target over the months of a fiscal view, and says what a month asks of a week and of a day.
import { monthsOf, type Period, type PlanMonth } from '../calendar/period';
import { wholeCount } from '../numbers/wholeCount';
import { split } from '../progress/split';
import { type SplitFailure, splitInSteps } from '../progress/splitInSteps';
import { failure, type Result, success } from '../result';
import { sum } from '../statistics/sum';

/** Three or six months of the period, counted from its first: the fiscal year may call them something else. */
export interface MonthGroup {
  readonly kind: 'quarter' | 'half';
  /** Which of the period's, from 1. */
  readonly number: number;
  /** Its months, as indexes of the period's. */
  readonly first: number;
  readonly last: number;
  readonly businessDays: number;
}

export interface Spread {
  readonly months: readonly PlanMonth[];
  readonly quarters: readonly MonthGroup[];
  readonly halves: readonly MonthGroup[];
  /** Of the whole period. */
  readonly businessDays: number;
}

const MONTHS_IN = { quarter: 3, half: 6 } as const;

/**
 * The months of a period with their business days, and the quarters and halves that it consists of.
 *
 * A year has four quarters and two halves, a half two quarters. What would be the whole period is no part of
 * it, and a period of any other length has no parts but its months. Quarters are the period's own: of half a
 * year from October the first is October to December, which a fiscal year from April calls its third.
 */
export function spreadOver(period: Period, companyHolidays: Iterable<number> = []): Spread {
  const months = monthsOf(period, companyHolidays);
  const groups = (kind: MonthGroup['kind']): MonthGroup[] => {
    const length = MONTHS_IN[kind];
    const isFiscal = months.length === 6 || months.length === 12;
    if (!isFiscal || months.length === length) return [];
    return Array.from({ length: months.length / length }, (_, index) => {
      const first = index * length;
      const last = first + length - 1;
      return { kind, number: index + 1, first, last, businessDays: businessDaysOf(months, first, last) };
    });
  };
  return {
    months,
    quarters: groups('quarter'),
    halves: groups('half'),
    businessDays: businessDaysOf(months, 0, months.length - 1),
  };
}

function businessDaysOf(months: readonly PlanMonth[], first: number, last: number): number {
  return months.slice(first, last + 1).reduce((days, { businessDays }) => days + businessDays, 0);
}

export type SpreadFailure =
  /** Every weight is 0, so there is nobody to give the target to. */
  { readonly code: 'noWeight' } | SplitFailure;

/**
 * What each month has to bring, in the target's unit and in proportion to its weight; the parts add up.
 *
 * A count is rounded up to a whole number first, as needed numbers are everywhere, and divided into whole
 * numbers by largest remainders; money and rates are divided as they are. Weights of 0 and above, as a rule
 * the months' business days. Declines weights that are all 0, and a count of more than 2⁵³.
 */
export function spreadTarget(
  total: number,
  weights: readonly number[],
  whole: boolean,
): Result<number[], SpreadFailure> {
  if (weights.every((weight) => weight === 0)) return failure({ code: 'noWeight' });
  return whole ? splitInSteps(wholeCount(total), weights, 1) : success(split(total, weights));
}

/** What each group has to bring: the sum of its months' parts. */
export function groupTargets(groups: readonly MonthGroup[], monthTargets: readonly number[]): number[] {
  return groups.map(({ first, last }) => sum(monthTargets.slice(first, last + 1)));
}

/**
 * What each person takes of a team's number, in proportion to what their targets are of the goal's.
 *
 * A count is divided into whole numbers by rounding what the first ones take together, so that the parts add up
 * to the count where the targets add up to the goal: 5 orders among 8 alike are 1, 0, 1, 1, 0, 1, 0 and 1.
 * `goal` above 0; `total` whole where the parts are to be.
 */
export function sharesOf(total: number, targets: readonly number[], goal: number, whole: boolean): number[] {
  if (!whole) return targets.map((target) => (total * target) / goal);
  let before = 0;
  let together = 0;
  return targets.map((target) => {
    together += target;
    const upTo = Math.round((total * together) / goal);
    const share = upTo - before;
    before = upTo;
    return share;
  });
}

export interface WorkPace {
  readonly perWeek: number;
  readonly perDay: number;
}

const BUSINESS_DAYS_A_WEEK = 5;

/**
 * What a month's target asks of a business day, target ÷ business days, and of a week of five of them.
 *
 * Counts are rounded up, the week from its own exact figure: 300 calls in the 18 business days of May 2026
 * are 17 a day and 84 a week. Absent in a month without a business day.
 */
export function paceOf(monthTarget: number, businessDays: number, whole: boolean): WorkPace | undefined {
  if (businessDays === 0) return undefined;
  const perDay = monthTarget / businessDays;
  const perWeek = (monthTarget * BUSINESS_DAYS_A_WEEK) / businessDays;
  return whole ? { perWeek: wholeCount(perWeek), perDay: wholeCount(perDay) } : { perWeek, perDay };
}
