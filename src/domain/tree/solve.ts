// Finds driver values that give the KGI its target, within the drivers' bounds.
//
// One unknown x: the zero of x ↦ K(x) − T, by undoing the operations above x where it occurs once, and
// by bisection where it occurs several times and ∂K/∂x keeps one sign between the bounds.
// None unknown: equal effort. Every free driver moves along xᵢ(s) = clip(xᵢ⁰·s^σᵢ, minᵢ, maxᵢ), where
// σᵢ = sign(xᵢ⁰·∂K/∂xᵢ) at the start, so that s > 1 raises the KGI; the s nearest to 1 with K(x(s)) = T is found
// by bisection in ln s. For a product of drivers this is the least change Σ(ln xᵢ/xᵢ⁰)² that reaches T, the
// bounds included (water-filling); for other monotone trees it is the same effort asked of everybody.
import type { CalculationFailure, SolveFailure } from '../failure';
import { failure, type Result, success } from '../result';
import { findFault, givenValues, type NodeValues, nodeValues } from './calculate';
import type { Driver } from './driver';
import { between, Enclosure, monotonePieces } from './enclose';
import { dependents, invert, occurrences, pathTo } from './invert';
import { compile, run, significantGradient, sizesOf, type Tape } from './tape';
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
const { abs, exp, max: larger, min: smaller, sign: signOf } = Math;
const { isFinite: isFiniteNumber, isNaN: isNoNumber } = Number;
const INFINITY = Number.POSITIVE_INFINITY;

/** How far a computed KGI may be from the target, as a share of the largest node value. */
const TOLERANCE = 1e-9;
/** How far a KGI at the very end of what is allowed may miss the target and still count as reaching it. */
const ROUNDING = 1e-12;

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
    const slopes = significantGradient(this.tape, this.values);
    return (node) => signOf(slopes[this.slot(node)] as number);
  }

  /** Is a KGI as near to the target as the promise asks, measured by the largest node value? */
  hits(kgi: number): boolean {
    let largest = abs(this.target);
    for (const slot of this.tape.slotOfNode) largest = larger(largest, abs(this.values[slot] as number));
    return abs(kgi - this.target) <= TOLERANCE * largest;
  }

  /** Does the KGI that was computed last miss the target by no more than its own rounding? */
  meets(): boolean {
    const size = sizesOf(this.tape, this.values)[this.slot(0)] as number;
    return abs(this.get(0) - this.target) <= ROUNDING * size;
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

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Finds one driver within the given bounds, all others held. */
function solveOne(problem: Problem, node: number, { min, max }: Bounds): Answer {
  const { tape, tree, values, target } = problem;
  const name = nameOf(tree, node);
  const slot = problem.slot(node);
  const heldFault = faultAmongHeld(problem, slot);
  if (heldFault !== undefined) return failure(heldFault);
  if (occurrences(tape, slot) > 1) return solveRepeated(problem, node, { min, max });
  const steps = pathTo(tape, slot);
  const found = invert(tape, values, steps, target);
  if (found === undefined) return failure({ code: 'noInfluence', name });
  if (isFiniteNumber(found) && found >= min && found <= max) return finishAt(problem, node, found);
  // The KGI runs to infinity where the driver comes to what an infinite KGI would take.
  const pole = invert(tape, values, steps, INFINITY) as number;
  return notReachable(problem, node, pole > min && pole < max ? [min, pole, pole, max] : [min, max]);
}

function finishAt(problem: Problem, node: number, value: number): Answer {
  problem.set(node, value);
  return problem.finish(problem.drivers.get(node)?.value === undefined ? node : undefined);
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

/**
 * Finds a driver that occurs several times. Its derivative is enclosed over pieces of its range until each has
 * a sign; what stays undecided is no longer than rounding, or is sampled. A pole splits the range into
 * stretches, each of which may hold one answer.
 */
function solveRepeated(problem: Problem, node: number, { min, max }: Bounds): Answer {
  const { tape, tree, values } = problem;
  const name = nameOf(tree, node);
  const slot = problem.slot(node);
  const enclosure = new Enclosure(tape, values);
  const ends = [min];
  let direction = 0;
  let turns = false;
  const slopeOver = (low: number, high: number) => {
    enclosure.vary(slot, [low, high]);
    return enclosure.slope(low, high);
  };
  for (const [low, high] of min < 0 && max > 0
    ? [[min, 0] as const, [0, max] as const]
    : [[min, max] as const]) {
    monotonePieces(low, high, values.length, slopeOver, (piece) => {
      const middle = between(piece.low, piece.high);
      const isPole = piece.pole && !(middle > piece.low && middle < piece.high);
      if (isPole) ends.push(piece.low, piece.high);
      else if (piece.high < max && !isFiniteNumber(kgiWith(problem, node, piece.high))) {
        ends.push(piece.high, piece.high);
      }
      problem.set(node, middle);
      const sign = piece.sign ?? (isPole ? 0 : problem.slopeSigns()(node));
      turns = sign * direction < 0;
      direction = direction || sign;
      return !turns;
    });
    if (turns) return failure({ code: 'directionChanges', name });
  }
  if (direction === 0) return failure({ code: 'noInfluence', name });
  ends.push(max);
  const answers: number[] = [];
  for (let index = 0; index < ends.length; index += 2) {
    const answer = bisect(problem, node, ends[index] as number, ends[index + 1] as number);
    if (answer !== undefined) answers.push(answer);
  }
  const [answer] = answers;
  if (answers.length > 1) return failure({ code: 'severalAnswers', name });
  return answer === undefined ? notReachable(problem, node, ends) : finishAt(problem, node, answer);
}

/** As far as a driver without a bound is tried; where this is too far for the KGI, its root, and so on. */
const FARTHEST_VALUE = 1e150;

/** The KGI with a driver at one value. */
function kgiWith(problem: Problem, node: number, value: number): number {
  problem.set(node, value);
  return problem.kgi();
}

/** The end of a stretch, or the value next to it at which the KGI is something. */
function attainable(problem: Problem, node: number, end: number, inwards: number): number {
  if (!isFiniteNumber(end)) {
    let far = signOf(end) * FARTHEST_VALUE;
    while (isNoNumber(kgiWith(problem, node, far)) && abs(far) > 2) far = signOf(end) * abs(far) ** 0.5;
    return far;
  }
  let value = end;
  // Right beside a pole the KGI is still too large for a number.
  for (let step = larger(Number.MIN_VALUE, 1e-15 * abs(end)); step < 1e-3 * (1 + abs(end)); step *= 1e10) {
    if (isFiniteNumber(kgiWith(problem, node, value))) break;
    value = end + inwards * step;
  }
  return value;
}

/** Halves a stretch on whose ends the KGI lies on either side of the target, if it does. */
function bisect(problem: Problem, node: number, from: number, to: number): number | undefined {
  const excess = (value: number): number => signOf(kgiWith(problem, node, value) - problem.target);
  let low = attainable(problem, node, from, 1);
  let high = attainable(problem, node, to, -1);
  if (low > high) return undefined;
  const lowSign = excess(low);
  const highSign = excess(high);
  // Where an endless stretch ends at the target, rounding alone has closed the distance.
  if (lowSign === 0) return low === from ? low : undefined;
  if (highSign === 0) return high === to ? high : undefined;
  if (!(lowSign * highSign < 0)) return undefined;
  for (let middle = between(low, high); middle > low && middle < high; middle = between(low, high)) {
    const sign = excess(middle);
    if (sign === 0) return middle;
    if (sign === lowSign) low = middle;
    else high = middle;
  }
  const miss = (value: number): number => abs(kgiWith(problem, node, value) - problem.target);
  return miss(low) < miss(high) ? low : high;
}

/**
 * The refusal that names the KGI nearest to the target, at one of the ends of the stretches that the driver can
 * lie in; or the answer, where the KGI there misses the target by rounding alone.
 */
function notReachable(problem: Problem, node: number, ends: readonly number[]): Answer {
  const { target, tree } = problem;
  let best = Number.NaN;
  let bound = Number.NaN;
  let isAttained = false;
  let highest = -INFINITY;
  ends.forEach((end, index) => {
    let kgi = kgiWith(problem, node, end);
    const exact = isFiniteNumber(end) && isFiniteNumber(kgi);
    if (kgi > highest) highest = kgi;
    // At a pole there is nothing, and nothing near that would be near to the target.
    const isPole = index > 0 && index < ends.length - 1;
    if (isNoNumber(kgi) && !isPole) {
      kgi = kgiWith(problem, node, attainable(problem, node, end, index === 0 ? 1 : -1));
    }
    if (isPole || !isFiniteNumber(kgi) || abs(kgi - target) >= abs(best - target)) return;
    best = kgi;
    bound = end;
    isAttained = exact;
  });
  if (isNoNumber(best)) return failure({ code: 'notAccurate' });
  if (isAttained) {
    problem.set(node, bound);
    problem.kgi();
    if (problem.meets()) return finishAt(problem, node, bound);
  }
  return failure({
    code: 'notReachable',
    target,
    best,
    extreme: ends.length > 2 ? 'nearest' : best >= highest ? 'largest' : 'smallest',
    limit: !isAttained,
    stoppedBy: isFiniteNumber(bound) ? [nameOf(tree, node)] : [],
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
      movers.push({ node, start: value, min, max, slope, sense: slope * signOf(value) });
    }
  }
  const [only] = movers;
  if (only === undefined) return failure({ code: 'nothingCanMove' });
  const path = new Path(problem, movers, signOf(target - startingKgi));
  if (startingKgi === target) return path.finish(0);
  if (movers.length === 1 && occurrences(tape, problem.slot(only.node)) === 1) {
    // Alone on its path a driver keeps its sign, and inverting is exact.
    const end = path.place(only, INFINITY);
    return solveOne(problem, only.node, { min: smaller(only.start, end), max: larger(only.start, end) });
  }
  return path.findTarget(startingKgi);
}

/** How far equal effort is followed, in ln s: e^700 is as far as a double goes, and a product less far. */
const FARTHEST_EFFORT = 700;

/**
 * The path xᵢ(s) = clip(xᵢ⁰·s^σᵢ) of equal effort, walked in effort = |ln s| to the side that leads from the
 * start towards the target. Endless effort stands for the limit: each driver at its bound, or at 0.
 */
class Path {
  private readonly enclosure: Enclosure;

  constructor(
    private readonly problem: Problem,
    private readonly movers: readonly Mover[],
    private readonly direction: number,
  ) {
    this.enclosure = new Enclosure(problem.tape, problem.values);
  }

  place({ start, sense, min, max }: Mover, effort: number): number {
    const moved = effort === 0 ? start : start * exp(effort * sense * this.direction);
    return moved < min ? min : moved > max ? max : moved;
  }

  private kgiAt(effort: number): number {
    for (const mover of this.movers) this.problem.set(mover.node, this.place(mover, effort));
    return this.problem.kgi();
  }

  /** The KGI at the end of a piece, or right beside it where it has none at the end. */
  private inside(effort: number, inwards: number): number {
    const kgi = this.kgiAt(effort);
    return isFiniteNumber(kgi) ? kgi : this.kgiAt(effort * (1 + inwards * 1e-15));
  }

  /** Bounds for dK/d(effort) between two efforts. */
  private slopeOver(from: number, to: number) {
    for (const mover of this.movers) {
      const start = this.place(mover, from);
      const end = this.place(mover, to);
      const pace = mover.sense * this.direction;
      // A bound that is met on the way stops the driver there, and once it is met for good.
      const least = end === mover.min || end === mover.max ? 0 : 1;
      const most = start === end ? 0 : 1;
      const low = smaller(start, end);
      const high = larger(start, end);
      const share = pace > 0 ? ([least * most, most] as const) : ([-most, -least * most] as const);
      this.enclosure.move(this.problem.slot(mover.node), [low, high], share);
    }
    return this.enclosure.slope(1, 1);
  }

  /** Looks for the least effort that gives the target, piece by piece of the path. */
  findTarget(startingKgi: number): Answer {
    const { problem, movers, direction } = this;
    const { target } = problem;
    let far = FARTHEST_EFFORT;
    this.kgiAt(far);
    while (!problem.values.every(isFiniteNumber) && far > 1) {
      far /= 2;
      this.kgiAt(far);
    }
    let best = startingKgi;
    let bestAt = 0;
    let isBeyond = false;
    let answer: number | undefined;
    let met: number | undefined;
    const consider = (kgi: number, effort: number): void => {
      if (!isFiniteNumber(kgi)) return;
      if ((kgi - target) * direction > 0) isBeyond = true;
      if (abs(kgi - target) > abs(best - target)) return;
      best = kgi;
      bestAt = effort;
    };
    monotonePieces(
      0,
      far,
      problem.values.length,
      (low, high) => this.slopeOver(low, high),
      ({ low, high, pole }) => {
        const side = signOf(this.inside(low, 1) - target);
        const kgi = this.inside(high, -1);
        const sign = signOf(kgi - target);
        if (sign === 0) met ??= high;
        else if (met !== undefined) answer = met;
        else if (!pole && side * sign < 0) answer = this.narrow(low, high, side);
        consider(kgi, high);
        return answer === undefined;
      },
    );
    if (answer !== undefined) return this.finish(answer);
    const isBounded = movers.every((mover) => isFiniteNumber(this.place(mover, INFINITY)));
    if (isBounded) consider(this.kgiAt(INFINITY), INFINITY);
    // A target that is met all the way from some effort on is met at the end, unless rounding alone closed the
    // distance to what is only approached.
    this.kgiAt(bestAt);
    const isLimit = !isBounded && (bestAt === far || met !== undefined);
    if (!isLimit && problem.meets()) return this.finish(bestAt);
    const stopped = movers.filter((mover) => {
      const value = this.place(mover, bestAt);
      return value === mover.min || value === mover.max;
    });
    return failure({
      code: 'notReachable',
      target,
      best,
      extreme: isBeyond ? 'nearest' : direction > 0 ? 'largest' : 'smallest',
      limit: isLimit,
      stoppedBy: stopped.map((mover) => nameOf(problem.tree, mover.node)),
    });
  }

  /** Bisection to the last bit between two efforts; `side` is where the first leaves the KGI. */
  private narrow(from: number, to: number, side: number): number {
    let low = from;
    let high = to;
    for (;;) {
      const middle = low + (high - low) / 2;
      if (middle === low || middle === high) break;
      if (signOf(this.kgiAt(middle) - this.problem.target) === side) low = middle;
      else high = middle;
    }
    const miss = (effort: number): number => abs(this.kgiAt(effort) - this.problem.target);
    return miss(high) <= miss(low) ? high : low;
  }

  /** The answer, unless a driver's derivative now points the other way than at the start. */
  finish(effort: number): Answer {
    const { problem, movers } = this;
    this.kgiAt(effort);
    const slopeSign = problem.slopeSigns();
    const turned = movers.find((mover) => slopeSign(mover.node) === -mover.slope);
    if (turned !== undefined) {
      return failure({ code: 'directionChanges', name: nameOf(problem.tree, turned.node) });
    }
    return problem.finish();
  }
}
