// Opens the local Google Sheets: the pushed bundle, run against a real spreadsheet engine on this machine.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { serialize } from 'node:v8';
import vm from 'node:vm';
import type { MessagePort } from 'node:worker_threads';
import { parseArea } from './engine/a1';
import type { EngineOperations } from './engine/engine';
import type { FullLooks } from './engine/looks';
import type { EngineSettings, EngineSnapshot } from './engine/types';
import { wallOfSerial } from './engine/zones';
import { type Clock, createClock, readMoment } from './script/clock';
import { nextFiring } from './script/schedule';
import { carryAnswer, carryArguments } from './script/serialise';
import { createWorld, type World } from './script/world';
import type { Belongings, ServiceHost } from './services/host';
import { createOffer } from './services/offer';
import { createServices, type Services } from './services/services';
import type { Shown } from './services/shown';
import { runEngine } from './threads/engineThreads';
import type { Blocking } from './threads/questions';
import { createRecorder, type Exchanges } from './threads/recording';
import { writeXlsxFile } from './xlsx/writeXlsxFile';

export interface LocalSheetsOptions {
  /** Path of Code.js; its .html files stand beside it. */
  bundle?: string;
  locale?: string;
  spreadsheetTimeZone?: string;
  scriptTimeZone?: string;
  /** An ISO instant at which the clock stands still; without it the clock ticks from the machine's now. */
  now?: string;
  /** How many cells the file may have; Google's ten million if not given. */
  cellLimit?: number;
  snapshot?: LocalSheetsSnapshot;
}

export interface LocalSheetsSnapshot {
  engine: EngineSnapshot;
  belongings: Belongings;
  clock: { instant: number };
}

/** What a run was and did, so that it can be begun again without doing it. */
export interface LocalSheetsRecording {
  start: LocalSheetsSnapshot;
  exchanges: Exchanges<EngineSnapshot>;
  end: Belongings;
}

export interface TriggerRun {
  handler: string;
  at: number;
  error: string | null;
}

/** Hears of a service call: its name, and the place it has or will have in `calls`. May throw. */
export type CallHook = (name: string, index: number) => void;

export interface LocalSheets {
  /** Runs a function of the bundle in a fresh world, as google.script.run and the menu do. */
  run(functionName: string, ...args: unknown[]): unknown;
  has(functionName: string): boolean;
  /** The services themselves, outside of any run. */
  services: Services;
  calls: string[];
  /** How many calls since `forgetCalls()`, all or those whose name starts so. */
  countCalls(nameStart?: string): number;
  forgetCalls(): void;
  beforeCall: CallHook | null;
  afterCall: CallHook | null;
  /** Hears of every trigger that has fired while the clock moves. */
  afterTrigger: ((run: TriggerRun) => void) | null;
  /** What the script logged. */
  logs: { level: string; text: string }[];
  shown: Shown;
  /** Which button the next alerts get; OK if not set. */
  answerAlertsWith: string;
  triggerRuns: TriggerRun[];
  clock: {
    now(): Date;
    /** Fires what falls due on the way, in order. */
    moveTo(moment: string): void;
    /** Lets time pass without firing anything, as within a run. */
    pass(milliseconds: number): void;
  };
  cell(sheetName: string, a1: string): string | number | boolean | Date;
  display(sheetName: string, a1: string): string;
  formula(sheetName: string, a1: string): string;
  /** As a person types it; no protection stops that person. */
  setCell(sheetName: string, a1: string, typed: string): void;
  /** As somebody else with the file open: uncounted, unheard by the hooks, free of `lockFor`. For use in a hook. */
  asPerson<T>(act: () => T): T;
  /** Somebody else protects a range, or the sheet (null), from this script's user; answers with its removal. */
  lockFor(sheetName: string, a1: string | null): () => void;
  /** The colour that a person sees, conditional formats included. */
  background(sheetName: string, a1: string): string;
  looks(sheetName: string, a1: string): FullLooks;
  /** What a failed custom function said, or null. */
  errorAt(sheetName: string, a1: string): string | null;
  engine: Blocking<EngineOperations>;
  spreadsheetTimeZone: string;
  snapshot(): LocalSheetsSnapshot;
  /** Leaves everything as in a workbook that was just opened with this snapshot; in a fraction of the time. */
  restore(snapshot: LocalSheetsSnapshot): void;
  /** Does the work, which begins now, and remembers all that the workbook answers meanwhile. */
  record<T>(work: () => T): { value: T; recording: LocalSheetsRecording };
  /**
   * Like `restore` of where the recording began. What is done next is answered from the recording for as long as it
   * asks the same; from there on the workbook itself answers.
   */
  rewind(recording: LocalSheetsRecording): void;
  /** Whether all that was recorded was done again since, and nothing else: the workbook is what it was at its end. */
  isAsRecorded(recording: LocalSheetsRecording): boolean;
  exportXlsx(file: string): Promise<void>;
  close(): Promise<void>;
}

/** What stands around the workbook: a page that shows it, or services of a test that take the place of Google's. */
export interface Surroundings {
  services?: Record<string, unknown>;
  mirror?: MessagePort;
  onShow?: ServiceHost['show'];
  answerAlert?: ServiceHost['answerAlert'];
}

/** What a script threw, in the test's own realm. */
export class ScriptError extends Error {
  override name = 'ScriptError';
}

const JAPANESE_ZONE = 'Asia/Tokyo';

/** What TODAY() and NOW() come to changes with it. */
const MINUTE = 60_000;

function settingsOf(options: LocalSheetsOptions): EngineSettings {
  const bundlePath = path.resolve(options.bundle ?? 'dist/Code.js');
  const manifest = path.join(path.dirname(bundlePath), 'appsscript.json');
  const manifestZone = existsSync(manifest)
    ? (JSON.parse(readFileSync(manifest, 'utf8')) as { timeZone?: string }).timeZone
    : undefined;
  const spreadsheetTimeZone = options.spreadsheetTimeZone ?? JAPANESE_ZONE;
  const start = options.now ? readMoment(options.now, spreadsheetTimeZone) : options.snapshot?.clock.instant;
  return {
    bundlePath,
    locale: options.locale ?? 'ja_JP',
    spreadsheetTimeZone,
    scriptTimeZone: options.scriptTimeZone ?? manifestZone ?? JAPANESE_ZONE,
    clock: { instant: start ?? Date.now(), readAt: Date.now(), ticking: start === undefined },
    ...(options.cellLimit === undefined ? {} : { cellLimit: options.cellLimit }),
    ...(options.snapshot ? { snapshot: options.snapshot.engine } : {}),
  };
}

const nothingYet = (): Belongings => ({
  properties: { document: {}, user: {}, script: {} },
  triggers: [],
  lastTriggerId: 0,
});

/** What a test finds in a workbook before anything has run. */
const nothingHappened = () => ({
  beforeCall: null,
  afterCall: null,
  afterTrigger: null,
  logs: [],
  shown: { menus: [], sidebar: null, dialog: null, toasts: [], alerts: [] },
  answerAlertsWith: 'OK',
  triggerRuns: [],
});

export async function openLocalSheets(
  options: LocalSheetsOptions = {},
  surroundings: Surroundings = {},
): Promise<LocalSheets> {
  const settings = settingsOf(options);
  const { ask, addMirror, end } = await runEngine(settings);
  if (surroundings.mirror) addMirror(surroundings.mirror);

  const script = new vm.Script(readFileSync(settings.bundlePath, 'utf8'), { filename: 'Code.js' });
  const belongings: Belongings = structuredClone(options.snapshot?.belongings) ?? nothingYet();
  const clock: Clock = createClock(settings.clock, (reading) => engine.setClock(reading));
  const restart = (snapshot: EngineSnapshot): void =>
    ask.restart({ ...settings, snapshot, clock: clock.reading() });
  const recorder = createRecorder<EngineOperations, EngineSnapshot>(ask, {
    snapshot: () => ask.snapshot(),
    restore: restart,
    moment: () => Math.floor(clock.now() / MINUTE),
    tellsMoment: new Set(['setClock']),
  });
  const engine = recorder.ask;
  const locks = new Map<string, object>();
  let isPerson = false;

  const local: LocalSheets = {
    run: (functionName, ...args) => run(functionName, args, true),
    has: (functionName) => startWorld(true).world.has(functionName),
    services: createServices(hostFor({}, true, null)),
    calls: [],
    countCalls: (nameStart = '') => local.calls.filter((name) => name.startsWith(nameStart)).length,
    forgetCalls: () => {
      local.calls.length = 0;
    },
    ...nothingHappened(),
    clock: { now: () => new Date(clock.now()), moveTo, pass: clock.pass },
    cell(sheetName, a1) {
      const [sheetId, area] = place(sheetName, a1);
      const value = engine.readValues(sheetId, area)[0]?.[0] ?? '';
      // A test reads a date cell as its wall clock in UTC, whatever the zone of the machine.
      return typeof value === 'object' ? new Date(wallOfSerial(value.serial)) : value;
    },
    display: (sheetName, a1) => engine.readDisplay(...place(sheetName, a1))[0]?.[0] ?? '',
    formula: (sheetName, a1) => engine.readFormulas(...place(sheetName, a1))[0]?.[0] ?? '',
    setCell: (sheetName, a1, typed) => engine.typeInto(...place(sheetName, a1), typed),
    asPerson(act) {
      if (isPerson) return act();
      isPerson = true;
      engine.actAs('person');
      try {
        return act();
      } finally {
        isPerson = false;
        engine.actAs('script');
      }
    },
    lockFor(sheetName, a1) {
      const [sheetId, area] = place(sheetName, a1 ?? 'A1');
      const rows = { first: area.row, count: area.rows };
      const columns = { first: area.column, count: area.columns };
      const id =
        a1 === null
          ? engine.addProtection('SHEET', { sheetId }, true)
          : engine.addProtection('RANGE', { sheetId, rows, columns }, true);
      return () => engine.removeProtection(id);
    },
    background: (sheetName, a1) => local.looks(sheetName, a1).background,
    looks: (sheetName, a1) => engine.readEffectiveLooks(...place(sheetName, a1))[0]?.[0] as FullLooks,
    errorAt(sheetName, a1) {
      const [sheetId, area] = place(sheetName, a1);
      engine.settle();
      return engine.failureAt(sheetId, area.row, area.column);
    },
    engine,
    spreadsheetTimeZone: settings.spreadsheetTimeZone,
    snapshot: () => ({
      engine: engine.snapshot(),
      belongings: structuredClone(belongings),
      clock: { instant: clock.now() },
    }),
    restore(snapshot) {
      beginAgain(snapshot);
      recorder.forget();
      restart(snapshot.engine);
    },
    record(work) {
      const start = local.snapshot();
      const { value, exchanges } = recorder.record(work);
      return { value, recording: { start, exchanges, end: structuredClone(belongings) } };
    },
    rewind({ start, exchanges }) {
      beginAgain(start);
      recorder.play(exchanges);
    },
    isAsRecorded: ({ end: expected }) =>
      recorder.isPlayedOut() && serialize(belongings).equals(serialize(expected)),
    async exportXlsx(file) {
      mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
      await writeXlsxFile(file, engine.exportState());
    },
    close: end,
  };
  return local;

  function beginAgain({ clock: { instant }, belongings: kept }: LocalSheetsSnapshot): void {
    clock.replace({ instant, readAt: Date.now(), ticking: false });
    Object.assign(belongings, structuredClone(kept));
    locks.clear();
    local.forgetCalls();
    Object.assign(local, nothingHappened());
  }

  function place(sheetName: string, a1: string) {
    const facts = engine.list().find(({ name }) => name === sheetName);
    if (!facts) throw new Error(`There is no sheet ${sheetName}`);
    const area = parseArea(a1, facts.maxRows, facts.maxColumns);
    if (!area) throw new Error(`${a1} is no cell`);
    return [facts.id, area] as const;
  }

  function observed<T>(name: string, work: () => T): T {
    if (isPerson) return work();
    const index = local.calls.length;
    local.calls.push(name);
    local.beforeCall?.(name, index);
    const answer = work();
    local.afterCall?.(name, index);
    return answer;
  }

  function hostFor(run: object, hasUi: boolean, world: (() => World) | null): Omit<ServiceHost, 'objects'> {
    return {
      engine,
      offer: createOffer({ around: observed }, (error) => (world ? world().exception(error) : error)),
      clock,
      locale: settings.locale,
      spreadsheetTimeZone: settings.spreadsheetTimeZone,
      scriptTimeZone: settings.scriptTimeZone,
      belongings,
      get shown() {
        return local.shown;
      },
      show: (what) => surroundings.onShow?.(what),
      answerAlert: (alert) => surroundings.answerAlert?.(alert) ?? local.answerAlertsWith,
      readPage: (name) => readFileSync(path.join(path.dirname(settings.bundlePath), `${name}.html`), 'utf8'),
      date: (instant) => (world ? world().date(instant) : new Date(instant)),
      evaluate: (code) => world?.().evaluate(code),
      hasUi,
      locks,
      run,
      log: (level, parts) => local.logs.push({ level, text: parts.map(asText).join(' ') }),
    };
  }

  function startWorld(hasUi: boolean): { world: World; end(): void } {
    const runIdentity = {};
    const started: { world?: World } = {};
    const host = hostFor(runIdentity, hasUi, () => started.world as World);
    const world = createWorld(
      script,
      { ...createServices(host), ...surroundings.services },
      settings.scriptTimeZone,
      clock.now,
      (made) => {
        started.world = made;
      },
    );
    return {
      world,
      end() {
        for (const [kind, holder] of locks) if (holder === runIdentity) locks.delete(kind);
      },
    };
  }

  function run(functionName: string, args: unknown[], hasUi: boolean): unknown {
    const { world, end } = startWorld(hasUi);
    try {
      if (functionName.endsWith('_') || !world.has(functionName)) {
        throw new Error(`Script function not found: ${functionName}`);
      }
      return carryAnswer(world.call(functionName, world.adopt(carryArguments(args))));
    } catch (error) {
      throw inThisRealm(error);
    } finally {
      end();
    }
  }

  function moveTo(moment: string): void {
    const target = readMoment(moment, settings.spreadsheetTimeZone);
    if (target < clock.now()) {
      clock.set(target);
      for (const trigger of belongings.triggers) {
        trigger.due = nextFiring(trigger.schedule, trigger.created, target);
      }
      return;
    }
    for (;;) {
      const next = belongings.triggers
        .filter((trigger) => trigger.due !== null && trigger.due <= target)
        .sort((one, other) => (one.due ?? 0) - (other.due ?? 0))[0];
      if (!next || next.due === null) break;
      const at = Math.max(next.due, clock.now());
      clock.set(at);
      next.due = nextFiring(next.schedule, next.created, next.due);
      fire(next.handler, next.id, at);
    }
    clock.set(Math.max(target, clock.now()));
  }

  /** A trigger's failure reaches nobody at Google but the log and, later, a mail. */
  function fire(handler: string, id: string, at: number): void {
    let error: string | null = null;
    try {
      run(handler, [{ authMode: 'FULL', triggerUid: id, timezone: settings.scriptTimeZone }], false);
    } catch (thrown) {
      error = (thrown as Error).message;
    }
    const triggered = { handler, at, error };
    local.triggerRuns.push(triggered);
    local.afterTrigger?.(triggered);
  }
}

const asText = (part: unknown): string => {
  if (typeof part === 'string') return part;
  try {
    return JSON.stringify(part) ?? String(part);
  } catch {
    return String(part);
  }
};

/** Errors of the script's realm are no `Error` here; a test wants one with the same message and stack. */
function inThisRealm(error: unknown): Error {
  const thrown = error as { message?: string; stack?: string } | null;
  const copy = new ScriptError(thrown?.message ?? String(error));
  if (thrown?.stack) copy.stack = thrown.stack;
  return copy;
}
