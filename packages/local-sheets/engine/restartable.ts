// An engine that can begin again in its own thread, where everything is loaded and warm already.
import type { Engine, EngineOperations } from './engine';
import type { EngineSettings, WorkbookChange } from './types';

/** What its thread answers: the engine's operations, and beginning again. */
export type ThreadOperations = EngineOperations & {
  /** Leaves the workbook as one that is opened with these settings. */
  restart(settings: EngineSettings): void;
};

export function createRestartableEngine(create: (settings: EngineSettings) => Engine, first: EngineSettings) {
  let engine = create(first);
  const listeners: ((change: WorkbookChange) => void)[] = [];

  function restart(settings: EngineSettings): void {
    engine.dispose();
    engine = create(settings);
    for (const listener of listeners) engine.onChange(listener);
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
