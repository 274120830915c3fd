// Divides a target into multiples of a step, so that counts stay whole and the parts add up exactly.
import { failure, type Result, success } from '../result';

/** Remainders this near to each other, as shares of a step, tie. */
const TIE = 1e-9;
const TIE_SCALE = 1e15;

/** A number as a whole number of powers of ten, by its shortest decimal form: 0.1 is exactly 1e-1. */
interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

function toDecimal(value: number): Decimal {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  const [, decimals = ''] = mantissa.split('.');
  return { digits: BigInt(mantissa.replace('.', '')), exponent: Number(exponent) - decimals.length };
}

/** Numbers as whole multiples of one power of ten. */
function onOneScale(values: readonly number[]): { exponent: number; multiples: bigint[] } {
  const decimals = values.map(toDecimal);
  const exponent = decimals.reduce((least, { exponent: own }) => Math.min(least, own), 0);
  return {
    exponent,
    multiples: decimals.map(({ digits, exponent: own }) => digits * 10n ** BigInt(own - exponent)),
  };
}

export type SplitFailure = { readonly code: 'notAMultiple' } | { readonly code: 'tooManySteps' };

/**
 * Parts in proportion to their weights, each a multiple of `step`, that add up to the total exactly: each
 * gets the whole steps of its share, and the steps left over go to the largest remainders, of remainders
 * within 1e-9 of a step to the earlier part. A negative total is the negated split of its size.
 *
 * For whole orders and calls (step 1) or round money (10000). Weights of 0 and above, not all 0; step above
 * 0. Declines a total that is no multiple of the step (but for what decimals lose in floating point), or one
 * of more steps than numbers can tell apart. All steps are counted in exact decimals.
 * Source: Hamilton's method of apportionment (United States, 1790).
 */
export function splitInSteps(
  total: number,
  weights: readonly number[],
  step: number,
): Result<number[], SplitFailure> {
  const { exponent, multiples } = onOneScale([Math.abs(total), step]);
  const [size, stepSize] = multiples as [bigint, bigint];
  const steps = (2n * size + stepSize) / (2n * stepSize);
  const rest = size - steps * stepSize;
  if (!isRounding(rest < 0n ? -rest : rest, size, stepSize)) return failure({ code: 'notAMultiple' });
  if (steps > BigInt(Number.MAX_SAFE_INTEGER)) return failure({ code: 'tooManySteps' });
  const counts = largestRemainders(steps, onOneScale(weights).multiples);
  return success(
    counts.map((count) => {
      const part = Number(`${count * stepSize}e${exponent}`);
      return total < 0 && part > 0 ? -part : part;
    }),
  );
}

/**
 * Whether what is left over comes from floating point alone: 0.1 + 0.2 is three steps of 0.1, and a large
 * total is stored no nearer than 4e-16 of itself.
 */
function isRounding(rest: bigint, size: bigint, stepSize: bigint): boolean {
  const isSumOfDecimals = rest * 10n ** 12n <= size && rest * 10n ** 9n <= stepSize;
  return isSumOfDecimals || (rest * 25n * 10n ** 14n <= size && rest * 4n <= stepSize);
}

function largestRemainders(steps: bigint, weights: readonly bigint[]): bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  const counts = weights.map((weight) => (steps * weight) / whole);
  let left = Number(counts.reduce((rest, count) => rest - count, steps));
  if (left === 0) return counts;
  // What has no weight gets nothing, not even by a tie.
  const remainders = weights.map((weight) =>
    weight === 0n ? -1 : Number((((steps * weight) % whole) * BigInt(TIE_SCALE)) / whole) / TIE_SCALE,
  );
  const last = [...remainders].sort((a, b) => b - a)[left - 1] as number;
  const give = (deserves: (remainder: number) => boolean): void => {
    for (const [index, remainder] of remainders.entries()) {
      if (left > 0 && deserves(remainder)) {
        counts[index] = (counts[index] as bigint) + 1n;
        left -= 1;
      }
    }
  };
  give((remainder) => remainder > last + TIE);
  give((remainder) => Math.abs(remainder - last) <= TIE);
  return counts;
}
