// I01 アポイント獲得率: How many of those approached agreed to meet.
import { share } from '../metrics/share';
import type { Indicator } from './indicator';

export const appointmentRateIndicator: Indicator = {
  name: { ja: 'アポイント獲得率', en: 'Appointment rate' },
  synonyms: ['アポ率', 'アポ獲得率'],
  phase: 'marketing',
  measures: [
    {
      name: { ja: 'アポイント獲得率', en: 'Appointment rate' },
      formula: {
        kind: 'share',
        numerator: { name: { ja: '面談の約束', en: 'meetings agreed' }, base: 'appointment' },
        denominator: {
          name: { ja: 'アプローチ（電話とメール）', en: 'approaches (calls and mails)' },
          base: 'approach',
        },
      },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [{ given: '20 ÷ (200 + 100)', compute: () => share(20, 200 + 100), result: 1 / 15 }],
};
