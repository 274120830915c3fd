// I20 推奨意向（NPS）: How many more would recommend than warn.
import { netPromoterMargin, netPromoterScore } from '../metrics/netPromoterScore';
import { normalQuantile } from '../statistics/normalQuantile';
import type { Indicator } from './indicator';

export const recommendationIndicator: Indicator = {
  name: { ja: '推奨意向（NPS）', en: 'Recommendation (NPS)' },
  synonyms: ['NPS', 'ネットプロモータースコア'],
  phase: 'management',
  measures: [
    {
      name: { ja: '推奨意向（NPS）', en: 'Recommendation (NPS)' },
      formula: {
        kind: 'computed',
        words: {
          ja: '9〜10と答えた割合 − 0〜6と答えた割合（0〜10で聞く）',
          en: 'share of answers 9 to 10 minus share of answers 0 to 6, on a scale of 0 to 10',
        },
        unit: 'point',
      },
      direction: 'higher',
      control: 'shared',
      bounds: { min: -100, max: 100 },
    },
  ],
  examples: [
    {
      given: '(50% − 10%) × 100',
      compute: () => netPromoterScore([9, 9, 10, 10, 9, 8, 7, 8, 7, 3]),
      result: 40,
      source: 'Reputation knowledge base, how NPS is calculated',
    },
    {
      given: {
        ja: '推奨18・中立14・批判8の25点に付く幅（±）',
        en: '18 promoters, 14 passives, 8 detractors: 25, give or take',
      },
      compute: () =>
        netPromoterMargin(
          [...Array(18).fill(10), ...Array(14).fill(8), ...Array(8).fill(2)],
          normalQuantile(0.95),
        ),
      result: 23.753199,
    },
  ],
};
