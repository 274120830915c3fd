// The chances of a number of successes in independent trials.

export interface BinomialTails {
  /** The chance of at least `successes`. */
  readonly reached: number;
  /** The chance of fewer. */
  readonly missed: number;
}

/** Terms this far below their sum no longer change it. */
const NEGLIGIBLE = 1e-20;

/**
 * The two tails of the binomial distribution: at least `successes` of `trials` at the given rate, or fewer.
 *
 * For "how likely is the target with the meetings that are left". Whole numbers, 0 ≤ successes ≤ trials,
 * rate 0…1. Each tail is a sum of positive terms, so both keep their relative accuracy (about 1e-13 for
 * thousands of trials), however small.
 * Source: the binomial probabilities' recurrence, P(k + 1) ÷ P(k) = (n − k) ÷ (k + 1) × p ÷ (1 − p), run from
 * the most likely number both ways; nothing can overflow. Cost: some 17 standard deviations.
 */
export function binomialTails(successes: number, trials: number, rate: number): BinomialTails {
  const mode = Math.min(Math.floor((trials + 1) * rate), trials);
  let reached = 0;
  let missed = 0;
  /** Adds a term and says whether those behind it still count. */
  const add = (count: number, weight: number): boolean => {
    if (count >= successes) reached += weight;
    else missed += weight;
    return weight > NEGLIGIBLE * (count >= successes ? reached : missed);
  };
  const odds = rate / (1 - rate);
  let weight = 1;
  for (
    let count = mode;
    (add(count, weight) || count < successes) && weight > 0 && count < trials;
    count += 1
  ) {
    weight *= ((trials - count) / (count + 1)) * odds;
  }
  weight = mode / (trials - mode + 1) / odds;
  for (let count = mode - 1; count >= 0 && weight > 0; count -= 1) {
    if (!add(count, weight) && count < successes) break;
    weight *= count / (trials - count + 1) / odds;
  }
  return { reached: reached / (reached + missed), missed: missed / (reached + missed) };
}
