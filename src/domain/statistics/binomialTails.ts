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
  const odds = rate / (1 - rate);
  let reached = 0;
  let missed = 0;
  // Each run adds to the tail on its way out until the rest no longer counts.
  for (let count = mode, weight = 1; count <= trials && weight > 0; count += 1) {
    if (count < successes) missed += weight;
    else reached += weight;
    if (count >= successes && weight < NEGLIGIBLE * reached) break;
    weight *= ((trials - count) / (count + 1)) * odds;
  }
  for (let count = mode - 1, weight = mode / (trials - mode + 1) / odds; weight > 0; count -= 1) {
    if (count < successes) missed += weight;
    else reached += weight;
    if (count < successes && weight < NEGLIGIBLE * missed) break;
    weight *= count / (trials - count + 1) / odds;
  }
  return { reached: reached / (reached + missed), missed: missed / (reached + missed) };
}
