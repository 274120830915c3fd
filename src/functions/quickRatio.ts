// =QUICK_RATIO(new, expansion, contraction, churned)
import { quickRatio as quickRatioOf } from '../domain/metrics/quickRatio';
import { elementFunction, numberParameter } from './elementwise';
import { quotient } from './ratio';
import { churned, contraction, expansion } from './revenueParts';

export const quickRatio = elementFunction({
  name: 'QUICK_RATIO',
  summary: {
    ja: 'クイックレシオ：増えたMRR（新規＋増額）÷ 減ったMRR（減額＋解約）。',
    en: 'Quick ratio: recurring revenue gained (new + expansion) ÷ lost (contraction + churned).',
  },
  parameters: [
    numberParameter('new', 'atLeastZero', {
      ja: '新規顧客のMRR（円）。例：20000',
      en: 'revenue of new customers, e.g. 20000',
    }),
    expansion,
    contraction,
    churned,
  ],
  examples: [
    {
      formula: '=QUICK_RATIO(20000, 8000, 3000, 5000)',
      result: 3.5,
      source: 'pitchkit.net, quick ratio',
    },
  ],
  element: (won, added, reduced, lost) =>
    quotient({ name: 'contraction + churned', value: reduced + lost }, () =>
      quickRatioOf(won, added, reduced, lost),
    ),
});
