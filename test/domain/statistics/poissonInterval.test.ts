// The exact interval of a Poisson rate.
import { describe, expect, test } from '@jest/globals';
import { poissonInterval } from '../../../src/domain/statistics/poissonInterval';

describe('poissonInterval', () => {
  test('D-POIS-3: three orders, 0.6187 to 8.7673 (derived: ½χ² quantiles)', () => {
    const { low, high } = poissonInterval(3);
    expect(low).toBeCloseTo(0.6186721228956015, 9);
    expect(high).toBeCloseTo(8.767273069742323, 9);
  });

  test('P-POIS-0: none, 0 to 3.689 (calculatorhub.com; epitools pois.exact)', () => {
    const { low, high } = poissonInterval(0);
    expect(low).toBe(0);
    expect(high).toBeCloseTo(-Math.log(0.025), 12);
  });

  test('a thousand do not overflow, and lie near the normal interval', () => {
    const { low, high } = poissonInterval(1_000);
    expect(low).toBeGreaterThan(1_000 - 2.1 * Math.sqrt(1_000));
    expect(high).toBeLessThan(1_000 + 2.1 * Math.sqrt(1_000));
  });
});
