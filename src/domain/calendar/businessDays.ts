// Business days: Monday to Friday without the national holidays of Japan and days that a company adds.
import { firstYear, holidaysByYear } from './japaneseHolidays.data';
import { toSerial, weekday } from './plainDate';

/** The years whose holidays are known; beyond the last, weekdays only would be a guess. */
export const knownYears = { first: firstYear, last: firstYear + holidaysByYear.length - 1 } as const;

/** The national holidays of a year as spreadsheet day numbers; none for a year that is not known. */
export function japaneseHolidays(year: number): number[] {
  const days: string = holidaysByYear[year - firstYear] ?? '';
  const serials: number[] = [];
  for (let at = 0; at < days.length; at += 4) {
    const month = Number(days.slice(at, at + 2));
    serials.push(toSerial({ year, month, day: Number(days.slice(at + 2, at + 4)) }));
  }
  return serials;
}

/** A set of days off, national holidays of the given years and a company's own. */
export function daysOff(fromYear: number, toYear: number, company: Iterable<number> = []): Set<number> {
  const days = new Set(company);
  for (let year = fromYear; year <= toYear; year += 1) {
    for (const day of japaneseHolidays(year)) days.add(day);
  }
  return days;
}

export function isBusinessDay(serial: number, off: ReadonlySet<number>): boolean {
  const day = weekday(serial);
  return day !== 0 && day !== 6 && !off.has(serial);
}

/** The day itself if it is a business day, otherwise the last one before it. */
export function businessDayOnOrBefore(serial: number, off: ReadonlySet<number>): number {
  let day = serial;
  while (!isBusinessDay(day, off)) day -= 1;
  return day;
}

/** How many business days lie between two days, both included; 0 where the end is before the start. */
export function countBusinessDays(start: number, end: number, off: ReadonlySet<number>): number {
  let count = 0;
  for (let day = start; day <= end; day += 1) if (isBusinessDay(day, off)) count += 1;
  return count;
}
