// I07 有効商談数: Meetings in which at least three of budget, authority, need and time are clear; a team may ask for two or four.
import { isQualified } from '../pipeline/qualification';
import type { Indicator } from './indicator';

export const qualifiedMeetingsIndicator: Indicator = {
  name: { ja: '有効商談数', en: 'Qualified meetings' },
  synonyms: ['BANT', '有効商談'],
  phase: 'field',
  measures: [
    {
      name: { ja: '有効商談数', en: 'Qualified meetings' },
      formula: { kind: 'count', base: 'meeting' },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [
    {
      given: {
        ja: '4つのうち4・3・2・1つがはっきりした4商談',
        en: '4 meetings with 4, 3, 2 and 1 of the four clear',
      },
      compute: () =>
        [4, 3, 2, 1].filter((held) =>
          isQualified(
            [1, 2, 3, 4].map((condition) => condition <= held),
            3,
          ),
        ).length,
      result: 2,
    },
  ],
};
