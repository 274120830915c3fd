// The script's thread of the server: opens the local Google Sheets and runs one function after another.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type LocalSheets, type LocalSheetsOptions, openLocalSheets } from '../openLocalSheets';
import { readMoment } from '../script/clock';
import type { ServiceHost } from '../services/host';
import { answerQuestions } from '../threads/questions';
import type { AlertCall, BackgroundEvent } from './events';

const { options, mirror, questions } = workerData as {
  options: LocalSheetsOptions;
  mirror: MessagePort;
  questions: MessagePort;
};

const LONGEST_BUTTON = 16;
const DAY = 86_400_000;

function tell(event: BackgroundEvent): void {
  parentPort?.postMessage(event);
}

/** The script stands still while a person reads the alert, as at Google. */
function answerAlert(alert: AlertCall['alert']): string {
  const doorbell = new Int32Array(new SharedArrayBuffer(4));
  const answer = new Uint8Array(new SharedArrayBuffer(LONGEST_BUTTON));
  parentPort?.postMessage({ alert, doorbell, answer } satisfies AlertCall);
  Atomics.wait(doorbell, 0, 0);
  return new TextDecoder().decode(answer.slice(0, Atomics.load(doorbell, 0)));
}

function operationsOf(local: LocalSheets) {
  const clock = () => ({ instant: local.clock.now().getTime(), zone: local.spreadsheetTimeZone });
  return {
    run(functionName: string, args: unknown[]): unknown {
      try {
        return local.run(functionName, ...args);
      } finally {
        tell({ kind: 'clock' });
      }
    },
    /** What happens when a person opens the file: the menu appears. */
    open(): void {
      local.shown.menus = [];
      if (local.has('onOpen')) local.run('onOpen', { authMode: 'LIMITED' });
    },
    shown: () => local.shown,
    logs: () => local.logs,
    triggerRuns: () => local.triggerRuns,
    clock,
    moveClock(moment: string): void {
      local.clock.moveTo(moment);
      tell({ kind: 'clock' });
    },
    nextDay(): void {
      local.clock.moveTo(new Date(local.clock.now().getTime() + DAY).toISOString());
      tell({ kind: 'clock' });
    },
    closeSidebar(): void {
      local.shown.sidebar = null;
    },
    snapshot: () => local.snapshot(),
    exportXlsx: (file: string) => local.exportXlsx(file),
    readMoment: (text: string) => readMoment(text, local.spreadsheetTimeZone),
  };
}

export type BackgroundOperations = ReturnType<typeof operationsOf>;

async function start(): Promise<void> {
  const show: ServiceHost['show'] = (what) => tell({ kind: 'shown', what, shown: local.shown });
  const local = await openLocalSheets(options, { mirror, onShow: show, answerAlert });
  answerQuestions(questions, null, operationsOf(local));
  parentPort?.postMessage('ready');
}

void start();
