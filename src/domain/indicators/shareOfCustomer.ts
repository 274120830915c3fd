// I23 シェア率: What we get of all that a customer spends on such goods.
import { share } from '../metrics/share';
import type { Indicator } from './indicator';

export const shareOfCustomerIndicator: Indicator = {
  name: { ja: 'シェア率', en: 'Share of a customer' },
  synonyms: ['インストアシェア', '訪問頻度'],
  phase: 'field',
  measures: [
    {
      name: { ja: 'シェア率', en: 'Share of a customer' },
      formula: {
        kind: 'share',
        numerator: { name: { ja: '当社の売上', en: 'our sales' }, base: 'yen' },
        denominator: {
          name: { ja: '顧客の同じ品目の購入総額', en: 'what the customer spends on such goods' },
          base: 'yen',
        },
      },
      direction: 'higher',
      control: 'shared',
    },
    {
      name: { ja: '訪問頻度', en: 'Visit frequency' },
      formula: {
        kind: 'perEach',
        numerator: { name: { ja: '訪問', en: 'visits' }, base: 'visit' },
        denominator: { name: { ja: '担当顧客', en: 'accounts' }, base: 'account' },
      },
      direction: 'higher',
      control: 'own',
    },
  ],
  examples: [{ given: '30 ÷ 120', compute: () => share(30, 120), result: 0.25 }],
};
