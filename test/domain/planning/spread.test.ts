// Months, quarters and halves of a fiscal view; what each has to bring, and what that asks of a week and a day.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDay } from '../../../src/domain/calendar/readDay';
import { wholeCount } from '../../../src/domain/numbers/wholeCount';
import {
  groupTargets,
  paceOf,
  sharesOf,
  spreadOver,
  spreadTarget,
} from '../../../src/domain/planning/spread';
import { agree } from '../../functions/run';
import { howMany, seeded } from '../../properties';
import { byName, driverRows, may2026, planOf } from '../models';

const day = (text: string): number => readDay(text) as number;
const fiscalYear2026 = { year: 2026, month: 4, months: 12 } as const;

const parts = (total: number, weights: readonly number[], whole: boolean): number[] => {
  const answer = spreadTarget(total, weights, whole);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};

const periods = fc.record({
  year: fc.integer({ min: 1970, max: 2048 }),
  month: fc.integer({ min: 1, max: 12 }),
  months: fc.constantFrom(1, 3, 6, 12),
});

describe('spreadOver', () => {
  test('D-BD-FY2026 (derived from P-HOL-JP-2026): the fiscal year 2026 has 244 business days', () => {
    const { months, businessDays } = spreadOver(fiscalYear2026);
    expect(months.slice(0, 9).map((month) => month.businessDays)).toEqual([
      21, 18, 22, 22, 20, 19, 21, 19, 23,
    ]);
    expect(businessDays).toBe(244);
  });

  test('a year from April has its own four quarters and two halves', () => {
    const { months, quarters, halves } = spreadOver(fiscalYear2026);
    const spans = (groups: typeof quarters) =>
      groups.map(({ kind, number, first, last }) => [
        `${kind} ${number}`,
        months[first]?.month,
        months[last]?.month,
      ]);
    expect(spans(quarters)).toEqual([
      ['quarter 1', 4, 6],
      ['quarter 2', 7, 9],
      ['quarter 3', 10, 12],
      ['quarter 4', 1, 3],
    ]);
    expect(spans(halves)).toEqual([
      ['half 1', 4, 9],
      ['half 2', 10, 3],
    ]);
    expect(quarters.map(({ businessDays }) => businessDays).slice(0, 3)).toEqual([61, 61, 63]);
  });

  test.each([
    [1, 0, 0],
    [3, 0, 0],
    [6, 2, 0],
    [12, 4, 2],
    [9, 0, 0],
  ])(
    'a period of %d months has %d quarters and %d halves: never the whole, never a part',
    (months, quarters, halves) => {
      const spread = spreadOver({ ...fiscalYear2026, months });
      expect([spread.quarters.length, spread.halves.length]).toEqual([quarters, halves]);
    },
  );

  test("the company's days off are no business days, but for those on a weekend or holiday", () => {
    const summer = ['2026-08-12', '2026-08-13', '2026-08-14', '2026-08-15', '2026-08-11'].map(day);
    const august = { year: 2026, month: 8, months: 1 };
    expect(spreadOver(august).businessDays).toBe(20);
    expect(spreadOver(august, summer).businessDays).toBe(17);
    expect(spreadOver(may2026, summer).businessDays).toBe(18);
  });

  test('groups hold every month once, and their business days', () => {
    fc.assert(
      fc.property(periods, (period) => {
        const { months, quarters, halves, businessDays } = spreadOver(period);
        for (const groups of [quarters, halves]) {
          if (groups.length === 0) continue;
          const held = groups.flatMap(({ first, last }) => months.slice(first, last + 1));
          expect(held).toEqual(months);
          expect(groups.reduce((days, group) => days + group.businessDays, 0)).toBe(businessDays);
        }
      }),
      { ...seeded, numRuns: howMany(200) },
    );
  });
});

describe('spreadTarget', () => {
  test('240 meetings over the 244 business days of 2026 stay whole', () => {
    // Derived by hand: each month's share is w − w ÷ 61, so w − 1 and a remainder of 1 − w ÷ 61; the 8 meetings
    // left over go to the months of 18, 19 and 20 days and to the first two of 21.
    const weights = [20, 18, 21, 21, 18, 22, 22, 20, 19, 21, 19, 23];
    expect(parts(240, weights, true)).toEqual([20, 18, 21, 21, 18, 21, 21, 20, 19, 20, 19, 22]);
  });

  test('a count is rounded up before it is divided: 1,818.2 leads are 1,819 (D-TREE-PRICE)', () => {
    expect(parts(1818.181818, [1, 1, 1], true)).toEqual([607, 606, 606]);
    expect(parts(2000.0000001, [1, 1], true)).toEqual([1000, 1000]);
  });

  test('E02: a year of 100 million is 25 million a quarter where business days are alike', () => {
    const { quarters } = spreadOver(fiscalYear2026);
    const months = parts(100_000_000, Array(12).fill(1), false);
    expect(groupTargets(quarters, months)).toEqual([25_000_000, 25_000_000, 25_000_000, 25_000_000]);
  });

  test('months, quarters and halves add up to the target', () => {
    const totals = fc.double({ min: 1e-300, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(periods, totals, fc.boolean(), (period, total, whole) => {
        const { months, quarters, halves } = spreadOver(period);
        const weights = months.map(({ businessDays }) => businessDays);
        const monthTargets = parts(total, weights, whole);
        const expected = whole ? wholeCount(total) : total;
        const add = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
        for (const groups of [quarters, halves]) {
          if (groups.length === 0) continue;
          const targets = groupTargets(groups, monthTargets);
          if (whole) expect(add(targets)).toBe(expected);
          else expect(agree(add(targets), expected)).toBe(true);
        }
        if (!whole) return expect(agree(add(monthTargets), expected)).toBe(true);
        expect(monthTargets.every(Number.isInteger)).toBe(true);
        expect(add(monthTargets)).toBe(expected);
      }),
      seeded,
    );
  });

  test('declines months that all have no weight, and a count beyond what can be told apart', () => {
    expect(spreadTarget(5, [0, 0], true)).toEqual({ ok: false, failure: { code: 'noWeight' } });
    expect(spreadTarget(5, [0, 0], false)).toEqual({ ok: false, failure: { code: 'noWeight' } });
    expect(spreadTarget(1e300, [1, 1], true)).toEqual({ ok: false, failure: { code: 'tooManySteps' } });
  });
});

describe('sharesOf', () => {
  test('5 orders among 8 people alike are whole and stay 5', () => {
    expect(sharesOf(5, Array(8).fill(12_500_000), 100_000_000, true)).toEqual([1, 0, 1, 1, 0, 1, 0, 1]);
  });

  test("who takes 40% and 50% of the goal takes as much of everything: the rest is nobody's", () => {
    const targets = [40_000_000, 50_000_000];
    expect(sharesOf(200, targets, 100_000_000, true)).toEqual([80, 100]);
    expect(sharesOf(1_000, targets, 100_000_000, false)).toEqual([400, 500]);
  });

  test('a count stays the count, whoever takes how much', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 6 }),
        fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 1, maxLength: 30 }),
        (total, targets) => {
          const goal = targets.reduce((sum, target) => sum + target, 0);
          const shares = sharesOf(total, targets, goal, true);
          expect(shares.every((share) => Number.isInteger(share) && share >= 0)).toBe(true);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
          shares.forEach((share, at) => {
            expect(Math.abs(share - (total * (targets[at] as number)) / goal)).toBeLessThanOrEqual(1);
          });
        },
      ),
      seeded,
    );
  });
});

describe('paceOf', () => {
  test('E15: in May 2026 3 orders take 20 meetings and 300 conversations: 6 and 84 a week, 2 and 17 a day', () => {
    const drivers = driverRows({ 受注単価: { value: 1, locked: true } });
    const { model, solution } = planOf({ model: { template: 'newBusiness' }, target: 3, drivers });
    const { 商談数 = 0, 通話数 = 0 } = byName(model.tree, solution.values);
    const { businessDays } = spreadOver(may2026);
    expect(businessDays).toBe(18);
    expect([商談数, 通話数].map(wholeCount)).toEqual([20, 300]);
    expect(paceOf(商談数, businessDays, true)).toEqual({ perWeek: 6, perDay: 2 });
    expect(paceOf(通話数, businessDays, true)).toEqual({ perWeek: 84, perDay: 17 });
  });

  test('in a month of 20 business days 20 meetings are 5 a week and 300 conversations 15 a day', () => {
    expect(paceOf(20, 20, true)).toEqual({ perWeek: 5, perDay: 1 });
    expect(paceOf(300, 20, true)).toEqual({ perWeek: 75, perDay: 15 });
  });

  test('money is not rounded, and a month without a business day has no pace', () => {
    expect(paceOf(1_000_000, 16, false)).toEqual({ perWeek: 312_500, perDay: 62_500 });
    expect(paceOf(5, 0, true)).toBeUndefined();
  });

  test('working at the pace every business day reaches the target, and at one less a day does not', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 23 }), (target, businessDays) => {
        const { perDay, perWeek } = paceOf(target, businessDays, true) as { perDay: number; perWeek: number };
        expect(perDay * businessDays).toBeGreaterThanOrEqual(target);
        expect((perDay - 1) * businessDays).toBeLessThan(target);
        expect(perWeek * businessDays).toBeGreaterThanOrEqual(5 * target);
        expect(perWeek).toBeLessThanOrEqual(5 * perDay);
      }),
      seeded,
    );
  });
});
