// 新規開拓: new customers by telephone, from calls to sales.
import type { Practice } from './practice';
import type { Template } from './template';

/**
 * The starting rates are those behind the usual rule of thumb "3 orders a month are 5 meetings a week are
 * 15 conversations a day": 3 ÷ 20 meetings, 20 ÷ 300 conversations, and every second call answered.
 */
export const newBusiness: Template = {
  id: 'newBusiness',
  name: { ja: '新規開拓', en: 'New business' },
  equations: `
    sales = orders × orderValue
    orders = meetings × winRate
    meetings = conversations × appointmentRate
    conversations = calls × connectRate`,
  indicators: {
    sales: { name: { ja: '売上', en: 'Sales' }, unit: 'yen' },
    orders: { name: { ja: '受注数', en: 'Orders' }, unit: 'order' },
    orderValue: {
      name: { ja: '受注単価', en: 'Order value' },
      unit: 'yen/order',
      value: 500_000,
      locked: true,
    },
    meetings: { name: { ja: '商談数', en: 'Meetings' }, unit: 'meeting' },
    winRate: { name: { ja: '受注率', en: 'Win rate' }, unit: 'order of meeting', value: 0.15, locked: true },
    conversations: { name: { ja: '通話数', en: 'Conversations' }, unit: 'conversation' },
    appointmentRate: {
      name: { ja: 'アポ率', en: 'Appointment rate' },
      unit: 'meeting of conversation',
      value: 1 / 15,
      locked: true,
    },
    calls: { name: { ja: '架電数', en: 'Calls' }, unit: 'call', value: 600 },
    connectRate: {
      name: { ja: '通話率', en: 'Connect rate' },
      unit: 'conversation of call',
      value: 0.5,
      locked: true,
    },
  },
  milestones: { pipeline: 'sales', meetings: 'meetings', winRate: 'winRate' },
};

export const newBusinessPractice: Practice = {
  template: 'newBusiness',
  target: 1_800_000,
  successFactors: [
    { name: { ja: '部長クラスへの接触', en: 'Reaching heads of department' }, measuredBy: ['meetings'] },
    {
      name: { ja: '話を聞きたくなる切り出し方', en: 'An opening worth listening to' },
      measuredBy: ['appointmentRate'],
    },
  ],
  watched: ['calls', 'appointmentRate', 'meetings', 'winRate'],
  centrePin: 'appointmentRate',
  capacities: { calls: 60, meetings: 4 },
  actions: {
    calls: { does: ['dailyCalls'] },
    connectRate: { does: ['callWindows'] },
    appointmentRate: { does: ['rolePlay'] },
    winRate: { does: ['pressReleases', 'hearingSheet', 'similarCases', 'thankYouMail'] },
    orderValue: { does: ['threeQuotes'] },
  },
};
