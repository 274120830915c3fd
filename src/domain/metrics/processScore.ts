// Process score: one figure for how well the steps towards a goal were done.
import { sum } from '../statistics/sum';

export interface ProcessItem {
  /** actual ÷ target. */
  readonly achievement: number;
  /** Its part of the whole; the weights of all items add up to 1. */
  readonly weight: number;
  /** The most that it counts for, so that one record does not hide the rest. */
  readonly cap: number;
}

/**
 * Σ weight × min(achievement, cap), a ratio: 1 is everything as planned.
 *
 * Example: 0.9, 1.2 and 0.5 with weights 0.4, 0.3 and 0.3 and a cap of 1.2 score 0.87.
 */
export function processScore(items: readonly ProcessItem[]): number {
  return sum(items.map(({ achievement, weight, cap }) => weight * Math.min(achievement, cap)));
}
