// The Shapley value of a KGI's change: what each driver adds, averaged over every order of changing them.
//
// φ_k = Σ_S |S|!(n−|S|−1)! ÷ n! · [K(S ∪ k) − K(S)], where the drivers in S have their later values (Shapley,
// "A value for n-person games", 1953; Das Gupta, Standardization and Decomposition of Rates, 1993). Where K is
// linear in each driver it is the Aumann–Shapley line integral Δx_k·∫₀¹ ∂K/∂x_k(x⁰ + tΔx) dt (Owen, Management
// Science 18 (1972) P64–79), whose integrand is a polynomial: Gauss–Legendre gives it exactly.
import type { CalculationFailure, GapFailure } from '../failure';
import { failure, type Result, success } from '../result';
import { findFault } from './calculate';
import { occurrenceCounts } from './invert';
import { ADD, DIVIDE, GIVEN, gradient, MULTIPLY, run, SUBTRACT, type Tape } from './tape';
import type { KpiTree } from './tree';

/** 2^12 evaluations are quick; each further driver doubles them. */
const MOST_DRIVERS = 12;

// Looked up once: in a sandboxed script every look-up of a global is slow.
const { abs, ceil, cos, PI } = Math;

/** By slot, the drivers' parts of the KGI's change between two runs of the tape; 0 elsewhere. */
export function shapley(
  tree: KpiTree,
  tape: Tape,
  from: Float64Array,
  to: Float64Array,
): Result<Float64Array, CalculationFailure | GapFailure> {
  const drivers = Array.from(tape.slotOfNode).filter((_, node) => tree.nodes[node]?.expression === undefined);
  const degree = degreeInDrivers(tape);
  if (degree !== undefined) return success(integrate(tape, from, to, drivers, degree));
  if (drivers.length > MOST_DRIVERS) {
    return failure({ code: 'tooManyDrivers', count: drivers.length, limit: MOST_DRIVERS });
  }
  return enumerate(tree, tape, from, to, drivers);
}

/** How many drivers are multiplied at most; absent where one occurs twice or in a divisor. */
function degreeInDrivers(tape: Tape): number | undefined {
  const { operation, left, right, slotOfNode, owner } = tape;
  const counts = occurrenceCounts(tape);
  const degrees = new Float64Array(operation.length);
  for (let slot = 0; slot < operation.length; slot += 1) {
    const a = degrees[left[slot] as number] as number;
    const b = degrees[right[slot] as number] as number;
    switch (operation[slot]) {
      case GIVEN:
        if (slotOfNode[owner[slot] as number] !== slot) break;
        if ((counts[slot] as number) > 1) return undefined;
        degrees[slot] = 1;
        break;
      case MULTIPLY:
        degrees[slot] = a + b;
        break;
      case DIVIDE:
        if (b > 0) return undefined;
        degrees[slot] = a;
        break;
      case ADD:
      case SUBTRACT:
        degrees[slot] = a > b ? a : b;
        break;
      default:
        degrees[slot] = a;
    }
  }
  return degrees[slotOfNode[0] as number] as number;
}

function integrate(
  tape: Tape,
  from: Float64Array,
  to: Float64Array,
  drivers: readonly number[],
  degree: number,
): Float64Array {
  const parts = new Float64Array(from.length);
  const values = from.slice();
  for (const { at, weight } of gaussLegendre(ceil(degree / 2))) {
    for (const slot of drivers) values[slot] = (from[slot] as number) * (1 - at) + (to[slot] as number) * at;
    run(tape, values);
    const slopes = gradient(tape, values);
    for (const slot of drivers) parts[slot] = (parts[slot] as number) + weight * (slopes[slot] as number);
  }
  for (const slot of drivers) {
    parts[slot] = (parts[slot] as number) * ((to[slot] as number) - (from[slot] as number));
  }
  return parts;
}

/**
 * Points and weights on 0…1 that integrate polynomials of degree 2·count − 1 exactly: the zeros of the Legendre
 * polynomial, by Newton's method from their asymptotic places (Abramowitz & Stegun 25.4.29, 22.16.6).
 */
function gaussLegendre(count: number): { at: number; weight: number }[] {
  return Array.from({ length: count }, (_, index) => {
    let x = cos((PI * (index + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let step = 1, rounds = 0; abs(step) > 1e-15 && rounds < 20; rounds += 1) {
      let previous = 1;
      let value = x;
      for (let n = 2; n <= count; n += 1) {
        [previous, value] = [value, ((2 * n - 1) * x * value - (n - 1) * previous) / n];
      }
      slope = (count * (previous - x * value)) / (1 - x * x);
      step = value / slope;
      x -= step;
    }
    return { at: (1 + x) / 2, weight: 1 / ((1 - x * x) * slope * slope) };
  });
}

function enumerate(
  tree: KpiTree,
  tape: Tape,
  from: Float64Array,
  to: Float64Array,
  drivers: readonly number[],
): Result<Float64Array, CalculationFailure> {
  // A driver that does not change adds nothing in any order.
  const changed = drivers.filter((slot) => from[slot] !== to[slot]);
  const count = changed.length;
  const root = tape.slotOfNode[0] as number;
  const values = from.slice();
  const kgi = new Float64Array(2 ** count);
  const sizes = new Uint8Array(2 ** count);
  for (let set = 0; set < kgi.length; set += 1) {
    sizes[set] = (sizes[set >> 1] as number) + (set & 1);
    changed.forEach((slot, index) => {
      values[slot] = (set & (1 << index) ? to : from)[slot] as number;
    });
    run(tape, values);
    const fault = findFault(tree, tape, values);
    if (fault !== undefined) return failure(fault);
    kgi[set] = values[root] as number;
  }
  // |S|!(n−|S|−1)! ÷ n!, each from the one before.
  const weights = [1 / count];
  for (let size = 1; size < count; size += 1) {
    weights.push(((weights[size - 1] as number) * size) / (count - size));
  }
  const parts = new Float64Array(from.length);
  changed.forEach((slot, index) => {
    let part = 0;
    for (let set = 0; set < kgi.length; set += 1) {
      if (set & (1 << index)) continue;
      const added = (kgi[set | (1 << index)] as number) - (kgi[set] as number);
      part += (weights[sizes[set] as number] as number) * added;
    }
    parts[slot] = part;
  });
  return success(parts);
}
