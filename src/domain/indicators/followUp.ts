// I38 追客: Meetings after which thanks and a summary went out in time: 24 hours, or 2 where a team wants it stricter.
import { completionRate } from '../actions/action';
import type { Indicator } from './indicator';

export const followUpIndicator: Indicator = {
  name: { ja: '追客', en: 'Follow-up' },
  synonyms: ['お礼メール', 'フォロー'],
  phase: 'behaviour',
  measures: [
    {
      name: { ja: '期限内に追客した割合', en: 'Follow-ups in time' },
      formula: {
        kind: 'share',
        numerator: {
          name: { ja: '期限内にお礼と要約を送った商談', en: 'meetings followed up in time' },
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
