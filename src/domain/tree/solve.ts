// Finds driver values that give the KGI its target, within the drivers' bounds.
//
// One unknown x: the zero of x ↦ K(x) − T, by undoing the operations above x where it occurs once, and
// by bisection where it occurs several times and K is monotone between the bounds.
// None unknown: equal effort. Every free driver moves along xᵢ(s) = clip(xᵢ⁰·s^σᵢ, minᵢ, maxᵢ), where
// σᵢ = sign(xᵢ⁰·∂K/∂xᵢ) at the start, so that s > 1 raises the KGI; the one s with K(x(s)) = T is found by
// bisection in ln s. For a product of drivers this is the least change Σ(ln xᵢ/xᵢ⁰)² that reaches T, the
// bounds included (water-filling); for other monotone trees it is the same effort asked of everybody.
import type { CalculationFailure, SolveFailure } from '../failure';
import { failure, type Result, success } from '../result';
import { findFault, givenValues, type NodeValues, nodeValues } from './calculate';
import type { Driver } from './driver';
import { dependents, invert, occurrences, pathTo } from './invert';
import { compile, gradient, run, type Tape } from './tape';
import type { KpiNode, KpiTree } from './tree';

export type DriverStatus = 'solved' | 'atMaximum' | 'atMinimum' | 'free' | 'locked';

export interface Solution {
  /** Every node's value at the solution. */
  readonly values: NodeValues;
  /** By node; only drivers have one. */
  readonly status: ReadonlyMap<number, DriverStatus>;
}

type Answer = Result<Solution, SolveFailure | CalculationFailure>;

// Looked up once: in a sandboxed script every look-up of a global is slow.
const { exp } = Math;
const INFINITY = Number.POSITIVE_INFINITY;

/** How far a computed KGI may be from the target, as a share of the largest node value. */
const TOLERANCE = 1e-9;

/**
 * Solves for the target. With one driver without a value, that one alone is found and all others are
 * held; with none, the unlocked drivers share the effort equally.
 *
 * @param drivers by node index, for every driver of the tree.
 */
export function solve(tree: KpiTree, drivers: ReadonlyMap<number, Driver>, target: number): Answer {
  const unknown = Array.from(drivers).filter(([, driver]) => driver.value === undefined);
  if (unknown.length > 1) {
    return failure({ code: 'severalUnknown', names: unknown.map(([node]) => nameOf(tree, node)) });
  }
  const problem = new Problem(tree, drivers, target);
  const [only] = unknown;
  return only === undefined ? equalEffort(problem) : solveOne(problem, only[0], only[1]);
}

const nameOf = (tree: KpiTree, node: number): string => (tree.nodes[node] as KpiNode).name;

/** The largest absolute value among the finite ones. */
function largestSize(values: Float64Array): number {
  let largest = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number;
    const size = value < 0 ? -value : value;
    if (size > largest && size < INFINITY) largest = size;
  }
  return largest;
}

/** A tree with its drivers and target, and a way to try values out. */
class Problem {
  readonly tape: Tape;
  readonly values: Float64Array;

  constructor(
    readonly tree: KpiTree,
    readonly drivers: ReadonlyMap<number, Driver>,
    readonly target: number,
  ) {
    this.tape = compile(tree);
    this.values = givenValues(tree, this.tape, (node) => drivers.get(node)?.value ?? Number.NaN);
  }

  slot(node: number): number {
    return this.tape.slotOfNode[node] as number;
  }

  set(node: number, value: number): void {
    this.values[this.slot(node)] = value;
  }

  get(node: number): number {
    return this.values[this.slot(node)] as number;
  }

  /** The KGI at the values that are set. */
  kgi(): number {
    run(this.tape, this.values);
    return this.get(0);
  }

  /** The sign of ∂K/∂x for any driver at the values that are set; 0 where it is nothing but rounding. */
  slopeSigns(): (node: number) => number {
    run(this.tape, this.values);
    const slopes = gradient(this.tape, this.values);
    const largest = largestSize(this.values);
    return (node) => {
      const slope = slopes[this.slot(node)] as number;
      const effect = slope * this.get(node);
      return Number.isFinite(effect) && Math.abs(effect) > 1e-13 * largest ? Math.sign(slope) : 0;
    };
  }

  /** Is a KGI as near to the target as the promise asks? */
  hits(kgi: number): boolean {
    let largest = Math.abs(this.target);
    for (const slot of this.tape.slotOfNode)
      largest = Math.max(largest, Math.abs(this.values[slot] as number));
    return Math.abs(kgi - this.target) <= TOLERANCE * largest;
  }

  /** The values that are set, as the answer, if they hold together. `found` is the driver that had no value. */
  finish(found?: number): Answer {
    const kgi = this.kgi();
    const fault = findFault(this.tree, this.tape, this.values);
    if (fault !== undefined) return failure(fault);
    if (!this.hits(kgi)) return failure({ code: 'notAccurate' });
    const status = new Map<number, DriverStatus>();
    for (const [node, driver] of this.drivers) {
      if (node === found) status.set(node, 'solved');
      else if (found !== undefined || driver.locked) status.set(node, 'locked');
      else if (this.get(node) === driver.max) status.set(node, 'atMaximum');
      else status.set(node, this.get(node) === driver.min ? 'atMinimum' : 'free');
    }
    const values = nodeValues(this.tape, this.values);
    // The KGI is the target by definition; rounding on the way up is not news.
    values[0] = this.target;
    return success({ values, status });
  }
}

/** Finds one driver within the given bounds, all others held. */
function solveOne(problem: Problem, node: number, { min, max }: Bounds): Answer {
  const { tape, tree, values, target } = problem;
  const slot = problem.slot(node);
  const heldFault = faultAmongHeld(problem, slot);
  if (heldFault !== undefined) return failure(heldFault);
  let found: number | undefined;
  if (occurrences(tape, slot) === 1) {
    run(tape, values);
    found = invert(tape, values, pathTo(tape, slot), target);
    if (found === undefined) return failure({ code: 'noInfluence', name: nameOf(tree, node) });
  } else {
    const direction = directionOver(problem, node, { min, max });
    if (direction === 0) return failure({ code: 'noInfluence', name: nameOf(tree, node) });
    if (direction === undefined) return failure({ code: 'directionChanges', name: nameOf(tree, node) });
    found = bisect(problem, node, { min, max });
  }
  const value = withinBounds(found, { min, max });
  if (value === undefined) return notReachable(problem, node, { min, max });
  problem.set(node, value);
  return problem.finish(problem.drivers.get(node)?.value === undefined ? node : undefined);
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** The value, or the bound that it misses by no more than rounding; absent where it lies outside. */
function withinBounds(value: number, { min, max }: Bounds): number | undefined {
  if (!Number.isFinite(value)) return undefined;
  const slack = 1e-12 * Math.abs(value);
  if (value < min) return value >= min - slack ? min : undefined;
  if (value > max) return value <= max + slack ? max : undefined;
  return value;
}

/** What is wrong with the tree whatever the unknown driver will be. */
function faultAmongHeld(problem: Problem, slot: number): CalculationFailure | undefined {
  const { tape, tree, values } = problem;
  const depends = dependents(tape, slot);
  run(tape, values);
  // A slot above the unknown is no fault in itself: it stands in for "not known yet".
  const held = values.map((value, index) => (depends[index] === 1 ? 1 : value));
  return findFault(tree, tape, held);
}

/** Points between the bounds, dense enough to see a rational function of business size turn. */
function samplePoints({ min, max }: Bounds): number[] {
  const points: number[] = [];
  if (Number.isFinite(max)) {
    for (let step = 1; step < 256; step += 1) points.push(min + ((max - min) * step) / 256);
  } else {
    for (let step = -96; step <= 144; step += 1) points.push(min + 10 ** (step / 8));
  }
  return points;
}

/** The one sign of ∂K/∂x between the bounds; 0 where x has no influence, `undefined` where it changes. */
function directionOver(problem: Problem, node: number, bounds: Bounds): number | undefined {
  let direction = 0;
  for (const point of samplePoints(bounds)) {
    problem.set(node, point);
    const sign = problem.slopeSigns()(node);
    if (sign !== 0 && direction !== 0 && sign !== direction) return undefined;
    direction = direction || sign;
  }
  return direction;
}

/** Halves an interval on whose ends the KGI lies on either side of the target; ±Infinity where it does not. */
function bisect(problem: Problem, node: number, { min, max }: Bounds): number {
  const excess = (value: number): number => {
    problem.set(node, value);
    return problem.kgi() - problem.target;
  };
  let low = min;
  let high = Number.isFinite(max) ? max : Math.max(1, 2 * Math.abs(min));
  // At a bound where K has a pole there is no value to compare; one step inside there is.
  let lowSign = Math.sign(excess(low));
  if (Number.isNaN(lowSign)) lowSign = Math.sign(excess(low + Number.MIN_VALUE));
  if (lowSign === 0) return low;
  while (!Number.isFinite(max) && Math.sign(excess(high)) === lowSign && high < 1e150) {
    low = high;
    high *= 16;
  }
  const highSign = Math.sign(excess(high));
  if (highSign === 0) return high;
  if (highSign === lowSign) return Number.POSITIVE_INFINITY;
  for (;;) {
    const middle = low > 0 && high > 4 * low ? Math.sqrt(low) * Math.sqrt(high) : low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    const sign = Math.sign(excess(middle));
    if (sign === 0) return middle;
    if (sign === lowSign) low = middle;
    else high = middle;
  }
  return Math.abs(excess(low)) < Math.abs(excess(high)) ? low : high;
}

/** The refusal that names the KGI nearest to the target, at one of the ends of the driver's range. */
function notReachable(problem: Problem, node: number, { min, max }: Bounds): Answer {
  let best = Number.NaN;
  let bound = min;
  for (const end of [min, max]) {
    problem.set(node, end);
    let kgi = problem.kgi();
    if (Number.isNaN(kgi) && end === Number.POSITIVE_INFINITY) {
      problem.set(node, 1e150);
      kgi = problem.kgi();
    }
    if (!Number.isFinite(kgi)) continue;
    if (Number.isNaN(best) || Math.abs(kgi - problem.target) < Math.abs(best - problem.target)) {
      best = kgi;
      bound = end;
    }
  }
  if (Number.isNaN(best)) return failure({ code: 'notAccurate' });
  return failure({
    code: 'notReachable',
    target: problem.target,
    best,
    extreme: best < problem.target ? 'largest' : 'smallest',
    limit: !Number.isFinite(bound),
    stoppedBy: Number.isFinite(bound) ? [nameOf(problem.tree, node)] : [],
  });
}

/** A free driver on the path of equal effort. */
interface Mover extends Bounds {
  readonly node: number;
  readonly start: number;
  /** +1 where more of it raises the KGI in step with ln s, −1 where less of it does. */
  readonly sense: number;
  /** The sign of ∂K/∂x at the start. */
  readonly slope: number;
}

function equalEffort(problem: Problem): Answer {
  const { tree, tape, target } = problem;
  const startingKgi = problem.kgi();
  const fault = findFault(tree, tape, problem.values);
  if (fault !== undefined) return failure(fault);
  const slopeSign = problem.slopeSigns();
  const movers: Mover[] = [];
  for (const [node, { value = 0, locked, min, max }] of problem.drivers) {
    if (locked) continue;
    if (value < min || value > max) {
      return failure({ code: 'startOutsideBounds', name: nameOf(tree, node), value, min, max });
    }
    const slope = slopeSign(node);
    if (value !== 0 && slope !== 0) {
      movers.push({ node, start: value, min, max, slope, sense: slope * Math.sign(value) });
    }
  }
  const [only] = movers;
  if (only === undefined) return failure({ code: 'nothingCanMove' });
  if (movers.length === 1 && occurrences(tape, problem.slot(only.node)) === 1) {
    // Alone on its path a driver keeps its sign, and inverting is exact.
    const range =
      only.start > 0
        ? { min: Math.max(only.min, 0), max: only.max }
        : { min: only.min, max: Math.min(only.max, 0) };
    return solveOne(problem, only.node, range);
  }
  const path = new Path(problem, movers);
  if (startingKgi === target) return path.finish(0);
  return path.findTarget(startingKgi);
}

/** How far equal effort is followed, in ln s: e^700 is as far as a double goes. */
const FARTHEST = 700;
/** Below this step a turn of the KGI is too flat to be told from rounding. */
const SMALLEST_STEP = 1e-6;
const ROUNDING = 1e-13;

/** The path xᵢ(s) = clip(xᵢ⁰·s^σᵢ) of equal effort, walked in effort = ln s. */
class Path {
  constructor(
    private readonly problem: Problem,
    private readonly movers: readonly Mover[],
  ) {}

  private place(mover: Mover, effort: number): number {
    const moved = mover.start * exp(effort * mover.sense);
    return moved < mover.min ? mover.min : moved > mover.max ? mover.max : moved;
  }

  private kgiAt(effort: number): number {
    for (const mover of this.movers) this.problem.set(mover.node, this.place(mover, effort));
    return this.problem.kgi();
  }

  /**
   * Walks from the start towards the target in growing steps until the target lies between two of them.
   * A step after which the KGI went the wrong way is halved, and the steps after it no longer grow: it
   * jumped over a turn or a pole, which is then approached and not passed.
   */
  findTarget(startingKgi: number): Answer {
    const { target } = this.problem;
    const direction = Math.sign(target - startingKgi);
    let effort = 0;
    let kgi = startingKgi;
    let step = 0.125;
    let growth = 2;
    while (Math.abs(effort) < FARTHEST) {
      const next = Math.min(Math.abs(effort) + step, FARTHEST) * direction;
      const nextKgi = this.kgiAt(next);
      if (!((nextKgi - kgi) * direction >= -ROUNDING * Math.abs(kgi))) {
        if (step < SMALLEST_STEP) return failure({ code: 'directionChanges', name: this.turnedAt(next) });
        step /= 2;
        growth = 1;
        continue;
      }
      if ((nextKgi - target) * direction >= 0) return this.narrow(effort, next, direction);
      effort = next;
      kgi = nextKgi;
      if (this.movers.every((mover) => this.isStuck(mover, effort, direction))) break;
      step *= growth;
    }
    return failure({
      code: 'notReachable',
      target,
      best: kgi,
      extreme: direction > 0 ? 'largest' : 'smallest',
      limit: !this.movers.every((mover) => this.isStuck(mover, effort, direction)),
      stoppedBy: this.movers
        .filter((mover) => this.isStuck(mover, effort, direction))
        .map((mover) => nameOf(this.problem.tree, mover.node)),
    });
  }

  /** Bisection to the last bit between an effort short of the target and one past it. */
  private narrow(short: number, past: number, direction: number): Answer {
    let low = short;
    let high = past;
    for (;;) {
      const middle = low + (high - low) / 2;
      if (middle === low || middle === high) break;
      if ((this.kgiAt(middle) - this.problem.target) * direction >= 0) high = middle;
      else low = middle;
    }
    const lowError = Math.abs(this.kgiAt(low) - this.problem.target);
    return this.finish(Math.abs(this.kgiAt(high) - this.problem.target) <= lowError ? high : low);
  }

  finish(effort: number): Answer {
    const { problem } = this;
    this.kgiAt(effort);
    const turned = this.turned();
    if (turned !== undefined) {
      return failure({ code: 'directionChanges', name: nameOf(problem.tree, turned.node) });
    }
    return problem.finish();
  }

  /** Has a driver gone as far as its bound lets it? One on its way to 0 never quite arrives. */
  private isStuck(mover: Mover, effort: number, direction: number): boolean {
    const bound = mover.sense * mover.start * direction > 0 ? mover.max : mover.min;
    return Math.abs(this.place(mover, effort) - bound) <= 1e-12 * Math.abs(mover.start);
  }

  /** A driver whose derivative now points the other way than at the start. */
  private turned(): Mover | undefined {
    const slopeSign = this.problem.slopeSigns();
    return this.movers.find((mover) => slopeSign(mover.node) === -mover.slope);
  }

  private turnedAt(effort: number): string {
    this.kgiAt(effort);
    const mover = this.turned() ?? (this.movers[0] as Mover);
    return nameOf(this.problem.tree, mover.node);
  }
}
