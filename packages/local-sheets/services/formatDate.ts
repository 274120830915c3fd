// Utilities.formatDate: a moment written as java.text.SimpleDateFormat writes it.
import { wallClock } from '../engine/zones';

const WEEK_DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A GMT+09:00 style zone is as good as a named one. */
function wallIn(zone: string, instant: number): Date {
  const offset = /^GMT([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!offset) return new Date(wallClock(instant, zone));
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  return new Date(instant + (offset[1] === '-' ? -minutes : minutes) * 60_000);
}

/** The letters of java.text.SimpleDateFormat that scripts use; texts in quotes stay. */
export function formatDate(instant: number, zone: string, pattern: string): string {
  const wall = wallIn(zone, instant);
  const padded = (value: number, length: number) => String(value).padStart(length, '0');
  const offset = Math.round((wall.getTime() - instant) / 60_000);
  const parts: Record<string, (length: number) => string> = {
    y: (length) =>
      length === 2 ? padded(wall.getUTCFullYear() % 100, 2) : padded(wall.getUTCFullYear(), length),
    M: (length) =>
      length >= 3 ? (MONTHS[wall.getUTCMonth()] ?? '') : padded(wall.getUTCMonth() + 1, length),
    d: (length) => padded(wall.getUTCDate(), length),
    E: () => WEEK_DAYS[wall.getUTCDay()] ?? '',
    u: () => String(wall.getUTCDay() || 7),
    H: (length) => padded(wall.getUTCHours(), length),
    h: (length) => padded(wall.getUTCHours() % 12 || 12, length),
    a: () => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
    m: (length) => padded(wall.getUTCMinutes(), length),
    s: (length) => padded(wall.getUTCSeconds(), length),
    S: (length) => padded(wall.getUTCMilliseconds(), length),
    Z: () =>
      `${offset < 0 ? '-' : '+'}${padded(Math.floor(Math.abs(offset) / 60), 2)}${padded(Math.abs(offset) % 60, 2)}`,
  };
  parts.X = () => (offset === 0 ? 'Z' : (parts.Z?.(1) ?? '').replace(/(\d{2})$/, ':$1'));
  return pattern.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (all, quoted: string | undefined, letter: string) => {
      if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
      const write = parts[letter];
      if (!write)
        throw new Error(`Utilities.formatDate: the letter ${letter} is not in the local Google Sheets`);
      return write(all.length);
    },
  );
}
