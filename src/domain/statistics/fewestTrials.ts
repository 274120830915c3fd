// How many trials it takes to be confident of a number of successes.
import { binomialTails } from './binomialTails';

/** What decimals like 0.19 = 1 − 0.9² lose, relative to the smaller chance. */
const ROUNDING = 1e-12;

/**
 * The fewest trials whose chance of at least `successes` reaches `confidence`, or `undefined` where that is
 * more than `limit`.
 *
 * For "how many meetings make the month safe": 20 at 15% bring 3 orders in 59.5% of months, it takes 28 for
 * 80%. Successes a positive whole number, rate above 0 and up to 1, confidence 0…1 and below 1 unless the
 * rate is 1. The chance grows with every trial, so the border is found by growing steps and bisection.
 */
export function fewestTrials(
  successes: number,
  rate: number,
  confidence: number,
  limit: number,
): number | undefined {
  // That is so before the first trial.
  if (confidence === 0) return 0;
  const isEnough = (trials: number): boolean => {
    const { reached, missed } = binomialTails(successes, trials, rate);
    // The smaller side decides, because only it has digits enough.
    if (confidence > 0.5) return missed <= (1 - confidence) * (1 + ROUNDING);
    return reached >= confidence * (1 - ROUNDING);
  };
  // From about as many as bring the successes on average, in steps of that number's standard deviation.
  let few = Math.min(Math.ceil(successes / rate), limit);
  let many = few;
  let width = Math.ceil(Math.sqrt(successes) / rate);
  while (few >= successes && isEnough(few)) {
    many = few;
    few = Math.max(few - width, successes - 1);
    width *= 2;
  }
  while (many === few || !isEnough(many)) {
    if (many === limit) return undefined;
    few = many;
    many = Math.min(many + width, limit);
    width *= 2;
  }
  while (many - few > 1) {
    const middle = Math.floor((few + many) / 2);
    if (isEnough(middle)) many = middle;
    else few = middle;
  }
  return many;
}
