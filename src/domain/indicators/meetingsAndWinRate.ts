// I10 商談数と受注率: Looked at together in the field: how many meetings, and how many are won.
import type { Indicator } from './indicator';

export const meetingsAndWinRateIndicator: Indicator = {
  name: { ja: '商談数と受注率', en: 'Meetings and win rate' },
  synonyms: ['FSの主要KPI'],
  phase: 'field',
  measures: [
    {
      name: { ja: '商談の数', en: 'Meetings' },
      formula: { kind: 'count', base: 'meeting' },
      direction: 'higher',
      control: 'shared',
    },
    {
      name: { ja: '受注になった割合', en: 'Share of meetings won' },
      formula: {
        kind: 'share',
        numerator: { name: { ja: '受注', en: 'orders' }, base: 'order' },
        denominator: { name: { ja: '実施した商談', en: 'meetings held' }, base: 'meeting' },
      },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [],
};
