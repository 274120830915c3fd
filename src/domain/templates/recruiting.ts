// 人材: placing people for a fee, from scouting messages to accepted offers.
import type { Practice } from './practice';
import type { Template } from './template';

/**
 * 8 of 10 offers accepted is the worked case of the acceptance rate; the fee of 35% of a year's pay is common for
 * placements in Japan. All other starting values are assumptions for one person and one month.
 */
export const recruiting: Template = {
  id: 'recruiting',
  name: { ja: '人材', en: 'Recruiting' },
  aliases: ['人材紹介'],
  equations: `
    sales = acceptances × fee
    fee = annualPay × feeRate
    acceptances = offers × acceptanceRate
    offers = interviews × offerRate
    interviews = referrals × interviewRate
    referrals = candidates × referralsPerCandidate
    candidates = scouts × candidateRate`,
  indicators: {
    sales: { name: { ja: '売上', en: 'Sales' }, unit: 'yen' },
    acceptances: { name: { ja: '入社決定数', en: 'Placements' }, unit: 'acceptance' },
    fee: { name: { ja: '紹介手数料', en: 'Fee per placement' }, unit: 'yen/acceptance' },
    annualPay: {
      name: { ja: '想定年収', en: 'Annual pay' },
      unit: 'yen/acceptance',
      value: 5_000_000,
      locked: true,
    },
    feeRate: { name: { ja: '手数料率', en: 'Fee rate' }, unit: 'yen of yen', value: 0.35, locked: true },
    offers: { name: { ja: '内定数', en: 'Offers' }, unit: 'offer' },
    acceptanceRate: {
      name: { ja: '内定承諾率', en: 'Offer acceptance rate' },
      unit: 'acceptance of offer',
      value: 0.8,
      locked: true,
    },
    interviews: { name: { ja: '面接設定数', en: 'Interviews set' }, unit: 'interview' },
    offerRate: {
      name: { ja: '面接内定率', en: 'Offer rate' },
      unit: 'offer of interview',
      value: 0.2,
      locked: true,
    },
    referrals: { name: { ja: '推薦数', en: 'Referrals' }, unit: 'referral' },
    interviewRate: {
      name: { ja: '面接設定率', en: 'Interview rate' },
      unit: 'interview of referral',
      value: 0.4,
      locked: true,
    },
    candidates: { name: { ja: '求職者面談数', en: 'Candidates met' }, unit: 'candidate' },
    referralsPerCandidate: {
      name: { ja: '1名あたり推薦数', en: 'Referrals per candidate' },
      unit: 'referral/candidate',
      value: 2,
      locked: true,
    },
    scouts: { name: { ja: 'スカウト送信数', en: 'Scouting messages' }, unit: 'scout', value: 500 },
    candidateRate: {
      name: { ja: 'スカウト面談化率', en: 'Scout response rate' },
      unit: 'candidate of scout',
      value: 0.05,
      locked: true,
    },
  },
  milestones: { pipeline: 'sales', meetings: 'interviews' },
};

export const recruitingPractice: Practice = {
  template: 'recruiting',
  target: 7_000_000,
  successFactors: [
    {
      name: { ja: '求人と人との相性の見極め', en: 'Judging who fits which post' },
      measuredBy: ['interviewRate', 'offerRate'],
    },
    {
      name: { ja: '内定から承諾までの伴走', en: 'Company from offer to acceptance' },
      measuredBy: ['acceptanceRate'],
    },
  ],
  watched: ['candidates', 'interviews', 'offerRate', 'acceptanceRate'],
  centrePin: 'interviews',
  capacities: { scouts: 60, candidates: 4 },
  actions: {
    annualPay: { nothing: 'decidedByOthers' },
    feeRate: { nothing: 'setByCompany' },
    acceptanceRate: { does: ['offerDayCall'] },
    offerRate: { does: ['interviewBriefing'] },
    interviewRate: { does: ['referralNote'] },
    referralsPerCandidate: { does: ['secondPosting'] },
    scouts: { does: ['dailyScouts'] },
    candidateRate: { does: ['scoutVariants'] },
  },
};
