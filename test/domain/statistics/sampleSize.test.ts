// How many trials it takes to know a rate, and how far forecasts lie off.
import { describe, expect, test } from '@jest/globals';
import { meanAbsoluteError } from '../../../src/domain/statistics/meanAbsoluteError';
import { sampleSize } from '../../../src/domain/statistics/sampleSize';

describe('sampleSize', () => {
  test('D-SAMPLESIZE: 15% to ± 5 points takes 196 (derived: ⌈z² p(1−p) ÷ h²⌉)', () => {
    expect(sampleSize(0.15, 0.05)).toBe(196);
  });

  test('half a rate known to half the width takes four times as many', () => {
    expect(sampleSize(0.5, 0.05)).toBe(385);
    expect(sampleSize(0.5, 0.025)).toBe(1_537);
  });
});

describe('meanAbsoluteError', () => {
  test('P-MAE: 0.5 (scikit-learn, mean_absolute_error)', () => {
    expect(meanAbsoluteError([3, -0.5, 2, 7], [2.5, 0, 2, 8])).toBeCloseTo(0.5, 12);
  });
});
