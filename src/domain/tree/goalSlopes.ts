// How the KGI moves with each node of a tree, at given values of its drivers.
import { givenValues } from './calculate';
import { compile, run, significantGradient } from './tape';
import type { KpiTree } from './tree';

/**
 * By node ∂KGI/∂node: above 0 where more of it raises the KGI, 0 where the KGI does not move with it.
 * The drivers' values have to be ones at which every node can be calculated.
 */
export function goalSlopes(tree: KpiTree, driverValue: (node: number) => number): number[] {
  const tape = compile(tree);
  const values = givenValues(tree, tape, driverValue);
  run(tape, values);
  const slopes = significantGradient(tape, values);
  return tree.nodes.map((_, node) => slopes[tape.slotOfNode[node] as number] as number);
}
