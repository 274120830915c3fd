// =NRR(start_mrr, expansion, contraction, churned)
import { revenueRetention } from '../domain/metrics/revenueRetention';
import { elementFunction } from './elementwise';
import { churned, contraction, expansion, ofStart, startRevenue } from './revenueParts';

export const nrr = elementFunction({
  name: 'NRR',
  summary: {
    ja: '売上継続率（NRR）：期首のMRRが、増額・減額・解約を経て何倍になったか。',
    en: 'Net revenue retention: what became of the revenue at the start, growth included.',
  },
  parameters: [startRevenue, expansion, contraction, churned],
  examples: [
    {
      formula: '=NRR(20000, 3000, 800, 1200)',
      result: 1.05,
      source: 'bigdelta.com, NRR vs GRR',
    },
  ],
  element: (start, added, reduced, lost) =>
    ofStart(start, reduced, lost, () => revenueRetention(start, added, reduced, lost)),
});
