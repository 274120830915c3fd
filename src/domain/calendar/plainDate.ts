// Calendar days without clock or time zone, counted as spreadsheets count them.

/** A day of the Gregorian calendar; `month` and `day` from 1. */
export interface PlainDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** As ISO 8601 writes it: 2026-05-01. */
export function isoDate({ year, month, day }: PlainDate): string {
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Days from 1970-01-01 to 1899-12-30, the day that spreadsheets call 0. */
const SPREADSHEET_EPOCH = 25_569;

/**
 * The day's number in a spreadsheet: 1 is 1899-12-31, 46143 is 2026-05-01. Months may run over: month 13
 * is January of the next year, day 0 the last of the month before.
 *
 * Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export function toSerial({ year, month, day }: PlainDate): number {
  const months = year * 12 + month - 1;
  const civilYear = Math.floor(months / 12);
  const civilMonth = months - civilYear * 12;
  // Years that begin in March put the leap day last.
  const marchYear = civilMonth < 2 ? civilYear - 1 : civilYear;
  const marchMonth = (civilMonth + 10) % 12;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const days =
    365 * marchYear +
    Math.floor(marchYear / 4) -
    Math.floor(marchYear / 100) +
    Math.floor(marchYear / 400) +
    dayOfYear;
  return days - 719_468 + SPREADSHEET_EPOCH;
}

/** The day that a spreadsheet's number stands for; a fraction, the time of day, is left out. */
export function fromSerial(serial: number): PlainDate {
  const days = Math.floor(serial) - SPREADSHEET_EPOCH + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** 0 is Sunday, 6 Saturday. */
export function weekday(serial: number): number {
  return (((serial - 1) % 7) + 7) % 7;
}

/** How many days the month has. */
export function daysInMonth(year: number, month: number): number {
  return toSerial({ year, month: month + 1, day: 1 }) - toSerial({ year, month, day: 1 });
}
