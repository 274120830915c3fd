// The language in which the workbook is read: Japanese where its locale is, otherwise English.
import type { Language } from '../domain/language';

/** Where the locale cannot be read (no authorisation, no spreadsheet), Japanese. */
export function spreadsheetLanguage(): Language {
  try {
    return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale().startsWith('ja') ? 'ja' : 'en';
  } catch {
    return 'ja';
  }
}
