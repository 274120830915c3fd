// I30 内見数と成約単価: Homes shown, and commission per deal.
import { share } from '../metrics/share';
import type { Indicator } from './indicator';

export const viewingsIndicator: Indicator = {
  name: { ja: '内見数と成約単価', en: 'Viewings and deal value' },
  synonyms: ['内見数', '成約単価'],
  phase: 'field',
  measures: [
    {
      name: { ja: '内見数', en: 'Viewings' },
      formula: { kind: 'count', base: 'viewing' },
      direction: 'higher',
      control: 'shared',
    },
    {
      name: { ja: '成約単価', en: 'Deal value' },
      formula: {
        kind: 'perEach',
        numerator: { name: { ja: '仲介手数料の合計', en: 'commissions' }, base: 'yen' },
        denominator: { name: { ja: '成約', en: 'deals' }, base: 'deal' },
      },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [{ given: '90,000,000 × 3% ÷ 3', compute: () => share(90_000_000 * 0.03, 3), result: 900_000 }],
};
