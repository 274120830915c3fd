// The one place that reads the clock, once an execution, in the spreadsheet's time zone.
import { fromSerial, type PlainDate, toSerial } from '../domain/calendar/plainDate';
import type { Surroundings } from '../functions/definition';

export interface Moment {
  readonly today: PlainDate;
  /** The spreadsheet's day number with the time of day as its fraction. */
  readonly serial: number;
}

/** Now, on the calendar of the spreadsheet's zone; the script's own zone may be another. */
export function readClock(zone: string): Moment {
  const serial = serialOf(new Date(), zone);
  return { today: fromSerial(serial), serial };
}

/** For measuring how long a run has taken. */
export function readMilliseconds(): number {
  return Date.now();
}

/** The wall clock of an instant in a zone as a spreadsheet's number, to the minute. */
export function serialOf(instant: GoogleAppsScript.Base.Date | Date, zone: string): number {
  const text = Utilities.formatDate(instant as GoogleAppsScript.Base.Date, zone, 'yyyy MM dd HH mm');
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = text.split(' ').map(Number);
  return toSerial({ year, month, day }) + (hour * 60 + minute) / 1440;
}

/**
 * Dates and days of one custom function's call, in the spreadsheet's time zone. The zone is read when the
 * first date comes; where services cannot be reached, the script's own zone serves.
 */
export function spreadsheetDays(): Pick<Surroundings, 'dayOf' | 'dateOf'> {
  let serial: ((date: Date) => number) | undefined;
  const wallSerial = (date: Date): number => {
    serial ??= wallClock();
    return serial(date);
  };
  // A column of dates names few days, so each instant is asked about once.
  const days = new Map<number, number>();
  return {
    dayOf: (date) => {
      const instant = date.getTime();
      const day = days.get(instant) ?? Math.floor(wallSerial(date));
      days.set(instant, day);
      return day;
    },
    dateOf: (day) => {
      const { year, month, day: dayOfMonth } = fromSerial(day);
      const date = new Date(year, month - 1, dayOfMonth);
      // Two steps, because the first may cross a change to or from summer time; a third, forwards only,
      // where that change leaves the day without a midnight.
      for (let step = 0; step < 3; step += 1) {
        const minutes = Math.round((day - wallSerial(date)) * 1440);
        if (step < 2 || minutes > 0) date.setTime(date.getTime() + minutes * 60_000);
      }
      return date;
    },
  };
}

/** How to tell an instant's wall clock: in the spreadsheet's zone, else in the script's. */
function wallClock(): (date: Date) => number {
  try {
    const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
    serialOf(new Date(0), zone);
    return (date) => serialOf(date, zone);
  } catch {
    return (date) =>
      toSerial({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }) +
      (date.getHours() * 60 + date.getMinutes()) / 1440;
  }
}
