// 3,000 valid argument lists a function against a second way to compute it.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { functionDefinitions } from '../../src/functions';
import { howMany, seeded } from '../properties';
import {
  apportion,
  businessDaysByHand,
  countTrials,
  crossing,
  exactTail,
  holidaysByLaw,
  quantileByBisection,
  wilsonByBisection,
} from './reference';
import { agree, call, column } from './run';

const RUNS = howMany(3_000);

type Arguments = unknown[];

/** An argument list whose places keep their types. */
const tuple = <Values extends Arguments>(...values: Values): Values => values;

const count = (max: number, min = 0) => fc.integer({ min, max });
/** Amounts as they stand in sheets, to the hundredth. */
const amount = (max = 1e9) => fc.integer({ min: 0, max: max * 100 }).map((value) => value / 100);
const percent = fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000);
const partOf = count(10_000, 1).chain((whole) => fc.tuple(count(whole), fc.constant(whole)));
const partWith = <Third>(third: fc.Arbitrary<Third>) =>
  fc.tuple(partOf, third).map(([[part, whole], more]) => tuple(part, whole, more));

/** Revenue at the start, and what is lost of it in two parts. */
const lossesOf = amount(1e6)
  .filter((start) => start > 0)
  .chain((start) =>
    fc.tuple(fc.constant(start), percent, percent).map(([whole, first, second]) => {
      const gone = whole * first;
      return { start: whole, contraction: gone * second, churned: gone * (1 - second) };
    }),
  );

function check<Values extends Arguments>(
  name: string,
  values: fc.Arbitrary<Values>,
  expected: (...values: Values) => unknown,
  relative = 1e-12,
): void {
  fc.assert(
    fc.property(values, (argumentList) => {
      expectAgreement(call(name, ...argumentList), expected(...argumentList), relative);
    }),
    { ...seeded, numRuns: RUNS },
  );
}

function expectAgreement(actual: unknown, wanted: unknown, relative: number): void {
  if (Array.isArray(wanted)) {
    expect(Array.isArray(actual) && actual.length === wanted.length).toBe(true);
    for (const [index, cell] of wanted.entries())
      expectAgreement((actual as unknown[])[index], cell, relative);
  } else if (typeof wanted === 'number') {
    // Differences of amounts may end near 0, where only the amounts' own digits count.
    const isNear = typeof actual === 'number' && Math.abs(actual - wanted) <= relative;
    if (!isNear && !agree(actual, wanted, relative)) expect(actual).toBe(wanted);
  } else {
    expect(actual).toBe(wanted);
  }
}

const ofParts = (part: number, whole: number): number => 1 - (whole - part) / whole;
const total = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b).reduce((a, b) => a + b, 0);

/** z by confidence, each found once. */
const quantiles = new Map([0.5, 0.8, 0.9, 0.95, 0.99, 0.999].map((at) => [at, quantileByBisection(at)]));

const checks: Readonly<Record<string, () => void>> = {
  KEY_PERSON_RATE: () => check('KEY_PERSON_RATE', partOf, ofParts),
  UPSELL_RATE: () => check('UPSELL_RATE', partOf, ofParts),
  APPOINTMENT_RATE: () => check('APPOINTMENT_RATE', fc.tuple(count(5000), count(5000, 1)), ofParts),
  WIN_RATE: () => check('WIN_RATE', fc.tuple(count(5000), count(5000, 1)), ofParts),
  CHURN: () => {
    check(
      'CHURN',
      partOf.map(([lost, start]) => tuple(start, lost)),
      (start, lost) => ofParts(lost, start),
    );
    check(
      'CHURN',
      partWith(count(36, 1))
        .filter(([lost, start]) => lost < start)
        .map(([lost, start, months]) => tuple(start, lost, months)),
      (start, lost, months) => crossing(0, 1, (rate) => (1 - rate) ** months - (1 - lost / start)),
      1e-9,
    );
  },
  RETENTION: () =>
    check(
      'RETENTION',
      partWith(count(500)).map(([kept, start, won]) => tuple(start, kept + won, won)),
      (start, end, won) => 1 - (start - (end - won)) / start,
    ),
  REVENUE_CHURN: () =>
    check(
      'REVENUE_CHURN',
      fc
        .tuple(lossesOf, fc.option(amount(1e6), { nil: '' }))
        .map(([{ start, contraction, churned }, added]) => tuple(start, churned, contraction, added)),
      (start, churned, contraction, added) => churned / start + contraction / start - Number(added) / start,
      1e-9,
    ),
  NRR: () =>
    check(
      'NRR',
      fc
        .tuple(lossesOf, amount(1e6))
        .map(([{ start, contraction, churned }, added]) => tuple(start, added, contraction, churned)),
      (start, added, contraction, churned) => 1 + added / start - contraction / start - churned / start,
      1e-9,
    ),
  GRR: () =>
    check(
      'GRR',
      lossesOf.map(({ start, contraction, churned }) => tuple(start, contraction, churned)),
      (start, contraction, churned) => 1 - contraction / start - churned / start,
      1e-9,
    ),
  QUICK_RATIO: () =>
    check(
      'QUICK_RATIO',
      fc.tuple(amount(), amount(), amount(), amount()).filter(([, , down, gone]) => down + gone > 0),
      (won, up, down, gone) => won / (down + gone) + up / (down + gone),
    ),
  MRR: () =>
    check(
      'MRR',
      fc
        .array(fc.tuple(amount(1e6), count(24, 1)), { minLength: 1, maxLength: 20 })
        .map((contracts) =>
          tuple(
            column(...contracts.map(([price]) => price)),
            column(...contracts.map(([, months]) => months)),
          ),
        ),
      (prices, months) => total(prices.map(([price], index) => Number(price) / Number(months[index]?.[0]))),
    ),
  CAC: () =>
    check(
      'CAC',
      fc.tuple(
        fc.array(fc.tuple(amount(), amount()), { minLength: 1, maxLength: 12 }),
        fc.array(count(100, 1), { minLength: 1, maxLength: 9 }).map((won) => column(...won)),
      ),
      (costs, won) => total(costs.flat()) / total(won.map(([value]) => Number(value))),
    ),
  LTV_CAC: () =>
    check(
      'LTV_CAC',
      fc.tuple(
        amount(),
        amount(1e6).filter((cac) => cac > 0),
      ),
      (value, cac) => value * (1 / cac),
    ),
  CAC_PAYBACK: () =>
    check(
      'CAC_PAYBACK',
      fc.tuple(
        amount(),
        amount(1e6).filter((arpa) => arpa > 0),
        percent.filter((margin) => margin > 0),
      ),
      (cac, arpa, margin) => cac / margin / arpa,
    ),
  LTV: () => {
    const rates = fc.tuple(
      amount(1e5),
      fc.integer({ min: 10, max: 1000 }).map((value) => value / 1000),
      percent,
      fc.integer({ min: 0, max: 50 }).map((value) => value / 1000),
    );
    const payments = (arpa: number, margin: number, ratio: number, periods: number): number => {
      let value = 0;
      for (let period = periods - 1; period >= 0; period -= 1) value = value * ratio + arpa * margin;
      return value;
    };
    check(
      'LTV',
      fc
        .tuple(rates, count(120, 1), fc.constantFrom('start', 'end'))
        .map(([[arpa, churn, margin, growth], horizon, timing]) =>
          tuple(arpa, churn, margin, 0.01, growth, horizon, timing),
        ),
      (arpa, churn, margin, discount, growth, horizon, timing) => {
        const ratio = ((1 - churn) * (1 + growth)) / (1 + discount);
        return payments(arpa, margin, ratio, horizon) * (timing === 'end' ? ratio : 1);
      },
      1e-10,
    );
    check(
      'LTV',
      rates.map(([arpa, churn, margin, discount]) => tuple(arpa, churn, margin, discount)),
      (arpa, churn, margin, discount) => payments(arpa, margin, (1 - churn) / (1 + discount), 5_000),
      1e-10,
    );
  },
  PIPELINE_COVERAGE: () =>
    check('PIPELINE_COVERAGE', fc.tuple(count(1e9), count(1e6), count(1e6)), (pipeline, target, won) =>
      target - won <= 0 ? '' : pipeline * (1 / (target - won)),
    ),
  REQUIRED_COVERAGE: () =>
    check(
      'REQUIRED_COVERAGE',
      percent.filter((rate) => rate > 0).map((rate) => tuple(rate)),
      (rate) => 100 / (rate * 100),
    ),
  BANT: () =>
    check(
      'BANT',
      fc.tuple(
        ...tuple(0, 1, 2, 3).map(() => fc.constantFrom<unknown>(true, '○', '済', false, '×', '')),
        fc.constantFrom<unknown>('', 1, 2, 3, 4),
      ),
      (...flags) => {
        const minimum = flags[4] === '' ? 3 : Number(flags[4]);
        const yes: unknown[] = [true, '○', '済'];
        return (
          flags.slice(0, 4).reduce<number>((sum, flag) => sum + (yes.includes(flag) ? 1 : 0), 0) >= minimum
        );
      },
    ),
  HIT_PROBABILITY: () =>
    check(
      'HIT_PROBABILITY',
      fc
        .tuple(count(70), count(10), count(60), count(1000))
        .map(([target, won, trials, perMille]) => tuple(target, won, trials, perMille / 1000)),
      (target, won, trials, rate) => {
        const needed = Math.max(target - won, 0);
        return needed > trials ? 0 : exactTail(needed, trials, Math.round(rate * 1000));
      },
    ),
  TRIALS_NEEDED: () =>
    check(
      'TRIALS_NEEDED',
      fc
        .tuple(count(12), fc.integer({ min: 20, max: 999 }), fc.integer({ min: 1, max: 999 }))
        .map(([target, rate, confidence]) => tuple(target, rate / 1000, confidence / 1000))
        .filter(
          ([target, rate, confidence]) => target === 0 || countTrials(target, rate, confidence).margin > 1e-9,
        ),
      (target, rate, confidence) => (target === 0 ? 0 : countTrials(target, rate, confidence).trials),
    ),
  RATE_INTERVAL: () =>
    check(
      'RATE_INTERVAL',
      partWith(fc.constantFrom(...quantiles.keys())),
      (successes, trials, confidence) => [
        wilsonByBisection(successes, trials, quantiles.get(confidence) as number),
      ],
      1e-9,
    ),
  NPS: () =>
    check(
      'NPS',
      fc.array(count(10), { minLength: 1, maxLength: 50 }).map((scores) => tuple(column(...scores))),
      (scores) => {
        const share = (low: number, high: number): number =>
          scores.flat().filter((score) => Number(score) >= low && Number(score) <= high).length /
          scores.length;
        return (share(9, 10) - share(0, 6)) * 100;
      },
    ),
  FORECAST_ACCURACY: () =>
    check(
      'FORECAST_ACCURACY',
      fc
        .array(fc.tuple(count(1e6, 1), count(1e6)), { minLength: 1, maxLength: 20 })
        .map((pairs) => tuple(column(...pairs.map(([a]) => a)), column(...pairs.map(([, f]) => f)))),
      (actual, forecast) => {
        const all = actual.reduce((sum, [value]) => sum + Number(value), 0);
        const right = actual.reduce((sum, [value], index) => {
          const gap = Number(value) - Number(forecast[index]?.[0]);
          return sum + Number(value) - (gap < 0 ? -gap : gap);
        }, 0);
        return right / all;
      },
    ),
  PROCESS_SCORE: () =>
    check(
      'PROCESS_SCORE',
      fc
        .array(fc.tuple(fc.integer({ min: 0, max: 200 }), count(20, 1)), { minLength: 1, maxLength: 8 })
        .map((items) => {
          const all = items.reduce((sum, [, weight]) => sum + weight, 0);
          return tuple(
            column(...items.map(([score]) => score / 100)),
            column(...items.map(([, weight]) => weight / all)),
          );
        }),
      (achievement, weights) =>
        achievement.reduce((sum, [score], index) => {
          const capped = Number(score) > 1.2 ? 1.2 : Number(score);
          return sum + capped * Number(weights[index]?.[0]);
        }, 0),
    ),
  KPI_STATUS: () =>
    check(
      'KPI_STATUS',
      fc.tuple(
        count(300, -50),
        count(200, -20),
        count(100).map((share) => share / 100),
        fc.boolean(),
      ),
      (actual, target, warnAt, lowerIsBetter) => {
        // In hundredths, so that every comparison is one of whole numbers.
        const share = Math.round(warnAt * 100);
        if (lowerIsBetter ? actual <= target : actual >= target) return '達成';
        const watch = lowerIsBetter ? actual * share <= target * 100 : actual * 100 >= share * target;
        return target > 0 && watch ? '注意' : '未達';
      },
    ),
  KPI_SPLIT: () => {
    const weights = fc
      .array(count(40), { minLength: 2, maxLength: 12 })
      .filter((values) => values.some((value) => value > 0));
    check(
      'KPI_SPLIT',
      fc
        .tuple(count(100_000, -100_000), weights, fc.constantFrom(1, 5, 10_000, 0.1, 0.01, 0.25))
        .map(([steps, values, step]) => tuple(Number((steps * step).toFixed(2)), column(...values), step)),
      (amountSplit, values, step) => {
        const steps = Math.round(amountSplit / step);
        const parts = apportion(
          Math.abs(steps),
          values.map(([weight]) => Number(weight)),
        );
        return column(...parts.map((part) => Number((Math.sign(steps) * part * step).toFixed(2))));
      },
      1e-15,
    );
    check(
      'KPI_SPLIT',
      fc.tuple(
        amount(),
        weights.map((values) => column(...values)),
      ),
      (whole, values) => {
        const all = values.reduce((sum, [weight]) => sum + Number(weight), 0);
        return values.map(([weight]) => [(Number(weight) / all) * whole]);
      },
    );
  },
  KPI_PACE: () => {
    const day = fc.integer({ min: 44_000, max: 48_000 });
    check(
      'KPI_PACE',
      fc
        .tuple(
          count(1e6),
          count(1e6),
          day,
          count(120, 7),
          count(160, -20),
          fc.uniqueArray(count(120), { maxLength: 9 }),
        )
        .map(([target, actual, start, length, offset, off]) =>
          tuple(
            target,
            actual,
            start,
            start + length,
            start + offset,
            column(...off.map((days) => start + days), ''),
          ),
        )
        .filter(
          ([, , start, end, , off]) => businessDaysByHand(start, end, new Set(off.flat() as number[])) > 0,
        ),
      (target, actual, start, end, asOf, off) => {
        const daysOff = new Set(off.flat() as number[]);
        const all = businessDaysByHand(start, end, daysOff);
        const done = businessDaysByHand(start, Math.min(asOf, end), daysOff);
        const expected = (target * done) / all;
        const perDay = all > done ? (target - actual) / (all - done) : '';
        return [
          [
            expected,
            expected > 0 ? actual / expected : '',
            actual >= target ? 0 : perDay,
            done > 0 ? (actual * all) / done : '',
          ],
        ];
      },
    );
  },
  JP_HOLIDAYS: () =>
    fc.assert(
      fc.property(count(2050, 2022), count(28), (year, more) => {
        const last = Math.min(year + more, 2050);
        const days = (call('JP_HOLIDAYS', year, last) as Date[][]).map(([date]) => {
          const own = date as Date;
          return (
            (Date.UTC(own.getFullYear(), own.getMonth(), own.getDate()) - Date.UTC(1899, 11, 30)) / 86_400_000
          );
        });
        const expected: number[] = [];
        for (let one = year; one <= last; one += 1) expected.push(...holidaysByLaw(one));
        expect(days).toEqual(expected);
      }),
      { ...seeded, numRuns: howMany(300) },
    ),
};

/** Functions on trees have their second ways beside the tree's own tests. */
const elsewhere = /^KPI_(?:TREE|SOLVE|GAP|SENSITIVITY)$/;

describe('a second way to compute', () => {
  test.each(functionDefinitions.map(({ name }) => name).filter((name) => !elsewhere.test(name)))(
    '%s',
    (name) => {
      const second = checks[name];
      if (second === undefined) throw new Error(`${name} has no second way yet`);
      second();
    },
  );
});
