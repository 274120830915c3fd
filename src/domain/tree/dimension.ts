// The algebra of units: what multiplying 件 by 円/件 gives, and whether an equation's two sides agree.
import type { Expression, Operator } from '../expression/expression';
import { failure, type Result, success } from '../result';
import { type Base, type Unit, unitParts } from './unit';

/**
 * A product of powers of bases: yen per order is yen¹ × order⁻¹. Bases of power 0 are absent, so a pure number
 * is empty.
 */
export type Dimension = ReadonlyMap<Base, number>;

const PURE: Dimension = new Map();

export function dimensionOf(unit: Unit): Dimension {
  const { of, per } = unitParts(unit);
  return times(new Map([[of, 1]]), per === undefined ? PURE : new Map([[per, 1]]), -1);
}

/** one × other^power. */
function times(one: Dimension, other: Dimension, power: 1 | -1): Dimension {
  const product = new Map(one);
  for (const [base, exponent] of other) {
    const sum = (product.get(base) ?? 0) + power * exponent;
    if (sum === 0) product.delete(base);
    else product.set(base, sum);
  }
  return product;
}

export function sameDimension(one: Dimension, other: Dimension): boolean {
  return one.size === other.size && Array.from(one).every(([base, power]) => other.get(base) === power);
}

/** Written for people who look for a mistake: `yen·order⁻¹` as `yen × order^-1`. */
export function dimensionText(dimension: Dimension): string {
  const factors = Array.from(dimension, ([base, power]) => (power === 1 ? base : `${base}^${power}`));
  return factors.length === 0 ? '1' : factors.join(' × ');
}

export type DimensionFailure = {
  readonly code: 'unequalUnits';
  readonly left: Dimension;
  readonly right: Dimension;
};

/**
 * The dimension of an expression: sums and differences need equal ones, products add exponents, quotients
 * subtract them; a number is pure. Declines a sum of unequal ones, with both.
 */
export function expressionDimension(
  expression: Expression,
  dimensionOfName: (name: string) => Dimension,
): Result<Dimension, DimensionFailure> {
  const stack: Dimension[] = [];
  for (const term of expression) {
    if (term.kind === 'number') stack.push(PURE);
    else if (term.kind === 'name') stack.push(dimensionOfName(term.name));
    else if (term.operator !== 'negate') {
      const right = stack.pop() as Dimension;
      const left = stack.pop() as Dimension;
      const joined = join(left, right, term.operator);
      if (!joined.ok) return joined;
      stack.push(joined.value);
    }
  }
  return success(stack.pop() as Dimension);
}

function join(
  left: Dimension,
  right: Dimension,
  operator: Exclude<Operator, 'negate'>,
): Result<Dimension, DimensionFailure> {
  if (operator === 'multiply') return success(times(left, right, 1));
  if (operator === 'divide') return success(times(left, right, -1));
  return sameDimension(left, right) ? success(left) : failure({ code: 'unequalUnits', left, right });
}
