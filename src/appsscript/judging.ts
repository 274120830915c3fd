// Judges milestones, contributions and goals in words, by the menu or by the daily trigger.
import { judge } from '../commands/judge';
import type { CheckMilestonesAnswer, Reply } from '../commands/requests';
import { underDocumentLock } from './documentLock';
import { type Execution, startExecution } from './execution';
import { findVerdictSheet, type OwnSheet, readValues } from './reader';
import { writeBlocks } from './writer';

/** The menu item: judges and says how it went. */
export function checkMilestonesNow(): void {
  const execution = startExecution();
  if (execution === undefined) return;
  const reply = checkUnderLock(execution);
  const sentence = reply.ok ? reply.answer.sentence : reply.sentence;
  execution.spreadsheet.toast(sentence, execution.words.menu.title);
}

/** The trigger: nobody is there to be told, the sheet itself holds the outcome. */
export function dailyCheck(): void {
  const execution = startExecution();
  if (execution === undefined) {
    console.warn('The daily check found no spreadsheet to check.');
    return;
  }
  const reply = checkUnderLock(execution);
  if (!reply.ok) console.warn(reply.sentence);
}

export function checkUnderLock(execution: Execution): Reply<CheckMilestonesAnswer> {
  const { words, spreadsheet, patience } = execution;
  const { outcome } = words;
  const reply = underDocumentLock(patience, (): Reply<CheckMilestonesAnswer> => {
    const verdicts = patience.attempt(() => findVerdictSheet(spreadsheet));
    return verdicts === undefined
      ? { ok: false, sentence: outcome.noMilestones }
      : judgeSheet(execution, verdicts);
  });
  return reply ?? { ok: false, sentence: outcome.busy };
}

/** Reads the one sheet that gathers everything, and writes only verdicts that have changed. */
export function judgeSheet(
  { words, zone, now, patience }: Execution,
  verdicts: OwnSheet,
): Reply<CheckMilestonesAnswer> {
  const read = patience.attempt(() => readValues(verdicts, zone));
  const found = judge(read, now.serial);
  if (!found.ok) {
    const problem = { sheet: read.name, cell: undefined, reason: found.failure };
    return {
      ok: false,
      sentence: words.paragraph([words.outcome.cellProblem(problem), words.outcome.nothingWritten]),
    };
  }
  const { blocks, changed, total, unreadable } = found.value;
  patience.attempt(() => writeBlocks(verdicts.sheet, blocks));
  const sentences = [words.outcome.checked(changed, total)];
  for (const [sheet, cells] of patience.attempt(() => citedCells(verdicts, unreadable))) {
    sentences.push(words.outcome.unreadableCells(sheet, cells));
  }
  return { ok: true, answer: { sentence: words.paragraph(sentences) } };
}

/** Where people find what is unreadable: the cells that the gathering formulas cite, by sheet. */
function citedCells(
  { sheet }: OwnSheet,
  unreadable: readonly { readonly row: number; readonly column: number }[],
): Map<string, string[]> {
  const cells = new Map<string, string[]>();
  if (unreadable.length === 0) return cells;
  const formulas = sheet.getDataRange().getFormulas();
  for (const { row, column } of unreadable) {
    const cited = /(?:'((?:[^']|'')*)'|([^'=(!]+))!\$?([A-Z]+)\$?(\d+)/.exec(
      formulas[row - 1]?.[column - 1] ?? '',
    );
    if (cited === null) continue;
    const name = (cited[1] ?? cited[2] ?? '').replace(/''/g, "'");
    cells.set(name, [...(cells.get(name) ?? []), `${cited[3]}${cited[4]}`]);
  }
  return cells;
}
