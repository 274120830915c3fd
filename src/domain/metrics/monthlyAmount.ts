// Monthly recurring revenue of one contract.

/**
 * amount ÷ months of its billing period: a contract of 2,000 a year brings 166.67 a month.
 *
 * The sum over contracts is MRR. Amount in money, months > 0. Source: ChartMogul, "MRR".
 */
export function monthlyAmount(amount: number, months: number): number {
  return amount / months;
}
