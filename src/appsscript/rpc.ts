// The one function that the sidebar calls: checks the request, runs the command, answers in plain data.
import { createPlan } from '../commands/createPlan';
import {
  type Answers,
  type CreatePlanAnswer,
  type CreatePlanRequest,
  type DescribeAnswer,
  type Reply,
  type Request,
  readRequest,
} from '../commands/requests';
import { type Messages, messages } from '../messages';
import { underDocumentLock } from './documentLock';
import { type Execution, startExecution } from './execution';
import { spreadsheetLanguage } from './language';
import { checkUnderLock, judgeSheet } from './milestoneCheck';
import { findOwnSheets, readWorkbook } from './reader';
import { hasIncompleteRun, recorded } from './runRecord';
import { removeStaging, writeActions } from './writer';

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
    // The person gets a sentence; the cause goes to the log, since its text is in whatever language.
    console.error((error as Error).stack ?? error);
    const { outcome } = messages(spreadsheetLanguage());
    return { ok: false, sentence: outcome.serviceFailed(hasIncompleteRun()) };
  }
}

function answer(request: Request, execution: Execution): Reply<Answers[keyof Answers]> {
  const { words, now } = execution;
  switch (request.command) {
    case 'describe': {
      const described: DescribeAnswer = { language: words.language, today: now.today };
      return { ok: true, answer: described };
    }
    case 'createPlan':
      return (
        underDocumentLock(() => runCreatePlan(request, execution)) ?? {
          ok: false,
          sentence: words.outcome.busy,
        }
      );
    case 'checkMilestones':
      return checkUnderLock(execution);
  }
}

/** Everything is read and computed before the first write. */
function runCreatePlan(request: CreatePlanRequest, execution: Execution): Reply<CreatePlanAnswer> {
  const { spreadsheet, words, zone, now } = execution;
  const own = findOwnSheets(spreadsheet);
  const workbook = readWorkbook(spreadsheet, own, zone);
  const { year, month, day } = now.today;
  const planned = createPlan(request, workbook, words, `${year}-${month}-${day}`);
  if (!planned.ok) return { ok: false, sentence: refusal(planned.failure, words) };
  const { actions, treeSheet, milestoneSheet, sentence } = planned.value;
  recorded(request.command, () => {
    removeStaging(spreadsheet, workbook.sheetNames);
    writeActions(spreadsheet, actions, own);
  });
  const sheet = spreadsheet.getSheetByName(milestoneSheet);
  if (sheet !== null) judgeSheet(execution, { sheet, name: milestoneSheet });
  return { ok: true, answer: { treeSheet, milestoneSheet, sentence } };
}

function refusal(
  failure: Extract<ReturnType<typeof createPlan>, { ok: false }>['failure'],
  words: Messages,
): string {
  switch (failure.code) {
    case 'model':
      return words.sentence(words.modelFailure(failure.failure));
    case 'formulaTooLong':
      return words.outcome.formulaTooLong(failure.indicator);
    case 'columnMissing':
      return words.outcome.columnMissing(failure.sheet, failure.column);
  }
}
