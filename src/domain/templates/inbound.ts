// 反響営業: answering those who ask, from inquiries to sales.
import type { Practice } from './practice';
import type { Template } from './template';

/**
 * How many inquiries become qualified meetings is split at the answer: answered in time, then agreed. All starting
 * values are assumptions for a small team and one month; the win rate of 25% is that of the SaaS template.
 */
export const inbound: Template = {
  id: 'inbound',
  name: { ja: '反響営業', en: 'Inbound' },
  equations: `
    sales = orders × orderValue
    orders = meetings × winRate
    meetings = inquiries × qualifiedRate
    inquiries = brochureRequests + directInquiries
    qualifiedRate = answeredInTimeRate × meetingRate`,
  indicators: {
    sales: { name: { ja: '売上', en: 'Sales' }, unit: 'yen' },
    orders: { name: { ja: '受注数', en: 'Orders' }, unit: 'order' },
    orderValue: {
      name: { ja: '受注単価', en: 'Order value' },
      unit: 'yen/order',
      value: 500_000,
      locked: true,
    },
    meetings: { name: { ja: '有効商談数', en: 'Qualified meetings' }, unit: 'meeting' },
    winRate: { name: { ja: '受注率', en: 'Win rate' }, unit: 'order of meeting', value: 0.25, locked: true },
    inquiries: { name: { ja: '反響数', en: 'Inquiries' }, unit: 'inquiry' },
    brochureRequests: { name: { ja: '資料請求数', en: 'Brochure requests' }, unit: 'inquiry', value: 100 },
    directInquiries: { name: { ja: '問い合わせ数', en: 'Direct inquiries' }, unit: 'inquiry', value: 20 },
    qualifiedRate: { name: { ja: '有効商談化率', en: 'Qualified meeting rate' }, unit: 'meeting of inquiry' },
    answeredInTimeRate: {
      name: { ja: '期限内対応率', en: 'Answered in time rate' },
      unit: 'answeredInquiry of inquiry',
      value: 0.8,
      locked: true,
    },
    meetingRate: {
      name: { ja: '対応後商談化率', en: 'Meeting after answer rate' },
      unit: 'meeting of answeredInquiry',
      value: 0.25,
      locked: true,
    },
  },
  milestones: { pipeline: 'sales', meetings: 'meetings', winRate: 'winRate' },
};

export const inboundPractice: Practice = {
  template: 'inbound',
  target: 3_600_000,
  successFactors: [
    {
      name: { ja: '熱の冷めないうちの返答', en: 'Answers while the question is warm' },
      measuredBy: ['answeredInTimeRate'],
    },
    {
      name: { ja: '予算と時期を確かめた商談', en: 'Meetings with budget and date known' },
      measuredBy: ['qualifiedRate'],
    },
  ],
  watched: ['answeredInTimeRate', 'qualifiedRate', 'meetings', 'winRate'],
  centrePin: 'answeredInTimeRate',
  capacities: { inquiries: 20, meetings: 4 },
  actions: {
    brochureRequests: { does: ['adVariants', 'formReview'] },
    directInquiries: { does: ['formReview'] },
    answeredInTimeRate: { does: ['replyToInquiry'] },
    meetingRate: { does: ['hearingSheet'] },
    winRate: { does: ['similarCases', 'comparisonSheet', 'thankYouMail'] },
    orderValue: { does: ['threeQuotes'] },
  },
};
