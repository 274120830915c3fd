// The one daily trigger that judges the milestones: installing it, and taking it away.
import type { EntryPoint } from './entryPoints';
import { startExecution } from './execution';

const HANDLER: EntryPoint = 'dailyCheck';
const HOUR = 9;

/** Between 9 and 10 in the spreadsheet's zone; a second time it says that it is there already. */
export function installDailyCheck(): void {
  const execution = startExecution();
  if (execution === undefined) return;
  const { spreadsheet, zone } = execution;
  const { menu, outcome } = execution.words;
  const isInstalled = ScriptApp.getProjectTriggers().some(
    (trigger) => trigger.getHandlerFunction() === HANDLER,
  );
  if (!isInstalled) {
    ScriptApp.newTrigger(HANDLER).timeBased().everyDays(1).atHour(HOUR).inTimezone(zone).create();
  }
  spreadsheet.toast(isInstalled ? outcome.checkAlreadyInstalled : outcome.checkInstalled, menu.title);
}

export function removeDailyCheck(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getHandlerFunction() === HANDLER) ScriptApp.deleteTrigger(trigger);
  }
}
