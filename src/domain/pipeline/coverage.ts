// Pipeline coverage: how often the open deals cover what is still to be won.

/**
 * pipeline ÷ (target − won), a multiple; absent once the target is won.
 *
 * To be held against `requiredCoverage`: three times the target is enough from a win rate of a third on.
 * Example: 4,800,000 of open deals for a remaining 1,600,000 cover it 3 times.
 */
export function coverage(pipeline: number, target: number, won: number): number | undefined {
  return won >= target ? undefined : pipeline / (target - won);
}
