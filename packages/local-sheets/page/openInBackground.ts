// The local Google Sheets for a server: scripts run in a thread of their own, so that a long run blocks nobody.
import { once } from 'node:events';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { EngineOperations } from '../engine/engine';
import type { WorkbookChange } from '../engine/types';
import type { LocalSheetsOptions } from '../openLocalSheets';
import type { Alert } from '../services/shown';
import { buildThread } from '../threads/buildThread';
import { connectWaiting, type Waiting } from '../threads/questions';
import type { BackgroundOperations } from './backgroundThread';
import type { AlertCall, BackgroundEvent } from './events';

/** The script's functions and the clock, each answered by a promise; `engine` answers beside a running script. */
export interface LocalSheetsInBackground extends Waiting<BackgroundOperations> {
  engine: Waiting<EngineOperations>;
  locale: string;
  listen(listener: (event: BackgroundEvent) => void): void;
  /** Who answers a script's alert with the button that was pressed; until there is somebody, OK. */
  onAlert(answer: (alert: Alert) => Promise<string>): void;
  close(): Promise<void>;
}

export async function openLocalSheetsInBackground(
  options: LocalSheetsOptions = {},
): Promise<LocalSheetsInBackground> {
  const mirror = new MessageChannel();
  const questions = new MessageChannel();
  const worker = new Worker(buildThread('page/backgroundThread.ts'), {
    workerData: { options, mirror: mirror.port2, questions: questions.port2 },
    transferList: [mirror.port2, questions.port2],
    // The built thread needs nothing of what its starter was run with.
    execArgv: [],
  });
  const listeners: ((event: BackgroundEvent) => void)[] = [];
  const tell = (event: BackgroundEvent) => {
    for (const listener of listeners) listener(event);
  };
  let answerAlert: (alert: Alert) => Promise<string> = async () => 'OK';

  worker.on('message', (message: 'ready' | BackgroundEvent | AlertCall) => {
    if (message === 'ready') return;
    if ('alert' in message) void ring(message, answerAlert);
    else tell(message);
  });
  const failed = once(worker, 'error').then(([error]) => Promise.reject(error));
  await Promise.race([once(worker, 'message'), failed]);
  failed.catch(() => undefined);

  const engine = connectWaiting<EngineOperations>(mirror.port1 as MessagePort, (message) => {
    const { change } = message as { change: WorkbookChange };
    tell({ kind: 'change', change });
  });
  const script = connectWaiting<BackgroundOperations>(questions.port1, () => undefined);
  const own = {
    engine,
    locale: options.locale ?? 'ja_JP',
    listen: (listener: (event: BackgroundEvent) => void) => void listeners.push(listener),
    onAlert(answer: typeof answerAlert) {
      answerAlert = answer;
    },
    async close() {
      mirror.port1.close();
      questions.port1.close();
      await worker.terminate();
    },
  };
  return new Proxy(own, {
    get: (target, name) => (name in target ? Reflect.get(target, name) : Reflect.get(script, name)),
  }) as unknown as LocalSheetsInBackground;
}

async function ring(call: AlertCall, answerAlert: (alert: Alert) => Promise<string>): Promise<void> {
  const button = await answerAlert(call.alert).catch(() => 'CLOSE');
  const written = new TextEncoder().encode(button);
  call.answer.set(written);
  Atomics.store(call.doorbell, 0, written.length);
  Atomics.notify(call.doorbell, 0);
}
