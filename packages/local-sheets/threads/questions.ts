// Questions from one thread to another: asked so that the asker blocks, as Apps Script does, or so that it waits.
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

interface Question {
  number: number;
  operation: string;
  args: unknown[];
}

interface Answer {
  number: number;
  value?: unknown;
  error?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: any set of functions can be asked; `unknown` arguments would admit none.
type Operations = Record<string, (...args: any[]) => unknown>;

/** The same functions, answered at once. */
export type Blocking<Ops> = {
  [Name in keyof Ops]: Ops[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Awaited<Result>
    : never;
};

/** The same functions, answered by promises. */
export type Waiting<Ops> = {
  [Name in keyof Ops]: Ops[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Awaited<Result>>
    : never;
};

/** Longer than any calculation that the engine itself allows. */
const PATIENCE = 330_000;

/** `doorbell` wakes an asker that blocks; one that waits hears the message itself. */
export function answerQuestions(
  port: MessagePort,
  doorbell: Int32Array | null,
  operations: Operations,
): void {
  // One after another, so that a question that waits for a calculation is not overtaken by a write.
  let before: Promise<void> = Promise.resolve();
  port.on('message', (question: Question) => {
    before = before.then(async () => {
      const answer: Answer = { number: question.number };
      try {
        answer.value = await operations[question.operation]?.(...question.args);
      } catch (error) {
        answer.error = (error as Error).message ?? String(error);
      }
      port.postMessage(answer);
      if (doorbell) {
        Atomics.store(doorbell, 0, 1);
        Atomics.notify(doorbell, 0);
      }
    });
  });
}

/** Where blocking questions are asked; it can be handed from one asker to the next. */
export interface Line {
  readonly port: MessagePort;
  readonly doorbell: Int32Array;
  asked: number;
}

function proxyOf<T extends object>(ask: (operation: string, args: unknown[]) => unknown): T {
  return new Proxy({} as T, {
    get: (_target, operation) =>
      typeof operation === 'string' && operation !== 'then'
        ? (...args: unknown[]) => ask(operation, args)
        : undefined,
  });
}

/** The answering thread has the other end of the port, and the same doorbell. */
export function connectBlocking<Ops>(line: Line): Blocking<Ops> {
  const { port, doorbell } = line;
  const ask = (operation: string, args: unknown[]): unknown => {
    Atomics.store(doorbell, 0, 0);
    line.asked++;
    const number = line.asked;
    port.postMessage({ number, operation, args } satisfies Question);
    const end = Date.now() + PATIENCE;
    // The ringing of the answer before can still wake this wait; only the doorbell's state counts.
    while (Atomics.load(doorbell, 0) === 0) {
      if (Atomics.wait(doorbell, 0, 0, end - Date.now()) === 'timed-out') {
        throw new Error(`The local Google Sheets took too long to answer ${operation}`);
      }
    }
    let answer: Answer | undefined;
    // What came too late for its asker is passed over.
    do answer = receiveMessageOnPort(port)?.message as Answer | undefined;
    while (answer && answer.number !== number);
    if (!answer) throw new Error(`No answer to ${operation}`);
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };
  return proxyOf<Blocking<Ops>>(ask);
}

/** Asks over a port without blocking; `onOther` hears everything that is not an answer. */
export function connectWaiting<Ops>(port: MessagePort, onOther: (message: unknown) => void): Waiting<Ops> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let number = 0;
  port.on('message', (message: Answer) => {
    const asker = waiting.get(message.number);
    if (!asker) return onOther(message);
    waiting.delete(message.number);
    if (message.error === undefined) asker.resolve(message.value);
    else asker.reject(new Error(message.error));
  });
  return proxyOf<Waiting<Ops>>(
    (operation, args) =>
      new Promise((resolve, reject) => {
        number++;
        waiting.set(number, { resolve, reject });
        port.postMessage({ number, operation, args } satisfies Question);
      }),
  );
}
