// =KPI_STATUS(actual, target, [warn_at], [lower_is_better])
import { statusOf } from '../domain/progress/status';
import { success } from '../domain/result';
import { messages } from '../messages';
import { elementFunction, flagParameter, numberParameter, optionalNumber } from './elementwise';

export const kpiStatus = elementFunction({
  name: 'KPI_STATUS',
  summary: {
    ja: '状況を言葉で返します：達成、注意（target の warn_at 倍以上）、未達。',
    en: 'The status as a word: on track, watch (from warn_at of the target on) or behind.',
  },
  parameters: [
    numberParameter('actual', 'number', { ja: '実績。例：16', en: 'actual, e.g. 16' }),
    numberParameter('target', 'number', {
      ja: '目標（実績と同じ単位）。例：20',
      en: 'target, in the same unit, e.g. 20',
    }),
    optionalNumber('warn_at', 'share', 0.8, {
      ja: '注意とする達成率（0〜1）、省略すると0.8。例：0.9',
      en: 'share of the target from which it is watch, 0.8 by default, e.g. 0.9',
    }),
    {
      ...flagParameter('lower_is_better', {
        ja: '小さいほど良い指標なら TRUE、省略すると FALSE。例：解約率なら TRUE',
        en: 'TRUE where less is better, FALSE by default, e.g. TRUE for churn',
      }),
      optional: true,
    },
  ],
  examples: [
    { formula: '=KPI_STATUS(16, 20)', result: '注意', source: '16 ÷ 20 is exactly 80%' },
    { formula: '=KPI_STATUS(16, 20)', language: 'en', result: 'watch', source: '16 ÷ 20 is exactly 80%' },
    { formula: '=KPI_STATUS(20, 20)', result: '達成', source: 'the target itself' },
    { formula: '=KPI_STATUS(0.05, 0.03, 0.8, TRUE)', result: '未達', source: '5% × 0.8 is above 3%' },
  ],
  element: (actual, target, warnAt, lowerIsBetter, { language }) =>
    success(messages(language()).status[statusOf(actual, target, warnAt, lowerIsBetter)]),
});
