// Takes a run apart at its service calls: a fault at every one of them, and what must be true afterwards.
import type { LocalSheets, LocalSheetsRecording, LocalSheetsSnapshot } from 'local-sheets';
import { STAGING_PREFIX } from '../../../src/commands/createPlan';
import { type Fault, type FaultKind, ownSheetNames, runUnder } from './faults';
import { takesAll, wrongAt } from './progress';
import { contentOf, differences, type State, sheetNames, stateOf, stateOfSheets } from './state';

export const MOST_SLEEP = 30_000;

/** A run to be disturbed: where it starts, what it asks, and what it does when nothing disturbs it. */
export interface Undisturbed {
  readonly start: LocalSheetsSnapshot;
  readonly startState: State;
  readonly request: object;
  /** With which it is begun again: up to the call that is disturbed it is answered from here. */
  readonly recording: LocalSheetsRecording;
  readonly calls: readonly string[];
  readonly finished: State;
}

export function undisturbed(local: LocalSheets, start: LocalSheetsSnapshot, request: object): Undisturbed {
  local.restore(start);
  const startState = stateOf(local);
  const { value, recording } = local.record(() => runUnder(local, [], 'rpc', request));
  const { reply, calls } = value;
  if (!reply.ok) throw new Error(reply.sentence);
  return { start, startState, request, recording, calls, finished: stateOf(local) };
}

/** The calls to disturb: all, or one of each kind that no run before has had, each at another stage, and some more. */
export function pointsOf({ calls }: Undisturbed, seen: Set<string>, every: number): number[] {
  if (takesAll) return calls.map((_, at) => at);
  const places = new Map<string, number[]>();
  calls.forEach((name, at) => {
    places.set(name, [...(places.get(name) ?? []), at]);
  });
  const points = new Set(calls.flatMap((_, at) => (at % every === every - 1 ? [at] : [])));
  Array.from(places.entries()).forEach(([name, at], kind) => {
    if (seen.has(name)) return;
    seen.add(name);
    points.add(at[(kind * 5) % at.length] as number);
  });
  return Array.from(points).sort((one, other) => one - other);
}

/** A call that only asks leaves nothing behind. */
const asks = (name: string | undefined): boolean => /\.(get|is|find)/.test(name ?? '');

/**
 * Where a fault of this kind is one of its own: to fail after a question is to fail before it, and to be killed at one
 * is to be killed at the next call that does something.
 */
export function pointsFor(kind: FaultKind, points: readonly number[], { calls }: Undisturbed): number[] {
  return kind === 'failsBefore' ? [...points] : points.filter((at) => !asks(calls[at]));
}

/** A run stands a few failures, so where not every call is tried by itself, some are tried together. */
export function together(points: readonly number[], kinds: readonly FaultKind[]): Fault[][] {
  const faults = points.map((at, index): Fault => ({ kind: kinds[index % kinds.length] as FaultKind, at }));
  if (takesAll) return faults.map((fault) => [fault]);
  const runs = Math.ceil(faults.length / 4);
  return Array.from({ length: runs }, (_, run) => faults.filter((_fault, index) => index % runs === run));
}

/** What is wrong after a run that failed once at some calls, and went on. */
export function afterFailing(local: LocalSheets, run: Undisturbed, faults: readonly Fault[]): string[] {
  local.rewind(run.recording);
  const { reply, slept } = runUnder(local, faults, 'rpc', run.request);
  const wrong: string[] = [];
  if (!reply.ok) wrong.push(`refused: ${reply.sentence}`);
  if (slept > MOST_SLEEP) wrong.push(`slept ${slept}`);
  if (local.isAsRecorded(run.recording)) return wrong;
  return [...wrong, ...differences(stateOf(local), run.finished)];
}

/** What is wrong after a run was killed, and what after the next one. */
export function afterKilling(local: LocalSheets, run: Undisturbed, at: number): string[] {
  local.rewind(run.recording);
  runUnder(local, [{ kind: 'killed', at }], 'rpc', run.request);
  const left = stateOf(local);
  const wrong = [...touched(run.startState, left), ...halfBuilt(left, run)];
  const { reply } = runUnder(local, [], 'rpc', run.request);
  if (!reply.ok) wrong.push(`refused: ${reply.sentence}`);
  return [...wrong, ...differences(stateOf(local), run.finished)];
}

/** What of the people's own sheets is another than it was. */
export function touched(before: State, after: State): string[] {
  return differences(stateOfSheets(before, ownSheetNames), stateOfSheets(after, ownSheetNames));
}

/** What is unfinished under a final name: its contents, where other sheets may still be unfinished. */
function halfBuilt(left: State, { finished, startState }: Undisturbed): string[] {
  const before = new Set(sheetNames(startState));
  const finals = sheetNames(finished);
  const keyed = new Map(
    Array.from(finished).flatMap(([path, text]): [string, string][] => {
      const key = /^(.*)!marks$/.exec(path);
      const word = /,\\"(\w+):\(its id\)/.exec(text);
      return key === null || word === null ? [] : [[word[1] as string, key[1] as string]];
    }),
  );
  const finalNameOf = (stagingName: string): string =>
    keyed.get(stagingName.slice(STAGING_PREFIX.length).split(' ')[0] as string) ?? stagingName;
  return sheetNames(left)
    .filter((name) => !before.has(name) && !name.startsWith(STAGING_PREFIX))
    .flatMap((name) => {
      if (!finals.includes(name)) return [`a sheet called ${name}`];
      // Whether it is in sight, and the verdicts in it, are a later step's.
      const content = (state: State): State =>
        new Map(
          Array.from(contentOf(state, name, finalNameOf)).filter(
            ([path]) =>
              !/!hidden$/.test(path) &&
              !/^判定結果!/.test(path) &&
              // A former sheet has its other name before it loses its mark.
              (finished.has(`${name}!marks`) || !/!marks$/.test(path)),
          ),
        );
      return differences(content(left), content(finished));
    });
}

/** Disturbs again and again, and says where something was wrong. */
export function torn(
  disturbances: readonly (readonly Fault[])[],
  calls: readonly string[],
  after: (faults: readonly Fault[]) => string[],
): string[] {
  const where = (faults: readonly Fault[]): string =>
    faults.map(({ kind, at }) => `${kind} ${at} ${calls[at]}`).join(', ');
  return wrongAt(disturbances, where, (faults) => {
    const wrong = after(faults);
    return wrong.length > 0 ? [`${where(faults)}: ${wrong.join('; ')}`] : [];
  });
}
