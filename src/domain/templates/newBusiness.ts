// 新規開拓: new customers by telephone, from calls to sales.
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
    orders: { name: { ja: '受注数', en: 'Orders' }, unit: 'case' },
    orderValue: {
      name: { ja: '受注単価', en: 'Order value' },
      unit: 'yenPerCase',
      value: 500_000,
      locked: true,
    },
    meetings: { name: { ja: '商談数', en: 'Meetings' }, unit: 'case' },
    winRate: { name: { ja: '受注率', en: 'Win rate' }, unit: 'ratio', value: 0.15, locked: true },
    conversations: { name: { ja: '通話数', en: 'Conversations' }, unit: 'case' },
    appointmentRate: {
      name: { ja: 'アポ率', en: 'Appointment rate' },
      unit: 'ratio',
      value: 1 / 15,
      locked: true,
    },
    calls: { name: { ja: '架電数', en: 'Calls' }, unit: 'case', value: 600 },
    connectRate: { name: { ja: '通話率', en: 'Connect rate' }, unit: 'ratio', value: 0.5, locked: true },
  },
  milestones: { pipeline: 'sales', meetings: 'meetings', winRate: 'winRate' },
};
