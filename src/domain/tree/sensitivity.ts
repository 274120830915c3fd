// How much the KGI moves with each driver, and how much it could still gain there.
//
// All derivatives come from one pass backwards (Griewank & Walther, Evaluating Derivatives, 2nd ed. 2008, ch. 3).
// In a tree of products every elasticity is 1, which ranks nothing; so drivers are ranked by what the KGI gains
// when they go to their bound.
import type { CalculationFailure } from '../failure';
import { failure, type Result, success } from '../result';
import { calculate, findFault, givenValues } from './calculate';
import type { Driver } from './driver';
import { occurrenceCounts } from './invert';
import {
  ADD,
  compile,
  DIVIDE,
  GIVEN,
  MULTIPLY,
  NEGATE,
  run,
  SUBTRACT,
  significantGradient,
  type Tape,
} from './tape';
import type { KpiTree } from './tree';

export interface Sensitivity {
  readonly node: number;
  readonly value: number;
  /** % of the KGI per % of the driver; absent at a KGI of 0. */
  readonly elasticity: number | undefined;
  /** ∂KGI/∂driver. */
  readonly perUnit: number;
  /** How far the bound is that raises the KGI, as a share of the value; absent at 0 and without a bound. */
  readonly headroom: number | undefined;
  /** What the KGI gains at that bound; absent without a bound, or where the KGI has no value there. */
  readonly potential: number | undefined;
}

// Looked up once: in a sandboxed script every look-up of a global is slow.
const { abs } = Math;
const { isFinite: isFiniteNumber } = Number;

/** Below this no step towards a gain is too large for a number, but for absurd ones. */
const SAFE = 1e60;

/** Every driver's sensitivity, the most useful first. */
export function sensitivities(
  tree: KpiTree,
  drivers: ReadonlyMap<number, Driver>,
): Result<Sensitivity[], CalculationFailure> {
  // Only for its refusals: the values are computed again below.
  const calculated = calculate(tree, (node) => drivers.get(node)?.value);
  if (!calculated.ok) return calculated;
  const tape = compile(tree);
  const values = givenValues(tree, tape, (node) => drivers.get(node)?.value as number);
  run(tape, values);
  const slopes = significantGradient(tape, values);
  const kgi = values[tape.slotOfNode[0] as number] as number;
  const kgiAt = recomputation(tree, tape, values);
  const linear = linearSlots(tape);
  const rows: Sensitivity[] = [];
  for (const [node, { name, expression }] of tree.nodes.entries()) {
    if (expression !== undefined) continue;
    const { value = 0, locked, min, max } = drivers.get(node) as Driver;
    const slot = tape.slotOfNode[node] as number;
    const perUnit = slopes[slot] as number;
    const elasticity = kgi === 0 ? undefined : perUnit * (value / kgi);
    if (!isFiniteNumber(perUnit) || (elasticity !== undefined && !isFiniteNumber(elasticity))) {
      return failure({ code: 'tooLarge', name });
    }
    const bound = perUnit > 0 ? max : min;
    const distance = (bound - value) * (perUnit > 0 ? 1 : -1);
    // A driver that stands past the bound already has no way to go.
    if (locked || perUnit === 0 || distance <= 0) {
      // What 0 is by a share of itself nobody can say.
      const headroom = locked || perUnit === 0 || value !== 0 ? 0 : undefined;
      rows.push({ node, value, elasticity, perUnit, headroom, potential: 0 });
      continue;
    }
    const headroom = distance / abs(value);
    let potential: number | undefined;
    if (isFiniteNumber(bound)) {
      potential = perUnit * (bound - value);
      // Where the KGI is no straight line, or may leave what numbers hold on the way, it is computed anew.
      if (linear[slot] === 0 || !(potential < SAFE)) potential = (kgiAt(slot, bound) ?? Number.NaN) - kgi;
    }
    rows.push({
      node,
      value,
      elasticity,
      perUnit,
      headroom: isFiniteNumber(headroom) ? headroom : undefined,
      potential: potential !== undefined && isFiniteNumber(potential) ? potential : undefined,
    });
  }
  return success(rows.sort(byUse));
}

/** Positive potentials descending, then unknown ones by elasticity, then those without; ties stay as they are. */
function byUse(a: Sensitivity, b: Sensitivity): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (a.potential !== undefined && b.potential !== undefined) return b.potential - a.potential;
  return abs(b.elasticity ?? 0) - abs(a.elasticity ?? 0);
}

/** A bound at which the KGI would be lower than now, because it turns on the way, comes last. */
function rankOf({ potential }: Sensitivity): number {
  if (potential === undefined) return 1;
  return potential > 0 ? 0 : potential === 0 ? 2 : 3;
}

/** By slot, whether the KGI is a straight line in it: used once, and in no divisor. */
function linearSlots(tape: Tape): Uint8Array {
  const { operation, left, right, slotOfNode } = tape;
  const counts = occurrenceCounts(tape);
  const linear = new Uint8Array(operation.length);
  linear[slotOfNode[0] as number] = 1;
  for (let slot = operation.length - 1; slot >= 0; slot -= 1) {
    if (counts[slot] !== 1) linear[slot] = 0;
    if (operation[slot] === GIVEN || linear[slot] === 0) continue;
    linear[left[slot] as number] = 1;
    if (operation[slot] !== DIVIDE && operation[slot] !== NEGATE) linear[right[slot] as number] = 1;
  }
  return linear;
}

/** The KGI with one slot changed, if there is one; where a slot occurs once, only what stands above it is redone. */
function recomputation(
  tree: KpiTree,
  tape: Tape,
  values: Float64Array,
): (slot: number, value: number) => number | undefined {
  const { operation, left, right, slotOfNode, firstOperation } = tape;
  const root = slotOfNode[0] as number;
  const counts = occurrenceCounts(tape);
  const user = new Int32Array(operation.length);
  for (let slot = firstOperation; slot < operation.length; slot += 1) {
    user[left[slot] as number] = slot;
    if (operation[slot] !== NEGATE) user[right[slot] as number] = slot;
  }
  return (changed, value) => {
    if (counts[changed] !== 1) {
      const others = values.slice();
      others[changed] = value;
      run(tape, others);
      return findFault(tree, tape, others) === undefined ? others[root] : undefined;
    }
    let result = value;
    for (let slot = changed; slot !== root; ) {
      const above = user[slot] as number;
      const a = left[above] === slot ? result : (values[left[above] as number] as number);
      const b = left[above] === slot ? (values[right[above] as number] as number) : result;
      switch (operation[above]) {
        case ADD:
          result = a + b;
          break;
        case SUBTRACT:
          result = a - b;
          break;
        case MULTIPLY:
          result = a * b;
          break;
        case DIVIDE:
          if (b === 0) return undefined;
          result = a / b;
          break;
        case NEGATE:
          result = -a;
          break;
      }
      if (!isFiniteNumber(result)) return undefined;
      slot = above;
    }
    return result;
  };
}
