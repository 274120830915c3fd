// Whether people can do what a plan asks, and what would make it possible. Expected numbers are worked out by hand from
// the template's starting rates: 100,000,000 ÷ 500,000 = 200 orders, ÷ 15% = 1,333.3 meetings, × 15 = 20,000
// conversations, ÷ 50% = 40,000 calls; May 2026 has 18 business days.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Period } from '../../../src/domain/calendar/period';
import { businessDaysOf, type WayOut, waysOut } from '../../../src/domain/feasibility/waysOut';
import { type Capacities, loadLevel, workloadsOf } from '../../../src/domain/feasibility/workload';
import { makePlan, type Plan } from '../../../src/domain/plan';
import { templates } from '../../../src/domain/templates';
import { practices } from '../../../src/domain/templates/practices';
import { isCount } from '../../../src/domain/tree/unit';
import { howMany, seeded } from '../../properties';
import { may2026 } from '../models';

const april: Period = { year: 2026, month: 4, months: 12 };

function planOf(template: string, target: number, period: Period = may2026, price?: number): Plan {
  const drivers =
    price === undefined
      ? []
      : [{ name: '受注単価', value: price, locked: true, min: undefined, max: undefined }];
  const plan = makePlan({ model: { template }, target, period, drivers }, 'ja');
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  return plan.value;
}

const workforce = (people: number, period: Period) => ({
  people,
  businessDays: businessDaysOf(period, []),
});

const nameOf = ({ model }: Plan, node: number): string => model.tree.nodes[node]?.name ?? '';

describe('workloadsOf', () => {
  test('need ÷ (people × business days) ÷ capacity, the highest first', () => {
    const plan = planOf('newBusiness', 100_000_000);
    const loads = workloadsOf(plan, {}, workforce(3, may2026));
    expect(loads.map(({ node }) => nameOf(plan, node))).toEqual(['架電数', '商談数']);
    expect(loads[0]?.perDay).toBeCloseTo(40_000 / (3 * 18), 6);
    expect(loads[0]?.load).toBeCloseTo(40_000 / (3 * 18) / 60, 9);
    expect(loads[1]?.load).toBeCloseTo(4_000 / 3 / (3 * 18) / 4, 9);
  });

  test('600 calls a month to start from, 67 times as many wanted; over a year a twelfth of that', () => {
    const times = (period: Period) =>
      workloadsOf(planOf('newBusiness', 100_000_000, period), {}, workforce(3, period))[0]?.timesStart;
    expect(times(may2026)).toEqual({ start: 600, times: expect.closeTo(40_000 / 600, 6) });
    expect(times(april)?.times).toBeCloseTo(40_000 / 12 / 600, 6);
  });

  test('the sample, 100 million yen over the year from April with three people, can be done', () => {
    const loads = workloadsOf(planOf('newBusiness', 100_000_000, april), {}, workforce(3, april));
    expect(Math.round(loads[0]?.perDay ?? 0)).toBe(55);
    expect(loads.map(({ load }) => loadLevel(load))).toEqual(['tight', 'fits']);
  });

  test('nobody named counts as one', () => {
    const plan = planOf('newBusiness', 1_800_000);
    expect(workloadsOf(plan, {}, workforce(0, may2026))).toEqual(
      workloadsOf(plan, {}, workforce(1, may2026)),
    );
  });

  test('a team’s own capacity goes before the usual one, and none is not compared', () => {
    const plan = planOf('newBusiness', 100_000_000);
    const own: Capacities = { calls: null, meetings: 8 };
    const loads = workloadsOf(plan, own, workforce(3, may2026));
    expect(loads.map(({ node, capacity }) => [nameOf(plan, node), capacity])).toEqual([['商談数', 8]]);
  });

  test('equations of one’s own have no capacities', () => {
    const plan = makePlan(
      { model: { equations: '売上 = 客数 × 1000' }, target: 1e9, period: may2026, drivers: [] },
      'ja',
    );
    if (plan.ok) expect(workloadsOf(plan.value, {}, workforce(1, may2026))).toEqual([]);
  });

  test.each(practices.map(({ template }) => template))(
    '%s: what has a capacity is counted in its tree',
    (id) => {
      const practice = practices.find(({ template }) => template === id);
      const template = templates.find((known) => known.id === id);
      const capacities = Object.entries(practice?.capacities ?? {});
      expect(capacities).not.toEqual([]);
      for (const [key, capacity] of capacities) {
        expect(isCount(template?.indicators[key]?.unit)).toBe(true);
        expect(capacity).toBeGreaterThan(0);
      }
    },
  );

  test.each([
    [0, 'fits'],
    [0.79, 'fits'],
    [0.8, 'tight'],
    [1, 'tight'],
    [1.001, 'tooMuch'],
  ])('a load of %d is %s', (load, level) => {
    expect(loadLevel(load)).toBe(level);
  });
});

describe('waysOut', () => {
  const ways = (plan: Plan, people: number): WayOut[] =>
    waysOut(plan, {}, workforce(people, plan.period), []);

  test('100 million yen in one month: a year, 35 more people, or orders of 6.2 million; no rate does it', () => {
    const plan = planOf('newBusiness', 100_000_000);
    const found = ways(plan, 3);
    const year = businessDaysOf({ ...may2026, months: 12 }, []);
    expect(found).toEqual([
      { kind: 'period', months: 12, perDay: expect.closeTo(40_000 / (3 * year), 6) },
      // 40,000 ÷ 18 ÷ 60 = 37.04 people.
      { kind: 'people', more: 35, people: 38 },
      {
        kind: 'driver',
        node: plan.model.tree.indexOf.get('受注単価'),
        from: 500_000,
        to: expect.closeTo((500_000 * 40_000) / (3 * 18 * 60), 0),
      },
    ]);
  });

  test('a rate is offered up to 100%: calls at twice the capacity need twice the rate', () => {
    // 60 calls × 3 people × 18 days = 3,240 calls; at half that rate of answers twice as many are wanted.
    const target = (3_240 * 2 * 0.5 * 0.15 * 500_000) / 15;
    const plan = planOf('newBusiness', target);
    const rates = ways(plan, 3).flatMap((way) =>
      way.kind === 'driver' ? [[nameOf(plan, way.node), Number(way.to.toPrecision(6))]] : [],
    );
    expect(rates).toEqual([
      ['通話率', 1],
      ['アポ率', Number((2 / 15).toPrecision(6))],
      ['受注率', 0.3],
      ['受注単価', 1_000_000],
    ]);
  });

  test('where 12 months do not suffice no period is offered', () => {
    const kinds = ways(planOf('newBusiness', 10_000_000_000), 1).map(({ kind }) => kind);
    expect(kinds).not.toContain('period');
    expect(kinds).toContain('people');
  });

  test('a plan that fits needs none', () => {
    expect(ways(planOf('newBusiness', 1_800_000), 3)).toEqual([]);
  });

  test('every way leads to a load of at most 1, and a little less of it does not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...practices),
        fc.double({ min: 2, max: 40, noNaN: true }),
        fc.integer({ min: 1, max: 5 }),
        ({ template, target }, times, people) => {
          const plan = planOf(template, target * times * people);
          for (const way of ways(plan, people)) {
            if (way.kind === 'period') continue;
            const tried = (shareOfWay: number): number => {
              if (way.kind === 'people') {
                const count = shareOfWay < 1 ? way.people - 1 : way.people;
                return workloadsOf(plan, {}, workforce(count, may2026))[0]?.load ?? 0;
              }
              const value = way.from + (way.to - way.from) * shareOfWay;
              const changed = makePlan(
                {
                  model: { template },
                  target: plan.target,
                  period: may2026,
                  drivers: [
                    { name: nameOf(plan, way.node), value, locked: true, min: undefined, max: undefined },
                  ],
                },
                'ja',
              );
              if (!changed.ok) return Number.POSITIVE_INFINITY;
              return workloadsOf(changed.value, {}, workforce(people, may2026))[0]?.load ?? 0;
            };
            expect(tried(1)).toBeLessThanOrEqual(1 + 1e-9);
            if (way.kind === 'people' ? way.more > 1 : true) expect(tried(0.99)).toBeGreaterThan(1 - 1e-9);
          }
        },
      ),
      { ...seeded, numRuns: howMany(30) },
    );
  });
});
