// =GRR(start_mrr, contraction, churned)
import { revenueRetention } from '../domain/metrics/revenueRetention';
import { elementFunction } from './elementwise';
import { churned, contraction, ofStart, startRevenue } from './revenueParts';

export const grr = elementFunction({
  name: 'GRR',
  summary: {
    ja: '売上維持率（GRR）：期首のMRRのうち、減額・解約のあとに残った割合。増額は数えません。',
    en: 'Gross revenue retention: the share of the revenue at the start that is left, growth not counted.',
  },
  parameters: [startRevenue, contraction, churned],
  examples: [{ formula: '=GRR(20000, 800, 1200)', result: 0.9, source: 'bigdelta.com, NRR vs GRR' }],
  element: (start, reduced, lost) =>
    ofStart(start, reduced, lost, () => revenueRetention(start, 0, reduced, lost)),
});
