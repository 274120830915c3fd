// Revenue churn: the share of the recurring revenue at the start of a period that was lost.

/**
 * (churned + contraction − expansion) ÷ start, amounts of recurring revenue; start > 0.
 *
 * Without expansion gross churn, with it net churn, which is negative where those who stay grow by more than
 * was lost. Source: ChartMogul's "MRR Churn Rate" and "Net MRR Churn Rate".
 */
export function revenueChurn(start: number, churned: number, contraction: number, expansion: number): number {
  return (churned + contraction - expansion) / start;
}
