// Rounds what is counted up to whole numbers: 1,818.2 leads are 1,819 to find.

/**
 * The least whole number that is not below the value; a rounding error above a whole number is that number,
 * so that 2.1 ÷ 0.3, which is 7.000000000000001, takes 7 and not 8.
 *
 * The same as ROUNDUP(ROUND(value; 6); 0) in a sheet.
 */
export function wholeCount(value: number): number {
  const nearest = Math.round(value);
  const count = Math.abs(value - nearest) < 5e-7 ? nearest : Math.ceil(value);
  return count === 0 ? 0 : count;
}
