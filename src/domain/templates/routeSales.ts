// ルート営業: a round of standing customers, from visits to what they buy beyond the usual.
import type { Practice } from './practice';
import type { Template } from './template';

/**
 * The share of 25% is 30 of every 120 that a customer spends on goods of our kind. All other starting values are
 * assumptions for one person and one month: 40 customers, two visits each, a proposal at every fourth visit.
 */
export const routeSales: Template = {
  id: 'routeSales',
  name: { ja: 'ルート営業', en: 'Route sales' },
  aliases: ['Existing accounts', '既存営業'],
  equations: `
    sales = standingSales + additionalSales
    standingSales = accounts × categorySpend × shareOfSpend
    additionalSales = orders × orderValue
    orders = proposals × winRate
    proposals = visits × proposalRate
    visits = accounts × visitFrequency`,
  indicators: {
    sales: { name: { ja: '売上', en: 'Sales' }, unit: 'yen' },
    standingSales: { name: { ja: '定番売上', en: 'Standing sales' }, unit: 'yen' },
    accounts: {
      name: { ja: '担当顧客数', en: 'Accounts' },
      unit: 'account',
      value: 40,
      locked: true,
      isLevel: true,
    },
    categorySpend: {
      name: { ja: '1社あたり購入額', en: 'Spend per account' },
      unit: 'yen/account',
      value: 1_200_000,
      locked: true,
    },
    shareOfSpend: {
      name: { ja: 'シェア率', en: 'Share of spend' },
      unit: 'yen of yen',
      value: 0.25,
      locked: true,
    },
    additionalSales: { name: { ja: '追加売上', en: 'Additional sales' }, unit: 'yen' },
    orders: { name: { ja: '追加受注数', en: 'Additional orders' }, unit: 'order' },
    orderValue: {
      name: { ja: '追加受注単価', en: 'Additional order value' },
      unit: 'yen/order',
      value: 500_000,
      locked: true,
    },
    proposals: { name: { ja: '提案数', en: 'Proposals' }, unit: 'proposal' },
    winRate: {
      name: { ja: '提案受注率', en: 'Proposal win rate' },
      unit: 'order of proposal',
      value: 0.3,
      locked: true,
    },
    visits: { name: { ja: '訪問数', en: 'Visits' }, unit: 'visit' },
    proposalRate: {
      name: { ja: '訪問提案率', en: 'Proposal rate' },
      unit: 'proposal of visit',
      value: 0.25,
      locked: true,
    },
    visitFrequency: { name: { ja: '訪問頻度', en: 'Visit frequency' }, unit: 'visit/account', value: 2 },
  },
  milestones: { pipeline: 'additionalSales', meetings: 'proposals', winRate: 'winRate' },
};

export const routeSalesPractice: Practice = {
  template: 'routeSales',
  target: 16_500_000,
  successFactors: [
    {
      name: { ja: '他社から買っている品の把握', en: 'Knowing what is bought elsewhere' },
      measuredBy: ['shareOfSpend'],
    },
    {
      name: { ja: '困りごとを聞ける訪問', en: 'Visits that hear of troubles' },
      measuredBy: ['proposalRate'],
    },
  ],
  watched: ['visitFrequency', 'shareOfSpend', 'proposals', 'winRate'],
  centrePin: 'visitFrequency',
  capacities: { visits: 5, proposals: 3 },
  actions: {
    accounts: { nothing: 'knownAtStart' },
    categorySpend: { nothing: 'decidedByOthers' },
    shareOfSpend: { does: ['rivalPurchases', 'monthlyContact'] },
    visitFrequency: { does: ['visitPlan'] },
    proposalRate: { does: ['troubleNotes'] },
    winRate: { does: ['similarCases', 'thankYouMail'] },
    orderValue: { does: ['threeQuotes'] },
  },
};
