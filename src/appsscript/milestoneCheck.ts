// Judges the milestones, by the menu or by the daily trigger.
import { checkMilestones } from '../commands/checkMilestones';
import type { CheckMilestonesAnswer, Reply } from '../commands/requests';
import { underDocumentLock } from './documentLock';
import { type Execution, startExecution } from './execution';
import { findOwnSheets, type OwnSheet, readValues } from './reader';
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
  const { outcome } = execution.words;
  const reply = underDocumentLock((): Reply<CheckMilestonesAnswer> => {
    const milestones = findOwnSheets(execution.spreadsheet).get('milestones');
    return milestones === undefined
      ? { ok: false, sentence: outcome.noMilestones }
      : judgeSheet(execution, milestones);
  });
  return reply ?? { ok: false, sentence: outcome.busy };
}

/** Reads the sheet once and writes only verdicts that have changed. */
export function judgeSheet(
  { words, zone, now }: Execution,
  milestones: OwnSheet,
): Reply<CheckMilestonesAnswer> {
  const read = readValues(milestones, zone);
  const verdicts = checkMilestones(read, words, now.serial);
  if ('missingColumn' in verdicts) {
    return { ok: false, sentence: words.outcome.columnMissing(read.name, verdicts.missingColumn) };
  }
  writeBlocks(milestones.sheet, verdicts.blocks);
  const { changed, total, unreadable } = verdicts;
  const sentences = [words.outcome.checked(changed, total)];
  if (unreadable.length > 0) sentences.push(words.outcome.unreadableCells(read.name, unreadable));
  return { ok: true, answer: { sentence: sentences.join(' ') } };
}
