// The actual of every indicator from what was logged, by the same equations as the targets.
import { invert } from '../tree/invert';
import type { Model } from '../tree/model';
import { ADD, compile, DIVIDE, GIVEN, MULTIPLY, SUBTRACT, type Tape } from '../tree/tape';
import type { KpiNode } from '../tree/tree';
import { type Measure, measuresOf } from './measures';

export interface Actuals {
  /** By node. */
  readonly values: Float64Array;
  /** By node: does a record stand behind the value, so that it can be judged? */
  readonly hasEvidence: readonly boolean[];
}

/**
 * Logged indicators as they were logged, rates as quotients of them, the rest by equation.
 *
 * `logged` is what a node's records in the period make (`loggedTotals`), absent without any; `target` the target
 * of a driver or level. Without a record what days bring (calls, orders) is 0, and what stands at one moment (`isLevel`) is taken to be
 * at its target, as is a rate whose denominator is still 0: neither causes a gap. A rate follows its numerator, and what
 * is computed has evidence where anything in its equation has.
 */
export function actualsOf(
  model: Model,
  logged: (node: number) => number | undefined,
  target: (node: number) => number,
  isLevel: (node: number) => boolean = () => false,
): Actuals {
  const tape = compile(model.tree);
  const measures = measuresOf(model);
  const values = new Float64Array(tape.operation.length);
  const isLogged = new Map<number, number>();
  const derivedOf = new Map<number, number>();
  const hasEvidence = measures.map(() => false);
  measures.forEach((measure, node) => {
    const slot = tape.slotOfNode[node] as number;
    if (measure.kind === 'logged') {
      const found = logged(node);
      isLogged.set(slot, found ?? (isLevel(node) ? target(node) : 0));
      hasEvidence[node] = found !== undefined;
    } else if (measure.kind === 'derived') derivedOf.set(tape.slotOfNode[measure.from] as number, node);
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
    const { from, steps } = measures[rate] as Extract<Measure, { kind: 'derived' }>;
    // The value of the slots beside the rate; those that depend on it are still those of its target.
    const found = invert(tape, values, steps, known);
    if (found === undefined || !Number.isFinite(found)) continue;
    hasEvidence[rate] = hasEvidence[from] === true;
    values[tape.slotOfNode[rate] as number] = found;
    for (const { slot: between } of [...steps].reverse())
      if (between !== slot) operate(tape, values, between);
  }
  for (const node of model.tree.childrenFirst) {
    if (measures[node]?.kind !== 'computed') continue;
    const { children } = model.tree.nodes[node] as KpiNode;
    hasEvidence[node] = children.some((child) => hasEvidence[child] === true);
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
