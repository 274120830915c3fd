// 不動産: brokering homes, from inquiries through viewings to contracts.
import type { Practice } from './practice';
import type { Template } from './template';

/**
 * The commission of 3% is the legal ceiling for prices above 4 million yen, without its fixed part. All other
 * starting values are assumptions for one person and one month.
 */
export const realEstate: Template = {
  id: 'realEstate',
  name: { ja: '不動産', en: 'Real estate' },
  equations: `
    sales = deals × dealValue
    dealValue = price × commissionRate
    deals = viewings × closeRate
    viewings = arrivals × viewingsPerArrival
    arrivals = inquiries × arrivalRate`,
  indicators: {
    sales: { name: { ja: '売上', en: 'Sales' }, unit: 'yen' },
    deals: { name: { ja: '成約数', en: 'Deals' }, unit: 'deal' },
    dealValue: { name: { ja: '成約単価', en: 'Deal value' }, unit: 'yen/deal' },
    price: {
      name: { ja: '平均取引価格', en: 'Average price' },
      unit: 'yen/deal',
      value: 30_000_000,
      locked: true,
    },
    commissionRate: {
      name: { ja: '仲介手数料率', en: 'Commission rate' },
      unit: 'yen of yen',
      value: 0.03,
      locked: true,
    },
    viewings: { name: { ja: '内見数', en: 'Viewings' }, unit: 'viewing' },
    closeRate: {
      name: { ja: '内見成約率', en: 'Close rate after viewing' },
      unit: 'deal of viewing',
      value: 0.05,
      locked: true,
    },
    arrivals: { name: { ja: '来店数', en: 'Arrivals' }, unit: 'arrival' },
    viewingsPerArrival: {
      name: { ja: '1組あたり内見数', en: 'Viewings per arrival' },
      unit: 'viewing/arrival',
      value: 2.5,
      locked: true,
    },
    inquiries: { name: { ja: '反響数', en: 'Inquiries' }, unit: 'inquiry', value: 80 },
    arrivalRate: {
      name: { ja: '来店率', en: 'Arrival rate' },
      unit: 'arrival of inquiry',
      value: 0.3,
      locked: true,
    },
  },
  milestones: { pipeline: 'sales', meetings: 'viewings', winRate: 'closeRate' },
};

export const realEstatePractice: Practice = {
  template: 'realEstate',
  target: 3_240_000,
  successFactors: [
    {
      name: { ja: '新しい物件情報の早さ', en: 'Being first with new listings' },
      measuredBy: ['inquiries', 'arrivalRate'],
    },
    {
      name: { ja: '希望に合う内見の組み立て', en: 'Viewings that fit the wish' },
      measuredBy: ['viewings', 'closeRate'],
    },
  ],
  watched: ['inquiries', 'arrivalRate', 'viewings', 'closeRate'],
  centrePin: 'viewings',
  capacities: { inquiries: 20, arrivals: 4, viewings: 6 },
  actions: {
    price: { nothing: 'decidedByOthers' },
    commissionRate: { nothing: 'setByCompany' },
    closeRate: { does: ['viewingDayCall'] },
    viewingsPerArrival: { does: ['viewingPlan'] },
    inquiries: { does: ['dailyListings'] },
    arrivalRate: { does: ['replyToInquiry'] },
  },
};
