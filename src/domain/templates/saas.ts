// SaaS: monthly recurring revenue at the end of the period, from leads, churn and expansion.
import type { Template } from './template';

export const saas: Template = {
  id: 'saas',
  name: { ja: 'SaaS', en: 'SaaS' },
  equations: `
    closingMrr = openingMrr + newMrr + expansionMrr − churnedMrr
    newMrr = contracts × arpa
    contracts = meetings × winRate
    meetings = leads × meetingRate
    expansionMrr = openingMrr × expansionRate
    churnedMrr = openingMrr × revenueChurnRate`,
  indicators: {
    closingMrr: { name: { ja: '期末MRR', en: 'Closing MRR' }, unit: 'yen' },
    openingMrr: { name: { ja: '期首MRR', en: 'Opening MRR' }, unit: 'yen', value: 80_000_000, locked: true },
    newMrr: { name: { ja: '新規MRR', en: 'New MRR' }, unit: 'yen' },
    contracts: { name: { ja: '新規契約数', en: 'New contracts' }, unit: 'case' },
    arpa: { name: { ja: 'ARPA', en: 'ARPA' }, unit: 'yenPerCase', value: 100_000, locked: true },
    meetings: { name: { ja: '商談数', en: 'Meetings' }, unit: 'case' },
    winRate: { name: { ja: '受注率', en: 'Win rate' }, unit: 'ratio', value: 0.25, locked: true },
    leads: { name: { ja: 'リード数', en: 'Leads' }, unit: 'case', value: 1_000 },
    meetingRate: { name: { ja: '商談化率', en: 'Meeting rate' }, unit: 'ratio', value: 0.2, locked: true },
    expansionMrr: { name: { ja: '拡張MRR', en: 'Expansion MRR' }, unit: 'yen' },
    expansionRate: { name: { ja: '拡張率', en: 'Expansion rate' }, unit: 'ratio', value: 0.01, locked: true },
    churnedMrr: { name: { ja: '解約MRR', en: 'Churned MRR' }, unit: 'yen' },
    revenueChurnRate: {
      name: { ja: '金額ベース解約率', en: 'Revenue churn rate' },
      unit: 'ratio',
      value: 0.02,
      locked: true,
    },
  },
  milestones: { pipeline: 'newMrr', meetings: 'meetings', winRate: 'winRate' },
};
