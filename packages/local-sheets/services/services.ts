// Everything that a script finds in its world beside ECMAScript.
import type { Area } from '../engine/types';
import type { ServiceHost } from './host';
import { createHtmlService } from './html';
import { createLockService } from './lock';
import { createPropertiesService } from './properties';
import { LocalRange } from './range';
import { createScriptApp } from './scriptApp';
import { LocalSheet } from './sheet';
import { LocalSpreadsheet } from './spreadsheet';
import { createSpreadsheetApp } from './spreadsheetApp';
import { createLogs, createSession, createUtilities } from './utilities';

export function createServices(foundation: Omit<ServiceHost, 'objects'>) {
  const host: ServiceHost = Object.assign(foundation, {
    objects: {
      spreadsheet: () => new LocalSpreadsheet(host).self,
      sheet: (id: string) => new LocalSheet(host, id).self,
      range: (sheetId: string, area: Area) => new LocalRange(host, sheetId, area).self,
    },
  });
  return {
    SpreadsheetApp: createSpreadsheetApp(host),
    LockService: createLockService(host),
    PropertiesService: createPropertiesService(host),
    ScriptApp: createScriptApp(host),
    HtmlService: createHtmlService(host),
    Utilities: createUtilities(host),
    Session: createSession(host),
    ...createLogs(host),
  };
}

export type Services = ReturnType<typeof createServices>;
