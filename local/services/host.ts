// What every service stands on: the engine, the clock, the file's settings and the script's realm.
import type { Blocking } from '../bridge/questions';
import type { EngineOperations } from '../engine/engine';
import type { Clock } from '../script/clock';
import type { Offer } from './offer';

/** What belongs to the file and the script and outlives a run. */
export interface Belongings {
  properties: Record<'document' | 'user' | 'script', Record<string, string>>;
  triggers: TriggerRecord[];
  lastTriggerId: number;
}

export interface Schedule {
  kind: 'days' | 'weeks' | 'hours' | 'minutes' | 'month' | 'once' | 'event';
  every: number;
  hour?: number;
  minute?: number;
  weekDay?: number;
  monthDay?: number;
  at?: number;
  /** ON_OPEN, ON_EDIT, ON_CHANGE; CLOCK for what goes by time. */
  event: string;
  zone: string;
}

export interface TriggerRecord {
  id: string;
  handler: string;
  schedule: Schedule;
  created: number;
  due: number | null;
}

export interface MenuItem {
  label: string;
  functionName: string;
}
export type MenuEntry = MenuItem | 'separator' | Menu;
export interface Menu {
  title: string;
  entries: MenuEntry[];
}

export interface Page {
  title: string;
  html: string;
  width: number | null;
}

/** What a script showed; the page draws it, tests look at it. */
export interface Shown {
  menus: Menu[];
  sidebar: Page | null;
  dialog: Page | null;
  toasts: { message: string; title: string }[];
  alerts: { title: string; message: string; buttons: string }[];
}

export interface ServiceHost {
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
  answerAlert(alert: Shown['alerts'][number]): string;
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
