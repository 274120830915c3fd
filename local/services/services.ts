// Everything that a script finds in its world beside ECMAScript.
import type { ServiceHost } from './host';
import { createHtmlService } from './html';
import { createLockService } from './lock';
import { createPropertiesService } from './properties';
import { createScriptApp } from './scriptApp';
import { createSpreadsheetApp } from './spreadsheetApp';
import { createLogs, createSession, createUtilities } from './utilities';

export function createServices(host: ServiceHost) {
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
