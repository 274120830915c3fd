// The clock that scripts, triggers and TODAY() go by: it can stand still, tick, and be moved.
import type { ClockReading } from '../engine/types';
import { instantOf } from '../engine/zones';

export interface Clock {
  now(): number;
  reading(): ClockReading;
  /** Lets time pass within a run; no trigger fires in the middle of a run. */
  pass(milliseconds: number): void;
  set(instant: number): void;
  /** Goes by another reading from now on; whoever else keeps the clock is told by other means. */
  replace(reading: ClockReading): void;
}

export function createClock(start: ClockReading, onChange: (reading: ClockReading) => void): Clock {
  let reading = start;
  const now = () => reading.instant + (reading.ticking ? Date.now() - reading.readAt : 0);
  const set = (instant: number) => {
    reading = { instant, readAt: Date.now(), ticking: reading.ticking };
    onChange(reading);
  };
  return {
    now,
    reading: () => reading,
    pass: (milliseconds) => set(now() + milliseconds),
    set,
    replace(other) {
      reading = other;
    },
  };
}

/** `2026-11-24` and `2026-11-24T09:30` are on the spreadsheet's wall clock; with a zone it is that instant. */
export function readMoment(text: string, spreadsheetTimeZone: string): number {
  const isWall = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?)?$/.test(text);
  const instant = isWall
    ? instantOf(
        Date.parse(`${text.length === 10 ? `${text}T00:00` : text.replace(' ', 'T')}Z`),
        spreadsheetTimeZone,
      )
    : Date.parse(text);
  if (Number.isNaN(instant)) throw new Error(`${text} is not a moment like 2026-11-24T09:30`);
  return instant;
}
