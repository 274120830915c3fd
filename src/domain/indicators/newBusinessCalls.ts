// I22 新規開拓の行動量: How many unknown contacts were called, and how many agreed to meet.
import type { Indicator } from './indicator';

export const newBusinessCallsIndicator: Indicator = {
  name: { ja: '新規開拓の行動量', en: 'Outreach' },
  synonyms: ['架電数', 'テレアポ'],
  phase: 'marketing',
  measures: [
    {
      name: { ja: '架電数', en: 'Calls' },
      formula: { kind: 'count', base: 'call' },
      direction: 'higher',
      control: 'own',
    },
    {
      name: { ja: '通話からのアポ率', en: 'Appointments of conversations' },
      formula: {
        kind: 'share',
        numerator: { name: { ja: '面談の約束', en: 'meetings agreed' }, base: 'appointment' },
        denominator: { name: { ja: '通話', en: 'conversations' }, base: 'conversation' },
      },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [{ given: '3 ÷ 15% ÷ (1 ÷ 15) ÷ 50%', compute: () => 3 / 0.15 / (1 / 15) / 0.5, result: 600 }],
};
