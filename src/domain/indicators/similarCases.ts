// I37 提案: Meetings in which two cases of the same industry were shown.
import { completionRate } from '../actions/action';
import type { Indicator } from './indicator';

export const similarCasesIndicator: Indicator = {
  name: { ja: '提案', en: 'Proposal' },
  synonyms: ['導入事例', '事例提示'],
  phase: 'behaviour',
  measures: [
    {
      name: { ja: '事例を示した商談の割合', en: 'Meetings with cases shown' },
      formula: {
        kind: 'share',
        numerator: {
          name: {
            ja: '同じ業種の事例を2社以上示した商談',
            en: 'meetings with two cases of the same industry',
          },
          base: 'meeting',
        },
        denominator: { name: { ja: '実施した商談', en: 'meetings held' }, base: 'meeting' },
      },
      direction: 'higher',
      control: 'own',
    },
  ],
  examples: [{ given: '18 ÷ 20', compute: () => completionRate(18, 20), result: 0.9 }],
};
