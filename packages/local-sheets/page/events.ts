// What the script's thread and the server tell each other beside questions and answers.
import type { WorkbookChange } from '../engine/engine';
import type { Shown } from '../services/host';

/** What a server tells its pages about. */
export type BackgroundEvent =
  | { kind: 'change'; change: WorkbookChange }
  | { kind: 'shown'; what: 'menus' | 'sidebar' | 'dialog' | 'toast'; shown: Shown }
  | { kind: 'clock' };

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
