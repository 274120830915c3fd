// =APPOINTMENT_RATE(appointments, approaches)
import { ratioFunction } from './ratio';

export const appointmentRate = ratioFunction({
  name: 'APPOINTMENT_RATE',
  summary: {
    ja: 'アポイント獲得率：面談の約束 ÷ アプローチ（電話とメール）の数。リード数では割りません。',
    en: 'Appointment rate: meetings agreed ÷ approaches (calls and mails, not leads).',
  },
  part: {
    name: 'appointments',
    help: { ja: '面談の約束（件）。例：20', en: 'meetings agreed, e.g. 20' },
  },
  whole: {
    name: 'approaches',
    help: { ja: 'アプローチ（件）。例：300', en: 'calls and mails, e.g. 300' },
  },
  mayExceed: true,
  examples: [
    {
      formula: '=APPOINTMENT_RATE(20, 300)',
      result: 0.06666666666666667,
      source: '20 ÷ 300: 300 calls a month for 20 meetings',
    },
  ],
});
