// I24 レスポンス時間: How long those who asked had to wait, in business hours.
import { businessMinutes } from '../calendar/businessMinutes';
import type { Indicator } from './indicator';

export const responseTimeIndicator: Indicator = {
  name: { ja: 'レスポンス時間', en: 'Response time' },
  synonyms: ['反響対応時間', 'スピード対応'],
  phase: 'marketing',
  measures: [
    {
      name: { ja: 'レスポンス時間', en: 'Response time' },
      formula: {
        kind: 'computed',
        words: {
          ja: '問い合わせから最初の返答までの営業時間（中央値）',
          en: 'business hours from an inquiry to the first answer (median)',
        },
        unit: 'hour',
      },
      direction: 'lower',
      control: 'own',
    },
    {
      name: { ja: '資料請求からの有効商談化率', en: 'Qualified meetings of requests' },
      formula: {
        kind: 'share',
        numerator: { name: { ja: '有効商談', en: 'qualified meetings' }, base: 'meeting' },
        denominator: { name: { ja: '資料請求', en: 'requests' }, base: 'inquiry' },
      },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [
    {
      given: { ja: '金曜18:00から月曜9:30まで（分）', en: 'Friday 18:00 to Monday 9:30, in minutes' },
      compute: () =>
        businessMinutes({ day: 46150, minute: 18 * 60 }, { day: 46153, minute: 9 * 60 + 30 }, new Set()),
      result: 30,
    },
  ],
};
