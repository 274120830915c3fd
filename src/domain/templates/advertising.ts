// 広告: selling advertising space and its running, from clicks on the own page to commissions.
import type { Practice } from './practice';
import type { Template } from './template';

/**
 * The share of clicks that end in an application is named by what it counts: it is not a win rate. All starting
 * values are assumptions for a small agency and one month; 20% is the customary agency commission.
 */
export const advertising: Template = {
  id: 'advertising',
  name: { ja: '広告', en: 'Advertising' },
  equations: `
    sales = orders × commission
    commission = spend × commissionRate
    orders = simulations × winRate
    simulations = meetings × simulationRate
    meetings = applications × meetingRate
    applications = clicks × conversionRate`,
  indicators: {
    sales: { name: { ja: '売上', en: 'Sales' }, unit: 'yen' },
    orders: { name: { ja: '受注数', en: 'Orders' }, unit: 'order' },
    commission: { name: { ja: '受注単価', en: 'Order value' }, unit: 'yen/order' },
    spend: {
      name: { ja: '平均出稿額', en: 'Average spend' },
      unit: 'yen/order',
      value: 1_000_000,
      locked: true,
    },
    commissionRate: {
      name: { ja: '手数料率', en: 'Commission rate' },
      unit: 'yen of yen',
      value: 0.2,
      locked: true,
    },
    simulations: { name: { ja: 'シミュレーション提示数', en: 'Simulations shown' }, unit: 'simulation' },
    winRate: {
      name: { ja: '提示後受注率', en: 'Win rate after simulation' },
      unit: 'order of simulation',
      value: 0.25,
      locked: true,
    },
    meetings: { name: { ja: '商談数', en: 'Meetings' }, unit: 'meeting' },
    simulationRate: {
      name: { ja: 'シミュレーション提示率', en: 'Simulation rate' },
      unit: 'simulation of meeting',
      value: 0.8,
      locked: true,
    },
    applications: { name: { ja: '申込数', en: 'Applications' }, unit: 'application' },
    meetingRate: {
      name: { ja: '商談化率', en: 'Meeting rate' },
      unit: 'meeting of application',
      value: 0.5,
      locked: true,
    },
    clicks: { name: { ja: 'クリック数', en: 'Clicks' }, unit: 'click', value: 2_000 },
    conversionRate: {
      name: { ja: 'CVR(クリック→申込)', en: 'CVR (click → application)' },
      unit: 'application of click',
      value: 0.02,
      locked: true,
    },
  },
  milestones: { pipeline: 'sales', meetings: 'simulations', winRate: 'winRate' },
};

export const advertisingPractice: Practice = {
  template: 'advertising',
  target: 1_000_000,
  successFactors: [
    {
      name: { ja: '成果を数字で見せる提案', en: 'Proposals that show results in figures' },
      measuredBy: ['simulationRate', 'winRate'],
    },
    {
      name: { ja: '申込まで迷わせないページ', en: 'A page that leads to the form' },
      measuredBy: ['conversionRate'],
    },
  ],
  watched: ['simulations', 'conversionRate', 'winRate'],
  centrePin: 'simulations',
  capacities: { meetings: 4, simulations: 3 },
  actions: {
    clicks: { does: ['adVariants'] },
    conversionRate: { does: ['formReview'] },
    meetingRate: { does: ['replyToInquiry'] },
    simulationRate: { does: ['simulationAhead'] },
    winRate: { does: ['similarCases', 'thankYouMail'] },
    spend: { does: ['threeQuotes'] },
    commissionRate: { nothing: 'setByCompany' },
  },
};
