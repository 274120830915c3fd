// Required coverage: the pipeline that a win rate asks for.

/**
 * 1 ÷ winRate, a multiple of what is still to be won; winRate above 0 and up to 1.
 *
 * Example: at 15% it takes 6.7 times the target, at 22% 4.5 times.
 */
export function requiredCoverage(winRate: number): number {
  return 1 / winRate;
}
