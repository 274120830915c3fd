// The KGI as a function of one driver, all others held: with + − × ÷ it is a quotient P(x) ÷ Q(x) of polynomials.
//
// What cancels in the formulas cancels in the coefficients: 数量 × (単価 − 固定費 ÷ 数量) is 単価·x − 固定費 even
// close to 0, where computing it step by step leaves nothing but rounding. dK/dx has the sign of P′Q − PQ′.
import { dependents } from './invert';
import {
  constant,
  degree,
  derivative,
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
  const found = new Map<number, Quotient>([[slot, { above: UNKNOWN, below: ONE }]]);
  const at = (index: number): Quotient =>
    found.get(index) ?? { above: constant(values[index] as number), below: ONE };
  for (let index = firstOperation; index < operation.length; index += 1) {
    if (depends[index] !== 1) continue;
    const one = at(left[index] as number);
    const kind = operation[index];
    const result = kind === NEGATE ? negated(one) : combined(kind, one, at(right[index] as number));
    if (result === undefined || !isManageable(result.above) || !isManageable(result.below)) return undefined;
    found.set(index, result);
  }
  return at(tape.slotOfNode[0] as number);
}

const negated = ({ above, below }: Quotient): Quotient => ({ above: scaled(above, -1), below });

function combined(kind: number | undefined, one: Quotient, other: Quotient): Quotient | undefined {
  if (kind === MULTIPLY) return reduced(times(one.above, other.above), times(one.below, other.below));
  if (kind === DIVIDE) {
    if (degree(other.above) < 0) return undefined;
    return reduced(times(one.above, other.below), times(one.below, other.above));
  }
  const second = kind === ADD ? other : negated(other);
  if (isSame(one.below, second.below)) return reduced(plus(one.above, second.above), one.below);
  return reduced(
    plus(times(one.above, second.below), times(second.above, one.below)),
    times(one.below, second.below),
  );
}

/** Without the powers of x that both have. */
function reduced(above: Polynomial, below: Polynomial): Quotient {
  if (degree(above) < 0) return { above, below: ONE };
  const power = Math.min(lowestPower(above), lowestPower(below));
  return { above: dividedByPower(above, power), below: dividedByPower(below, power) };
}

function isSame(one: Polynomial, other: Polynomial): boolean {
  return (
    one.coefficients.length === other.coefficients.length &&
    one.coefficients.every((coefficient, power) => coefficient === other.coefficients[power])
  );
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
