// One cold start in a process of its own: loads a bundle into a bare context, does one task, tells how long.
import { readFileSync } from 'node:fs';
import { type Context, createContext, Script } from 'node:vm';
import type { Inputs } from './inputs';
import { COMPUTE } from './model';

export interface ColdStart {
  /** Milliseconds for reading the file, compiling and running it. */
  readonly load: number;
  /** Milliseconds for the task after it. */
  readonly work: number;
  /** How far the results are from plain arithmetic, relative to it. */
  readonly deviation: number;
}

/** What is done after loading. `peer` is the competitors' own `compute`. */
export type Task = 'load' | 'peer' | 'tree' | 'target' | 'gap';

type Custom = (...argumentList: unknown[]) => (string | number)[][];

const [bundle = '', task = 'load', inputsFile] = process.argv.slice(2);
const inputs =
  inputsFile === undefined ? undefined : (JSON.parse(readFileSync(inputsFile, 'utf8')) as Inputs);
const context = createContext({});
// What was read for the task is old by now, as far as the collector is concerned: no run has to move it.
globalThis.gc?.();

const start = performance.now();
new Script(readFileSync(bundle, 'utf8')).runInContext(context);
const loaded = performance.now();
const deviation = inputs === undefined ? () => 0 : perform(task as Task, inputs, context);
const done = performance.now();

const answer: ColdStart = { load: loaded - start, work: done - loaded, deviation: deviation() };
process.stdout.write(JSON.stringify(answer));

/** Does the task, and gives what is left to do when the clock has stopped. */
function perform(what: Task, of: Inputs, { peer, KPI_TREE, KPI_GAP }: Context): () => number {
  if (what === 'peer') {
    const values = (peer as { compute: (given: Inputs) => number[] }).compute(of);
    return () => farthest(values, of.expected);
  }
  if (what === 'gap') {
    const rows = (KPI_GAP as Custom)(of.equations, of.drivers, of.driversLater);
    return () => farthest([rows[rows.length - 1]?.[4] as number], [kgiOf(of, of.driversLater) - rootOf(of)]);
  }
  if (what === 'tree') {
    const rows = (KPI_TREE as Custom)(of.equations, undefined, of.drivers);
    return () => farthest(valuesOf(of, rows), of.expected);
  }
  const target = rootOf(of) * 1.2;
  const rows = (KPI_TREE as Custom)(of.equations, target, of.drivers);
  return () => {
    const values = valuesOf(of, rows);
    const solved = of.drivers.map(([name]) => [name, values[of.names.indexOf(name)] as number] as const);
    return farthest([kgiOf(of, solved), values[0] as number], [target, target]);
  };
}

function rootOf({ expected }: Inputs): number {
  return expected[0] as number;
}

/** The nodes' values from KPI_TREE's table, which is in the tree's own order. */
function valuesOf({ names }: Inputs, rows: readonly (readonly (string | number)[])[]): number[] {
  const byName = new Map(rows.slice(1).map((row) => [row[1], row[3] as number]));
  return names.map((name) => byName.get(name) ?? Number.NaN);
}

/** The root's value by plain arithmetic from the drivers. */
function kgiOf({ names, steps, size }: Inputs, drivers: Inputs['drivers']): number {
  const byName = new Map(drivers);
  const values = Float64Array.from({ length: size }, (_, node) => byName.get(names[node] as string) ?? 0);
  for (const { node, kind, children } of steps) {
    values[node] = COMPUTE[kind](...children.map((child) => values[child] as number));
  }
  return values[0] as number;
}

/** The largest relative difference; Infinity where a value is missing. */
function farthest(actual: readonly number[], expected: readonly number[]): number {
  return expected.reduce((worst, value, index) => {
    const difference = Math.abs((actual[index] as number) - value) / Math.abs(value);
    return Number.isFinite(difference) ? Math.max(worst, difference) : Number.POSITIVE_INFINITY;
  }, 0);
}
