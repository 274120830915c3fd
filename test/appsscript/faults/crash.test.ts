// A service fails, answers too late, or the run is killed, at every call of making and changing a workbook.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalSheets, openLocalSheets } from 'local-sheets';
import {
  afterFailing,
  afterKilling,
  pointsFor,
  pointsOf,
  together,
  torn,
  type Undisturbed,
  undisturbed,
} from './enumeration';
import { addOwnSheets, type FaultKind, longerPlan, reshapedPlan, smallPlan, usedWorkbook } from './faults';
import { takesAll } from './progress';
import { japaneseMorning } from './state';

const PATIENCE = takesAll ? 4 * 3_600_000 : 900_000;

/** The plans that are asked for, the cheapest first; `every` is how many calls lie between the points beside the kinds. */
const plans = [
  { what: 'another target', isNew: false, request: { ...smallPlan, target: 2_000 }, every: 1_000 },
  { what: 'another tree and one more person', isNew: false, request: reshapedPlan, every: 1_000 },
  { what: 'a quarter instead of a month', isNew: false, request: longerPlan, every: 1_000 },
  { what: 'a new workbook', isNew: true, request: smallPlan, every: 60 },
];

let local: LocalSheets;
const runs = new Map<string, { run: Undisturbed; points: number[] }>();

beforeAll(async () => {
  local = await openLocalSheets(japaneseMorning);
  addOwnSheets(local);
  const empty = local.snapshot();
  usedWorkbook(local);
  const used = local.snapshot();
  const seen = new Set<string>();
  for (const { what, isNew, request, every } of plans) {
    const run = undisturbed(local, isNew ? empty : used, request);
    runs.set(what, { run, points: pointsOf(run, seen, every) });
  }
}, PATIENCE);

afterAll(() => local.close());

describe.each(plans)('$what', ({ what }) => {
  const given = () => runs.get(what) as { run: Undisturbed; points: number[] };
  const kinds: FaultKind[][] = takesAll ? [['failsBefore'], ['failsAfter']] : [['failsBefore', 'failsAfter']];

  test.each(kinds.map((kind) => [kind]))(
    'a call that fails once (%s) is repeated, and the run ends as if nothing had happened',
    (kind) => {
      const { run, points } = given();
      const after = (faults: Parameters<typeof afterFailing>[2]) => afterFailing(local, run, faults);
      const taken = pointsFor(kind[0] as FaultKind, points, run);
      expect(torn(together(taken, kind), run.calls, after)).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'a run that is killed leaves people’s sheets alone and nothing half built; the next one ends as if it had not been',
    () => {
      const { run, points } = given();
      const kills = pointsFor('killed', points, run).map((at) => [{ kind: 'killed' as const, at }]);
      const after = ([fault]: readonly { at: number }[]) => afterKilling(local, run, fault?.at ?? 0);
      expect(torn(kills, run.calls, after)).toEqual([]);
    },
    PATIENCE,
  );
});
