// Divides a target by weights so that the parts add up to it.
import { sum } from '../statistics/sum';

/** Where a product of a total and a weight neither overflows nor loses digits at the small end. */
const isSafe = (product: number): boolean => Math.abs(product) < 1e300 && Math.abs(product) > 1e-290;

/**
 * Parts in proportion to their weights: total × weight ÷ sum of the weights, in the unit of the total.
 *
 * For dividing a year's or month's target by business days, season or head count. Weights of 0 and above,
 * not all 0. The parts add up to the total within 1e-12 of it.
 */
export function split(total: number, weights: readonly number[]): number[] {
  const whole = sum(weights);
  return weights.map((weight) =>
    isSafe(total * weight) ? (total * weight) / whole : total * (weight / whole),
  );
}
