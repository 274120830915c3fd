// The four layers of a plan: what each is called, and what an example of it looks like.
import { canonicalName } from './expression/expression';
import type { Labels } from './language';

/** Result, key to success, process, action. */
export type Layer = 'kgi' | 'kfs' | 'kpi' | 'kdi';

export interface Term {
  readonly layer: Layer;
  readonly abbreviation: string;
  readonly name: Labels;
  readonly synonyms: readonly string[];
  /** One plan's four lines; `openingExample` has its numbers. */
  readonly example: Labels;
}

/** From the goal to the day's work. */
export const terms: readonly Term[] = [
  {
    layer: 'kgi',
    abbreviation: 'KGI',
    name: { ja: '重要目標達成指標', en: 'key goal indicator' },
    synonyms: ['ゴール', '最終目標', 'goal'],
    example: { ja: '四半期の売上3,000万円', en: 'Sales of 30 million yen a quarter' },
  },
  {
    layer: 'kfs',
    abbreviation: 'KFS',
    name: { ja: '重要成功要因', en: 'key factor for success' },
    synonyms: ['KSF', 'CSF', '成功の鍵', 'success factor'],
    example: { ja: '部長クラスへの接触', en: 'Reaching heads of department' },
  },
  {
    layer: 'kpi',
    abbreviation: 'KPI',
    name: { ja: '重要業績評価指標', en: 'key performance indicator' },
    synonyms: ['中間指標', 'プロセス指標'],
    example: { ja: '有効商談数 20件/月', en: '20 qualified meetings a month' },
  },
  {
    layer: 'kdi',
    abbreviation: 'KDI',
    name: { ja: '重要行動指標', en: 'key do indicator' },
    synonyms: ['行動指標', 'アクション', 'action'],
    example: { ja: '30架電/日', en: '30 calls a day' },
  },
];

/** The term that somebody looks for by its abbreviation, name or another word for it. */
export function findTerm(word: string): Term | undefined {
  const wanted = canonicalName(word).toLowerCase();
  return terms.find(({ abbreviation, name, synonyms }) =>
    [abbreviation, name.ja, name.en, ...synonyms].some((known) => known.toLowerCase() === wanted),
  );
}
