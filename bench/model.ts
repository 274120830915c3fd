// The tree that every competitor computes, and its values by plain arithmetic to check them against.

/** How a node comes from its children; `scaled` is its only child times 110%. */
export type Kind = 'driver' | 'sum' | 'share' | 'ratio' | 'margin' | 'scaled';

export interface ModelNode {
  readonly kind: Kind;
  /** Indexes of later nodes: a child always has a higher index than its parent. */
  readonly children: readonly number[];
  /** By plain arithmetic. */
  readonly value: number;
}

export interface Model {
  /** The first is the root. */
  readonly nodes: readonly ModelNode[];
}

/** Which children each kind has: parts, which may have children of their own, and rates, which have none. */
const CHILDREN: Readonly<Record<Kind, readonly ('part' | 'rate')[]>> = {
  driver: [],
  sum: ['part', 'part', 'part'],
  share: ['part', 'rate'],
  ratio: ['part', 'rate'],
  margin: ['part', 'part', 'rate'],
  scaled: ['part'],
};
const CYCLE: readonly Kind[] = ['sum', 'share', 'margin', 'ratio'];

/** How each kind is computed; the competitors write it in their own languages. */
export const COMPUTE: Readonly<Record<Exclude<Kind, 'driver'>, (...of: number[]) => number>> = {
  sum: (a = 0, b = 0, c = 0) => a + b + c,
  share: (a = 0, b = 0) => a * b,
  ratio: (a = 0, b = 0) => a / b,
  margin: (a = 0, b = 0, c = 0) => (a + b) * (1 - c),
  scaled: (a = 0) => a * 1.1,
};

/** A tree of exactly that many nodes, broad rather than deep, the same every time. */
export function buildModel(size: number): Model {
  const kinds: Kind[] = ['driver'];
  const children: number[][] = [[]];
  const isRate = [false];
  for (let open = 0, turn = 0; kinds.length < size; open += 1) {
    if (isRate[open]) continue;
    const room = size - kinds.length;
    const kind = room >= 3 ? (CYCLE[turn++ % CYCLE.length] as Kind) : room === 2 ? 'share' : 'scaled';
    kinds[open] = kind;
    for (const role of CHILDREN[kind]) {
      (children[open] as number[]).push(kinds.length);
      kinds.push('driver');
      children.push([]);
      isRate.push(role === 'rate');
    }
  }
  const random = randomNumbers();
  const drivers = kinds.map((_, index) => (isRate[index] ? 0.2 + 0.6 * random() : 100 + 900 * random()));
  const values = evaluate({ kinds, children }, drivers);
  return {
    nodes: kinds.map((kind, index) => ({
      kind,
      children: children[index] as number[],
      value: values[index] as number,
    })),
  };
}

interface Shape {
  readonly kinds: readonly Kind[];
  readonly children: readonly (readonly number[])[];
}

function evaluate({ kinds, children }: Shape, drivers: readonly number[]): number[] {
  const values = [...drivers];
  for (let index = kinds.length - 1; index >= 0; index -= 1) {
    const kind = kinds[index] as Kind;
    if (kind === 'driver') continue;
    values[index] = COMPUTE[kind](...(children[index] as number[]).map((child) => values[child] as number));
  }
  return values;
}

/** Numbers between 0 and 1, the same ones every time. */
function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
