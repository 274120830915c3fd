// =MRR(amounts, months)
import { monthlyAmount } from '../domain/metrics/monthlyAmount';
import { failure, success } from '../domain/result';
import { sum } from '../domain/statistics/sum';
import { blankAllowed, numberParameter, sampleFunction } from './elementwise';

export const mrr = sampleFunction({
  name: 'MRR',
  summary: {
    ja: 'MRR（月次経常収益）：契約ごとの請求額を月あたりにならした合計。',
    en: 'Monthly recurring revenue: the sum of each amount ÷ the months of its billing period.',
  },
  parameters: [
    numberParameter('amounts', 'number', {
      ja: '契約ごとの1回の請求額（円）。例：A2:A50',
      en: 'what each contract bills at a time, e.g. A2:A50',
    }),
    // A contract without its period is a mistake, not a contract to come.
    blankAllowed(
      numberParameter('months', 'aboveZero', {
        ja: 'その請求が何か月分か（年払いは12）。例：B2:B50',
        en: 'how many months that covers (12 for a year), e.g. B2:B50',
      }),
    ),
  ],
  examples: [
    {
      formula: '=MRR(2000, 12)',
      result: 166.66666666666666,
      source: 'ChartMogul, 4 subscriptions of 500 a year',
    },
    { formula: '=MRR({2000;100}, {12;1})', result: 266.6666666666667, source: '2000 ÷ 12 + 100' },
  ],
  element: (amount, months) =>
    months === undefined
      ? failure({ code: 'unfit', parameter: 'months', requirement: { kind: 'aboveZero' } })
      : success(monthlyAmount(amount, months)),
  total: (amounts) => success(sum(amounts)),
});
