// Threads in which engines run. To start one takes seconds and to begin again in it a fraction of that, so where
// somebody keeps them (see jestEnvironment.cjs) a closed workbook leaves its thread to the next.
import { once } from 'node:events';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { ThreadOperations } from '../engine/restartable';
import type { EngineSettings } from '../engine/types';
import { buildThread } from './buildThread';
import { type Blocking, connectBlocking, type Line } from './questions';

/** Plain handles only: who keeps a thread outlives the modules that used it. */
export interface EngineThread {
  readonly worker: Worker;
  readonly line: Line;
}

export interface RunningEngine {
  readonly ask: Blocking<ThreadOperations>;
  /** Whoever sits at this port hears of every change and may ask too. */
  addMirror(mirror: MessagePort): void;
  end(): Promise<void>;
}

declare global {
  /** Where idle threads wait for the next workbook; without it a closed workbook's thread ends. */
  var idleEngineThreads: EngineThread[] | undefined;
}

/** A calculation makes millions of small objects that die at once: with little room, a third of its time is collecting. */
const YOUNG_MEGABYTES = 128;
const OLD_MEGABYTES = 4096;

async function startThread(settings: EngineSettings): Promise<EngineThread> {
  const worker = new Worker(buildThread('engineThread.ts'), {
    workerData: settings,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES, maxOldGenerationSizeMb: OLD_MEGABYTES },
  });
  await once(worker, 'message');
  const { port1, port2 } = new MessageChannel();
  const doorbell = new Int32Array(new SharedArrayBuffer(4));
  worker.postMessage({ askOn: port2, doorbell }, [port2]);
  return { worker, line: { port: port1, doorbell, asked: 0 } };
}

/** An idle thread that begins again with these settings, or a new one. */
async function threadFor(settings: EngineSettings): Promise<EngineThread> {
  const idle = globalThis.idleEngineThreads?.pop();
  if (idle === undefined) return startThread(settings);
  connectBlocking<ThreadOperations>(idle.line).restart(settings);
  return idle;
}

export async function runEngine(settings: EngineSettings): Promise<RunningEngine> {
  const thread = await threadFor(settings);
  let isMirrored = false;
  return {
    ask: connectBlocking<ThreadOperations>(thread.line),
    addMirror(mirror) {
      isMirrored = true;
      thread.worker.postMessage({ mirror }, [mirror]);
    },
    async end() {
      if (globalThis.idleEngineThreads !== undefined && !isMirrored) {
        globalThis.idleEngineThreads.push(thread);
        return;
      }
      thread.line.port.close();
      await thread.worker.terminate();
    },
  };
}
