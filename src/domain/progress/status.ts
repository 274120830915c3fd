// The verdict on an actual against its target.

export type Status = 'achieved' | 'watch' | 'behind';

/**
 * Achieved, to be watched, or behind: actual ≥ target, actual ≥ watchShare × target, or less; where lower is
 * better actual ≤ target, actual × watchShare ≤ target, or more.
 *
 * Actual and target in one unit, watchShare 0…1. Nothing is divided, so a target of 0 has a verdict too; a
 * relative 1e-12 forgives what sums of decimals lose. At targets of 0 and below there is no watch, because a
 * share of them lies on the wrong side.
 */
export function statusOf(actual: number, target: number, watchShare: number, lowerIsBetter: boolean): Status {
  const share = target > 0 ? watchShare : 1;
  const reaches = (criterion: number): boolean => actual >= criterion - 1e-12 * Math.abs(criterion);
  const staysBelow = (value: number): boolean => value <= target + 1e-12 * Math.abs(target);
  if (lowerIsBetter ? staysBelow(actual) : reaches(target)) return 'achieved';
  return (lowerIsBetter ? staysBelow(actual * share) : reaches(target * share)) ? 'watch' : 'behind';
}
