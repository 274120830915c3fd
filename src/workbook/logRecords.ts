// Formulas over the log that tell a recorded 0 from no record, and the latest day's records from a sum.
import { citeColumn, logConditions, loggedSum } from './formulaParts';
import type { Places } from './sheetSpec';

export type LogStretch = Parameters<typeof logConditions>[1];

/** Any number; what is typed is within it, and text is not. */
const ANY_NUMBER = '">=-1000000000000000"';

const numbersOf = (places: Places, stretch: LogStretch): string =>
  `${citeColumn(places, 'log', 'value')};${ANY_NUMBER};${logConditions(places, stretch)}`;

/** The days of a stretch, as conditions that any record of them meets. */
export function loggedDays(places: Places, { from, until }: LogStretch): string {
  const day = citeColumn(places, 'log', 'day');
  return `${day};">="&${from};${day};"<"&${until}+1`;
}

/** How many records there are. */
export function recordCount(places: Places, stretch: LogStretch): string {
  return `COUNTIFS(${numbersOf(places, stretch)})`;
}

/** The sum of the records of the latest day that has any; there has to be one. */
export function latestDaySum(places: Places, stretch: LogStretch): string {
  const latest = `INT(MAXIFS(${citeColumn(places, 'log', 'day')};${numbersOf(places, stretch)}))`;
  return loggedSum(places, logConditions(places, { ...stretch, from: latest }));
}
