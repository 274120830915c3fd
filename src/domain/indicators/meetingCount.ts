// I06 商談件数: Meetings that took place.
import type { Indicator } from './indicator';

export const meetingCountIndicator: Indicator = {
  name: { ja: '商談件数', en: 'Meetings held' },
  synonyms: ['面談数', '訪問件数'],
  phase: 'field',
  measures: [
    {
      name: { ja: '商談件数', en: 'Meetings held' },
      formula: { kind: 'count', base: 'meeting' },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [
    {
      given: { ja: '予定22件、来なかった2件', en: '22 booked, 2 did not come' },
      compute: () => 22 - 2,
      result: 20,
    },
  ],
};
