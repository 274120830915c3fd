// Revenue retention: what is left at a period's end of the recurring revenue at its start.

/**
 * (start + expansion − contraction − churned) ÷ start, amounts of recurring revenue; start > 0.
 *
 * With expansion net revenue retention, above 1 where customers grow; with expansion 0 gross revenue
 * retention, never above 1. Example: 20,000 with 3,000 more, 800 less and 1,200 gone is 105% net, 90% gross.
 */
export function revenueRetention(
  start: number,
  expansion: number,
  contraction: number,
  churned: number,
): number {
  return (start + expansion - contraction - churned) / start;
}
