// The actions that there are, by id: the usual ones of each phase, and those by which a line of business lives.
import type { Action } from './action';

/**
 * The numbers are starting points for a team to change. Three press releases a day ahead, a sheet of 20 items, two
 * cases of the same industry and a mail within 24 hours, better 2, are the method's own.
 */
export const actions = {
  dailyCalls: {
    name: { ja: '新規の架電', en: 'Calls to new contacts' },
    phase: 'outreach',
    measure: { kind: 'count', atLeast: 30, per: 'day' },
  },
  callWindows: {
    name: {
      ja: 'つながりやすい時間帯に決めた架電枠の実施',
      en: 'Calling slots kept at hours when people answer',
    },
    phase: 'outreach',
    measure: { kind: 'completion', per: 'week' },
  },
  seminarInvitations: {
    name: { ja: '勉強会・セミナーへの個別の案内', en: 'Personal invitations to a seminar' },
    phase: 'outreach',
    measure: { kind: 'count', atLeast: 20, per: 'week' },
  },
  dailyScouts: {
    name: { ja: 'スカウトの送信', en: 'Scouting messages sent' },
    phase: 'outreach',
    measure: { kind: 'count', atLeast: 25, per: 'day' },
  },
  scoutVariants: {
    name: { ja: 'スカウト文面の差し替え案', en: 'New wordings of the scouting message' },
    phase: 'outreach',
    measure: { kind: 'count', atLeast: 1, per: 'week' },
  },
  adVariants: {
    name: { ja: '広告文の差し替え案', en: 'New wordings of an advertisement' },
    phase: 'outreach',
    measure: { kind: 'count', atLeast: 2, per: 'week' },
  },
  formReview: {
    name: { ja: '申込・資料請求ページの点検', en: 'Check of the application page' },
    phase: 'outreach',
    measure: { kind: 'count', atLeast: 1, per: 'week' },
  },
  dailyListings: {
    name: { ja: '新しい物件の掲載', en: 'New listings put online' },
    phase: 'outreach',
    measure: { kind: 'count', atLeast: 5, per: 'day' },
  },
  visitPlan: {
    name: { ja: '翌週の訪問予定の登録', en: "Next week's visits entered" },
    phase: 'outreach',
    measure: { kind: 'completion', per: 'week' },
  },
  designerProposals: {
    name: { ja: '設計部門への提案の申し入れ', en: 'Proposals put to design departments' },
    phase: 'outreach',
    measure: { kind: 'count', atLeast: 5, per: 'week' },
  },
  agencyWorkshops: {
    name: { ja: '代理店の担当者を集めた勉強会の開催', en: 'Workshops held for agency staff' },
    phase: 'outreach',
    measure: { kind: 'count', atLeast: 4, per: 'month' },
  },
  replyToInquiry: {
    name: { ja: '問い合わせへの最初の返答', en: 'First reply to an inquiry' },
    phase: 'followUp',
    measure: { kind: 'yesNo', per: 'inquiry' },
    deadline: { from: 'inquiry', hours: 24, offered: 2 },
  },
  pressReleases: {
    name: { ja: '相手先のプレスリリースの確認', en: "Customer's press releases read" },
    phase: 'preparation',
    measure: { kind: 'count', atLeast: 3, per: 'meeting' },
    deadline: { from: 'meeting', hours: -24 },
  },
  simulationAhead: {
    name: { ja: '広告効果の試算の用意', en: 'Simulation prepared' },
    phase: 'preparation',
    measure: { kind: 'yesNo', per: 'meeting' },
    deadline: { from: 'meeting', hours: -24 },
  },
  interviewBriefing: {
    name: { ja: '面接前の打ち合わせ', en: 'Briefing before an interview' },
    phase: 'preparation',
    measure: { kind: 'yesNo', per: 'interview' },
    deadline: { from: 'interview', hours: -24 },
  },
  viewingPlan: {
    name: { ja: '希望に合う内見候補の用意', en: 'Homes picked to fit the wish' },
    phase: 'preparation',
    measure: { kind: 'count', atLeast: 3, per: 'arrival' },
  },
  hearingSheet: {
    name: { ja: 'ヒアリングシートの記入', en: 'Hearing sheet filled in' },
    phase: 'hearing',
    measure: { kind: 'completion', items: 20, per: 'meeting' },
  },
  rivalPurchases: {
    name: { ja: '他社から買っている品の聞き取り', en: 'What is bought elsewhere asked' },
    phase: 'hearing',
    measure: { kind: 'yesNo', per: 'visit' },
  },
  troubleNotes: {
    name: { ja: '訪問で聞いた困りごとの記録', en: 'Troubles heard on a visit noted' },
    phase: 'hearing',
    measure: { kind: 'count', atLeast: 1, per: 'visit' },
  },
  similarCases: {
    name: { ja: '同じ業種の導入事例の提示', en: 'Cases of the same industry shown' },
    phase: 'proposal',
    measure: { kind: 'count', atLeast: 2, per: 'meeting' },
  },
  comparisonSheet: {
    name: { ja: '競合との比較資料の提示', en: 'Comparison with rivals shown' },
    phase: 'proposal',
    measure: { kind: 'yesNo', per: 'meeting' },
  },
  threeQuotes: {
    name: { ja: '価格の違う案を並べた見積もり', en: 'Quotes at different prices side by side' },
    phase: 'proposal',
    measure: { kind: 'count', atLeast: 3, per: 'meeting' },
  },
  upgradeProposals: {
    name: { ja: '利用状況に合わせた上位プランの提案', en: 'Higher plans proposed to fit use' },
    phase: 'proposal',
    measure: { kind: 'count', atLeast: 2, per: 'week' },
  },
  referralNote: {
    name: { ja: '求人の条件に沿った推薦文の作成', en: 'Referral notes written to the post' },
    phase: 'proposal',
    measure: { kind: 'completion', per: 'week' },
  },
  secondPosting: {
    name: { ja: '2件目の求人の紹介', en: 'A second post offered' },
    phase: 'proposal',
    measure: { kind: 'yesNo', per: 'interview' },
  },
  thankYouMail: {
    name: { ja: '商談の要約を添えたお礼メール', en: 'Thank-you mail with a summary' },
    phase: 'followUp',
    measure: { kind: 'yesNo', per: 'meeting' },
    deadline: { from: 'meeting', hours: 24, offered: 2 },
  },
  monthlyContact: {
    name: { ja: '既存顧客への定期連絡', en: 'Regular contact with a customer' },
    phase: 'followUp',
    measure: { kind: 'count', atLeast: 1, per: 'month' },
  },
  usageReview: {
    name: { ja: '利用状況の確認と声かけ', en: "Look at a customer's use, and a word about it" },
    phase: 'followUp',
    measure: { kind: 'count', atLeast: 1, per: 'month' },
  },
  offerDayCall: {
    name: { ja: '内定が出た人への連絡', en: 'Call to a candidate with an offer' },
    phase: 'followUp',
    measure: { kind: 'yesNo', per: 'offer' },
    deadline: { from: 'offer', hours: 24 },
  },
  viewingDayCall: {
    name: { ja: '内見した人への連絡', en: 'Call after a viewing' },
    phase: 'followUp',
    measure: { kind: 'yesNo', per: 'viewing' },
    deadline: { from: 'viewing', hours: 24, offered: 2 },
  },
  prototypeReview: {
    name: { ja: '試作品の評価状況の確認', en: 'Asking how a prototype is judged' },
    phase: 'followUp',
    measure: { kind: 'count', atLeast: 1, per: 'week' },
  },
  workshopFollowUp: {
    name: { ja: '勉強会に出た担当者への案件の聞き取り', en: 'Asking workshop guests for projects' },
    phase: 'followUp',
    measure: { kind: 'count', atLeast: 2, per: 'week' },
  },
  forecastUpdate: {
    name: { ja: '受注見込みの更新', en: 'Order forecast brought up to date' },
    phase: 'practice',
    measure: { kind: 'count', atLeast: 1, per: 'week' },
  },
  rolePlay: {
    name: { ja: '切り出しのロールプレイング', en: 'Role play of the opening' },
    phase: 'practice',
    measure: { kind: 'count', atLeast: 1, per: 'day' },
  },
} as const satisfies Readonly<Record<string, Action>>;

export type ActionId = keyof typeof actions;
