// Finds driver values that give the KGI its target, within the drivers' bounds.
//
// One unknown x: the zero of x ↦ K(x) − T, by undoing the operations above x where it occurs once, and
// by bisection where it occurs several times and ∂K/∂x keeps one sign between the bounds.
// None unknown: equal effort. Every free driver moves along xᵢ(s) = clip(xᵢ⁰·s^σᵢ, minᵢ, maxᵢ), where
// σᵢ = sign(xᵢ⁰·∂K/∂xᵢ) at the start, so that s > 1 raises the KGI; the s nearest to 1 with K(x(s)) = T is found
// by bisection in ln s. For a product of drivers this is the least change Σ(ln xᵢ/xᵢ⁰)² that reaches T, the
// bounds included (water-filling); for other monotone trees it is the same effort asked of everybody.
import { failure } from '../result';
import type { Driver } from './driver';
import { equalEffort } from './equalEffort';
import { type Answer, nameOf, Problem } from './problem';
import { solveOne } from './solveOne';
import type { KpiTree } from './tree';

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
