// Divides the change of a KGI among its drivers, leaving no rest.
//
// Logarithmic mean Divisia index (LMDI-I; Ang, Energy Policy 33 (2005) 867–871) carried from the KGI down the
// tree: a node of multiplier m accounts for m·(V¹ − V⁰). Summands inherit m; a factor c of V gets
// m·L(V¹, V⁰) ÷ L(c¹, c⁰), a divisor the negative of it, with the logarithmic mean
// L(a, b) = (a − b) ÷ (ln a − ln b). The parts add up because ΣΔln c = Δln V.
//
// A value of 0 has no logarithm: what counts is the limit as all drivers that are 0 go to 0 at one rate ε
// (Ang, Zhang & Choi, Energy 23 (1998) 489–495; Wood & Lenzen, Energy Policy 34 (2006) 1326–1331). Every value
// is therefore kept as coefficient × ε^order. L(a, b) is then c·ε^k where a and b have one order k, and else
// c·ε^k ÷ (d·|ln ε|) with the larger value's c·ε^k and d the difference of the orders. All multipliers stay
// bounded, L being increasing and homogeneous, so each ratio of means has a finite limit of its own.
//
// A difference of equal terms (5 − 5), like the number 0 in a formula, is 0 for every ε: its own limit comes
// first, so it counts as smaller than any power of ε. So does one that only rounding keeps from 0.
//
// Where anything is negative there is no logarithm to take: the Shapley value (shapley.ts) divides the change.
import type { CalculationFailure, GapFailure } from '../failure';
import { failure, type Result, success } from '../result';
import { sum } from '../statistics/sum';
import { findFault, givenValues } from './calculate';
import { shapley } from './shapley';
import { ADD, compile, DIVIDE, GIVEN, MULTIPLY, NEGATE, run, SUBTRACT, sizesOf, type Tape } from './tape';
import type { KpiTree } from './tree';

export type GapMethod = 'lmdi' | 'shapley';

export interface Attribution {
  readonly method: GapMethod;
  readonly before: number;
  readonly after: number;
  /** By node: a driver's part of the KGI's change, in the KGI's unit; 0 for other nodes. */
  readonly contributions: Float64Array;
}

// Looked up once: in a sandboxed script every look-up of a global is slow.
const { abs, log, log1p } = Math;
const { isFinite: isFiniteNumber } = Number;

/**
 * What each driver contributes to the KGI's change, which the contributions add up to.
 *
 * The functions give a driver's values by its node. Declines a divisor of 0, values beyond what a number holds,
 * and more drivers than the Shapley value of a model like this can take.
 */
export function attribute(
  tree: KpiTree,
  before: (node: number) => number,
  after: (node: number) => number,
): Result<Attribution, CalculationFailure | GapFailure> {
  const tape = compile(tree);
  const ends = [before, after].map((driverValue) => {
    const values = givenValues(tree, tape, driverValue);
    run(tape, values);
    return values;
  }) as [Float64Array, Float64Array];
  for (const values of ends) {
    const fault = findFault(tree, tape, values);
    if (fault !== undefined) return failure(fault);
  }
  // Always computed in one direction, so that swapping before and after changes signs and nothing else.
  const isSwapped = firstDifference(ends) < 0;
  const [from, to] = isSwapped ? [ends[1], ends[0]] : ends;
  const expansions = [expand(tape, from), expand(tape, to)] as const;
  const zeroDivisor = expansions.find((expansion) => expansion.zeroDivisor !== undefined)?.zeroDivisor;
  if (zeroDivisor !== undefined) {
    return failure({ code: 'zeroDivisor', name: tree.nodes[tape.owner[zeroDivisor] as number]?.name ?? '' });
  }
  const isNegative = expansions.some(({ negative }) => negative);
  const parts = isNegative ? shapley(tree, tape, from, to) : success(lmdi(tape, from, to, expansions));
  if (!parts.ok) return parts;
  const root = tape.slotOfNode[0] as number;
  const change = (to[root] as number) - (from[root] as number);
  const exact = withoutRest(parts.value, change);
  if (!isFiniteNumber(change) || !exact.every(isFiniteNumber)) return failure({ code: 'tooLarge' });
  const contributions = new Float64Array(tree.nodes.length);
  tree.nodes.forEach(({ expression }, node) => {
    const part = exact[tape.slotOfNode[node] as number] as number;
    if (expression === undefined) contributions[node] = isSwapped ? 0 - part : part + 0;
  });
  return success({
    method: isNegative ? 'shapley' : 'lmdi',
    before: ends[0][root] as number,
    after: ends[1][root] as number,
    contributions,
  });
}

function firstDifference([before, after]: readonly [Float64Array, Float64Array]): number {
  const slot = before.findIndex((value, index) => value !== after[index]);
  return slot < 0 ? 0 : (after[slot] as number) - (before[slot] as number);
}

/** The parts with what rounding left over spread among them in proportion, so that they add up. */
function withoutRest(parts: Float64Array, change: number): Float64Array {
  const whole = sum(parts.map(abs));
  const rest = change - sum(parts);
  return whole === 0 ? parts : parts.map((part) => part + rest * (abs(part) / whole));
}

/** The order in ε of what is 0 whatever ε is: above every order that a tree can give a driver. */
const ALWAYS_ZERO = 2 ** 60;
/** What a sum may differ from 0 by rounding, as a share of its terms' size. */
const ROUNDING = 2 ** -48;

/** Every slot's value as coefficient × ε^order, and whether any is negative that is no number of a formula. */
interface Expansion {
  readonly coefficients: Float64Array;
  readonly orders: Float64Array;
  readonly negative: boolean;
  /** A division by what is 0 but for rounding. */
  readonly zeroDivisor: number | undefined;
}

function expand(tape: Tape, values: Float64Array): Expansion {
  const { operation, left, right, slotOfNode, owner } = tape;
  const coefficients = values.slice();
  const orders = new Float64Array(values.length);
  const sizes = sizesOf(tape, values);
  let negative = false;
  let zeroDivisor: number | undefined;
  for (let slot = 0; slot < values.length; slot += 1) {
    const l = left[slot] as number;
    const r = right[slot] as number;
    const a = coefficients[l] as number;
    const b = coefficients[r] as number;
    const p = orders[l] as number;
    const q = orders[r] as number;
    let coefficient = coefficients[slot] as number;
    let order = 0;
    switch (operation[slot]) {
      case GIVEN: {
        const isDriver = slotOfNode[owner[slot] as number] === slot;
        if (coefficient === 0) {
          coefficient = 1;
          order = isDriver ? 1 : ALWAYS_ZERO;
        } else if (isDriver && coefficient < 0) negative = true;
        break;
      }
      case NEGATE:
        coefficient = -a;
        order = p;
        break;
      case MULTIPLY:
        coefficient = a * b;
        order = p + q;
        break;
      case DIVIDE:
        coefficient = a / b;
        order = p;
        if (q > 0) zeroDivisor ??= slot;
        break;
      default: {
        const signed = operation[slot] === ADD ? b : -b;
        order = p < q ? p : q;
        coefficient = p < q ? a : q < p ? signed : a + signed;
        const size = order === 0 ? (sizes[slot] as number) : abs(a) + abs(b);
        if (abs(coefficient) <= ROUNDING * size) {
          coefficient = 1;
          order = ALWAYS_ZERO;
        }
      }
    }
    if (coefficient === 0) {
      // Too small for a number, though no factor is 0.
      coefficient = Number.MIN_VALUE;
    }
    coefficients[slot] = coefficient;
    orders[slot] = order;
    if (operation[slot] !== GIVEN && order === 0 && coefficient < 0) negative = true;
  }
  return { coefficients, orders, negative, zeroDivisor };
}

/** Every slot's multiplier × change, for the drivers' slots; 0 elsewhere. */
function lmdi(
  tape: Tape,
  from: Float64Array,
  to: Float64Array,
  expansions: readonly [Expansion, Expansion],
): Float64Array {
  const { operation, left, right, slotOfNode, owner } = tape;
  const means = new Means(expansions);
  const multiplier = new Float64Array(from.length);
  const parts = new Float64Array(from.length);
  multiplier[slotOfNode[0] as number] = 1;
  for (let slot = from.length - 1; slot >= 0; slot -= 1) {
    const own = multiplier[slot] as number;
    if (own === 0) continue;
    const l = left[slot] as number;
    const r = right[slot] as number;
    let toLeft = own;
    let toRight = 0;
    switch (operation[slot]) {
      case GIVEN:
        if (slotOfNode[owner[slot] as number] === slot) {
          const change = (to[slot] as number) - (from[slot] as number);
          if (change !== 0) parts[slot] = own * change;
        }
        continue;
      case ADD:
        toRight = own;
        break;
      case SUBTRACT:
        toRight = -own;
        break;
      case MULTIPLY:
        toLeft = own * means.ratio(slot, l);
        toRight = own * means.ratio(slot, r);
        break;
      case DIVIDE:
        toLeft = own * means.ratio(slot, l);
        toRight = -own * means.ratio(slot, r);
        break;
      case NEGATE:
        toLeft = -own;
        break;
    }
    multiplier[l] = (multiplier[l] as number) + toLeft;
    if (toRight !== 0) multiplier[r] = (multiplier[r] as number) + toRight;
  }
  return parts;
}

/** The logarithmic means of every slot's two values: coefficient × ε^order × |ln ε|^−apart. */
class Means {
  private readonly coefficients: Float64Array;
  private readonly orders: Float64Array;
  /** 1 where the two values differ in order. */
  private readonly apart: Uint8Array;

  constructor([before, after]: readonly [Expansion, Expansion]) {
    this.coefficients = new Float64Array(before.orders.length);
    this.orders = new Float64Array(before.orders.length);
    this.apart = new Uint8Array(before.orders.length);
    for (let slot = 0; slot < this.orders.length; slot += 1) {
      const a = abs(before.coefficients[slot] as number);
      const b = abs(after.coefficients[slot] as number);
      const p = before.orders[slot] as number;
      const q = after.orders[slot] as number;
      this.orders[slot] = p < q ? p : q;
      this.apart[slot] = p === q ? 0 : 1;
      this.coefficients[slot] = p === q ? logarithmicMean(a, b) : p < q ? a / (q - p) : b / (p - q);
    }
  }

  /** The limit of L(V¹, V⁰) ÷ L(c¹, c⁰) for a factor or divisor c of V. */
  ratio(whole: number, part: number): number {
    if (this.orders[whole] !== this.orders[part] || this.apart[whole] !== this.apart[part]) return 0;
    return (this.coefficients[whole] as number) / (this.coefficients[part] as number);
  }
}

/** L(a, b) = (a − b) ÷ (ln a − ln b) of two positive numbers, alike whichever comes first; L(a, a) = a. */
export function logarithmicMean(a: number, b: number): number {
  const low = a < b ? a : b;
  const high = a < b ? b : a;
  const step = (high - low) / low;
  if (step === 0) return low;
  // Close to each other the logarithms would cancel, far from each other the quotient would overflow.
  return step < 1
    ? low * (step / log1p(step))
    : (high - low) / (isFiniteNumber(step) ? log(high / low) : log(high) - log(low));
}
