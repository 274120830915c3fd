// Pace: where a period stands by a day, how much a day is still needed, and where it lands.

export interface PaceInput {
  readonly target: number;
  readonly actual: number;
  /** Business days of the period, above 0, and those of them up to and including the day. */
  readonly businessDays: { readonly total: number; readonly elapsed: number };
}

export interface Pace {
  /** The target's share up to the day. */
  readonly expected: number;
  /** actual ÷ expected; absent while nothing is expected. */
  readonly attainment: number | undefined;
  /** What each business day left has to bring: 0 once the target is reached, absent when no day is left. */
  readonly requiredPerDay: number | undefined;
  /** The period's result at the present pace; absent before the first business day. */
  readonly landing: number | undefined;
}

/**
 * The pace of a period by business days. For the daily question "are we on schedule, and what does today
 * have to bring"; everything but attainment in the unit of target and actual.
 *
 * Example: 1,200 of 3,000 after 9 of 18 business days are 80% of the 1,500 expected; 200 a day are needed,
 * and the present pace lands at 2,400.
 */
export function pace({ target, actual, businessDays: { total, elapsed } }: PaceInput): Pace {
  const share = elapsed / total;
  const expected = target * share;
  const left = total - elapsed;
  const missing = target - actual;
  const perDay = left === 0 ? undefined : missing / left;
  return {
    expected,
    attainment: expected === 0 ? undefined : actual / expected,
    requiredPerDay: missing <= 0 ? 0 : perDay,
    landing: elapsed === 0 ? undefined : actual / share,
  };
}
