// Second ways to compute what the functions compute: slow, exact or by brute force, and written apart from them.

/** A quotient of whole numbers of any size as the nearest number, or nearly. */
export function ratioOf(numerator: bigint, denominator: bigint): number {
  const shift = BigInt(Math.max(0, denominator.toString().length - numerator.toString().length + 20));
  return Number(`${(numerator * 10n ** shift) / denominator}e-${shift}`);
}

/** The chance of at least `successes` at a rate of `perMille` ÷ 1000, from whole numbers only. */
export function exactTail(successes: number, trials: number, perMille: number): number {
  const [hit, miss, all] = [BigInt(perMille), BigInt(1000 - perMille), BigInt(trials)];
  let ways = 1n;
  let reached = 0n;
  for (let count = 0n; count <= all; count += 1n) {
    if (count >= successes) reached += ways * hit ** count * miss ** (all - count);
    ways = (ways * (all - count)) / (count + 1n);
  }
  return ratioOf(reached, 1000n ** all);
}

/** Trials one after the other until the chance is there, and how clearly it is. */
export function countTrials(
  successes: number,
  rate: number,
  confidence: number,
): { trials: number; margin: number } {
  let below: number[] = Array.from({ length: successes }, (_, count) => (count === 0 ? 1 : 0));
  let trials = 0;
  let before = 0;
  for (;;) {
    const reached = 1 - below.reduce((sum, chance) => sum + chance, 0);
    if (reached >= confidence) {
      return { trials, margin: Math.min(reached - confidence, confidence - before) };
    }
    before = reached;
    trials += 1;
    below = below.map(
      (chance, count) => chance * (1 - rate) + (count > 0 ? (below[count - 1] as number) * rate : 0),
    );
  }
}

/** The chance that a standard normal variable exceeds x ≥ 0. */
export function normalTail(x: number): number {
  if (x < 3) {
    // φ(x) × (x + x³/3 + x⁵/15 + …) is the part between 0 and x.
    let term = x;
    let total = x;
    for (let odd = 3; Math.abs(term) > 1e-20 * total; odd += 2) {
      term *= (x * x) / odd;
      total += term;
    }
    return 0.5 - (total * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
  }
  // Mills' ratio as a continued fraction, from the back.
  let fraction = 0;
  for (let level = 400; level >= 1; level -= 1) fraction = level / (x + fraction);
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI) / (x + fraction);
}

/** Where a function that falls from above to below 0 between two points crosses it. */
export function crossing(low: number, high: number, value: (at: number) => number): number {
  let [left, right] = [low, high];
  for (let step = 0; step < 200; step += 1) {
    const middle = (left + right) / 2;
    if (value(middle) > 0) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}

/** z by bisection of the normal distribution. */
export function quantileByBisection(confidence: number): number {
  return crossing(0, 40, (z) => normalTail(z) - (1 - confidence) / 2);
}

/** Wilson's ends as what they mean: the rates from which the one seen is z standard errors away. */
export function wilsonByBisection(successes: number, trials: number, z: number): [number, number] {
  const seen = successes / trials;
  const distance = (rate: number): number =>
    Math.abs(seen - rate) - z * Math.sqrt((rate * (1 - rate)) / trials);
  return [crossing(0, seen, distance), crossing(1, seen, distance)];
}

/** Steps by hand: whole shares first, then one at a time to the largest remainder, the earlier of equals. */
export function apportion(steps: number, weights: readonly number[]): number[] {
  const all = weights.reduce((total, weight) => total + weight, 0);
  const parts = weights.map((weight) => Math.floor((steps * weight) / all));
  const given = new Set<number>();
  while (parts.reduce((total, part) => total + part, 0) < steps) {
    let best = -1;
    for (const [index, weight] of weights.entries()) {
      const remainder = (steps * weight) % all;
      const bestRemainder = best < 0 ? -1 : (steps * (weights[best] as number)) % all;
      if (!given.has(index) && remainder > bestRemainder) best = index;
    }
    given.add(best);
    parts[best] = (parts[best] as number) + 1;
  }
  return parts;
}

const DAY = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);

/** Business days one day after the other, by JavaScript's own calendar. */
export function businessDaysByHand(start: number, end: number, off: ReadonlySet<number>): number {
  let count = 0;
  for (let day = start; day <= end; day += 1) {
    const weekday = new Date(dayZero + day * DAY).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !off.has(day)) count += 1;
  }
  return count;
}

/** Japan's national holidays by the law as it stands since 2022, as day numbers in order. */
export function holidaysByLaw(year: number): number[] {
  const day = (month: number, dayOfMonth: number): number =>
    (Date.UTC(year, month - 1, dayOfMonth) - dayZero) / DAY;
  const weekday = (serial: number): number => new Date(dayZero + serial * DAY).getUTCDay();
  const monday = (month: number, which: number): number =>
    day(month, 1 + ((8 - weekday(day(month, 1))) % 7) + 7 * (which - 1));
  // The equinoxes by the usual approximation for 1980 to 2099.
  const equinox = (base: number): number =>
    Math.floor(base + 0.242194 * (year - 1980) - Math.floor((year - 1980) / 4));
  const named = new Set([
    ...[day(1, 1), monday(1, 2), day(2, 11), day(2, 23), day(3, equinox(20.8431)), day(4, 29)],
    ...[day(5, 3), day(5, 4), day(5, 5), monday(7, 3), day(8, 11), monday(9, 3), day(9, equinox(23.2488))],
    ...[monday(10, 2), day(11, 3), day(11, 23)],
  ]);
  const all = new Set(named);
  for (const holiday of named) {
    let substitute = holiday;
    while (weekday(holiday) === 0 && all.has(substitute)) substitute += 1;
    all.add(substitute);
  }
  for (const holiday of named) {
    if (named.has(holiday + 2) && !all.has(holiday + 1) && weekday(holiday + 1) !== 0) all.add(holiday + 1);
  }
  return [...all].sort((a, b) => a - b);
}
