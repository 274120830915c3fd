// The value below which a given share of the observations lies.

/**
 * The quantile at `share` (0.5 is the median, 0.9 the P90), in the observations' unit, interpolated between the
 * two that are nearest; at least one observation, share from 0 to 1.
 *
 * For times until something happens, where one forgotten case drags the mean: of 1, 2, 2 and 30 days the median
 * is 2 and the mean 8.75. Source: R. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", The American
 * Statistician 50 (1996), type 7, as in spreadsheets' PERCENTILE.
 */
export function quantile(observations: readonly number[], share: number): number {
  const sorted = [...observations].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}
