// SaaS: monthly recurring revenue at the end of the period, from leads, churn and expansion.
import type { Practice } from './practice';
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
    closingMrr: { name: { ja: '期末MRR', en: 'Closing MRR' }, unit: 'yen', isLevel: true },
    openingMrr: {
      name: { ja: '期首MRR', en: 'Opening MRR' },
      unit: 'yen',
      value: 80_000_000,
      locked: true,
      isLevel: true,
    },
    newMrr: { name: { ja: '新規MRR', en: 'New MRR' }, unit: 'yen' },
    contracts: { name: { ja: '新規契約数', en: 'New contracts' }, unit: 'contract' },
    arpa: { name: { ja: 'ARPA', en: 'ARPA' }, unit: 'yen/contract', value: 100_000, locked: true },
    meetings: { name: { ja: '商談数', en: 'Meetings' }, unit: 'meeting' },
    winRate: {
      name: { ja: '受注率', en: 'Win rate' },
      unit: 'contract of meeting',
      value: 0.25,
      locked: true,
    },
    leads: { name: { ja: 'リード数', en: 'Leads' }, unit: 'lead', value: 1_000 },
    meetingRate: {
      name: { ja: '商談化率', en: 'Meeting rate' },
      unit: 'meeting of lead',
      value: 0.2,
      locked: true,
    },
    expansionMrr: { name: { ja: '拡張MRR', en: 'Expansion MRR' }, unit: 'yen' },
    expansionRate: {
      name: { ja: '拡張率', en: 'Expansion rate' },
      unit: 'yen of yen',
      value: 0.01,
      locked: true,
    },
    churnedMrr: { name: { ja: '解約MRR', en: 'Churned MRR' }, unit: 'yen' },
    revenueChurnRate: {
      name: { ja: '金額ベース解約率', en: 'Revenue churn rate' },
      unit: 'yen of yen',
      value: 0.02,
      locked: true,
    },
  },
  milestones: { pipeline: 'newMrr', meetings: 'meetings', winRate: 'winRate' },
};

export const saasPractice: Practice = {
  template: 'saas',
  target: 90_000_000,
  successFactors: [
    {
      name: { ja: '導入後の早い定着', en: 'Customers at home in the product early' },
      measuredBy: ['revenueChurnRate'],
    },
    {
      name: { ja: '使い方に合わせた上位プランの提案', en: 'Plans that grow with use' },
      measuredBy: ['expansionRate'],
    },
    { name: { ja: '導入を決める人との商談', en: 'Meetings with those who decide' }, measuredBy: ['winRate'] },
  ],
  watched: ['revenueChurnRate', 'newMrr', 'meetings', 'winRate', 'expansionRate'],
  centrePin: 'revenueChurnRate',
  capacities: { meetings: 4 },
  actions: {
    openingMrr: { nothing: 'knownAtStart' },
    leads: { does: ['seminarInvitations'] },
    meetingRate: { does: ['replyToInquiry'] },
    winRate: { does: ['hearingSheet', 'similarCases', 'comparisonSheet'] },
    arpa: { nothing: 'setByCompany' },
    expansionRate: { does: ['upgradeProposals'] },
    revenueChurnRate: { does: ['usageReview', 'monthlyContact'] },
  },
};
