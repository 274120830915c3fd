// The one place that reads the clock, once an execution, in the spreadsheet's time zone.
import { fromSerial, type PlainDate, toSerial } from '../domain/calendar/plainDate';

export interface Moment {
  readonly today: PlainDate;
  /** The spreadsheet's day number with the time of day as its fraction. */
  readonly serial: number;
}

/** Now, on the spreadsheet's calendar; the script's own zone may be another. */
export function readClock(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Moment {
  const serial = serialOf(new Date(), spreadsheet.getSpreadsheetTimeZone());
  return { today: fromSerial(serial), serial };
}

/** The wall clock of an instant in a zone as a spreadsheet's number, to the minute. */
export function serialOf(instant: GoogleAppsScript.Base.Date | Date, zone: string): number {
  const text = Utilities.formatDate(instant as GoogleAppsScript.Base.Date, zone, 'yyyy MM dd HH mm');
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = text.split(' ').map(Number);
  return toSerial({ year, month, day }) + (hour * 60 + minute) / 1440;
}
