// =RETENTION(start, end, new)
import { retention as retentionRate } from '../domain/metrics/retention';
import { failure, success } from '../domain/result';
import { elementFunction, numberParameter } from './elementwise';
import { exceeds } from './ratio';

export const retention = elementFunction({
  name: 'RETENTION',
  summary: {
    ja: '顧客維持率：期首の顧客のうち期末も残っている割合。1 − 解約率です。',
    en: 'Retention: the share of the customers at the start still there at the end; 1 − churn.',
  },
  parameters: [
    numberParameter('start', 'atLeastZero', {
      ja: '期首の顧客数（社・人）。例：500',
      en: 'customers at the start, e.g. 500',
    }),
    numberParameter('end', 'atLeastZero', {
      ja: '期末の顧客数（新規を含む）。例：480',
      en: 'customers at the end, new ones included, e.g. 480',
    }),
    numberParameter('new', 'atLeastZero', {
      ja: 'そのうち期間中の新規顧客。例：30',
      en: 'how many of them are new, e.g. 30',
    }),
  ],
  examples: [{ formula: '=RETENTION(500, 480, 30)', result: 0.9, source: '(480 − 30) ÷ 500' }],
  element: (start, end, won) => {
    if (start === 0) return failure({ code: 'zeroDenominator', parameter: 'start' });
    if (won > end) {
      const requirement = { kind: 'atMost', parameter: 'end', value: end } as const;
      return failure({ code: 'unfit', parameter: 'new', requirement });
    }
    if (exceeds(end, start + won)) {
      const requirement = { kind: 'atMost', parameter: 'start + new', value: start + won } as const;
      return failure({ code: 'unfit', parameter: 'end', requirement });
    }
    return success(retentionRate(start, end, won));
  },
});
