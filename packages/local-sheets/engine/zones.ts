// Wall clocks: what a clock in a time zone shows at an instant, and back, and as a spreadsheet's serial day.

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** The wall clock's reading, as the milliseconds that a UTC clock with the same hands would have. */
export function wallClock(instant: number, zone: string): number {
  if (!Number.isFinite(instant)) return Number.NaN;
  const part: Record<string, string> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) part[type] = value;
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
  wall.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second));
  return wall.getTime() + (((instant % 1000) + 1000) % 1000);
}

const DAY = 86_400_000;

/** The instant at which the clock in this zone reads `wall`; in a gap or an overlap, as ECMAScript has it. */
export function instantOf(wall: number, zone: string): number {
  if (!Number.isFinite(wall)) return Number.NaN;
  const offsetAt = (instant: number) => wallClock(instant, zone) - instant;
  const before = wall - offsetAt(wall - DAY);
  if (wallClock(before, zone) === wall) return before;
  const after = wall - offsetAt(wall + DAY);
  return wallClock(after, zone) === wall ? after : before;
}

const SERIAL_ZERO = Date.UTC(1899, 11, 30);

export const serialOfWall = (wall: number): number => (wall - SERIAL_ZERO) / DAY;

export const wallOfSerial = (serial: number): number => Math.round(serial * DAY) + SERIAL_ZERO;

export const serialOfInstant = (instant: number, zone: string): number =>
  serialOfWall(wallClock(instant, zone));

export const instantOfSerial = (serial: number, zone: string): number =>
  instantOf(wallOfSerial(serial), zone);
