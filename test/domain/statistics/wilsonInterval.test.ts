// The Wilson interval as published, with z = 1.96 as there, and the quantile behind it.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalQuantile } from '../../../src/domain/statistics/normalQuantile';
import { wilsonInterval } from '../../../src/domain/statistics/wilsonInterval';
import { normalTail, quantileByBisection } from '../../functions/reference';
import { agree } from '../../functions/run';
import { seeded } from '../../properties';

const counts = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));
const positive = fc.double({ min: 0.001, max: 10, noNaN: true });

describe('wilsonInterval', () => {
  test.each([
    ['P-WILSON-0-1', 0, 1, [0, 0.7934567085261071]],
    ['P-WILSON-1-1', 1, 1, [0.20654329147389294, 1]],
    ['P-WILSON-1-2', 1, 2, [0.09452865480086611, 0.905471345199134]],
    ['P-WILSON-10-100', 10, 100, [0.05522854161313612, 0.1743673043676654]],
    ['P-WILSON-50-100', 50, 100, [0.40382982859014716, 0.5961701714098528]],
    ['P-WILSON-100-100', 100, 100, [0.9630051925239981, 1]],
  ] as const)('%s (codegolf.stackexchange.com 105389): %p of %p', (_, successes, trials, [low, high]) => {
    const interval = wilsonInterval(successes, trials, 1.96);
    expect(Math.abs(interval[0] - low)).toBeLessThanOrEqual(1e-12);
    expect(Math.abs(interval[1] - high)).toBeLessThanOrEqual(1e-12);
  });

  test('P-WILSON-19-38 (statsmodels, test_proportion.py), with the exact z', () => {
    const [low, high] = wilsonInterval(19, 38, normalQuantile(0.95));
    expect(low).toBeCloseTo(0.348499283643951, 14);
    expect(high).toBeCloseTo(0.651500716356049, 14);
  });

  test('holds the rate, stays within 0 and 1, ends exactly there, and mirrors failures', () => {
    fc.assert(
      fc.property(counts, positive, ([successes, trials], z) => {
        const [low, high] = wilsonInterval(successes, trials, z);
        const rate = successes / trials;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low <= rate && rate <= high).toBe(true);
        expect(low === 0).toBe(successes === 0);
        expect(high === 1).toBe(successes === trials);
        const [otherLow, otherHigh] = wilsonInterval(trials - successes, trials, z);
        expect(otherLow).toBeCloseTo(1 - high, 12);
        expect(otherHigh).toBeCloseTo(1 - low, 12);
      }),
      seeded,
    );
  });

  test('narrows with more of the same', () => {
    fc.assert(
      fc.property(counts, positive, ([successes, trials], z) => {
        const [low, high] = wilsonInterval(successes, trials, z);
        const [nearLow, nearHigh] = wilsonInterval(successes * 3, trials * 3, z);
        expect(nearHigh - nearLow).toBeLessThan(high - low + 1e-15);
      }),
      seeded,
    );
  });
});

describe('normalQuantile', () => {
  test.each([
    [0.95, 1.959963984540054],
    [0.9, 1.6448536269514722],
    [0.99, 2.5758293035489004],
    [0.6826894921370859, 1],
    [0.5, 0.6744897501960817],
    [0.85, 1.439531470938456],
  ])('a confidence of %p is z = %p', (confidence, z) => {
    expect(agree(normalQuantile(confidence), z, 4e-16)).toBe(true);
  });

  test('agrees with bisection of the distribution', () => {
    const confidences = fc.oneof(
      fc.double({ min: 0.01, max: 0.9999, noNaN: true }),
      fc.integer({ min: 2, max: 50 }).map((bits) => 1 - 2 ** -bits),
    );
    fc.assert(
      fc.property(confidences, (confidence) => {
        expect(agree(normalQuantile(confidence), quantileByBisection(confidence), 1e-13)).toBe(true);
      }),
      seeded,
    );
  });

  test('reaches from the smallest confidence to the largest', () => {
    expect(agree(normalQuantile(1e-300), 1e-300 * Math.sqrt(Math.PI / 2), 1e-14)).toBe(true);
    const last = normalQuantile(1 - 2 ** -53);
    expect(agree(normalTail(last), 2 ** -54, 1e-12)).toBe(true);
  });
});
