// I02 顧客獲得コスト: What one more customer took.
import { acquisitionCost } from '../metrics/acquisitionCost';
import type { Indicator } from './indicator';

export const acquisitionCostIndicator: Indicator = {
  name: { ja: '顧客獲得コスト', en: 'Customer acquisition cost' },
  synonyms: ['CAC', '獲得単価'],
  phase: 'marketing',
  measures: [
    {
      name: { ja: '顧客獲得コスト', en: 'Customer acquisition cost' },
      formula: {
        kind: 'perEach',
        numerator: {
          name: { ja: '広告費・営業人件費などの合計', en: 'advertising, salaries and tools' },
          base: 'yen',
        },
        denominator: { name: { ja: '獲得した顧客', en: 'customers won' }, base: 'customer' },
      },
      direction: 'lower',
      control: 'shared',
    },
  ],
  examples: [
    {
      given: '(10,000 + 5,000) ÷ 30',
      compute: () => acquisitionCost([10_000, 5_000], [30]),
      result: 500,
      source: 'OpenMeter glossary, customer acquisition cost',
    },
    {
      given: { ja: '33,000 ÷ 1,100（前月の費用）', en: "33,000 ÷ 1,100 (last month's costs)" },
      compute: () => acquisitionCost([33_000], [1_100]),
      result: 30,
      source: 'CXL community, CAC with a lag of one month',
    },
  ],
};
