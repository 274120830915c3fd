// Remembers what was asked in a run and answered, so that the same run can be played again without asking.
//
// Whoever answers is taken to be the same function of its state each time. As long as the questions are those of the
// recording, so are the answers, and nobody has to be asked. At the first other question the answerer is brought to
// where it stood then: from the nearest waypoint, by the few questions after it.
import { deserialize, serialize } from 'node:v8';
import type { Blocking } from './questions';

interface Exchange {
  readonly operation: string;
  readonly args: Buffer;
  readonly answer: Buffer | null;
  readonly error: string | null;
}

/** What stood before the question with this number was asked. */
interface Waypoint<Snapshot> {
  readonly question: number;
  readonly snapshot: Snapshot;
}

export interface Exchanges<Snapshot> {
  readonly asked: readonly Exchange[];
  readonly waypoints: readonly Waypoint<Snapshot>[];
  /** What the answers depended on beside the questions. */
  readonly moment: unknown;
}

/** What a recording needs of the one who answers. */
export interface Answerer<Snapshot> {
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): void;
  /** Answers may depend on it; what only tells it is neither recorded nor compared. */
  moment(): unknown;
  readonly tellsMoment: ReadonlySet<string>;
}

/** A snapshot takes as long as some dozen questions. */
const QUESTIONS_BETWEEN_WAYPOINTS = 120;

export function createRecorder<Ops, Snapshot>(real: Blocking<Ops>, answerer: Answerer<Snapshot>) {
  const ask = (operation: string, args: unknown[]): unknown =>
    (real as Record<string, (...args: unknown[]) => unknown>)[operation]?.(...args);
  let asked: Exchange[] | null = null;
  let waypoints: Waypoint<Snapshot>[] = [];
  let played: Exchanges<Snapshot> | null = null;
  let position = 0;

  function recorded(operation: string, args: unknown[], into: Exchange[]): unknown {
    if (into.length > 0 && into.length % QUESTIONS_BETWEEN_WAYPOINTS === 0) addWaypoint(into.length);
    const question = { operation, args: serialize(args) };
    try {
      const answer = ask(operation, args);
      into.push({ ...question, answer: serialize(answer), error: null });
      return answer;
    } catch (error) {
      into.push({ ...question, answer: null, error: (error as Error).message });
      throw error;
    }
  }

  function addWaypoint(question: number): void {
    waypoints.push({ question, snapshot: answerer.snapshot() });
  }

  /** From here on questions are asked, of somebody who stands where the recording would have led. */
  function leave({ asked: exchanges, waypoints: places }: Exchanges<Snapshot>): void {
    played = null;
    const nearest = places.filter(({ question }) => question <= position).at(-1) as Waypoint<Snapshot>;
    answerer.restore(nearest.snapshot);
    for (const { operation, args } of exchanges.slice(nearest.question, position)) {
      try {
        ask(operation, deserialize(args) as unknown[]);
      } catch {
        // It was refused in the recorded run too.
      }
    }
  }

  function answered(operation: string, args: unknown[]): unknown {
    if (answerer.tellsMoment.has(operation)) return played === null ? ask(operation, args) : undefined;
    if (asked !== null) return recorded(operation, args, asked);
    if (played === null) return ask(operation, args);
    const next = played.asked[position];
    const isSame =
      next?.operation === operation &&
      played.moment === answerer.moment() &&
      next.args.equals(serialize(args));
    if (!isSame) {
      leave(played);
      return ask(operation, args);
    }
    position += 1;
    if (next.answer === null) throw new Error(next.error ?? '');
    return deserialize(next.answer);
  }

  return {
    ask: new Proxy({} as Blocking<Ops>, {
      get: (_target, operation) =>
        typeof operation === 'string' && operation !== 'then'
          ? (...args: unknown[]) => answered(operation, args)
          : undefined,
    }),
    record<T>(work: () => T): { value: T; exchanges: Exchanges<Snapshot> } {
      if (played !== null) leave(played);
      const own: Exchange[] = [];
      asked = own;
      waypoints = [];
      addWaypoint(0);
      const moment = answerer.moment();
      try {
        const value = work();
        addWaypoint(own.length);
        return { value, exchanges: { asked: own, waypoints, moment } };
      } finally {
        asked = null;
      }
    },
    play(exchanges: Exchanges<Snapshot>): void {
      played = exchanges;
      position = 0;
    },
    /** Whoever restores the answerer by another way takes it out of what was played. */
    forget(): void {
      played = null;
    },
    /** Whether what was played was asked to its end, and nothing else. */
    isPlayedOut: (): boolean => played !== null && position === played.asked.length,
  };
}
