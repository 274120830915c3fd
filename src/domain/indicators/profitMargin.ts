// I17 利益率: What is left of sales.
import { margin } from '../metrics/margin';
import type { Indicator } from './indicator';

export const profitMarginIndicator: Indicator = {
  name: { ja: '利益率', en: 'Margin' },
  synonyms: ['粗利率', '営業利益率'],
  phase: 'management',
  measures: [
    {
      name: { ja: '粗利率', en: 'Gross margin' },
      formula: {
        kind: 'share',
        numerator: { name: { ja: '売上 − 売上原価', en: 'sales − cost of goods' }, base: 'yen' },
        denominator: { name: { ja: '売上', en: 'sales' }, base: 'yen' },
      },
      direction: 'higher',
      control: 'shared',
      bounds: { min: Number.NEGATIVE_INFINITY, max: 1 },
    },
    {
      name: { ja: '営業利益率', en: 'Operating margin' },
      formula: {
        kind: 'share',
        numerator: {
          name: { ja: '売上 − 売上原価 − 販管費', en: 'sales − cost of goods − selling and general costs' },
          base: 'yen',
        },
        denominator: { name: { ja: '売上', en: 'sales' }, base: 'yen' },
      },
      direction: 'higher',
      control: 'shared',
      bounds: { min: Number.NEGATIVE_INFINITY, max: 1 },
    },
  ],
  examples: [
    { given: '(100 − 60) ÷ 100', compute: () => margin(100, 60), result: 0.4 },
    { given: '(100 − 60 − 25) ÷ 100', compute: () => margin(100, 60 + 25), result: 0.15 },
  ],
};
