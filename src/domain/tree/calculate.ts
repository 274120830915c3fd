// The value of every node of a tree from the values of its drivers.
import type { CalculationFailure } from '../failure';
import { failure, type Result, success } from '../result';
import { compile, DIVIDE, run, type Tape } from './tape';
import type { KpiNode, KpiTree } from './tree';

// Looked up once: in a sandboxed script every look-up of a global is slow.
const { isFinite: isFiniteNumber } = Number;

/** One value a node, in the order of the tree's nodes. */
export type NodeValues = Float64Array;

/** Values for the given slots: numbers of formulas, and drivers by node. */
export function givenValues(tree: KpiTree, tape: Tape, driverValue: (node: number) => number): Float64Array {
  const values = tape.numbers.slice();
  tree.nodes.forEach((node, index) => {
    if (node.expression === undefined) values[tape.slotOfNode[index] as number] = driverValue(index);
  });
  return values;
}

/** Why a finished run holds something that is no number, if it does. */
export function findFault(tree: KpiTree, tape: Tape, values: Float64Array): CalculationFailure | undefined {
  const nameOf = (slot: number): string => (tree.nodes[tape.owner[slot] as number] as KpiNode).name;
  for (let slot = 0; slot < values.length; slot += 1) {
    if (tape.operation[slot] === DIVIDE && values[tape.right[slot] as number] === 0) {
      return { code: 'zeroDivisor', name: nameOf(slot) };
    }
    if (!isFiniteNumber(values[slot])) return { code: 'tooLarge', name: nameOf(slot) };
  }
  return undefined;
}

/**
 * The values of all nodes.
 *
 * `driverValue` gives a driver's value by its node. Declines drivers without one (naming them all), a
 * division by zero (naming the node in whose formula it stands) and results beyond what a number holds.
 */
export function calculate(
  tree: KpiTree,
  driverValue: (node: number) => number | undefined,
): Result<NodeValues, CalculationFailure> {
  const missing = tree.nodes.filter(
    (node, index) => node.expression === undefined && driverValue(index) === undefined,
  );
  if (missing.length > 0) {
    return failure({ code: 'valuesMissing', names: missing.map((node) => node.name) });
  }
  const tape = compile(tree);
  const values = givenValues(tree, tape, (node) => driverValue(node) as number);
  run(tape, values);
  const fault = findFault(tree, tape, values);
  return fault === undefined ? success(nodeValues(tape, values)) : failure(fault);
}

export function nodeValues(tape: Tape, values: Float64Array): NodeValues {
  // `from` would ask an iterator for every value.
  const ofNodes = new Float64Array(tape.slotOfNode.length);
  for (let node = 0; node < ofNodes.length; node += 1) {
    ofNodes[node] = values[tape.slotOfNode[node] as number] as number;
  }
  return ofNodes;
}
