// Is a target a leap that nobody has given a reason for?

/** A target of this many times the last result needs a reason. */
const LEAP = 1.5;

/** True where the target is at least half as much again as last time and no reason stands beside it. */
export function isUnfoundedGrowth(last: number, target: number, hasReason: boolean): boolean {
  return !hasReason && last > 0 && target >= LEAP * last * (1 - 1e-12);
}
