// Business days of any span at once: Monday to Friday without the days off that are given.
import { weekday } from './plainDate';

/** Counts the business days from one spreadsheet day to another, both included. */
export type CountWorkdays = (start: number, end: number) => number;

/** Weekdays from 1899-12-31, a Sunday and day 1, to the day: five a week and those begun. */
const weekdaysTo = (day: number): number => Math.floor((day - 1) / 7) * 5 + Math.min(weekday(day), 5);

/**
 * Prepares the count for one set of days off; days on weekends or given twice count once, as in
 * NETWORKDAYS. An end before its start has no business day.
 *
 * The cost of a count does not grow with the span: whole weeks by arithmetic, days off by bisection.
 * Source: NETWORKDAYS of the spreadsheets; its documented case 2012-10-01 to 2013-03-01 has 110 days.
 */
export function workdays(daysOff: Iterable<number>): CountWorkdays {
  const off = [...new Set(daysOff)].filter((day) => weekday(day) % 6 !== 0).sort((a, b) => a - b);
  const offBefore = (day: number): number => {
    let [low, high] = [0, off.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((off[middle] as number) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (start, end) =>
    end < start ? 0 : weekdaysTo(end) - weekdaysTo(start - 1) - (offBefore(end + 1) - offBefore(start));
}
