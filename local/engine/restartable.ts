// An engine that can begin again in its own thread, where everything is loaded and warm already.
import { createEngine, type EngineOperations, type WorkbookChange } from './engine';
import type { ClockReading, EngineSettings, EngineSnapshot } from './types';

/** What its thread answers: the engine's operations, and beginning again. */
export type ThreadOperations = EngineOperations & {
  /** Leaves the workbook as one that is opened with this snapshot. */
  restart(snapshot: EngineSnapshot, clock: ClockReading): Promise<void>;
};

export function createRestartableEngine(settings: EngineSettings) {
  let engine = createEngine(settings);
  const listeners: ((change: WorkbookChange) => void)[] = [];

  async function restart(snapshot: EngineSnapshot, clock: ClockReading): Promise<void> {
    engine.dispose();
    engine = createEngine({ ...settings, snapshot, clock });
    for (const listener of listeners) engine.onChange(listener);
    await engine.operations.settle();
  }

  const operations = new Proxy({} as ThreadOperations, {
    get: (_target, name) => (name === 'restart' ? restart : Reflect.get(engine.operations, name)),
  });
  return {
    operations,
    onChange(listen: (change: WorkbookChange) => void): void {
      listeners.push(listen);
      engine.onChange(listen);
    },
  };
}
