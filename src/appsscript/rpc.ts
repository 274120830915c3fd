// The one function that the sidebar calls: checks the request, runs the command, answers in plain data.
import { type Answers, type Reply, type Request, readRequest } from '../commands/requests';
import { messages } from '../messages';
import { underDocumentLock } from './documentLock';
import { type Execution, startExecution } from './execution';
import { checkUnderLock } from './judging';
import { spreadsheetLanguage } from './language';
import { OutOfTime } from './patience';
import { describe, runCreatePlan, runPreview } from './planRun';
import { hasIncompleteRun } from './runRecord';

export function rpc(arrived: unknown): Reply<Answers[keyof Answers]> {
  try {
    const request = readRequest(arrived);
    const execution = startExecution();
    if (execution === undefined) {
      return { ok: false, sentence: messages(spreadsheetLanguage()).outcome.noSpreadsheet };
    }
    if (request === undefined) return { ok: false, sentence: execution.words.outcome.badRequest };
    return answer(request, execution);
  } catch (error) {
    const { outcome } = messages(spreadsheetLanguage());
    if (error instanceof OutOfTime) return { ok: false, sentence: outcome.outOfTime };
    // The person gets a sentence; the cause goes to the log, since its text is in whatever language.
    console.error((error as Error).stack ?? error);
    return { ok: false, sentence: outcome.serviceFailed(hasIncompleteRun()) };
  }
}

function answer(request: Request, execution: Execution): Reply<Answers[keyof Answers]> {
  switch (request.command) {
    case 'describe':
      return { ok: true, answer: describe(execution) };
    case 'previewPlan':
      return runPreview(request, execution);
    case 'createPlan':
      return (
        underDocumentLock(execution.patience, () => runCreatePlan(request, execution)) ?? {
          ok: false,
          sentence: execution.words.outcome.busy,
        }
      );
    case 'checkMilestones':
      return checkUnderLock(execution);
  }
}
