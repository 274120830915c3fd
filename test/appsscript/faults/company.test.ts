// Two people, or a person and the daily trigger, at once: one of them works, the other is told so and writes nothing.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalSheets, openLocalSheets } from 'local-sheets';
import { writes } from '../workbook';
import { type Undisturbed, undisturbed } from './enumeration';
import { addOwnSheets, smallPlan, usedWorkbook } from './faults';
import { takesAll, wrongAt } from './progress';
import { differences, japaneseMorning, stateOf } from './state';

const PATIENCE = takesAll ? 3_600_000 : 900_000;

let local: LocalSheets;
let making: Undisturbed;
let updating: Undisturbed;

beforeAll(async () => {
  local = await openLocalSheets(japaneseMorning);
  addOwnSheets(local);
  making = undisturbed(local, local.snapshot(), smallPlan);
  local.restore(making.start);
  usedWorkbook(local);
  updating = undisturbed(local, local.snapshot(), { ...smallPlan, target: 2_000 });
});

afterAll(() => local.close());

type Reply = { ok: boolean; sentence?: string } | undefined;

/** A whole run of somebody else's, and what it wrote. */
function meanwhile(functionName: string, args: readonly unknown[]): { reply: Reply; written: string[] } {
  const { beforeCall, afterCall } = local;
  const count = local.calls.length;
  local.beforeCall = null;
  local.afterCall = null;
  const instant = local.clock.now().toISOString();
  const reply = local.run(functionName, ...args) as Reply;
  // The others' waiting passes beside this run.
  local.clock.moveTo(instant);
  const others = local.calls.splice(count);
  local.beforeCall = beforeCall;
  local.afterCall = afterCall;
  return { reply, written: writes({ ...local, calls: others }) };
}

/** What is wrong where a second run takes place before a call of the first. */
function disturbed(run: Undisturbed, at: number, functionName: string, args: readonly unknown[]): string[] {
  local.rewind(run.recording);
  let other: ReturnType<typeof meanwhile> | undefined;
  local.beforeCall = (_, index) => {
    if (index === at && other === undefined) other = meanwhile(functionName, args);
  };
  const reply = local.run('rpc', run.request) as Reply;
  local.beforeCall = null;
  const lock = run.calls.indexOf('Lock.tryLock');
  const isLocked = at > lock && at < run.calls.length;
  const wrong: string[] = [];
  if (reply?.ok !== true) wrong.push(`refused: ${reply?.sentence}`);
  if (isLocked && (other?.written.length ?? 0) > 0) wrong.push(`wrote ${other?.written}`);
  if (isLocked && functionName === 'rpc' && !other?.reply?.sentence?.includes('ほかの人が'))
    wrong.push(`was told ${JSON.stringify(other?.reply)}`);
  return [...wrong, ...differences(stateOf(local), run.finished)].map((what) => `at ${at}: ${what}`);
}

const points = ({ calls }: Undisturbed, count: number): number[] =>
  takesAll
    ? calls.map((_, at) => at)
    : Array.from({ length: count }, (_, index) => Math.floor((index * (calls.length - 1)) / (count - 1)));

describe('somebody else runs the whole of', () => {
  test(
    'the same plan, before a call of the first run: one workbook comes of it',
    () => {
      const wrong = wrongAt(points(making, 10), String, (at) =>
        disturbed(making, at, 'rpc', [making.request]),
      );
      expect(wrong).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'another change, and the daily check, before a call of an update: the update ends as asked for',
    () => {
      const other = { ...smallPlan, target: 3_000 };
      const wrong = wrongAt(points(updating, 12), String, (at) => [
        ...disturbed(updating, at, 'rpc', [other]),
        ...disturbed(updating, at, 'dailyCheck', []),
      ]);
      expect(wrong).toEqual([]);
    },
    PATIENCE,
  );
});

describe('while the lock is somebody else’s', () => {
  test.each([
    ['making a plan', 'rpc', smallPlan],
    ['checking', 'rpc', { command: 'checkMilestones' }],
    ['the daily check', 'dailyCheck', undefined],
    ['checking by the menu', 'checkMilestonesNow', undefined],
    ['removing the traces', 'removeTraces', undefined],
  ])('%s writes nothing and says so', (_, functionName, request) => {
    local.restore(updating.start);
    const before = stateOf(local);
    // A lock is held by an execution; the services outside of any run are one.
    local.services.LockService.getDocumentLock().tryLock(0);
    local.answerAlertsWith = 'YES';
    local.forgetCalls();
    const reply = local.run(functionName, request) as Reply;
    const said = [
      reply?.sentence,
      ...local.shown.toasts.map(({ message }) => message),
      ...local.logs.map(({ text }) => text),
    ];
    expect(said.join()).toContain('ほかの人が');
    expect(writes(local)).toEqual([]);
    expect(differences(stateOf(local), before)).toEqual([]);
  });
});
