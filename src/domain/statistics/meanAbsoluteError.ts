// How far forecasts lie from what came, in the unit of the thing itself.

/**
 * Σ |actual − forecast| ÷ n over pairs; both lists are of one length, at least one.
 * Source: the usual definition, as in scikit-learn's mean_absolute_error.
 */
export function meanAbsoluteError(actual: readonly number[], forecast: readonly number[]): number {
  const total = actual.reduce((sum, value, index) => sum + Math.abs(value - (forecast[index] as number)), 0);
  return total / actual.length;
}
