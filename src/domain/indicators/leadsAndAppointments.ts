// I04 リード数とアポ率: Looked at together by marketing and inside sales: how many meetings, and how good.
import type { Indicator } from './indicator';

export const leadsAndAppointmentsIndicator: Indicator = {
  name: { ja: 'リード数とアポ率', en: 'Leads and appointments' },
  synonyms: ['マーケ・ISの主要KPI'],
  phase: 'marketing',
  measures: [
    {
      name: { ja: 'リードの数', en: 'Leads' },
      formula: { kind: 'count', base: 'lead' },
      direction: 'higher',
      control: 'shared',
    },
    {
      name: { ja: 'アポの割合', en: 'Share of appointments' },
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
  examples: [],
};
