// The KGI as a function of one driver, all others held: with + − × ÷ it is a quotient P(x) ÷ Q(x) of polynomials.
//
// What cancels in the formulas cancels in the coefficients: 数量 × (単価 − 固定費 ÷ 数量) is 単価·x − 固定費 even
// close to 0, where computing it step by step leaves nothing but rounding. Q is kept as the divisors it is made of,
// so that one that divides P is seen and goes. dK/dx has the sign of P′Q − PQ′.
import { dependents } from './invert';
import {
  constant,
  degree,
  derivative,
  dividedBy,
  dividedByPower,
  lowestPower,
  type Polynomial,
  plus,
  scaled,
  signAt,
  signBeside,
  times,
  UNKNOWN,
  valueAt,
} from './polynomial';
import { ADD, DIVIDE, MULTIPLY, NEGATE, type Tape } from './tape';

export interface Quotient {
  readonly above: Polynomial;
  readonly below: Polynomial;
}

/** On the way up: what Q is the product of. */
interface Parts {
  readonly above: Polynomial;
  readonly divisors: readonly Polynomial[];
}

/** Beyond, coefficients lose what pieces of the range still show. */
const HIGHEST_DEGREE = 12;

const ONE = constant(1);

/**
 * The root as a quotient in what one slot holds. `values` must hold every slot that does not depend on it.
 * Absent where the polynomials become too long or too large, or a divisor is 0 whatever the slot holds.
 */
export function quotientIn(tape: Tape, values: Float64Array, slot: number): Quotient | undefined {
  const { operation, left, right, firstOperation } = tape;
  const depends = dependents(tape, slot);
  const found = new Map<number, Parts>([[slot, { above: UNKNOWN, divisors: [] }]]);
  const at = (index: number): Parts =>
    found.get(index) ?? { above: constant(values[index] as number), divisors: [] };
  for (let index = firstOperation; index < operation.length; index += 1) {
    if (depends[index] !== 1) continue;
    const one = at(left[index] as number);
    const kind = operation[index];
    const result = kind === NEGATE ? negated(one) : combined(kind, one, at(right[index] as number));
    if (result === undefined || !isManageable(result.above)) return undefined;
    if (!isManageable(product(result.divisors))) return undefined;
    found.set(index, result);
  }
  const { above, divisors } = at(tape.slotOfNode[0] as number);
  return { above, below: product(divisors) };
}

const product = (factors: readonly Polynomial[]): Polynomial => factors.reduce(times, ONE);

const negated = ({ above, divisors }: Parts): Parts => ({ above: scaled(above, -1), divisors });

function combined(kind: number | undefined, one: Parts, other: Parts): Parts | undefined {
  if (kind === MULTIPLY) return reduced(times(one.above, other.above), [...one.divisors, ...other.divisors]);
  if (kind === DIVIDE) {
    if (degree(other.above) < 0) return undefined;
    return reduced(times(one.above, product(other.divisors)), [...one.divisors, other.above]);
  }
  const second = kind === ADD ? other : negated(other);
  const ofOne = without(one.divisors, second.divisors);
  const ofOther = without(second.divisors, one.divisors);
  return reduced(plus(times(one.above, product(ofOther)), times(second.above, product(ofOne))), [
    ...one.divisors,
    ...ofOther,
  ]);
}

/** The divisors that another list lacks, each as often as it lacks it. */
function without(divisors: readonly Polynomial[], others: readonly Polynomial[]): Polynomial[] {
  const rest = [...others];
  return divisors.filter((divisor) => {
    const at = rest.indexOf(divisor);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** Without the divisors, and the powers of x in them, that divide what is above them. */
function reduced(above: Polynomial, divisors: readonly Polynomial[]): Parts {
  if (degree(above) < 0) return { above, divisors: [] };
  let rest = above;
  const left = divisors.flatMap((divisor): Polynomial[] => {
    const share = dividedBy(rest, divisor);
    if (share !== undefined) {
      rest = share;
      return [];
    }
    const power = Math.min(lowestPower(rest), lowestPower(divisor));
    if (power === 0) return [divisor];
    rest = dividedByPower(rest, power);
    return [dividedByPower(divisor, power)];
  });
  return { above: rest, divisors: left };
}

function isManageable(polynomial: Polynomial): boolean {
  return degree(polynomial) <= HIGHEST_DEGREE && polynomial.sizes.every(Number.isFinite);
}

/** A polynomial that is 0 where the quotient is the target, and has its sign beside it where Q is positive. */
export function missOf({ above, below }: Quotient, target: number): Polynomial {
  return plus(above, scaled(below, -target));
}

/** A polynomial with the sign of dK/dx. */
export function slopeOf({ above, below }: Quotient): Polynomial {
  return plus(times(derivative(above), below), scaled(times(above, derivative(below)), -1));
}

/** What the quotient comes to at a point or at the end of the number line, from its right (+1) or left (−1). */
export function limitAt({ above, below }: Quotient, x: number, inwards: number): number {
  if (degree(above) < 0) return 0;
  if (!Number.isFinite(x)) {
    const power = degree(above) - degree(below);
    if (power < 0) return 0;
    const share = last(above) / last(below);
    return power === 0 ? share : signAt(above, x) * signAt(below, x) * Number.POSITIVE_INFINITY;
  }
  let [one, other] = [above, below];
  // Where both are 0, the quotient of their slopes (de l'Hospital's rule).
  while (degree(other) > 0 && signAt(one, x) === 0 && signAt(other, x) === 0) {
    [one, other] = [derivative(one), derivative(other)];
  }
  const divisor = valueAt(other, x);
  if (divisor !== 0) return valueAt(one, x) / divisor;
  return signBeside(one, x, inwards) * signBeside(other, x, inwards) * Number.POSITIVE_INFINITY;
}

const last = ({ coefficients }: Polynomial): number => coefficients[coefficients.length - 1] as number;
