// Health score: in one figure, how well a customer is getting on with a product.
import { failure, type Result, success } from '../result';
import { sum } from '../statistics/sum';

export interface HealthItem {
  /** How good this looks, 0…1. */
  readonly score: number;
  /** Its part of the whole, 0…1. */
  readonly weight: number;
}

/**
 * Σ weight × score, 0…1. Nobody gives the weights for you: a team agrees on them, and they add up to 1 within
 * 1e-9, otherwise it declines with their sum.
 *
 * Example: use 0.8, seats 0.5 and support 1 with weights 0.5, 0.3 and 0.2 are 0.75.
 */
export function healthScore(
  items: readonly HealthItem[],
): Result<number, { readonly code: 'weightSum'; readonly sum: number }> {
  const weights = sum(items.map(({ weight }) => weight));
  if (Math.abs(weights - 1) > 1e-9) return failure({ code: 'weightSum', sum: weights });
  return success(sum(items.map(({ score, weight }) => score * weight)));
}
