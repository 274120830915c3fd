// The engine's thread: answers blocking questions from scripts, and tells mirrors what changed.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { createEngine } from './engine/engine';
import { createRestartableEngine } from './engine/restartable';
import type { EngineSettings } from './engine/types';
import { bundleFunctions } from './script/bundleFunctions';
import { readOnlyServices } from './services/readOnlyServices';
import { answerQuestions } from './threads/questions';

const engine = createRestartableEngine(
  (settings) => createEngine(settings, bundleFunctions(settings, readOnlyServices(settings))),
  workerData as EngineSettings,
);

parentPort?.on('message', (message: { askOn?: MessagePort; doorbell?: Int32Array; mirror?: MessagePort }) => {
  if (message.askOn && message.doorbell) answerQuestions(message.askOn, message.doorbell, engine.operations);
  const { mirror } = message;
  if (mirror) {
    answerQuestions(mirror, null, engine.operations);
    engine.onChange((change) => mirror.postMessage({ change: JSON.parse(JSON.stringify(change)) }));
  }
});

engine.operations.settle().then(() => parentPort?.postMessage('ready'));
