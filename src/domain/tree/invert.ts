// The one value of a driver that gives the KGI its target, where the driver occurs once.
import { ADD, DIVIDE, MULTIPLY, NEGATE, SUBTRACT, type Tape } from './tape';

/** For every slot: does its value depend on that of one given slot? */
export function dependents(tape: Tape, slot: number): Uint8Array {
  const { operation, left, right, firstOperation } = tape;
  const depends = new Uint8Array(operation.length);
  depends[slot] = 1;
  for (let index = firstOperation; index < depends.length; index += 1) {
    const byRight = operation[index] === NEGATE ? 0 : (depends[right[index] as number] as number);
    depends[index] = (depends[left[index] as number] as number) | byRight;
  }
  return depends;
}

/**
 * In how many places of the whole tree, unfolded, every slot's value is used; shared nodes count once for
 * every path to the root. Exact up to 2^53, which is all that "once" needs.
 */
export function occurrenceCounts(tape: Tape): Float64Array {
  const { operation, left, right, firstOperation } = tape;
  const count = new Float64Array(operation.length);
  count[tape.slotOfNode[0] as number] = 1;
  for (let index = count.length - 1; index >= firstOperation; index -= 1) {
    const paths = count[index] as number;
    const l = left[index] as number;
    count[l] = (count[l] as number) + paths;
    if (operation[index] === NEGATE) continue;
    const r = right[index] as number;
    count[r] = (count[r] as number) + paths;
  }
  return count;
}

export function occurrences(tape: Tape, slot: number): number {
  return occurrenceCounts(tape)[slot] as number;
}

/** One step from the root towards the driver: the operation, and on which side the driver lies. */
export interface InversionStep {
  readonly slot: number;
  readonly driverOnLeft: boolean;
}

/** The operations between the root, or another slot above, and a slot that occurs once, from above downwards. */
export function pathTo(
  tape: Tape,
  slot: number,
  from: number = tape.slotOfNode[0] as number,
): InversionStep[] {
  const depends = dependents(tape, slot);
  const steps: InversionStep[] = [];
  let current = from;
  while (current !== slot) {
    const left = tape.left[current] as number;
    const driverOnLeft = depends[left] === 1;
    steps.push({ slot: current, driverOnLeft });
    current = driverOnLeft ? left : (tape.right[current] as number);
  }
  return steps;
}

/**
 * Undoes the operations from the root down to the driver, one after the other: where 客数 × 単価 is to
 * be T, 客数 is to be T ÷ 単価.
 *
 * `values` must hold every slot that does not depend on the driver. Answers `undefined` where the driver
 * has no influence (a factor beside it is 0); ±Infinity where no finite value gives the target.
 */
export function invert(
  tape: Tape,
  values: Float64Array,
  steps: readonly InversionStep[],
  target: number,
): number | undefined {
  let wanted = target;
  for (const { slot, driverOnLeft } of steps) {
    const operation = tape.operation[slot];
    const other = values[(driverOnLeft ? tape.right : tape.left)[slot] as number] as number;
    if (operation === NEGATE) wanted = -wanted;
    else if (operation === ADD) wanted -= other;
    else if (operation === SUBTRACT) wanted = driverOnLeft ? wanted + other : other - wanted;
    else if (operation === MULTIPLY) {
      if (other === 0) return undefined;
      wanted /= other;
    } else if (operation === DIVIDE) {
      if (driverOnLeft) wanted *= other;
      else if (other === 0) return undefined;
      else wanted = other / wanted;
    }
  }
  return wanted;
}
