// =NPS(scores)
import { netPromoterScore } from '../domain/metrics/netPromoterScore';
import { success } from '../domain/result';
import { numberBetween, sampleFunction } from './elementwise';

export const nps = sampleFunction({
  name: 'NPS',
  summary: {
    ja: 'NPS：回答のうち9〜10の割合から0〜6の割合を引いたもの（−100〜100）。空欄は数えません。',
    en: 'Net promoter score: share of 9 to 10 minus share of 0 to 6, in points (−100 to 100).',
  },
  parameters: [
    numberBetween(
      'scores',
      { min: 0, max: 10 },
      { ja: '0〜10の回答。例：C2:C200', en: 'answers, 0 to 10, e.g. C2:C200' },
    ),
  ],
  examples: [
    {
      formula: '=NPS({10;9;10;9;10;8;7;8;7;3})',
      result: 40,
      source: 'reputation.com, 50% promoters and 10% detractors',
    },
  ],
  element: (score) => success(score),
  total: (answers) => success(netPromoterScore(answers)),
});
