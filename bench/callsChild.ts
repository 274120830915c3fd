// 1,000 formulas of one cell, each of which loads the script anew as Google does, or one over 1,000 rows.
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';

export interface Calls {
  /** Milliseconds for one call a cell. */
  readonly cells: number;
  /** Milliseconds for one call over all rows. */
  readonly range: number;
  readonly deviation: number;
}

export const ROWS = 1_000;

type Custom = (...argumentList: unknown[]) => unknown;

const [bundle = '', name = '', argumentText = '[]'] = process.argv.slice(2);
/** What each argument is in the first row; it grows by its own size over the rows. */
const first = JSON.parse(argumentText) as readonly number[];
const rows = Array.from({ length: ROWS }, (_, row) => first.map((value) => vary(value, row)));

const { time: cells, result: single } = timed(() => rows.map((row) => load()(...row)));
const { time: range, result: block } = timed(() =>
  load()(...first.map((_, column) => rows.map((row) => [row[column]]))),
);
const answer: Calls = { cells, range, deviation: farthest(single.flat(), (block as number[][]).flat()) };
process.stdout.write(JSON.stringify(answer));

/** A fresh context with the script in it. */
function load(): Custom {
  const context = createContext({});
  new Script(readFileSync(bundle, 'utf8')).runInContext(context);
  return context[name] as Custom;
}

function vary(value: number, row: number): number {
  return Number.isInteger(value) ? value + row : value * (1 + row / ROWS / 10);
}

function timed<Result>(work: () => Result): { time: number; result: Result } {
  const start = performance.now();
  const result = work();
  return { time: performance.now() - start, result };
}

function farthest(actual: readonly unknown[], expected: readonly number[]): number {
  return expected.reduce((worst, value, index) => {
    const difference = Math.abs((actual[index] as number) - value) / (Math.abs(value) || 1);
    return Number.isFinite(difference) ? Math.max(worst, difference) : Number.POSITIVE_INFINITY;
  }, 0);
}
