// What the script's thread, the server and its pages tell each other beside questions and answers; plain data.
import type { WorkbookChange } from '../engine/types';
import type { Alert, Shown } from '../services/shown';

/** What a server tells its pages about. */
export type BackgroundEvent =
  | { kind: 'change'; change: WorkbookChange }
  | { kind: 'shown'; what: 'menus' | 'sidebar' | 'dialog' | 'toast'; shown: Shown }
  | { kind: 'clock' }
  | { kind: 'progress'; progress: Progress | null };

/** A moment, and the zone on whose wall clock it is read. */
export interface Clock {
  instant: number;
  zone: string;
}

/** How far a run is, in calls of services, or the clock on its way. */
export type Progress = { what: 'run'; calls: number } | ({ what: 'clock'; from: number; to: number } & Clock);

/** How a script's thread waits for an alert's answer. */
export interface AlertCall {
  alert: Alert;
  doorbell: Int32Array;
  answer: Uint8Array;
}
