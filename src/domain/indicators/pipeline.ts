// I08 案件パイプライン: What may still be won.
import { coverage } from '../pipeline/coverage';
import { requiredCoverage } from '../pipeline/requiredCoverage';
import type { Indicator } from './indicator';

export const pipelineIndicator: Indicator = {
  name: { ja: '案件パイプライン', en: 'Pipeline' },
  synonyms: ['見込み案件', 'パイプラインカバレッジ'],
  phase: 'field',
  measures: [
    {
      name: { ja: '案件パイプライン', en: 'Pipeline' },
      formula: {
        kind: 'computed',
        words: {
          ja: '受注予定の月ごとの、進行中の案件の金額の合計',
          en: 'amounts of the open deals, by the month in which they should close',
        },
        unit: 'yen',
      },
      direction: 'higher',
      control: 'shared',
    },
    {
      name: { ja: 'パイプラインカバレッジ', en: 'Pipeline coverage' },
      formula: {
        kind: 'computed',
        words: { ja: '案件パイプライン ÷（目標 − 受注済み）', en: 'pipeline ÷ (target − won)' },
      },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [
    { given: '90,000,000 ÷ 30,000,000', compute: () => coverage(90_000_000, 30_000_000, 0) ?? 0, result: 3 },
    { given: '1 ÷ 15%', compute: () => requiredCoverage(0.15), result: 1 / 0.15 },
  ],
};
