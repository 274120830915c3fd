// Opens the local Google Sheets on the fixture's bundle.
import path from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { type LocalSheets, type LocalSheetsOptions, openLocalSheets } from '../openLocalSheets';

export const FIXTURE_BUNDLE = path.join(__dirname, 'fixture', 'Code.js');

/** Sunday, 22 November 2026, ten in the morning in Tokyo. */
export const NOW = '2026-11-22T10:00';

/** One file for the tests of a describe block; ask for it inside a test. */
export function useLocalSheets(options: LocalSheetsOptions = {}): () => LocalSheets {
  let local: LocalSheets;
  beforeAll(async () => {
    local = await openLocalSheets({ bundle: FIXTURE_BUNDLE, now: NOW, ...options });
  }, 30_000);
  afterAll(() => local.close());
  return () => local;
}

/** A new, empty sheet of this name. */
export function freshSheet(local: LocalSheets, name: string): GoogleAppsScript.Spreadsheet.Sheet {
  return local.services.SpreadsheetApp.getActiveSpreadsheet().insertSheet(name);
}
