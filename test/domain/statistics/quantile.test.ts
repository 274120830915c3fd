// A quantile between two observations is drawn from both.
import { describe, expect, test } from '@jest/globals';
import { quantile } from '../../../src/domain/statistics/quantile';

describe('quantile', () => {
  test('I31: the median of 1, 2, 2, 30 is 2, their P90 21.6', () => {
    const days = [30, 2, 1, 2];
    expect(quantile(days, 0.5)).toBe(2);
    expect(quantile(days, 0.9)).toBeCloseTo(21.6, 12);
    expect(days).toEqual([30, 2, 1, 2]);
  });

  test('of one observation every quantile is that one', () => {
    for (const share of [0, 0.3, 1]) expect(quantile([7], share)).toBe(7);
  });
});
