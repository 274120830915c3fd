// The interval in which a rate lies, given how often it was seen.

/**
 * The Wilson score interval of successes ÷ trials, as [low, high] between 0 and 1, for the z of a confidence.
 *
 * For rates from few trials, where the plain ± falls below 0: 1 lost customer of 12 is 8.3%, and anything
 * from 1.5% to 35%. 0 ≤ successes ≤ trials, trials > 0, z > 0. Low is exactly 0 without a success, high
 * exactly 1 without a failure.
 * Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of
 * the American Statistical Association 22 (1927). The ends are the roots of its quadratic equation, taken
 * so that nothing near cancels.
 */
export function wilsonInterval(successes: number, trials: number, z: number): [low: number, high: number] {
  const rate = successes / trials;
  const doubt = (z * z) / trials;
  const spread = Math.sqrt(doubt) * Math.sqrt(doubt + 4 * rate * ((trials - successes) / trials));
  const upper = 2 * rate + doubt + spread;
  // The rate itself lies inside, whatever the last digit does.
  return [Math.min(rate, (2 * rate * rate) / upper), Math.max(rate, Math.min(upper / (2 * (1 + doubt)), 1))];
}
