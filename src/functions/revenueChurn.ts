// =REVENUE_CHURN(start_mrr, churned, contraction, [expansion])
import { revenueChurn as revenueChurnRate } from '../domain/metrics/revenueChurn';
import { elementFunction, optionalNumber } from './elementwise';
import { churned, contraction, expansion, ofStart, startRevenue } from './revenueParts';

export const revenueChurn = elementFunction({
  name: 'REVENUE_CHURN',
  summary: {
    ja: '金額ベース解約率：期首のMRRのうち失った割合。expansion を入れると純解約率で、負にもなります。',
    en: 'Revenue churn: the share of recurring revenue lost. With expansion net churn, which may be negative.',
  },
  parameters: [
    startRevenue,
    churned,
    contraction,
    optionalNumber('expansion', 'atLeastZero', 0, expansion.help),
  ],
  examples: [
    {
      formula: '=REVENUE_CHURN(100, 10, 10)',
      result: 0.2,
      source: 'ChartMogul, MRR Churn Rate',
    },
    {
      formula: '=REVENUE_CHURN(100, 10, 10, 10)',
      result: 0.1,
      source: 'ChartMogul, Net MRR Churn Rate',
    },
  ],
  element: (start, lost, reduced, added) =>
    ofStart(start, reduced, lost, () => revenueChurnRate(start, lost, reduced, added)),
});
