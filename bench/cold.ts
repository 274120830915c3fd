// Cold figures, the headline: a new process, the bundle loaded into a bare context, and one call.
import { statSync } from 'node:fs';
import type { Bundles } from './bundles';
import type { ColdStart, Task } from './child';
import { inputsFor } from './inputs';
import { type Competitor, inNewProcess, inTurn, median } from './measure';
import { buildModel } from './model';
import { kilobytes, milliseconds, note, table, times, title } from './report';

const DECLARATIONS = 'functions that are only declared';
const SIZES = [10, 100, 1_000, 10_000] as const;

type Samples = readonly ColdStart[];

const loads = (samples: Samples | undefined): number => median((samples ?? []).map(({ load }) => load));
const totals = (samples: Samples | undefined): number =>
  median((samples ?? []).map(({ load, work }) => load + work));

function competitor<Name extends string>(
  bundles: Bundles,
  name: Name,
  file: string,
  task: Task,
  inputs?: string,
): Competitor<Name, ColdStart> {
  const argumentList = inputs === undefined ? [file, task] : [file, task, inputs];
  return { name, measure: () => inNewProcess<ColdStart>(bundles.child, argumentList) };
}

export async function reportColdLoad(bundles: Bundles, rounds: number): Promise<void> {
  const load = <Name extends string>(name: Name, file: string) => competitor(bundles, name, file, 'load');
  const samples = await inTurn(
    [
      load('this add-on', bundles.addOn),
      load('an empty script', bundles.empty),
      load(DECLARATIONS, bundles.declarations),
      load('expr-eval', bundles.exprEval),
      load('formulajs', bundles.formulajs),
      load('HyperFormula', bundles.hyperformula),
    ],
    rounds,
  );
  const own = loads(samples.get('this add-on'));
  title('Cold load: read, compile and run in a bare V8 context, new process');
  table([
    ['', 'time', '÷ this add-on'],
    ...Array.from(samples, ([name, of]) => [name, milliseconds(loads(of)), times(loads(of) / own)]),
  ]);
  const size = kilobytes(statSync(bundles.declarations).size);
  note('No published add-on is at hand to be measured. The declarations (formulajs’ functions, minified,');
  note(`nothing executed) are ${size} and stand for the least that a script of that size costs.`);
}

export async function reportColdTree(bundles: Bundles, rounds: number): Promise<void> {
  const rows: string[][] = [];
  for (const size of SIZES) {
    const inputs = bundles.write(`inputs-${size}.json`, JSON.stringify(inputsFor(buildModel(size))));
    const peer = <Name extends string>(name: Name, file: string) =>
      competitor(bundles, name, file, 'peer', inputs);
    const samples = await inTurn(
      [
        competitor(bundles, 'KPI_TREE', bundles.addOn, 'tree', inputs),
        peer('HyperFormula', bundles.hyperformula),
        peer('formulajs', bundles.formulajs),
        peer('expr-eval', bundles.exprEval),
      ],
      rounds,
    );
    const own = totals(samples.get('KPI_TREE'));
    const against = (name: 'HyperFormula' | 'formulajs' | 'expr-eval'): string =>
      `${times(totals(samples.get(name)) / own)} (${milliseconds(totals(samples.get(name)))})`;
    rows.push([
      size.toLocaleString('en'),
      milliseconds(own),
      milliseconds(loads(samples.get('KPI_TREE'))),
      against('HyperFormula'),
      against('formulajs'),
      against('expr-eval'),
    ]);
  }
  title('Cold load + one KPI_TREE, parsing included; how many times longer the others take');
  table([['nodes', 'KPI_TREE', 'of it load', 'HyperFormula', 'formulajs', 'expr-eval'], ...rows]);
  note('Goals: HyperFormula ≥ 30 × at 10–1,000 nodes and ≥ 12 × at 10,000; expr-eval above 1 × everywhere.');
  note('formulajs has no parser: it is handed the arithmetic. HyperFormula is handed cell references.');
}

export async function reportOtherTasks(bundles: Bundles, rounds: number): Promise<void> {
  const hasGap = /function KPI_GAP\(/.test(bundles.script.text);
  const rows: string[][] = [];
  for (const size of SIZES) {
    const inputs = bundles.write(`inputs-${size}.json`, JSON.stringify(inputsFor(buildModel(size))));
    const own = <Name extends string>(name: Name, task: Task) =>
      competitor(bundles, name, bundles.addOn, task, inputs);
    const samples = await inTurn(
      [own('plain', 'tree'), own('target', 'target'), ...(hasGap ? [own('gap', 'gap')] : [])],
      rounds,
    );
    const plain = totals(samples.get('plain'));
    rows.push([
      size.toLocaleString('en'),
      times(totals(samples.get('target')) / plain),
      hasGap ? times(totals(samples.get('gap')) / plain) : 'not there yet',
    ]);
  }
  title('Cold load + one call, against KPI_TREE without a target');
  table([['nodes', 'KPI_TREE with a target, equal effort', 'KPI_GAP'], ...rows]);
}
