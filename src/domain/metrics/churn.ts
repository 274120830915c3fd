// Churn: the share of the customers present at the start of a period that left during it.

/**
 * lost ÷ start, or with the period's length in months the monthly rate that compounds to it,
 * 1 − (1 − lost ÷ start)^(1 ÷ months).
 *
 * Counts of customers; 0 ≤ lost ≤ start, start > 0, months > 0. Customers won during the period belong in
 * neither. Twelve times the monthly rate is not the annual one: 3% a month is 30.62% a year.
 * Source: compounding of survival, (1 − m)^12 = 1 − a.
 */
export function churnRate(start: number, lost: number, months?: number): number {
  const rate = lost / start;
  if (months === undefined || months === 1) return rate;
  // expm1 and log1p keep small rates exact where powers near 1 would lose digits.
  return -Math.expm1(Math.log1p(-rate) / months);
}
