// Pace and status: what holds for every period, and the cases that people know.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pace } from '../../../src/domain/progress/pace';
import { statusOf } from '../../../src/domain/progress/status';
import { seeded } from '../../properties';

const amount = fc.integer({ min: 1, max: 1e9 });
const days = fc
  .integer({ min: 1, max: 260 })
  .chain((total) => fc.record({ total: fc.constant(total), elapsed: fc.integer({ min: 0, max: total }) }));

describe('pace', () => {
  test('D-PACE (derived): 1,200 of 3,000 after 9 of 18 days', () => {
    expect(pace({ target: 3000, actual: 1200, businessDays: { total: 18, elapsed: 9 } })).toEqual({
      expected: 1500,
      attainment: 0.8,
      requiredPerDay: 200,
      landing: 2400,
    });
  });

  test('what is required brings the target, and the landing is as far from it as the attainment says', () => {
    fc.assert(
      fc.property(amount, amount, days, (target, actual, businessDays) => {
        const { attainment, requiredPerDay, landing } = pace({ target, actual, businessDays });
        const left = businessDays.total - businessDays.elapsed;
        if (requiredPerDay !== undefined && actual < target) {
          expect((actual + requiredPerDay * left) / target).toBeCloseTo(1, 12);
        }
        if (actual >= target) expect(requiredPerDay).toBe(0);
        if (attainment !== undefined && landing !== undefined) {
          expect(landing / target / attainment).toBeCloseTo(1, 12);
        }
        if (left === 0) expect(landing).toBe(actual);
        expect(landing === undefined).toBe(businessDays.elapsed === 0);
      }),
      seeded,
    );
  });
});

describe('statusOf', () => {
  test('never gets worse with a better actual', () => {
    const order = ['behind', 'watch', 'achieved'];
    const number = fc.integer({ min: -1000, max: 1000 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(number, fc.nat(100), number, share, fc.boolean(), (actual, more, target, watch, lower) => {
        const better = lower ? actual - more : actual + more;
        const [before, after] = [actual, better].map((value) =>
          order.indexOf(statusOf(value, target, watch, lower)),
        );
        expect(after).toBeGreaterThanOrEqual(before as number);
      }),
      seeded,
    );
  });

  test('has no watch where the target is 0 or below', () => {
    for (const target of [0, -10]) {
      for (const lower of [true, false]) {
        for (const actual of [-20, -11, -9, 0, 1])
          expect(statusOf(actual, target, 0.8, lower)).not.toBe('watch');
      }
    }
  });
});
