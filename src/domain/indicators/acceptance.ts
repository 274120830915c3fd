// I28 内定承諾率: Offers accepted of those made; looked at with the interviews set.
import { share } from '../metrics/share';
import type { Indicator } from './indicator';

export const acceptanceIndicator: Indicator = {
  name: { ja: '内定承諾率', en: 'Offer acceptance rate' },
  synonyms: ['面接設定数', '承諾率'],
  phase: 'field',
  measures: [
    {
      name: { ja: '内定承諾率', en: 'Offer acceptance rate' },
      formula: {
        kind: 'share',
        numerator: { name: { ja: '承諾', en: 'acceptances' }, base: 'acceptance' },
        denominator: { name: { ja: '内定', en: 'offers' }, base: 'offer' },
      },
      direction: 'higher',
      control: 'shared',
    },
    {
      name: { ja: '面接設定数', en: 'Interviews set' },
      formula: { kind: 'count', base: 'interview' },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [{ given: '8 ÷ 10', compute: () => share(8, 10), result: 0.8 }],
};
