// Equal effort: every free driver moves by one common factor until the KGI comes to its target.
import { failure } from '../result';
import { findFault } from './calculate';
import { Enclosure, monotonePieces } from './enclose';
import { occurrences } from './invert';
import { type Answer, type Bounds, nameOf, type Problem, snapped } from './problem';
import { solveOne } from './solveOne';

// Looked up once: in a sandboxed script every look-up of a global is slow.
const { abs, exp, max: larger, min: smaller, sign: signOf } = Math;
const { isFinite: isFiniteNumber } = Number;
const INFINITY = Number.POSITIVE_INFINITY;

/** A free driver on the path of equal effort. */
interface Mover extends Bounds {
  readonly node: number;
  readonly start: number;
  /** +1 where more of it raises the KGI in step with ln s, −1 where less of it does. */
  readonly sense: number;
  /** The sign of ∂K/∂x at the start. */
  readonly slope: number;
}

export function equalEffort(problem: Problem): Answer {
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
    return snapped(moved < min ? min : moved > max ? max : moved, { min, max });
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
