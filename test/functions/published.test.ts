// Published and derived cases, by the ids under which the project keeps them, each with its source.
import { describe, expect, test } from '@jest/globals';
import { call, column } from './run';

interface Case {
  readonly id: string;
  readonly source: string;
  readonly of: readonly [name: string, ...argumentList: unknown[]];
  readonly gives: number;
  /** As far as the source prints digits. */
  readonly within?: number;
}

const repeat = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

const annualised = [11.36, 21.53, 30.62, 38.73, 45.96, 52.41, 58.14, 63.23, 67.75, 71.76, 93.13];
const monthly = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20];

const cases: readonly Case[] = [
  {
    id: 'P-CHURN-GROSS-MRR',
    source: 'ChartMogul, Metric: MRR Churn Rate',
    of: ['REVENUE_CHURN', 100, 10, 10],
    gives: 0.2,
  },
  {
    id: 'P-CHURN-NET-MRR',
    source: 'ChartMogul, Chart: Net MRR Churn Rate',
    of: ['REVENUE_CHURN', 100, 10, 10, 10],
    gives: 0.1,
  },
  {
    id: 'P-MRR-NORM',
    source: 'ChartMogul, article 201244842',
    of: ['MRR', 2000, 12],
    gives: 166.67,
    within: 0.005,
  },
  {
    id: 'P-CHURN-LOGO',
    source: 'github.com/Brett777/Predict-Churn, README',
    of: ['CHURN', 500, 50],
    gives: 0.1,
  },
  {
    id: 'P-CHURN-LIFETIME',
    source: 'Croll and Yoskovitz, Lean Analytics',
    of: ['LTV', 1, 0.025],
    gives: 40,
  },
  ...annualised.map(
    (percent, index): Case => ({
      id: 'P-CHURN-ANNUALISE',
      source: 'toption.org, convert monthly to annual churn',
      of: ['CHURN', 100, percent, 12],
      gives: (monthly[index] as number) / 100,
      within: 0.00002,
    }),
  ),
  {
    id: 'P-RET-NRR-GRR-1',
    source: 'bigdelta.com, NRR vs GRR',
    of: ['NRR', 20_000, 3_000, 800, 1_200],
    gives: 1.05,
  },
  {
    id: 'P-RET-NRR-GRR-1',
    source: 'bigdelta.com, NRR vs GRR',
    of: ['GRR', 20_000, 800, 1_200],
    gives: 0.9,
  },
  ...[
    [24_000, 4_000, 6],
    [30_000, 10_000, 3],
    [40_000, 20_000, 2],
  ].map(
    ([gained, lost, ratio]): Case => ({
      id: 'P-QUICK-PW',
      source: 'ProfitWell, SaaS quick ratio',
      of: ['QUICK_RATIO', gained, 0, 0, lost],
      gives: ratio as number,
    }),
  ),
  {
    id: 'P-QUICK-1',
    source: 'pitchkit.net, quick ratio',
    of: ['QUICK_RATIO', 20_000, 8_000, 3_000, 5_000],
    gives: 3.5,
  },
  {
    id: 'P-CAC-1',
    source: 'openmeter.io, customer acquisition cost',
    of: ['CAC', column(10_000, 5_000), 30],
    gives: 500,
  },
  {
    id: 'P-CAC-LAG-HALF',
    source: 'community.cxl.com 1994, printed as 37',
    of: ['CAC', column(33_000 / 2, 48_000 / 2), 1_100],
    gives: 81_000 / 2_200,
  },
  {
    id: 'P-CAC-PAYBACK-1',
    source: 'scoutmytool.com, CAC payback period',
    of: ['CAC_PAYBACK', 200, 50, 0.75],
    gives: 5.33,
    within: 0.005,
  },
  {
    id: 'P-LTV-DISC',
    source: 'the case "Net 4 You", jiskha.com 1327778623',
    of: ['LTV', 19.95 - 0.5 - 0.5, 1 - 0.788, 1, 0.01, '', '', 'end'],
    gives: 67.2639,
    within: 0.001,
  },
  {
    id: 'P-LTV-JP-1',
    source: 'corp.mycsess.com, 2万円 × 5回 × 10年',
    of: ['LTV', 20_000 * 5, 0, 1, 0, 0, 10],
    gives: 1_000_000,
  },
  {
    id: 'P-NPS-1',
    source: 'reputation.com, how is NPS calculated',
    of: ['NPS', column(...repeat(5, 10), ...repeat(4, 8), 3)],
    gives: 40,
  },
  {
    id: 'P-NPS-2',
    source: 'dela.nl, annual report 2018',
    of: ['NPS', column(...repeat(3, 9), ...repeat(5, 7), ...repeat(2, 6))],
    gives: 10,
  },
  {
    id: 'P-NPS-SE',
    source: 'Cross Validated, margin of error in an NPS',
    of: ['NPS', column(10, 10, 10, 7, 7, 0)],
    gives: 100 / 3,
  },
  {
    id: 'P-WAPE',
    source: 'askvity.info, weighted average percent error',
    of: ['FORECAST_ACCURACY', column(100, 200, 150), column(90, 210, 140)],
    gives: 1 - 0.0667,
    within: 0.0001,
  },
  {
    id: 'P-COVERAGE-RATIO',
    source: 'winsabove.pages.dev, pipeline coverage ratio',
    of: ['PIPELINE_COVERAGE', 4_800_000, 1_600_000],
    gives: 3,
  },
  {
    id: 'P-COVERAGE-NEEDED',
    source: 'winsabove.pages.dev, pipeline coverage ratio',
    of: ['REQUIRED_COVERAGE', 0.22],
    gives: 4.5,
    within: 0.05,
  },
  {
    id: 'P-OKR-EQUAL',
    source: 'Lattice, progress calculation',
    of: ['PROCESS_SCORE', column(1, 0, 0), column(1 / 3, 1 / 3, 1 / 3), 1],
    gives: 0.33,
    within: 0.005,
  },
  {
    id: 'P-OKR-WEIGHT',
    source: 'Lattice, progress calculation',
    of: ['PROCESS_SCORE', column(1, 0, 0), column(0, 0.5, 0.5), 1],
    gives: 0,
  },
  {
    id: 'X-CAC-LAG',
    source: 'community.cxl.com 1994 prints 33; 33,000 ÷ 1,100 is 30',
    of: ['CAC', 33_000, 1_100],
    gives: 30,
  },
  {
    id: 'X-MAPE-UNITS',
    source: 'questionbankpro.com says 20 units; the error is a sixth',
    of: ['FORECAST_ACCURACY', 120, 100],
    gives: 1 - 1 / 6,
  },
  {
    id: 'X-CHURN-X12',
    source: 'wizedu.com prints 36%; 3% a month is 30.62% a year',
    of: ['CHURN', 1, 0.3062, 12],
    gives: 0.03,
    within: 0.0001,
  },
  {
    id: 'S-BACKSOLVE',
    source: 'guide, line 249: 3 orders from 20 meetings',
    of: ['WIN_RATE', 3, 20],
    gives: 0.15,
  },
  {
    id: 'S-BACKSOLVE',
    source: 'guide, line 249: 20 meetings from 300 calls',
    of: ['APPOINTMENT_RATE', 20, 300],
    gives: 1 / 15,
  },
  {
    id: 'S-PIPELINE3X',
    source: 'guide, line 84',
    of: ['PIPELINE_COVERAGE', 90_000_000, 30_000_000],
    gives: 3,
  },
  {
    id: 'S-PIPELINE-REQ',
    source: 'derived from the guide',
    of: ['REQUIRED_COVERAGE', 0.15],
    gives: 6.6667,
    within: 0.0001,
  },
  {
    id: 'D-LANDING-BINOM',
    source: 'derived, binomial tail',
    of: ['HIT_PROBABILITY', 3, 1, 9, 0.15],
    gives: 0.4005208449140625,
  },
  {
    id: 'D-PROCESS-SCORE',
    source: 'derived',
    of: ['PROCESS_SCORE', column(0.9, 1.2, 0.5), column(0.4, 0.3, 0.3), 1.2],
    gives: 0.87,
  },
  {
    id: 'D-NPS-CI',
    source: 'derived: 18 promoters, 14 passive, 8 detractors',
    of: ['NPS', column(...repeat(18, 9), ...repeat(14, 7), ...repeat(8, 2))],
    gives: 25,
  },
  {
    id: 'D-LTV-TIMING',
    source: 'derived from P-LTV-DISC',
    of: ['LTV', 18.95, 0.212, 1, 0.01, '', '', 'end'],
    gives: 67.26396396396396,
  },
  {
    id: 'D-LTV-TIMING',
    source: 'derived from P-LTV-DISC',
    of: ['LTV', 18.95, 0.212, 1, 0.01],
    gives: 86.21396396396395,
  },
  {
    id: 'D-LTV-TIMING',
    source: 'derived from P-LTV-DISC',
    of: ['LTV', 18.95, 0.212],
    gives: 89.38679245283019,
  },
  {
    id: 'D-LTV-EXPANSION',
    source: 'derived, geometric series',
    of: ['LTV', 10_000, 0.02, 0.8, 0, 0],
    gives: 400_000,
  },
  {
    id: 'D-LTV-EXPANSION',
    source: 'derived, geometric series',
    of: ['LTV', 10_000, 0.02, 0.8, 0, 0.01],
    gives: 784_313.7254901971,
    within: 1e-6,
  },
];

describe('published cases', () => {
  test.each(cases.map((one) => [`${one.id} (${one.source}): ${one.of[0]}`, one] as const))(
    '%s',
    (_, { of: [name, ...argumentList], gives, within = 1e-9 }) => {
      const result = call(name, ...argumentList);
      expect(typeof result).toBe('number');
      expect(Math.abs((result as number) - gives)).toBeLessThanOrEqual(within);
    },
  );

  test('P-COVERAGE-WON and P-COVERAGE-ATTAIN: 3 times the target at 22% wins 66% of it', () => {
    const covered = call('PIPELINE_COVERAGE', 4_800_000, 1_600_000) as number;
    const needed = call('REQUIRED_COVERAGE', 0.22) as number;
    expect(Math.abs(covered / needed - 0.66)).toBeLessThanOrEqual(0.005);
    expect(Math.abs((covered / needed) * 1_600_000 - 1_060_000)).toBeLessThanOrEqual(5_000);
  });

  test('D-LTV-EXPANSION: growth above churn has no limit', () => {
    expect(call('LTV', 10_000, 0.02, 0.8, 0, 0.03)).toBe('refused');
  });

  test('S-PIPELINE3X: a yen less is below three times', () => {
    expect(call('PIPELINE_COVERAGE', 89_999_999, 30_000_000)).toBeLessThan(3);
  });

  test('P-WILSON-19-38 (statsmodels, test_proportion.py), with the exact z', () => {
    const [[low, high] = []] = call('RATE_INTERVAL', 19, 38) as number[][];
    expect(low).toBeCloseTo(0.348499283643951, 13);
    expect(high).toBeCloseTo(0.651500716356049, 13);
  });

  test('D-PACE: 9 of 18 business days of May 2026', () => {
    const days = ['2026-05-01', '2026-05-31', '2026-05-18'];
    expect(call('KPI_PACE', 3_000, 1_200, ...days, call('JP_HOLIDAYS', 2026))).toEqual([
      [1_500, 0.8, 200, 2_400],
    ]);
  });

  test('S-KGI-SPLIT: 1億円 in four quarters', () => {
    expect(call('KPI_SPLIT', '1億', 4)).toEqual(column(...repeat(4, 25_000_000)));
  });

  test('P-HAMILTON-1790 (electowiki, Hamilton method): 60 seats for 15 states', () => {
    const people = [
      630_560, 475_327, 432_879, 353_523, 331_589, 278_514, 236_841, 206_236, 179_570, 141_822, 85_533,
      70_835, 68_705, 68_446, 55_540,
    ];
    const seats = [11, 8, 7, 6, 6, 5, 4, 3, 3, 2, 1, 1, 1, 1, 1];
    expect(call('KPI_SPLIT', 60, column(...people), 1)).toEqual(column(...seats));
  });

  test('P-HOL-JP-2026 (holiday_jp, checked against the Cabinet Office)', () => {
    const days = (call('JP_HOLIDAYS', 2026) as Date[][]).map(
      ([date]) => `${(date as Date).getMonth() + 1}/${(date as Date).getDate()}`,
    );
    expect(days.join(' ')).toBe(
      '1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23',
    );
  });
});
