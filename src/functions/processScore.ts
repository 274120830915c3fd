// =PROCESS_SCORE(achievement, weights, [cap])
import { type ProcessItem, processScore as scoreOf } from '../domain/metrics/processScore';
import { failure, success } from '../domain/result';
import { sum } from '../domain/statistics/sum';
import { blankAllowed, numberParameter, optionalNumber, sampleFunction } from './elementwise';

export const processScore = sampleFunction({
  name: 'PROCESS_SCORE',
  summary: {
    ja: 'プロセス評価：達成率を重みで合わせた点数（1で計画どおり）。達成率は cap までで打ち切ります。',
    en: 'Process score: achievements, each up to the cap, added by weight (1 is everything as planned).',
  },
  parameters: [
    blankAllowed(
      numberParameter('achievement', 'number', {
        ja: '達成率（実績÷目標）。例：B2:B4',
        en: 'actual ÷ target, e.g. B2:B4',
      }),
    ),
    numberParameter('weights', 'atLeastZero', {
      ja: '重み（合計1）。例：C2:C4',
      en: 'weights that add up to 1, e.g. C2:C4',
    }),
    optionalNumber('cap', 'atLeastZero', 1.2, {
      ja: '達成率の上限、省略すると1.2（120%）。例：1',
      en: 'most that an achievement counts for, 1.2 by default, e.g. 1',
    }),
  ],
  examples: [
    {
      formula: '=PROCESS_SCORE({0.9;1.2;0.5}, {0.4;0.3;0.3})',
      result: 0.87,
      source: '0.9 × 0.4 + 1.2 × 0.3 + 0.5 × 0.3',
    },
  ],
  element: (achievement, weight, cap) => success({ achievement, weight, cap }),
  total: (items) => {
    const weightSum = sum(items.map(({ weight }) => weight));
    if (Math.abs(weightSum - 1) > 1e-9) {
      return failure({ code: 'weightSum', parameter: 'weights', sum: weightSum });
    }
    // A score of some of the items would look like one of them all.
    if (items.some(({ achievement }) => achievement === undefined)) return success('');
    return success(scoreOf(items as readonly ProcessItem[]));
  },
});
