// The script's thread of the server: opens the local Google Sheets and runs one function after another.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type LocalSheets, type LocalSheetsOptions, openLocalSheets } from '../openLocalSheets';
import { readMoment } from '../script/clock';
import type { ServiceHost } from '../services/host';
import { answerQuestions } from '../threads/questions';
import type { AlertCall, BackgroundEvent, Progress } from './events';

const { options, mirror, questions } = workerData as {
  options: LocalSheetsOptions;
  mirror: MessagePort;
  questions: MessagePort;
};

const LONGEST_BUTTON = 16;
const DAY = 86_400_000;
/** Often enough to be followed, and seldom enough to cost nothing, in ms. */
const TELL_EVERY = 150;

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

  /** Tells how far it is while it works. */
  function inSteps<T>(work: (step: (progress: () => Progress) => void) => T): T {
    let told = Date.now();
    try {
      return work((progress) => {
        if (Date.now() - told < TELL_EVERY) return;
        told = Date.now();
        tell({ kind: 'progress', progress: progress() });
      });
    } finally {
      tell({ kind: 'progress', progress: null });
      tell({ kind: 'clock' });
    }
  }

  function moveTo(moment: string): void {
    const from = clock().instant;
    const to = readMoment(moment, local.spreadsheetTimeZone);
    inSteps((step) => {
      local.afterTrigger = () => step(() => ({ what: 'clock', from, to, ...clock() }));
      try {
        local.clock.moveTo(moment);
      } finally {
        local.afterTrigger = null;
      }
    });
  }

  return {
    run(functionName: string, args: unknown[]): unknown {
      let calls = 0;
      return inSteps((step) => {
        local.afterCall = () => {
          calls++;
          step(() => ({ what: 'run', calls }));
        };
        try {
          return local.run(functionName, ...args);
        } finally {
          local.afterCall = null;
        }
      });
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
    moveClock: moveTo,
    nextDay: () => moveTo(new Date(local.clock.now().getTime() + DAY).toISOString()),
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
