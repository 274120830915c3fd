// Finds one driver, all others held: by undoing the operations above it where it occurs once.
import type { CalculationFailure } from '../failure';
import { failure } from '../result';
import { findFault } from './calculate';
import { dependents, invert, occurrences, pathTo } from './invert';
import { endsByTrial, notReachable } from './notReachable';
import { type Answer, type Bounds, nameOf, type Problem, snapped } from './problem';
import { solveRepeated } from './solveRepeated';
import { run } from './tape';

// Looked up once: in a sandboxed script every look-up of a global is slow.
const { isFinite: isFiniteNumber } = Number;
const INFINITY = Number.POSITIVE_INFINITY;

/** Finds one driver within the given bounds, all others held. */
export function solveOne(problem: Problem, node: number, { min, max }: Bounds): Answer {
  const { tape, tree, values, target } = problem;
  const name = nameOf(tree, node);
  const slot = problem.slot(node);
  const heldFault = faultAmongHeld(problem, slot);
  if (heldFault !== undefined) return failure(heldFault);
  if (occurrences(tape, slot) > 1) return solveRepeated(problem, node, { min, max });
  const steps = pathTo(tape, slot);
  const inverse = invert(tape, values, steps, target);
  if (inverse === undefined) return failure({ code: 'noInfluence', name });
  const found = snapped(inverse, { min, max });
  if (isFiniteNumber(found) && found >= min && found <= max) return problem.finishAt(node, found);
  // The KGI runs to infinity where the driver comes to what an infinite KGI would take.
  const pole = invert(tape, values, steps, INFINITY) as number;
  const ends = pole > min && pole < max ? [min, pole, pole, max] : [min, max];
  return notReachable(problem, node, endsByTrial(problem, node, ends));
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
