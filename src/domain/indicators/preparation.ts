// I35 事前準備: Meetings for which three of the customer's announcements were read a day ahead.
import { completionRate } from '../actions/action';
import type { Indicator } from './indicator';

export const preparationIndicator: Indicator = {
  name: { ja: '事前準備', en: 'Preparation' },
  synonyms: ['プレスリリース確認'],
  phase: 'behaviour',
  measures: [
    {
      name: { ja: '事前準備', en: 'Preparation' },
      formula: {
        kind: 'share',
        numerator: { name: { ja: '準備が済んだ商談', en: 'meetings prepared' }, base: 'meeting' },
        denominator: { name: { ja: '予定した商談', en: 'meetings planned' }, base: 'meeting' },
      },
      direction: 'higher',
      control: 'own',
    },
  ],
  examples: [{ given: '18 ÷ 20', compute: () => completionRate(18, 20), result: 0.9 }],
};
