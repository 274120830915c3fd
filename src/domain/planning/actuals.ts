// The actual of every indicator from what was logged, by the same equations as the targets.
import { invert } from '../tree/invert';
import type { Model } from '../tree/model';
import { ADD, compile, DIVIDE, GIVEN, MULTIPLY, SUBTRACT, type Tape } from '../tree/tape';
import { type Measure, measuresOf } from './measures';

export interface Actuals {
  /** By node. */
  readonly values: Float64Array;
  /** By node: does the value rest on records, rather than on the target standing in? */
  readonly hasEvidence: readonly boolean[];
}

/**
 * Logged indicators as they were logged, rates as quotients of them, the rest by equation.
 *
 * `logged` is the sum of a node's records in the period, 0 without any; `target` a driver's target. A rate
 * whose denominator is still 0 has no evidence and takes its target, so that it causes no gap.
 */
export function actualsOf(
  model: Model,
  logged: (node: number) => number,
  target: (node: number) => number,
): Actuals {
  const tape = compile(model.tree);
  const measures = measuresOf(model);
  const values = new Float64Array(tape.operation.length);
  const isLogged = new Map<number, number>();
  const derivedOf = new Map<number, number>();
  const hasEvidence = measures.map(({ kind }) => kind !== 'assumed');
  measures.forEach((measure, node) => {
    const slot = tape.slotOfNode[node] as number;
    if (measure.kind === 'logged') isLogged.set(slot, logged(node));
    else if (measure.kind === 'derived') derivedOf.set(tape.slotOfNode[measure.from] as number, node);
  });
  for (let slot = 0; slot < values.length; slot += 1) {
    if (tape.operation[slot] === GIVEN) {
      const node = tape.owner[slot] as number;
      const isDriver = tape.slotOfNode[node] === slot;
      values[slot] =
        isLogged.get(slot) ??
        (isDriver && isGivenDriver(model, node) ? target(node) : (tape.numbers[slot] as number));
      continue;
    }
    const known = isLogged.get(slot);
    if (known === undefined) {
      operate(tape, values, slot);
      continue;
    }
    values[slot] = known;
    const rate = derivedOf.get(slot);
    if (rate === undefined) continue;
    const { steps } = measures[rate] as Extract<Measure, { kind: 'derived' }>;
    // The value of the slots beside the rate; those that depend on it are still those of its target.
    const found = invert(tape, values, steps, known);
    const isKnown = found !== undefined && Number.isFinite(found);
    hasEvidence[rate] = isKnown;
    if (!isKnown) continue;
    values[tape.slotOfNode[rate] as number] = found;
    for (const { slot: between } of [...steps].reverse())
      if (between !== slot) operate(tape, values, between);
  }
  return { values: Float64Array.from(tape.slotOfNode, (slot) => values[slot] as number), hasEvidence };
}

function isGivenDriver({ tree }: Model, node: number): boolean {
  return tree.nodes[node]?.expression === undefined;
}

function operate(tape: Tape, values: Float64Array, slot: number): void {
  const a = values[tape.left[slot] as number] as number;
  const b = values[tape.right[slot] as number] as number;
  const code = tape.operation[slot];
  if (code === ADD) values[slot] = a + b;
  else if (code === SUBTRACT) values[slot] = a - b;
  else if (code === MULTIPLY) values[slot] = a * b;
  else if (code === DIVIDE) values[slot] = a / b;
  else values[slot] = -a;
}
