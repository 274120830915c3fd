// Removes what the add-on keeps behind the sheets: its triggers, records, unfinished sheets, protections, marks.
import { underDocumentLock } from './documentLock';
import type { EntryPoint } from './entryPoints';
import { startExecution } from './execution';
import { findOwnSheets, ownMetadataKeys } from './reader';
import { forgetRun } from './runRecord';
import { removeProtection, removeStaging } from './writer';

const HANDLER: EntryPoint = 'dailyCheck';

/** The sheets and all that stands in them belong to the people and stay. */
export function removeTraces(): void {
  const execution = startExecution();
  if (execution === undefined) return;
  const { spreadsheet, words, patience } = execution;
  const isDone = underDocumentLock(patience, () => {
    for (const trigger of ScriptApp.getProjectTriggers()) {
      if (trigger.getHandlerFunction() === HANDLER) ScriptApp.deleteTrigger(trigger);
    }
    forgetRun();
    removeStaging(
      spreadsheet,
      spreadsheet.getSheets().map((sheet) => sheet.getName()),
    );
    for (const { sheet } of findOwnSheets(spreadsheet).values()) {
      removeProtection(sheet);
    }
    for (const key of ownMetadataKeys) {
      for (const entry of spreadsheet.createDeveloperMetadataFinder().withKey(key).find()) entry.remove();
    }
    return true;
  });
  spreadsheet.toast(isDone === true ? words.outcome.removed : words.outcome.busy, words.menu.title);
}
