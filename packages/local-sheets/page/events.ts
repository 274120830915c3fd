// What the script's thread and the server tell each other beside questions and answers.
import type { WorkbookChange } from '../engine/engine';
import type { Shown } from '../services/host';

/** What a server tells its pages about. */
export type BackgroundEvent =
  | { kind: 'change'; change: WorkbookChange }
  | { kind: 'shown'; what: 'menus' | 'sidebar' | 'dialog' | 'toast'; shown: Shown }
  | { kind: 'clock' }
  | { kind: 'progress'; progress: Progress | null };

/** How far a run is, in calls of services, or the clock on its way. */
export type Progress =
  | { what: 'run'; calls: number }
  | { what: 'clock'; from: number; to: number; instant: number; zone: string };

export interface Alert {
  title: string;
  message: string;
  buttons: string;
}

/** How a script's thread waits for an alert's answer. */
export interface AlertCall {
  alert: Alert;
  doorbell: Int32Array;
  answer: Uint8Array;
}
