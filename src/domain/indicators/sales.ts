// I16 売上高: The size of the business, in most plans the KGI.
import type { Indicator } from './indicator';

export const salesIndicator: Indicator = {
  name: { ja: '売上高', en: 'Sales' },
  synonyms: ['売上'],
  phase: 'management',
  measures: [
    {
      name: { ja: '売上高', en: 'Sales' },
      formula: {
        kind: 'computed',
        words: { ja: '受注した金額の合計', en: 'sum of what was ordered' },
        unit: 'yen',
      },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [],
};
