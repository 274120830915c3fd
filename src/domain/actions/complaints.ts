// The dictionary that turns a complaint into something that can be counted.
import { canonicalName } from '../expression/expression';
import type { Labels } from '../language';

export interface Complaint {
  readonly name: Labels;
  /** Words by which the complaint is recognised in what somebody types. */
  readonly words: readonly string[];
  /** The KPI that takes its place. */
  readonly kpi: Labels;
  /** A count, or done ÷ due. */
  readonly kind: 'count' | 'share';
  /** What one occasion needs to count: three issues, once a month. */
  readonly threshold?: number;
}

export const complaints: readonly Complaint[] = [
  {
    name: { ja: '失注が多い', en: 'Many deals are lost' },
    words: ['失注', '負け', '競合', 'lost', 'competitor', 'rival'],
    kpi: { ja: '競合比較資料の提示率', en: 'Meetings with a comparison shown' },
    kind: 'share',
  },
  {
    name: { ja: 'ヒアリングが浅い', en: 'Hearings stay shallow' },
    words: ['ヒアリング', '聞けていない', '課題', 'hearing', 'shallow', 'issue'],
    kpi: { ja: '課題を3つ以上聞き出した商談数', en: 'Meetings that drew out three issues' },
    kind: 'count',
    threshold: 3,
  },
  {
    name: { ja: '顧客との連絡が途切れる', en: 'Contact with customers breaks off' },
    words: ['連絡', '疎遠', 'ご無沙汰', 'contact', 'silent'],
    kpi: { ja: '月1回の定期連絡の実施率', en: 'Customers contacted once a month' },
    kind: 'share',
    threshold: 1,
  },
  {
    name: { ja: '返答が遅い', en: 'Answers come late' },
    words: ['返答', '返信', '対応が遅', 'レスポンス', 'late', 'slow', 'response'],
    kpi: { ja: '期限内に返答した割合', en: 'Inquiries answered in time' },
    kind: 'share',
  },
  {
    name: { ja: '案件が止まっている', en: 'Deals stand still' },
    words: ['停滞', '止まっ', '進まない', 'stall', 'stuck'],
    kpi: { ja: '次の予定日が決まっている案件の割合', en: 'Deals with a next date' },
    kind: 'share',
  },
  {
    name: { ja: '値引きに頼っている', en: 'Discounts carry the sale' },
    words: ['値引き', '値下げ', '単価', 'discount', 'price'],
    kpi: { ja: '価格の違う案を3つ示した見積もりの割合', en: 'Quotes that show three prices' },
    kind: 'share',
    threshold: 3,
  },
  {
    name: { ja: '新しい相手に会えていない', en: 'No new faces' },
    words: ['新規', '開拓', 'new customer', 'prospect'],
    kpi: { ja: '新規ターゲットへのアプローチ率', en: 'New target companies approached' },
    kind: 'share',
  },
  {
    name: { ja: 'うまくいったやり方が広まらない', en: 'What works does not spread' },
    words: ['属人', '共有', 'ナレッジ', 'share', 'knowledge'],
    kpi: { ja: '事例共有数', en: 'Cases shared with the team' },
    kind: 'count',
  },
];

/** The dictionary with a team's own entries: one of the same name, in either language, takes the place of ours. */
export function withOwnComplaints(
  own: readonly Complaint[],
  standard: readonly Complaint[] = complaints,
): Complaint[] {
  const isSame = (one: Complaint, other: Complaint): boolean =>
    key(one.name.ja) === key(other.name.ja) || key(one.name.en) === key(other.name.en);
  const replaced = standard.map((entry) => own.find((mine) => isSame(mine, entry)) ?? entry);
  return [...replaced, ...own.filter((mine) => !standard.some((entry) => isSame(mine, entry)))];
}

/** The entries that a sentence speaks of, in the dictionary's order. */
export function findComplaints(sentence: string, dictionary: readonly Complaint[] = complaints): Complaint[] {
  const said = key(sentence);
  if (said === '') return [];
  return dictionary.filter(({ name, words }) =>
    [name.ja, name.en, ...words].some((word) => said.includes(key(word))),
  );
}

function key(text: string): string {
  return canonicalName(text).toLowerCase();
}
