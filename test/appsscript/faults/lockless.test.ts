// Where there is no document lock to be had, nothing is written and a sentence says so.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalSheets, openLocalSheets } from 'local-sheets';
import { smallPlan } from './faults';
import { japaneseMorning } from './state';

/** What Apps Script answers outside of a document; or what it does when it was asked too often. */
let noLock: () => null = () => null;
let local: LocalSheets;

beforeAll(async () => {
  const LockService = { getDocumentLock: () => noLock() };
  local = await openLocalSheets(japaneseMorning, { services: { LockService } });
});

afterAll(() => local.close());

test.each([
  ['there is none', () => null, /ほかの人が/],
  [
    'it was asked for too often',
    () => {
      throw new Error('There are too many LockService operations against the same script.');
    },
    /もう一度/,
  ],
])('%s', (_, answer, sentence) => {
  noLock = answer;
  for (const request of [smallPlan, { command: 'checkMilestones' }]) {
    local.forgetCalls();
    const reply = local.run('rpc', request) as { ok: boolean; sentence?: string };
    expect(reply).toMatchObject({ ok: false, sentence: expect.stringMatching(sentence) });
    expect(local.calls.filter((name) => /\.(set|insert|delete|hide|show|add)/.test(name))).toEqual([]);
  }
});
