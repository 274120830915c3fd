// Installs the one daily trigger that judges the milestones.
import { messages } from '../messages';
import type { EntryPoint } from './entryPoints';
import { spreadsheetLanguage } from './language';

const HANDLER: EntryPoint = 'dailyCheck';
const HOUR = 9;

/** Between 9 and 10 in the spreadsheet's zone; a second time it says that it is there already. */
export function installDailyCheck(): void {
  const { menu, outcome } = messages(spreadsheetLanguage());
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const isInstalled = ScriptApp.getProjectTriggers().some(
    (trigger) => trigger.getHandlerFunction() === HANDLER,
  );
  if (!isInstalled) {
    ScriptApp.newTrigger(HANDLER)
      .timeBased()
      .everyDays(1)
      .atHour(HOUR)
      .inTimezone(spreadsheet.getSpreadsheetTimeZone())
      .create();
  }
  spreadsheet.toast(isInstalled ? outcome.checkAlreadyInstalled : outcome.checkInstalled, menu.title);
}
