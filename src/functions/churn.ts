// =CHURN(start, lost, [months])
import { churnRate } from '../domain/metrics/churn';
import { failure, success } from '../domain/result';
import { elementFunction, numberParameter, optionalNumber } from './elementwise';

export const churn = elementFunction({
  name: 'CHURN',
  summary: {
    ja: '解約率：期首にいた顧客のうち、期間中に離れた割合。months を入れると月あたりの率になります。',
    en: 'Churn: the share of the customers present at the start that left. With months, the monthly rate.',
  },
  parameters: [
    numberParameter('start', 'atLeastZero', {
      ja: '期首の顧客数（社・人）。例：200',
      en: 'customers at the start, e.g. 200',
    }),
    numberParameter('lost', 'atLeastZero', {
      ja: 'そのうち離れた顧客数（社・人）。例：5',
      en: 'how many of them left, e.g. 5',
    }),
    optionalNumber('months', 'aboveZero', undefined, {
      ja: '期間の長さ（か月）。例：12',
      en: 'length of the period in months, e.g. 12',
    }),
  ],
  examples: [
    { formula: '=CHURN(200, 5)', result: 0.025, source: '5 ÷ 200' },
    { formula: '=CHURN(500, 50)', result: 0.1, source: 'Predict-Churn README: 500 customers, 450 remain' },
    {
      formula: '=CHURN(1000, 306.18, 12)',
      result: 0.030002605116953025,
      source: '3% a month is 30.62% a year',
    },
    { formula: '=CHURN(0, 0)', result: 'refused', source: 'a zero denominator in a single cell' },
  ],
  element: (start, lost, months) => {
    if (start === 0) return failure({ code: 'zeroDenominator', parameter: 'start' });
    if (lost > start) {
      const requirement = { kind: 'atMost', parameter: 'start', value: start } as const;
      return failure({ code: 'unfit', parameter: 'lost', requirement });
    }
    return success(churnRate(start, lost, months));
  },
});
