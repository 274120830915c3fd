// The language in which the workbook is read: Japanese where its locale is, otherwise English.
import type { Language } from '../domain/language';

export const languageOf = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Language =>
  spreadsheet.getSpreadsheetLocale().startsWith('ja') ? 'ja' : 'en';

/** Where the locale cannot be read (no authorisation, no spreadsheet), Japanese. */
export function spreadsheetLanguage(): Language {
  try {
    return languageOf(SpreadsheetApp.getActiveSpreadsheet());
  } catch {
    return 'ja';
  }
}
