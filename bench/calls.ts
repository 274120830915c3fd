// What the range form of the functions is worth: a call a cell against one call for the column.
import type { Bundles } from './bundles';
import type { Calls } from './callsChild';
import { inNewProcess, inTurn, median } from './measure';
import { milliseconds, note, table, times, title } from './report';

/** The functions and their arguments in the first row. */
const FUNCTIONS: Readonly<Record<string, readonly number[]>> = {
  CHURN: [2_000, 50],
  LTV: [10_000, 0.02, 0.8],
  HIT_PROBABILITY: [1_050, 1_020, 200, 0.2],
};

export async function reportCalls(bundles: Bundles, rounds: number): Promise<void> {
  const samples = await inTurn(
    Object.entries(FUNCTIONS).map(([name, first]) => ({
      name,
      measure: () => inNewProcess<Calls>(bundles.callsChild, [bundles.addOn, name, JSON.stringify(first)]),
    })),
    rounds,
  );
  title('1,000 calls of one cell, each with a fresh load, against one call over 1,000 rows');
  table([
    ['', 'one call', '1,000 calls'],
    ...Array.from(samples, ([name, of]) => [
      name,
      milliseconds(median(of.map(({ range }) => range))),
      times(median(of.map(({ cells, range }) => cells / range))),
    ]),
  ]);
  note('A fresh context in one process, where V8 keeps what it compiled: a new process a call costs more.');
}
