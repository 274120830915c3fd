// I29 CVR(クリック→申込): Of those who clicked, who applied.
import { share } from '../metrics/share';
import type { Indicator } from './indicator';

export const conversionIndicator: Indicator = {
  name: { ja: 'CVR(クリック→申込)', en: 'CVR (click → application)' },
  synonyms: ['CVR', 'コンバージョン率', 'シミュレーション提示数'],
  phase: 'marketing',
  measures: [
    {
      name: { ja: 'CVR(クリック→申込)', en: 'CVR (click → application)' },
      formula: {
        kind: 'share',
        numerator: { name: { ja: '申込', en: 'applications' }, base: 'application' },
        denominator: { name: { ja: 'クリック', en: 'clicks' }, base: 'click' },
      },
      direction: 'higher',
      control: 'shared',
    },
    {
      name: { ja: 'シミュレーション提示数', en: 'Simulations shown' },
      formula: { kind: 'count', base: 'simulation' },
      direction: 'higher',
      control: 'own',
    },
  ],
  examples: [{ given: '40 ÷ 2,000', compute: () => share(40, 2_000), result: 0.02 }],
};
