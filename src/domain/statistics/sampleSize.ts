// How many trials it takes to know a rate well enough.
import { wholeCount } from '../numbers/wholeCount';
import { normalQuantile } from './normalQuantile';

/**
 * The fewest trials after which a rate near `rate` is known to ± `halfWidth`: z² · p(1 − p) ÷ h², rounded up.
 *
 * For "how long until this win rate can be judged": 15% to ± 5 points takes 196 meetings. `rate` 0…1,
 * `halfWidth` above 0, `confidence` between 0 and 1.
 * Source: the normal approximation of the binomial (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, §4.4).
 */
export function sampleSize(rate: number, halfWidth: number, confidence = 0.95): number {
  const deviations = normalQuantile(confidence);
  return wholeCount((deviations ** 2 * rate * (1 - rate)) / halfWidth ** 2);
}
