// What an execution knows of where it runs, read once: the spreadsheet, its words, its zone, now, and its patience.
import { type Messages, messages } from '../messages';
import { type Moment, readClock } from './clock';
import { languageOf } from './language';
import { Patience } from './patience';

export interface Execution {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly words: Messages;
  readonly zone: string;
  readonly now: Moment;
  readonly patience: Patience;
}

/** Absent where there is no spreadsheet, as may happen to a time trigger of a published add-on. */
export function startExecution(): Execution | undefined {
  const patience = new Patience();
  return patience.attempt(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    if (spreadsheet === null) return undefined;
    const zone = spreadsheet.getSpreadsheetTimeZone();
    return { spreadsheet, zone, words: messages(languageOf(spreadsheet)), now: readClock(zone), patience };
  });
}
