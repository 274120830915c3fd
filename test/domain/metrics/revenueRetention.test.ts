// What ties the revenue figures together, whatever the amounts.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quickRatio } from '../../../src/domain/metrics/quickRatio';
import { revenueChurn } from '../../../src/domain/metrics/revenueChurn';
import { revenueRetention } from '../../../src/domain/metrics/revenueRetention';
import { seeded } from '../../properties';

const amount = fc.integer({ min: 0, max: 1e8 });
const start = fc.integer({ min: 1e6, max: 1e9 });

describe('revenueRetention', () => {
  test('net less gross is the expansion, and both mirror churn', () => {
    fc.assert(
      fc.property(start, amount, amount, amount, (whole, expansion, contraction, churned) => {
        const net = revenueRetention(whole, expansion, contraction, churned);
        const gross = revenueRetention(whole, 0, contraction, churned);
        expect(net - gross).toBeCloseTo(expansion / whole, 9);
        expect(gross).toBeLessThanOrEqual(1);
        expect(revenueChurn(whole, churned, contraction, expansion)).toBeCloseTo(1 - net, 9);
        expect(revenueChurn(whole, churned, contraction, 0)).toBeCloseTo(1 - gross, 9);
      }),
      seeded,
    );
  });
});

describe('quickRatio', () => {
  test('is above 1 exactly where more comes in than goes out', () => {
    fc.assert(
      fc.property(amount, amount, amount, fc.integer({ min: 1, max: 1e8 }), (won, up, down, gone) => {
        expect(quickRatio(won, up, down, gone) > 1).toBe(won + up > down + gone);
      }),
      seeded,
    );
  });
});
