// Judges the milestones, by the menu or by the daily trigger.
import { checkMilestones } from '../commands/checkMilestones';
import type { CheckMilestonesAnswer, Reply } from '../commands/requests';
import { messages } from '../messages';
import { readClock } from './clock';
import { underDocumentLock } from './documentLock';
import { spreadsheetLanguage } from './language';
import { findOwnSheets, readSheet } from './reader';
import { writeBlocks } from './writer';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The menu item: judges and says how it went. */
export function checkMilestonesNow(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const reply = checkUnderLock();
  spreadsheet.toast(
    reply.ok ? reply.answer.sentence : reply.sentence,
    messages(spreadsheetLanguage()).menu.title,
  );
}

/** The trigger: nobody is there to be told, the sheet itself holds the outcome. */
export function dailyCheck(): void {
  const reply = checkUnderLock();
  if (!reply.ok) console.warn(reply.sentence);
}

export function checkUnderLock(): Reply<CheckMilestonesAnswer> {
  const { outcome } = messages(spreadsheetLanguage());
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (spreadsheet === null) return { ok: false, sentence: outcome.noSpreadsheet };
  const reply = underDocumentLock(() => {
    const sheet = findOwnSheets(spreadsheet).get('milestones');
    return sheet === undefined
      ? ({ ok: false, sentence: outcome.noMilestones } as const)
      : judgeSheet(spreadsheet, sheet);
  });
  return reply ?? { ok: false, sentence: outcome.busy };
}

/** Reads the sheet once and writes only verdicts that have changed. */
export function judgeSheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheet: Sheet,
): Reply<CheckMilestonesAnswer> {
  const words = messages(spreadsheetLanguage());
  const read = readSheet(sheet, spreadsheet.getSpreadsheetTimeZone());
  const verdicts = checkMilestones(read, words, readClock(spreadsheet).serial);
  if ('missingColumn' in verdicts) {
    return { ok: false, sentence: words.outcome.columnMissing(read.name, verdicts.missingColumn) };
  }
  writeBlocks(sheet, verdicts.blocks);
  const { changed, total, unreadable } = verdicts;
  const sentences = [words.outcome.checked(changed, total)];
  if (unreadable.length > 0) sentences.push(words.outcome.unreadableCells(read.name, unreadable));
  return { ok: true, answer: { sentence: sentences.join('') } };
}
