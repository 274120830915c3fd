// How much of the whole hangs on the one who brings most.
import { sum } from '../statistics/sum';

/** From more than this share on, sales hang on one person. Half is a rule of thumb, not a law. */
const TOO_MUCH = 0.5;

/** largest ÷ sum of all, for amounts of at least 0 whose sum is above 0. */
export function topShare(amounts: readonly number[]): number {
  return Math.max(...amounts) / sum(amounts);
}

/** Does more than half hang on one? 62 of 100 does. */
export function hangsOnOne(amounts: readonly number[]): boolean {
  return topShare(amounts) > TOO_MUCH;
}
