// I11 アップセル率: Customers who moved to a higher product, of those who could.
import { share } from '../metrics/share';
import type { Indicator } from './indicator';

export const upsellRateIndicator: Indicator = {
  name: { ja: 'アップセル率', en: 'Upsell rate' },
  synonyms: ['上位品への切り替え率'],
  phase: 'customerSuccess',
  measures: [
    {
      name: { ja: 'アップセル率', en: 'Upsell rate' },
      formula: {
        kind: 'share',
        numerator: { name: { ja: '上位品に替えた顧客', en: 'customers who moved up' }, base: 'customer' },
        denominator: {
          name: { ja: '対象の既存顧客', en: 'existing customers it is open to' },
          base: 'customer',
        },
      },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [{ given: '9 ÷ 120', compute: () => share(9, 120), result: 0.075 }],
};
