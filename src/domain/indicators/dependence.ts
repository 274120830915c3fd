// I21 属人化: How far sales hang on one person.
import { topShare } from '../metrics/topShare';
import type { Indicator } from './indicator';

export const dependenceIndicator: Indicator = {
  name: { ja: '属人化', en: 'Dependence on one person' },
  synonyms: ['トップ営業の比率'],
  phase: 'management',
  measures: [
    {
      name: { ja: '最も売る人の比率', en: 'Share of the top seller' },
      formula: {
        kind: 'share',
        numerator: { name: { ja: '最も売る人の売上', en: 'sales of the top seller' }, base: 'yen' },
        denominator: { name: { ja: 'チームの売上', en: 'sales of the team' }, base: 'yen' },
      },
      direction: 'lower',
      control: 'outside',
    },
  ],
  examples: [{ given: '62 ÷ 100', compute: () => topShare([62, 20, 18]), result: 0.62 }],
};
