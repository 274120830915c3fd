// Services so slow that a run's time is up before it is done: it stops in time, says so, and the next ones finish.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalSheets, type LocalSheetsSnapshot, openLocalSheets } from 'local-sheets';
import { type Undisturbed, undisturbed } from './enumeration';
import { addOwnSheets, reshapedPlan, smallPlan, usedWorkbook } from './faults';
import { differences, japaneseMorning, stateOf } from './state';

/** Apps Script ends a run then, without a word. */
const SIX_MINUTES = 360_000;
const MORNING = japaneseMorning.now as string;

let local: LocalSheets;
let empty: LocalSheetsSnapshot;
let used: LocalSheetsSnapshot;

beforeAll(async () => {
  local = await openLocalSheets(japaneseMorning);
  addOwnSheets(local);
  empty = local.snapshot();
  usedWorkbook(local);
  used = local.snapshot();
});

afterAll(() => local.close());

interface SlowRuns {
  readonly sentences: string[];
  readonly longest: number;
  readonly calls: string[];
}

/** Asks again and again, every call taking its time, until the answer is that all is done. */
function askUntilDone({ start, request }: Undisturbed, slowness: (name: string) => number): SlowRuns {
  const runs = { sentences: [] as string[], longest: 0, calls: [] as string[] };
  local.restore(start);
  for (let run = 0; run < 12; run += 1) {
    // Every run begins at the same time, so that verdicts are of the same minute.
    local.clock.moveTo(MORNING);
    local.forgetCalls();
    local.afterCall = (name) => local.clock.pass(slowness(name));
    const reply = local.run('rpc', request) as { ok: boolean; sentence?: string };
    local.afterCall = null;
    runs.longest = Math.max(runs.longest, local.clock.now().getTime() - new Date(MORNING).getTime());
    runs.calls.push(...local.calls);
    if (reply.ok) return runs;
    runs.sentences.push(reply.sentence ?? '');
  }
  throw new Error(`never done: ${runs.sentences.join(' ')}`);
}

const cases = [
  { what: 'a new workbook', request: smallPlan, isNew: true, pace: 1_500 },
  { what: 'a new workbook, slower still', request: smallPlan, isNew: true, pace: 2_000 },
  { what: 'another target', request: { ...smallPlan, target: 2_000 }, isNew: false, pace: 2_500 },
  { what: 'another tree and one more person', request: reshapedPlan, isNew: false, pace: 1_500 },
];

test.each(cases)('$what at $pace ms a call', ({ request, isNew, pace }) => {
  const run = undisturbed(local, isNew ? empty : used, request);
  const { sentences, longest, calls } = askUntilDone(run, () => pace);
  expect(sentences.length).toBeGreaterThan(0);
  for (const sentence of sentences) expect(sentence).toMatch(/^時間がかかっているので、いったん止めました。/);
  expect(longest).toBeLessThan(SIX_MINUTES);
  expect(differences(stateOf(local), run.finished)).toEqual([]);
  // What was built stays; of each run that was stopped, one sheet at most is begun again.
  const builds = calls.filter((name) => name === 'Sheet.protect').length;
  expect(builds).toBeLessThanOrEqual((isNew ? 9 : 0) + sentences.length);
});

test('reads that take 20 seconds each stop the run before anything is written', () => {
  const run = undisturbed(local, used, { ...smallPlan, target: 2_000 });
  local.restore(used);
  const before = stateOf(local);
  local.afterCall = (name) => {
    if (name === 'Range.getValues') local.clock.pass(20_000);
    if (name === 'Range.getFormulas') local.clock.pass(20_000);
  };
  const reply = local.run('rpc', run.request) as { ok: boolean; sentence?: string };
  local.afterCall = null;
  expect(reply).toMatchObject({ ok: false, sentence: expect.stringContaining('いったん止めました') });
  expect(differences(stateOf(local), before)).toEqual([]);
});
