// Forecast accuracy: how much of the actual the forecast had right.
import { sum } from '../statistics/sum';

export interface ForecastPair {
  readonly actual: number;
  readonly forecast: number;
}

/**
 * 1 − Σ|actual − forecast| ÷ Σ|actual|, one minus the weighted absolute percentage error; the divisor above
 * 0. Negative where the errors outgrow the actuals.
 *
 * Unlike the mean of percentage errors it stands a month without sales, and large months count more.
 * Example: actual 100, 200, 150 and forecast 90, 210, 140 give 1 − 30 ÷ 450 = 93.3%.
 */
export function forecastAccuracy(pairs: readonly ForecastPair[]): number {
  const errors = sum(pairs.map(({ actual, forecast }) => Math.abs(actual - forecast)));
  return 1 - errors / sum(pairs.map(({ actual }) => Math.abs(actual)));
}
