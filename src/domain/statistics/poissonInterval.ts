// How far a count can be from the rate behind it: three orders in a month say little about the next.

/**
 * The exact (Garwood) confidence interval of a Poisson rate from one count: the lowest rate at which so many
 * or more, and the highest at which so few or fewer, still happen with probability (1 − confidence) ÷ 2.
 *
 * `count` is a whole number from 0 on, `confidence` lies between 0 and 1. Three orders give 0.62 to 8.77.
 * Source: F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936). Cost: the count
 * times some sixty halvings.
 */
export function poissonInterval(
  count: number,
  confidence = 0.95,
): { readonly low: number; readonly high: number } {
  const tail = (1 - confidence) / 2;
  const low = count === 0 ? 0 : rateAt((rate) => 1 - atMost(count - 1, rate) > tail);
  const high = rateAt((rate) => atMost(count, rate) <= tail);
  return { low, high };
}

/** The chance of at most `count` at a rate, summed both ways from the largest term so that nothing is lost. */
function atMost(count: number, rate: number): number {
  const largest = Math.min(count, Math.floor(rate));
  let logarithm = -rate;
  for (let index = 1; index <= largest; index += 1) logarithm += Math.log(rate / index);
  let sum = 0;
  for (let index = largest, weight = 1; index >= 0; index -= 1) {
    sum += weight;
    weight *= index / rate;
  }
  for (let index = largest + 1, weight = rate / index; index <= count; index += 1, weight *= rate / index) {
    sum += weight;
  }
  return Math.exp(logarithm) * sum;
}

/** The rate from which on a condition holds that holds for all larger ones. */
function rateAt(holds: (rate: number) => boolean): number {
  let low = 0;
  let high = 1;
  while (!holds(high)) high *= 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (holds(middle)) high = middle;
    else low = middle;
  }
}
