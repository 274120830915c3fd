// I27 ヘルススコア: In one figure, how well a customer gets on.
import { healthScore } from '../metrics/healthScore';
import type { Indicator } from './indicator';

const scoreOf = (...items: readonly (readonly [score: number, weight: number])[]): number => {
  const score = healthScore(items.map(([value, weight]) => ({ score: value, weight })));
  return score.ok ? score.value : Number.NaN;
};

export const healthIndicator: Indicator = {
  name: { ja: 'ヘルススコア', en: 'Health score' },
  synonyms: ['カスタマーヘルス'],
  phase: 'customerSuccess',
  measures: [
    {
      name: { ja: 'ヘルススコア', en: 'Health score' },
      formula: {
        kind: 'computed',
        words: {
          ja: 'Σ 重み × 項目の点（重みの合計は100%）',
          en: 'Σ weight × score of each item; the weights add up to 100%',
        },
      },
      direction: 'higher',
      control: 'shared',
      bounds: { min: 0, max: 1 },
    },
  ],
  examples: [
    {
      given: '0.8 × 50% + 0.5 × 30% + 1 × 20%',
      compute: () => scoreOf([0.8, 0.5], [0.5, 0.3], [1, 0.2]),
      result: 0.75,
    },
  ],
};
