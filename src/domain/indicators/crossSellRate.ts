// I12 クロスセル率: Customers who added another product; where both rates are joined, who did both counts once.
import { distinctContacts } from '../metrics/distinctContacts';
import { share } from '../metrics/share';
import type { Indicator } from './indicator';

export const crossSellRateIndicator: Indicator = {
  name: { ja: 'クロスセル率', en: 'Cross-sell rate' },
  synonyms: ['関連品の追加購入率'],
  phase: 'customerSuccess',
  measures: [
    {
      name: { ja: 'クロスセル率', en: 'Cross-sell rate' },
      formula: {
        kind: 'share',
        numerator: {
          name: { ja: '関連品を足した顧客', en: 'customers who added another product' },
          base: 'customer',
        },
        denominator: {
          name: { ja: '対象の既存顧客', en: 'existing customers it is open to' },
          base: 'customer',
        },
      },
      direction: 'higher',
      control: 'shared',
    },
    {
      name: { ja: 'アップ・クロスセル率', en: 'Upsell and cross-sell rate' },
      formula: {
        kind: 'share',
        numerator: { name: { ja: 'どちらかを買った顧客', en: 'customers who did either' }, base: 'customer' },
        denominator: {
          name: { ja: '対象の既存顧客', en: 'existing customers it is open to' },
          base: 'customer',
        },
      },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [
    {
      given: {
        ja: '替えた2社、足した2社、うち1社は両方：3 ÷ 120',
        en: '2 moved up, 2 added, one of them both: 3 ÷ 120',
      },
      compute: () =>
        share(
          distinctContacts([{ company: 'A' }, { company: 'B' }, { company: 'B' }, { company: 'C' }]),
          120,
        ),
      result: 0.025,
    },
  ],
};
