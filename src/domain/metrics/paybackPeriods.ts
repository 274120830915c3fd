// Payback: how long a customer takes to earn back what winning it took.

/**
 * cost ÷ (revenue × margin): periods of the revenue, months for a monthly ARPA; revenue and margin > 0.
 *
 * Only gross profit pays back, so a margin left at 1 flatters. Example: 200 ÷ (50 × 75%) = 5.33 months.
 */
export function paybackPeriods(cost: number, revenue: number, margin: number): number {
  return cost / (revenue * margin);
}
