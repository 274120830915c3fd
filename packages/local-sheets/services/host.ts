// What every service stands on: the engine, the clock, the file's settings and the script's realm.
import type { EngineOperations } from '../engine/engine';
import type { Area, SheetFacts } from '../engine/types';
import type { Clock } from '../script/clock';
import type { Schedule } from '../script/schedule';
import type { Blocking } from '../threads/questions';
import type { Offer } from './offer';
import type { Alert, Shown } from './shown';

/** What belongs to the file and the script and outlives a run. */
export interface Belongings {
  properties: Record<'document' | 'user' | 'script', Record<string, string>>;
  triggers: TriggerRecord[];
  lastTriggerId: number;
}

export interface TriggerRecord {
  id: string;
  handler: string;
  schedule: Schedule;
  created: number;
  due: number | null;
}

export type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** Google's objects for places of the file: services lead to each other through here, and import none of another. */
export interface GoogleObjects {
  spreadsheet(): GoogleSpreadsheet;
  sheet(id: string): GoogleSheet;
  range(sheetId: string, area: Area): GoogleRange;
}

export interface ServiceHost {
  objects: GoogleObjects;
  engine: Blocking<EngineOperations>;
  offer: Offer;
  clock: Clock;
  locale: string;
  spreadsheetTimeZone: string;
  scriptTimeZone: string;
  belongings: Belongings;
  shown: Shown;
  /** Tells the page that something was shown; answers an alert with the button that was pressed. */
  show(what: 'menus' | 'sidebar' | 'dialog' | 'toast'): void;
  answerAlert(alert: Alert): string;
  /** The text of an .html file that stands beside the bundle. */
  readPage(name: string): string;
  /** A `Date` of the script's realm. */
  date(instant: number): Date;
  /** Runs a piece of a page's template in the script's realm. */
  evaluate(code: string): unknown;
  /** False in time triggers: there is nobody to show anything to. */
  hasUi: boolean;
  locks: Map<string, object>;
  /** Stands for this one run, as the holder of its locks. */
  run: object;
  log(level: string, parts: unknown[]): void;
}

/** Which cells one of Google's ranges stands for here. */
export const placeOf = (range: GoogleRange): { sheetId: string; area: Area } =>
  range as unknown as { sheetId: string; area: Area };

/** What is cheap to know of a sheet; without its last row and column. */
export function factsOf(host: ServiceHost, sheetId: string): SheetFacts {
  const facts = host.engine.list().find(({ id }) => id === sheetId);
  if (!facts) throw new Error(`Sheet ${sheetId} not found`);
  return facts;
}
