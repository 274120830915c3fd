// A tree compiled for arithmetic: one slot a driver or number, then one an operation, operands before results.
//
// Everything numeric is a loop over this tape: forwards to calculate, backwards to differentiate or to
// invert. It is the "Wengert list" of automatic differentiation (Griewank & Walther, Evaluating
// Derivatives, 2nd ed. 2008, ch. 3).
import type { Operator, Term } from '../expression/expression';
import type { KpiNode, KpiTree } from './tree';

/** What a slot holds: `given` is a driver's value or a number of a formula. */
export const GIVEN = 0;
export const ADD = 1;
export const SUBTRACT = 2;
export const MULTIPLY = 3;
export const DIVIDE = 4;
export const NEGATE = 5;

const CODE: Readonly<Record<Operator, number>> = {
  add: ADD,
  subtract: SUBTRACT,
  multiply: MULTIPLY,
  divide: DIVIDE,
  negate: NEGATE,
};

export interface Tape {
  readonly operation: Uint8Array;
  /** Where the given slots end and the operations begin. */
  readonly firstOperation: number;
  /** The operands' slots; a negation has only the left one. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** The node in whose formula a slot stands. */
  readonly owner: Int32Array;
  /** The slot that holds a node's value. */
  readonly slotOfNode: Int32Array;
  /** The numbers that stand in formulas; 0 elsewhere. */
  readonly numbers: Float64Array;
}

export function compile(tree: KpiTree): Tape {
  // Loops by index, here and below: in a cold call a step of an iterator costs more than what is done in it.
  let firstOperation = 0;
  let length = 0;
  for (let index = 0; index < tree.nodes.length; index += 1) {
    const { expression, operands } = tree.nodes[index] as KpiNode;
    if (expression === undefined) {
      firstOperation += 1;
      length += 1;
      continue;
    }
    length += expression.length - operands.length;
    for (let at = 0; at < expression.length; at += 1) {
      if ((expression[at] as Term).kind === 'number') firstOperation += 1;
    }
  }
  const tape: Tape = {
    operation: new Uint8Array(length),
    firstOperation,
    left: new Int32Array(length),
    right: new Int32Array(length),
    owner: new Int32Array(length),
    slotOfNode: new Int32Array(tree.nodes.length),
    numbers: new Float64Array(length),
  };
  const { operation, left, right, owner, slotOfNode, numbers } = tape;
  const stack: number[] = [];
  let given = 0;
  let slot = firstOperation;
  for (let turn = 0; turn < tree.childrenFirst.length; turn += 1) {
    const index = tree.childrenFirst[turn] as number;
    const { expression, operands } = tree.nodes[index] as KpiNode;
    if (expression === undefined) {
      owner[given] = index;
      slotOfNode[index] = given;
      given += 1;
      continue;
    }
    let named = 0;
    for (let at = 0; at < expression.length; at += 1) {
      const term = expression[at] as Term;
      if (term.kind === 'name') {
        // A node's value is one slot, however many formulas use it.
        stack.push(slotOfNode[operands[named] as number] as number);
        named += 1;
      } else if (term.kind === 'number') {
        owner[given] = index;
        numbers[given] = term.value;
        stack.push(given);
        given += 1;
      } else {
        owner[slot] = index;
        operation[slot] = CODE[term.operator];
        if (term.operator !== 'negate') right[slot] = stack.pop() as number;
        left[slot] = stack.pop() as number;
        stack.push(slot);
        slot += 1;
      }
    }
    slotOfNode[index] = stack.pop() as number;
  }
  return tape;
}

/** The operator of a slot; a given one has none. */
export function operatorOf(tape: Tape, slot: number): Operator | undefined {
  return OPERATORS[tape.operation[slot] as number];
}

const OPERATORS: readonly (Operator | undefined)[] = [
  undefined,
  'add',
  'subtract',
  'multiply',
  'divide',
  'negate',
];

/** Fills in every operation's slot; the given slots must already hold their values. */
export function run(tape: Tape, values: Float64Array): void {
  const { operation, left, right, firstOperation } = tape;
  const { length } = operation;
  for (let slot = firstOperation; slot < length; slot += 1) {
    const code = operation[slot];
    const a = values[left[slot] as number] as number;
    const b = values[right[slot] as number] as number;
    let result: number;
    if (code === ADD) result = a + b;
    else if (code === SUBTRACT) result = a - b;
    else if (code === MULTIPLY) result = a * b;
    else if (code === DIVIDE) result = a / b;
    else result = -a;
    // One store for all: with one in every branch the loop takes two to three times as long.
    values[slot] = result;
  }
}

/**
 * The derivative of the root by every slot, by one pass backwards (reverse-mode differentiation).
 * `values` must be what `run` left. With the `sizes` of the values, how large the derivatives would be if
 * nothing in them cancelled.
 */
export function gradient(tape: Tape, values: Float64Array, sizes?: Float64Array): Float64Array {
  const { operation, left, right, firstOperation } = tape;
  const factors = sizes ?? values;
  const minus = sizes === undefined ? -1 : 1;
  const derivative = new Float64Array(operation.length);
  derivative[tape.slotOfNode[0] as number] = 1;
  for (let slot = operation.length - 1; slot >= firstOperation; slot -= 1) {
    const outer = derivative[slot] as number;
    if (outer === 0) continue;
    const leftSlot = left[slot] as number;
    const rightSlot = right[slot] as number;
    let byLeft = outer;
    let byRight = outer;
    switch (operation[slot]) {
      case SUBTRACT:
        byRight = minus * outer;
        break;
      case MULTIPLY:
        byLeft = outer * (factors[rightSlot] as number);
        byRight = outer * (factors[leftSlot] as number);
        break;
      case DIVIDE: {
        const divisor = values[rightSlot] as number;
        byLeft = outer / (minus > 0 && divisor < 0 ? -divisor : divisor);
        byRight = ((minus * byLeft) / divisor) * (factors[leftSlot] as number);
        if (minus > 0 && byRight < 0) byRight = -byRight;
        break;
      }
      case NEGATE:
        byLeft = minus * outer;
        byRight = 0;
        break;
    }
    derivative[leftSlot] = (derivative[leftSlot] as number) + byLeft;
    if (byRight !== 0) derivative[rightSlot] = (derivative[rightSlot] as number) + byRight;
  }
  return derivative;
}

/** How large every slot's value would be if nothing cancelled in it: what its rounding is measured by. */
export function sizesOf(tape: Tape, values: Float64Array): Float64Array {
  const { operation, left, right } = tape;
  const sizes = new Float64Array(values.length);
  for (let slot = 0; slot < values.length; slot += 1) {
    const a = sizes[left[slot] as number] as number;
    const b = sizes[right[slot] as number] as number;
    const value = values[slot] as number;
    const size = value < 0 ? -value : value;
    switch (operation[slot]) {
      case ADD:
      case SUBTRACT:
        sizes[slot] = a + b;
        break;
      case MULTIPLY:
        sizes[slot] = a * b;
        break;
      case DIVIDE: {
        const divisor = values[right[slot] as number] as number;
        sizes[slot] = a / (divisor < 0 ? -divisor : divisor);
        break;
      }
      case NEGATE:
        sizes[slot] = a;
        break;
      default:
        sizes[slot] = size;
    }
  }
  return sizes;
}

/** The gradient, with 0 for what is nothing but the rounding of terms that cancel. */
export function significantGradient(tape: Tape, values: Float64Array): Float64Array {
  const sizes = gradient(tape, values, sizesOf(tape, values));
  return gradient(tape, values).map((slope, slot) => {
    const rounding = 1e-13 * (sizes[slot] as number);
    return slope > rounding || slope < -rounding ? slope : 0;
  });
}
