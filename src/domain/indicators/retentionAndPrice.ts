// I15 継続率と単価アップ: Looked at together in customer success: that customers stay, and that they grow.
import type { Indicator } from './indicator';

export const retentionAndPriceIndicator: Indicator = {
  name: { ja: '継続率と単価アップ', en: 'Retention and growth' },
  synonyms: ['CSの主要KPI'],
  phase: 'customerSuccess',
  measures: [
    {
      name: { ja: '続いた顧客の割合', en: 'Share of customers that stayed' },
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
    {
      name: { ja: '1顧客あたりの売上', en: 'Sales per customer' },
      formula: {
        kind: 'perEach',
        numerator: { name: { ja: '売上', en: 'sales' }, base: 'yen' },
        denominator: { name: { ja: '顧客', en: 'customers' }, base: 'customer' },
      },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [],
};
