// The one tree as each competitor would be given it; made before the clock starts.
import type { COMPUTE, Kind, Model, ModelNode } from './model';

type Phrase = (...operands: readonly string[]) => string;
type Phrases = Readonly<Record<Exclude<Kind, 'driver'>, Phrase>>;

const SPREADSHEET: Phrases = {
  sum: (a, b, c) => `${a}+${b}+${c}`,
  share: (a, b) => `${a}*${b}`,
  ratio: (a, b) => `${a}/${b}`,
  margin: (a, b, c) => `(${a}+${b})*(1-${c})`,
  scaled: (a) => `${a}*1.1`,
};

/** As people write it in Japanese. */
const EQUATIONS: Phrases = {
  sum: (a, b, c) => `${a} + ${b} + ${c}`,
  share: (a, b) => `${a} × ${b}`,
  ratio: (a, b) => `${a} ÷ ${b}`,
  margin: (a, b, c) => `(${a} + ${b}) × (1 − ${c})`,
  scaled: (a) => `${a} × 110%`,
};

function phrase(phrases: Phrases, { kind, children }: ModelNode, nameOf: (node: number) => string): string {
  return kind === 'driver' ? '' : phrases[kind](...children.map(nameOf));
}

/** One step of a calculation, children before parents. */
export interface Step {
  readonly node: number;
  readonly kind: keyof typeof COMPUTE;
  readonly children: readonly number[];
}

/** What a child process is handed for one size of tree. */
export interface Inputs {
  readonly size: number;
  /** One equation a cell, and the drivers beside them, for KPI_TREE. */
  readonly equations: readonly (readonly [string])[];
  readonly drivers: readonly (readonly [string, number])[];
  /** The same drivers with other values, for KPI_GAP. */
  readonly driversLater: readonly (readonly [string, number])[];
  readonly names: readonly string[];
  /** A sheet with a row a node: its name, and its value or formula. */
  readonly sheet: readonly (readonly [string, number | string])[];
  /** An expression a node, children before parents, with the drivers' values by name. */
  readonly expressions: readonly (readonly [string, string])[];
  readonly scope: Readonly<Record<string, number>>;
  /** The bare arithmetic, for a library without a parser. */
  readonly steps: readonly Step[];
  /** Every node's value, drivers first filled in by `steps`. */
  readonly expected: readonly number[];
}

export function inputsFor({ nodes }: Model): Inputs {
  const names = nodes.map((_, node) => `指標${node + 1}`);
  const ascii = (node: number): string => `n${node}`;
  const drivers: (readonly [string, number])[] = [];
  const equations: (readonly [string])[] = [];
  const expressions: (readonly [string, string])[] = [];
  const scope: Record<string, number> = {};
  const steps: Step[] = [];
  nodes.forEach((node, index) => {
    const name = names[index] as string;
    if (node.kind === 'driver') {
      drivers.push([name, node.value]);
      scope[ascii(index)] = node.value;
      return;
    }
    equations.push([`${name} = ${phrase(EQUATIONS, node, (child) => names[child] as string)}`]);
    expressions.unshift([ascii(index), phrase(SPREADSHEET, node, ascii)]);
    steps.unshift({ node: index, kind: node.kind, children: node.children });
  });
  return {
    size: nodes.length,
    equations,
    drivers,
    driversLater: drivers.map(([name, value], index) => [name, value * (index % 2 === 0 ? 1.01 : 0.995)]),
    names,
    sheet: nodes.map((node, index) => [
      names[index] as string,
      node.kind === 'driver' ? node.value : `=${phrase(SPREADSHEET, node, (child) => `B${child + 1}`)}`,
    ]),
    expressions,
    scope,
    steps,
    expected: nodes.map(({ value }) => value),
  };
}
