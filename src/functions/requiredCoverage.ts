// =REQUIRED_COVERAGE(win_rate)
import { requiredCoverage as requiredCoverageOf } from '../domain/pipeline/requiredCoverage';
import { elementFunction, numberParameter } from './elementwise';
import { quotient } from './ratio';

export const requiredCoverage = elementFunction({
  name: 'REQUIRED_COVERAGE',
  summary: {
    ja: '必要なパイプラインカバレッジ：1 ÷ 受注率。15%なら目標の6.7倍の案件が要ります。',
    en: 'Required pipeline coverage: 1 ÷ win rate. At 15% it takes 6.7 times the target.',
  },
  parameters: [
    numberParameter('win_rate', 'share', {
      ja: '受注率（0〜1）。例：0.15',
      en: 'win rate, 0 to 1, e.g. 0.15',
    }),
  ],
  examples: [
    { formula: '=REQUIRED_COVERAGE(0.15)', result: 6.666666666666667, source: '1 ÷ 15%' },
    {
      formula: '=REQUIRED_COVERAGE(0.22)',
      result: 4.545454545454546,
      source: 'winsabove.pages.dev, about 4.5 times',
    },
  ],
  element: (winRate) => quotient({ name: 'win_rate', value: winRate }, () => requiredCoverageOf(winRate)),
});
