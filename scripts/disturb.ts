// `npm run test:faults`: disturbs every call of every run, on two cores; what was right before is not run again.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

const PROCESSES = 2;

const { values } = parseArgs({ options: { part: { type: 'string', default: '1/1' } } });
const [part = 0, parts = 0] = /^(\d+)\/(\d+)$/.exec(values.part)?.slice(1).map(Number) ?? [];
if (!(part >= 1 && part <= parts)) {
  console.error(`--part is "${values.part}" but must be like 2/6`);
  process.exit(1);
}

/** Suites whose points are divided among all processes of all parts. */
const DIVIDED = ['crash', 'company', 'actor'];

/** Suites that are run once: some in each process of the first part. */
const WHOLE = [
  ['zones', 'standing', 'lockless'],
  ['changedSheets', 'text', 'time', '../createPlan'],
];

function run(index: number): Promise<number> {
  const suites = [...(part === 1 ? (WHOLE[index] ?? []) : []), ...DIVIDED];
  const files = suites.map((suite) => path.join('test/appsscript/faults', `${suite}.test.ts`));
  const child = spawn(process.execPath, ['node_modules/jest/bin/jest.js', '--runInBand', ...files], {
    env: {
      ...process.env,
      FAULTS: 'all',
      FAULTS_PART: `${(part - 1) * PROCESSES + index + 1}/${parts * PROCESSES}`,
    },
    stdio: 'inherit',
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

const codes = await Promise.all(Array.from({ length: PROCESSES }, (_, index) => run(index)));
process.exitCode = Math.max(...codes);
