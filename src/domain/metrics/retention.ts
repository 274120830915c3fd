// Retention: the share of the customers present at the start of a period that stayed.

/**
 * (end − won) ÷ start: customers at the end without those won during the period, per customer at the start.
 *
 * Counts of customers, start > 0, 0 ≤ end − won ≤ start. What churn leaves: 1 − lost ÷ start.
 * Example: 500 at the start, 480 at the end, 30 of them new: 90% stayed.
 */
export function retention(start: number, end: number, won: number): number {
  return (end - won) / start;
}
