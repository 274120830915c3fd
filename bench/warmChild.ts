// Recomputes one large tree again and again in one way, in a process of its own; tells the median time.
import { HyperFormula } from 'hyperformula';
import type { Expression } from '../src/domain/expression/expression';
import { parseEquations } from '../src/domain/expression/parse';
import { compile, run } from '../src/domain/tree/tape';
import type { KpiTree } from '../src/domain/tree/tree';
import { inputsFor } from './inputs';
import { median } from './measure';
import { buildModel, COMPUTE, type Kind, type Model, type ModelNode } from './model';

export interface Warm {
  /** Milliseconds for one recomputation. */
  readonly time: number;
  readonly deviation: number;
}

export type Way = 'tape' | 'loop' | 'objects' | 'hyperformula';

/** A way to recompute the whole tree, and to look at the root afterwards. */
interface Recomputation {
  readonly recompute: () => void;
  readonly root: () => number;
}

function prepare(what: Way, of: Model): Recomputation {
  if (what === 'tape') return tape(of);
  if (what === 'loop') return loop(of);
  return what === 'objects' ? objects(of) : hyperformula(of);
}

/** The add-on's own: its parser, its tape, its loop; only its limit of 20,000 names is gone round. */
function tape({ nodes }: Model): Recomputation {
  const { equations, names } = inputsFor({ nodes });
  const parsed = parseEquations(equations.map(([text]) => ({ text })));
  if (!parsed.ok) throw new Error(parsed.failure.code);
  const byName = new Map<string, Expression>(parsed.value.map(({ name, expression }) => [name, expression]));
  const tree: KpiTree = {
    nodes: nodes.map(({ children }, node) => ({
      name: names[node] as string,
      expression: byName.get(names[node] as string),
      formula: '',
      operands: children,
      children,
      startingValue: undefined,
    })),
    childrenFirst: nodes.map((_, node) => nodes.length - 1 - node),
    indexOf: new Map(names.map((name, node) => [name, node])),
  };
  const compiled = compile(tree);
  const values = Float64Array.from(compiled.numbers);
  nodes.forEach(({ kind, value }, node) => {
    if (kind === 'driver') values[compiled.slotOfNode[node] as number] = value;
  });
  return {
    recompute: () => run(compiled, values),
    root: () => values[compiled.slotOfNode[0] as number] as number,
  };
}

const CODES: Readonly<Record<Kind, number>> = { driver: 0, sum: 1, share: 2, ratio: 3, margin: 4, scaled: 5 };

/** The same tree by hand: kinds and children in typed arrays, and one loop from the last node to the root. */
function loop({ nodes }: Model): Recomputation {
  const kind = Uint8Array.from(nodes, (node) => CODES[node.kind]);
  // Two more than there are, because the loop always reads three.
  const child = Int32Array.from([...nodes.flatMap(({ children }) => children), 0, 0]);
  const first = new Int32Array(nodes.length);
  for (let node = 1; node < nodes.length; node += 1) {
    first[node] = (first[node - 1] as number) + (nodes[node - 1] as ModelNode).children.length;
  }
  const values = Float64Array.from(nodes, ({ kind: own, value }) => (own === 'driver' ? value : 0));
  const recompute = (): void => {
    for (let node = kind.length - 1; node >= 0; node -= 1) {
      const code = kind[node];
      if (code === 0) continue;
      const at = first[node] as number;
      const a = values[child[at] as number] as number;
      const b = values[child[at + 1] as number] as number;
      const c = values[child[at + 2] as number] as number;
      switch (code) {
        case 1:
          values[node] = a + b + c;
          break;
        case 2:
          values[node] = a * b;
          break;
        case 3:
          values[node] = a / b;
          break;
        case 4:
          values[node] = (a + b) * (1 - c);
          break;
        default:
          values[node] = a * 1.1;
      }
    }
  };
  return { recompute, root: () => values[0] as number };
}

interface ObjectNode {
  readonly kind: Kind;
  readonly children: ObjectNode[];
  value: number;
}

/** An object a node, computed from the root down by recursion. */
function objects({ nodes }: Model): Recomputation {
  const all = nodes.map(({ kind, value }): ObjectNode => ({ kind, children: [], value }));
  nodes.forEach(({ children }, index) => {
    for (const child of children) all[index]?.children.push(all[child] as ObjectNode);
  });
  const evaluate = (node: ObjectNode): number => {
    if (node.kind !== 'driver') node.value = COMPUTE[node.kind](...node.children.map(evaluate));
    return node.value;
  };
  const [top] = all as [ObjectNode];
  return { recompute: () => evaluate(top), root: () => top.value };
}

/**
 * A sheet is recomputed where something in it changes; so that all of it does, every driver is its value
 * times one cell, which changes between 1 and 2.
 */
function hyperformula(of: Model): Recomputation {
  const rows = inputsFor(of).sheet.map(([name, value]): (string | number)[] =>
    typeof value === 'number' ? [name, `=${value}*$C$1`] : [name, value],
  );
  rows[0]?.push(1);
  const engine = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3', maxRows: of.nodes.length });
  let factor = 1;
  return {
    recompute: () => {
      factor = 3 - factor;
      engine.setCellContents({ sheet: 0, col: 2, row: 0 }, factor);
    },
    root: () => engine.getCellValue({ sheet: 0, col: 1, row: 0 }) as number,
  };
}

const [way = 'tape', size = '100000', repetitions = '50'] = process.argv.slice(2);
const model = buildModel(Number(size));
const { recompute, root } = prepare(way as Way, model);
const expected = model.nodes[0]?.value as number;

// V8 compiles a loop for speed only after it has run for a while.
for (let index = 0; index < Number(repetitions); index += 1) recompute();
const samples: number[] = [];
for (let index = 0; index < Number(repetitions); index += 1) {
  const start = performance.now();
  recompute();
  samples.push(performance.now() - start);
}
const warm: Warm = { time: median(samples), deviation: Math.abs(root() - expected) / expected };
process.stdout.write(JSON.stringify(warm));
