// The sum of many numbers without the error that piles up when they are added one by one.

/**
 * Adds numbers and carries along what each addition rounds off, so that 100,000 amounts add up as exactly as
 * two. Same unit as the numbers; 0 for none; not finite where the sum is too large.
 *
 * Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", 1974.
 */
export function sum(values: Iterable<number>): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
