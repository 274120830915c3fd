// Recomputing a tree that is already built, against the same tree in other shapes.
import type { Bundles } from './bundles';
import { inNewProcess, inTurn, median } from './measure';
import { milliseconds, note, table, times, title } from './report';
import type { Warm, Way } from './warmChild';

const NODES = 100_000;

export async function reportWarm(bundles: Bundles, rounds: number): Promise<void> {
  const way = <Name extends string>(name: Name, what: Way, repetitions: number) => ({
    name,
    measure: () => inNewProcess<Warm>(bundles.warmChild, [what, String(NODES), String(repetitions)]),
  });
  const samples = await inTurn(
    [
      way('a loop over typed arrays, by hand', 'loop', 60),
      way('this add-on’s tape', 'tape', 60),
      way('an object a node, by recursion', 'objects', 20),
      way('HyperFormula', 'hyperformula', 2),
    ],
    rounds,
  );
  const time = (of: readonly Warm[]): number => median(of.map((sample) => sample.time));
  const [loop = []] = samples.values();
  title(`Warm recomputation of a tree of ${NODES.toLocaleString('en')} nodes`);
  table([
    ['', 'time', '÷ the loop'],
    ...Array.from(samples, ([name, of]) => [name, milliseconds(time(of)), times(time(of) / time(loop))]),
  ]);
  note('Goal: the tape ≤ 3 ×.');
}
