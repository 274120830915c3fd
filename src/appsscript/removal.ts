// Removes what the add-on keeps behind the sheets: its triggers, records, unfinished sheets, protections, marks.
import { messages } from '../messages';
import { removeDailyCheck } from './dailyTrigger';
import { underDocumentLock } from './documentLock';
import { startExecution } from './execution';
import { spreadsheetLanguage } from './language';
import { findOwnSheets, ownMetadataKeys } from './reader';
import { forgetRun } from './runRecord';
import { removeProtection, removeStaging } from './writer';

/** Asks first, for it cannot be undone. The sheets and all that stands in them belong to the people and stay. */
export function removeTraces(): void {
  const { menu, outcome } = messages(spreadsheetLanguage());
  const ui = SpreadsheetApp.getUi();
  if (ui.alert(menu.remove, outcome.removalQuestion, ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  const execution = startExecution();
  if (execution === undefined) return;
  const { spreadsheet, patience } = execution;
  const isDone = underDocumentLock(patience, () => {
    removeDailyCheck();
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
  spreadsheet.toast(isDone === true ? outcome.removed : outcome.busy, menu.title);
}
