// =PIPELINE_COVERAGE(pipeline, target, [won])
import { coverage } from '../domain/pipeline/coverage';
import { success } from '../domain/result';
import { elementFunction, numberParameter, optionalNumber } from './elementwise';

export const pipelineCoverage = elementFunction({
  name: 'PIPELINE_COVERAGE',
  summary: {
    ja: 'パイプラインカバレッジ：見込み案件の合計が、残りの目標（target − won）の何倍か。達成後は空欄です。',
    en: 'Pipeline coverage: open deals ÷ what is still to be won (target − won); blank once the target is won.',
  },
  parameters: [
    numberParameter('pipeline', 'atLeastZero', {
      ja: '見込み案件の合計金額（円）。例：90000000',
      en: 'sum of open deals, e.g. 90000000',
    }),
    numberParameter('target', 'number', { ja: '目標金額（円）。例：30000000', en: 'target, e.g. 30000000' }),
    optionalNumber('won', 'number', 0, {
      ja: '受注済みの金額（円）、省略すると0。例：5000000',
      en: 'won already, 0 by default, e.g. 5000000',
    }),
  ],
  examples: [
    {
      formula: '=PIPELINE_COVERAGE(90000000, 30000000)',
      result: 3,
      source: '9,000万 ÷ 3,000万',
    },
    {
      formula: '=PIPELINE_COVERAGE(4800000, 2000000, 400000)',
      result: 3,
      source: 'winsabove.pages.dev, 4.8 million for 1.6 million',
    },
    { formula: '=PIPELINE_COVERAGE(1000000, 500000, 500000)', result: '', source: 'nothing is left to win' },
  ],
  element: (pipeline, target, won) => success(coverage(pipeline, target, won) ?? ''),
});
