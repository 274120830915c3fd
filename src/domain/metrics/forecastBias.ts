// Forecast bias: whether a forecast tends to promise too much or too little.
import { sum } from '../statistics/sum';
import type { ForecastPair } from './forecastAccuracy';

/**
 * Σ(forecast − actual) ÷ Σ|actual|; the divisor above 0. Above 0 the forecast promised too much.
 *
 * Accuracy alone does not tell a factory which way to err. Example: actual 100, 200, 150 and forecast 90, 210,
 * 140 promise 10 of 450 too little, −2.2%.
 */
export function forecastBias(pairs: readonly ForecastPair[]): number {
  const errors = sum(pairs.map(({ actual, forecast }) => forecast - actual));
  return errors / sum(pairs.map(({ actual }) => Math.abs(actual)));
}
