// The refusal of a target that a driver cannot reach: the KGI nearest to it, and what stops the driver there.
import { failure } from '../result';
import { type Answer, nameOf, type Problem } from './problem';

// Looked up once: in a sandboxed script every look-up of a global is slow.
const { abs, sign: signOf } = Math;
const { isFinite: isFiniteNumber, isNaN: isNoNumber } = Number;

/** An end of a stretch in which the driver may lie, and the KGI there. */
export interface End {
  /** Infinite where the driver has no bound. */
  readonly at: number;
  /** What it comes to where it is only approached; infinite, or no number at all, where it comes to nothing. */
  readonly kgi: number;
  /** Is the KGI attained, and not only approached? */
  readonly isAttained: boolean;
}

/**
 * The refusal that names the KGI nearest to the target, at one of the ends of the stretches that the driver can
 * lie in; or the answer, where the KGI there misses the target by rounding alone.
 *
 * @param ends two for each stretch, in the order of the driver; all but the first and the last are poles.
 */
export function notReachable(problem: Problem, node: number, ends: readonly End[]): Answer {
  const { target, tree } = problem;
  let nearest: End | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (const end of ends) {
    if (end.kgi > highest) highest = end.kgi;
    if (!isFiniteNumber(end.kgi)) continue;
    if (nearest === undefined || abs(end.kgi - target) < abs(nearest.kgi - target)) nearest = end;
  }
  if (nearest === undefined) return failure({ code: 'notAccurate' });
  const { at, kgi: best, isAttained } = nearest;
  if (isAttained) {
    problem.kgiWith(node, at);
    if (problem.meets()) return problem.finishAt(node, at);
  }
  return failure({
    code: 'notReachable',
    target,
    best,
    extreme: ends.length > 2 ? 'nearest' : best >= highest ? 'largest' : 'smallest',
    limit: !isAttained,
    stoppedBy: isFiniteNumber(at) ? [nameOf(tree, node)] : [],
  });
}

/** The ends as trying them out shows them. */
export function endsByTrial(problem: Problem, node: number, ends: readonly number[]): End[] {
  return ends.map((at, index) => {
    const kgi = problem.kgiWith(node, at);
    const isAttained = isFiniteNumber(at) && isFiniteNumber(kgi);
    // At a pole there is nothing, and nothing near that would be near to the target.
    if (index > 0 && index < ends.length - 1)
      return { at, kgi: isFiniteNumber(kgi) ? Number.NaN : kgi, isAttained };
    if (!isNoNumber(kgi)) return { at, kgi, isAttained };
    const beside = attainable(problem, node, at, index === 0 ? 1 : -1);
    return { at, kgi: problem.kgiWith(node, beside), isAttained };
  });
}

/** As far as a driver without a bound is tried; where this is too far for the KGI, its root, and so on. */
const FARTHEST_VALUE = 1e150;

/** The end of a stretch, or the value next to it at which the KGI is something. */
export function attainable(problem: Problem, node: number, end: number, inwards: number): number {
  if (!isFiniteNumber(end)) {
    let far = signOf(end) * FARTHEST_VALUE;
    while (isNoNumber(problem.kgiWith(node, far)) && abs(far) > 2) far = signOf(end) * abs(far) ** 0.5;
    return far;
  }
  let value = end;
  // Right beside a pole the KGI is still too large for a number.
  const nearest = Math.max(Number.MIN_VALUE, 1e-15 * abs(end));
  for (let step = nearest; step < 1e-3 * (1 + abs(end)); step *= 1e10) {
    if (isFiniteNumber(problem.kgiWith(node, value))) break;
    value = end + inwards * step;
  }
  return value;
}
