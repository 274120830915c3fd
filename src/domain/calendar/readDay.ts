// Reads a day as people type it into a plan: 2026-05-08 · 2026/5/8 · 2026年5月8日.
import { halfWidth } from '../numbers/halfWidth';
import { daysInMonth, toSerial } from './plainDate';

const DAY = /^(\d{4})(?:-(\d\d?)-(\d\d?)|\/(\d\d?)\/(\d\d?)|年(\d\d?)月(\d\d?)日)$/;

/**
 * The spreadsheet day number of a date written as text, year first, or `undefined` for anything else.
 *
 * Full-width digits count. Never guessed: 5/8 has no year, 8/5/2026 no one order, and 2026-02-30 is no day.
 * Years before 1900 are none that a spreadsheet knows.
 */
export function readDay(text: string): number | undefined {
  const found = DAY.exec(halfWidth(text).trim());
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0] = found.slice(1).filter(Boolean).map(Number);
  const isDay = year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isDay ? toSerial({ year, month, day }) : undefined;
}
