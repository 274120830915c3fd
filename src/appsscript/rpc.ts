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
import { readClock } from './clock';
import { underDocumentLock } from './documentLock';
import { spreadsheetLanguage } from './language';
import { checkUnderLock, judgeSheet } from './milestoneCheck';
import { findOwnSheets, readWorkbook } from './reader';
import { hasIncompleteRun, recorded } from './runRecord';
import { removeStaging, writeActions } from './writer';

export function rpc(arrived: unknown): Reply<Answers[keyof Answers]> {
  const words = messages(spreadsheetLanguage());
  const request = readRequest(arrived);
  if (request === undefined) return { ok: false, sentence: words.outcome.badRequest };
  try {
    return answer(request, words);
  } catch (error) {
    // The person gets a sentence; the cause goes to the log, since its text is in whatever language.
    console.error(error);
    return { ok: false, sentence: words.outcome.serviceFailed(hasIncompleteRun()) };
  }
}

function answer(request: Request, words: Messages): Reply<Answers[keyof Answers]> {
  switch (request.command) {
    case 'describe':
      return { ok: true, answer: describe() };
    case 'createPlan':
      return (
        underDocumentLock(() => runCreatePlan(request, words)) ?? { ok: false, sentence: words.outcome.busy }
      );
    case 'checkMilestones':
      return checkUnderLock();
  }
}

function describe(): DescribeAnswer {
  const { today } = readClock(SpreadsheetApp.getActiveSpreadsheet());
  return { language: spreadsheetLanguage(), today };
}

/** Everything is read and computed before the first write. */
function runCreatePlan(request: CreatePlanRequest, words: Messages): Reply<CreatePlanAnswer> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const own = findOwnSheets(spreadsheet);
  const workbook = readWorkbook(spreadsheet, own);
  const { year, month, day } = readClock(spreadsheet).today;
  const planned = createPlan(request, workbook, words, `${year}-${month}-${day}`);
  if (!planned.ok) return { ok: false, sentence: refusal(planned.failure, words) };
  const { actions, treeSheet, milestoneSheet, sentence } = planned.value;
  recorded(request.command, () => {
    removeStaging(spreadsheet, workbook.sheetNames);
    writeActions(spreadsheet, actions, own);
  });
  const milestones = spreadsheet.getSheetByName(milestoneSheet);
  if (milestones !== null) judgeSheet(spreadsheet, milestones);
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
