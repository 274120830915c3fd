// I13 顧客維持率: Customers of the start who stayed to the end, without those won meanwhile.
import { churnRate } from '../metrics/churn';
import { retention } from '../metrics/retention';
import type { Indicator } from './indicator';

export const retentionRateIndicator: Indicator = {
  name: { ja: '顧客維持率', en: 'Retention rate' },
  synonyms: ['継続率', 'リテンションレート'],
  phase: 'customerSuccess',
  measures: [
    {
      name: { ja: '顧客維持率', en: 'Retention rate' },
      formula: {
        kind: 'share',
        numerator: {
          name: { ja: '期首の顧客のうち期末に残った数', en: 'customers of the start still here at the end' },
          base: 'customer',
        },
        denominator: { name: { ja: '期首の顧客', en: 'customers at the start' }, base: 'customer' },
      },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [
    { given: '(480 − 30) ÷ 500', compute: () => retention(500, 480, 30), result: 0.9 },
    { given: '1 − 50 ÷ 500', compute: () => 1 - churnRate(500, 50), result: 0.9 },
  ],
};
