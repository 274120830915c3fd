// What an execution knows of where it runs, read once: the spreadsheet, its words, its zone, and now.
import { type Messages, messages } from '../messages';
import { type Moment, readClock } from './clock';
import { spreadsheetLanguage } from './language';

export interface Execution {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly words: Messages;
  readonly zone: string;
  readonly now: Moment;
}

/** Absent where there is no spreadsheet, as may happen to a time trigger of a published add-on. */
export function startExecution(): Execution | undefined {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (spreadsheet === null) return undefined;
  const zone = spreadsheet.getSpreadsheetTimeZone();
  return { spreadsheet, zone, words: messages(spreadsheetLanguage()), now: readClock(zone) };
}
