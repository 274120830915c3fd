// Rounding counts up.
import { describe, expect, test } from '@jest/globals';
import { wholeCount } from '../../../src/domain/numbers/wholeCount';

describe('wholeCount', () => {
  // D-CEIL (derived): quotients that floating point lets end a bit above or below a whole number.
  test.each([
    [2.1, 0.3, 7],
    [3, 0.15, 20],
    [0.3, 0.1, 3],
    [7, 0.35, 20],
    [0.7, 0.1, 7],
  ])('D-CEIL: %d ÷ %d takes %d', (amount, rate, count) => {
    expect(wholeCount(amount / rate)).toBe(count);
  });

  test.each([
    [1818.1818, 1819],
    [2000.000001, 2001],
    [2000.0000001, 2000],
    [-0.3, 0],
    [1e15, 1e15],
  ])('%d is %d', (value, count) => {
    expect(wholeCount(value)).toBe(count);
  });
});
