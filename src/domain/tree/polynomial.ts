// Polynomials in one unknown, each coefficient with the size by which its rounding is measured.
import { between } from './enclose';

/** From the constant term up; the last coefficient is not 0, and the polynomial 0 has none. */
export interface Polynomial {
  readonly coefficients: readonly number[];
  /** How large each coefficient would be if nothing had cancelled in it. */
  readonly sizes: readonly number[];
}

// Looked up once: in a sandboxed script every look-up of a global is slow.
const { abs, max: larger, min: smaller, sign: signOf } = Math;

/** What is left of terms that cancel is rounding up to this share of their size. */
const ROUNDING = 1e-13;

export const constant = (value: number): Polynomial => polynomial([value], [abs(value)]);

/** The unknown itself. */
export const UNKNOWN: Polynomial = { coefficients: [0, 1], sizes: [0, 1] };

/** What is nothing but rounding becomes 0, and the highest power is one that is there. */
function polynomial(values: readonly number[], sizes: readonly number[]): Polynomial {
  const coefficients = values.map((value, power) =>
    abs(value) <= ROUNDING * (sizes[power] as number) ? 0 : value,
  );
  while (coefficients[coefficients.length - 1] === 0) coefficients.pop();
  return { coefficients, sizes: sizes.slice(0, coefficients.length) };
}

export const degree = ({ coefficients }: Polynomial): number => coefficients.length - 1;

export function plus(one: Polynomial, other: Polynomial): Polynomial {
  const length = larger(one.coefficients.length, other.coefficients.length);
  const sum = (left: readonly number[], right: readonly number[]): number[] =>
    Array.from({ length }, (_, power) => (left[power] ?? 0) + (right[power] ?? 0));
  return polynomial(sum(one.coefficients, other.coefficients), sum(one.sizes, other.sizes));
}

export function times(one: Polynomial, other: Polynomial): Polynomial {
  const length = larger(0, one.coefficients.length + other.coefficients.length - 1);
  const product = (left: readonly number[], right: readonly number[]): number[] => {
    const terms = new Array<number>(length).fill(0);
    left.forEach((a, at) => {
      right.forEach((b, power) => {
        terms[at + power] = (terms[at + power] as number) + a * b;
      });
    });
    return terms;
  };
  return polynomial(product(one.coefficients, other.coefficients), product(one.sizes, other.sizes));
}

export const scaled = (one: Polynomial, factor: number): Polynomial => times(one, constant(factor));

export function derivative({ coefficients, sizes }: Polynomial): Polynomial {
  const down = (terms: readonly number[]): number[] => terms.slice(1).map((term, at) => term * (at + 1));
  return { coefficients: down(coefficients), sizes: down(sizes) };
}

/** By how many powers of the unknown it can be divided. */
export function lowestPower({ coefficients }: Polynomial): number {
  return larger(
    0,
    coefficients.findIndex((coefficient) => coefficient !== 0),
  );
}

export function dividedByPower({ coefficients, sizes }: Polynomial, power: number): Polynomial {
  return { coefficients: coefficients.slice(power), sizes: sizes.slice(power) };
}

/** The whole quotient of two polynomials; absent where something is left over that is more than rounding. */
export function dividedBy(of: Polynomial, by: Polynomial): Polynomial | undefined {
  const [top, step] = [degree(of), degree(by)];
  if (step < 0 || top < step) return undefined;
  const [rest, sizes] = [[...of.coefficients], [...of.sizes]];
  const share: number[] = [];
  const shareSizes: number[] = [];
  for (let power = top - step; power >= 0; power -= 1) {
    const lead = by.coefficients[step] as number;
    const factor = (rest[power + step] as number) / lead;
    const factorSize = (sizes[power + step] as number) / abs(lead);
    share[power] = factor;
    shareSizes[power] = factorSize;
    by.coefficients.forEach((coefficient, at) => {
      rest[power + at] = (rest[power + at] as number) - factor * coefficient;
      sizes[power + at] = (sizes[power + at] as number) + factorSize * (by.sizes[at] as number);
    });
  }
  return degree(polynomial(rest.slice(0, step), sizes.slice(0, step))) < 0
    ? polynomial(share, shareSizes)
    : undefined;
}

/** Its value at a finite point, 0 where that is nothing but rounding. */
export function valueAt({ coefficients, sizes }: Polynomial, x: number): number {
  let value = 0;
  let size = 0;
  for (let power = coefficients.length - 1; power >= 0; power -= 1) {
    value = value * x + (coefficients[power] as number);
    size = size * abs(x) + (sizes[power] as number);
  }
  return abs(value) <= ROUNDING * size ? 0 : value;
}

/** The sign of its value, at the ends of the number line too; `rounding` is how much of it counts as nothing. */
export function signAt({ coefficients, sizes }: Polynomial, x: number, rounding = ROUNDING): number {
  const top = coefficients.length - 1;
  const isFar = abs(x) > 1;
  // Far out by powers of 1 ÷ x, which never grow beyond what a number holds.
  const step = isFar ? 1 / x : x;
  let value = 0;
  let size = 0;
  for (let turn = top; turn >= 0; turn -= 1) {
    const power = isFar ? top - turn : turn;
    value = value * step + (coefficients[power] as number);
    size = size * abs(step) + (sizes[power] as number);
  }
  if (abs(value) <= rounding * size) return 0;
  return isFar && x < 0 && top % 2 === 1 ? -signOf(value) : signOf(value);
}

/** The sign right beside a point, to its right (+1) or left (−1), where it may itself be 0. */
export function signBeside(of: Polynomial, x: number, inwards: number): number {
  let side = 1;
  for (let slope = of; degree(slope) >= 0; slope = derivative(slope)) {
    const sign = signAt(slope, x);
    if (sign !== 0) return side * sign;
    side *= inwards;
  }
  return 0;
}

/**
 * Where it is 0 between two points, in their order: the turns of a polynomial lie between its zeros, so the zeros
 * of its derivative fence them in. A point where it only comes within rounding of 0 may be among them.
 */
export function zerosBetween(of: Polynomial, low: number, high: number): number[] {
  if (degree(of) < 1) return [];
  const reach = farthestZero(of);
  const [from, to] = [larger(low, -reach), smaller(high, reach)];
  if (!(from < to)) return [];
  const fence = [from, ...zerosBetween(derivative(of), from, to), to];
  const zeros: number[] = [];
  for (let index = 1; index < fence.length; index += 1) {
    const [start, end] = [fence[index - 1] as number, fence[index] as number];
    const isTurn = index < fence.length - 1;
    const zero = crossing((x) => signAt(of, x, 0), start, end);
    if (zero !== undefined) zeros.push(zero);
    else if (isTurn && signAt(of, end) === 0) zeros.push(end);
  }
  return zeros.filter((zero, index) => zero > low && zero < high && zero !== zeros[index - 1]);
}

/** No zero is farther from 0 than this (Cauchy, Exercices de mathématiques, 1829). */
function farthestZero({ coefficients }: Polynomial): number {
  const top = abs(coefficients[coefficients.length - 1] as number);
  const most = coefficients.slice(0, -1).reduce((size, term) => larger(size, abs(term)), 0);
  return smaller(1 + most / top, Number.MAX_VALUE);
}

/** Halves a stretch on whose ends the sign differs, to the last bit; undefined where it does not. */
export function crossing(signOfValue: (x: number) => number, from: number, to: number): number | undefined {
  let [low, high] = [from, to];
  const side = signOfValue(low);
  if (!(side * signOfValue(high) < 0)) return undefined;
  for (let middle = between(low, high); middle > low && middle < high; middle = between(low, high)) {
    const sign = signOfValue(middle);
    if (sign === 0) return middle;
    if (sign === side) low = middle;
    else high = middle;
  }
  return low;
}
