// The world in which the bundle runs: ECMAScript, the Apps Script services given to it, and nothing of Node.
import vm from 'node:vm';
import { zoneDate } from './zonedDate';

export interface World {
  call(functionName: string, args: unknown[]): unknown;
  has(functionName: string): boolean;
  /** A `Date` of the script's own realm, as `instanceof Date` there expects. */
  date(instant: number): Date;
  /** An array of the script's own realm. */
  array<T>(values: readonly T[]): T[];
  /** Plain data, rebuilt in the script's own realm. */
  adopt<T>(plain: T): T;
  /** What a service throws, as the script meets it. */
  exception(error: unknown): unknown;
  evaluate(code: string): unknown;
}

interface Realm {
  Array: ArrayConstructor;
  Date: DateConstructor;
  Error: ErrorConstructor;
  JSON: JSON;
}

/** What Node puts into every context and Apps Script does not have. */
const NOT_IN_APPS_SCRIPT = ['WebAssembly', 'SharedArrayBuffer', 'Atomics'];

/** `onReady` hands out the world before the bundle's top level runs, which may already call a service. */
export function createWorld(
  bundle: vm.Script,
  services: Record<string, unknown>,
  zone: string,
  now: () => number,
  onReady: (world: World) => void = () => undefined,
): World {
  const context = vm.createContext({ ...services });
  const realm = vm.runInContext('({ Array, Date, Error, JSON })', context) as Realm;
  zoneDate(realm, zone, now);
  context.Date = realm.Date;
  for (const name of NOT_IN_APPS_SCRIPT) vm.runInContext(`delete globalThis.${name}`, context);
  const world: World = {
    has: (name) => typeof context[name] === 'function',
    call: (name, args) => (context[name] as (...given: unknown[]) => unknown)(...args),
    date: (instant) => new realm.Date(instant),
    array: (values) => realm.Array.from(values),
    adopt: (plain) => realm.JSON.parse(JSON.stringify(plain)),
    exception(error) {
      if (error instanceof realm.Error) return error;
      const thrown = error as { message?: string; stack?: string } | null;
      const exception = new realm.Error(thrown?.message ?? String(error));
      exception.name = 'Exception';
      if (thrown?.stack) exception.stack = thrown.stack;
      return exception;
    },
    evaluate: (code) => vm.runInContext(code, context),
  };
  onReady(world);
  bundle.runInContext(context);
  return world;
}
