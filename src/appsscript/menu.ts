// The menu and the sidebar.
import { messages } from '../messages';
import type { EntryPoint } from './entryPoints';
import { spreadsheetLanguage } from './language';

/** Runs when the file is opened, perhaps without any authorisation: it makes the menu and nothing else. */
export function onOpen(): void {
  const { menu } = messages(spreadsheetLanguage());
  const item = (entryPoint: EntryPoint): EntryPoint => entryPoint;
  SpreadsheetApp.getUi()
    .createMenu(menu.title)
    .addItem(menu.open, item('openPlanner'))
    .addSeparator()
    .addItem(menu.check, item('checkMilestonesNow'))
    .addItem(menu.install, item('installDailyCheck'))
    .addSeparator()
    .addItem(menu.remove, item('removeTraces'))
    .addToUi();
}

export function onInstall(): void {
  onOpen();
}

export function openPlanner(): void {
  const { sidebarTitle } = messages(spreadsheetLanguage());
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(sidebarTitle);
  SpreadsheetApp.getUi().showSidebar(page);
}
