// Repeats measurements in turn, so that what else the machine does falls on all competitors alike.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** How far a result may be from plain arithmetic before its time counts. */
const TOLERANCE = 1e-9;

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] as number)) / 2;
}

/** Runs a file in a new process and reads the one JSON value that it prints. */
export async function inNewProcess<Answer>(file: string, argumentList: readonly string[]): Promise<Answer> {
  const command = ['--expose-gc', file, ...argumentList];
  const { stdout } = await execute(process.execPath, command, { maxBuffer: 1e8 }).catch((error: unknown) => {
    // The whole message quotes the source line, and a minified bundle is one line.
    const [reason] = /^\w*Error: .{0,200}/m.exec((error as { stderr?: string }).stderr ?? '') ?? [];
    throw new Error(`${command.join(' ')}: ${reason ?? 'failed'}`);
  });
  return JSON.parse(stdout) as Answer;
}

export interface Competitor<Name extends string, Sample> {
  readonly name: Name;
  readonly measure: () => Promise<Sample>;
}

/** Every competitor's samples: one round not counted, which checks the results, then all in turn. */
export async function inTurn<Name extends string, Sample extends { readonly deviation: number }>(
  competitors: readonly Competitor<Name, Sample>[],
  rounds: number,
): Promise<Map<Name, Sample[]>> {
  const samples = new Map<Name, Sample[]>();
  for (const { name, measure } of competitors) {
    const { deviation } = await measure();
    if (!(deviation <= TOLERANCE)) throw new Error(`${name}: a result is off by ${deviation}`);
    samples.set(name, []);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, measure } of competitors) samples.get(name)?.push(await measure());
  }
  return samples;
}
