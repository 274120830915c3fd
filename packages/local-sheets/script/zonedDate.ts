// Gives a script's world a `Date` that lives in the script's time zone and tells the clock's time, not the machine's.
import { instantOf, wallClock } from '../engine/zones';

const READS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;
const WRITES = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (number: number): string => String(number).padStart(2, '0');

/** A text that names its own zone, and a bare ISO date, which ECMAScript reads as UTC, are parsed as they stand. */
const namesItsZone = (text: string): boolean =>
  /(Z|GMT|UTC)\s*$/i.test(text) ||
  /(:\d{2}(\.\d+)?|GMT|UTC)\s*[+-]\d{2}:?\d{2}\s*(\([^)]*\))?\s*$/i.test(text) ||
  /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text.trim());

function parseIn(zone: string, text: string, parse: (text: string) => number): number {
  if (namesItsZone(text)) return parse(text);
  const asUtc = parse(/^\d{4}-\d{2}-\d{2}T/.test(text) ? `${text}Z` : `${text} UTC`);
  return instantOf(asUtc, zone);
}

type DateMethods = Record<string, (this: Date, ...parts: number[]) => unknown>;

/** Replaces `Date` in the global object of a vm context; `realDate` is that context's own constructor. */
export function zoneDate(contextGlobal: { Date: DateConstructor }, zone: string, now: () => number): void {
  const RealDate = contextGlobal.Date;
  const prototype = RealDate.prototype as unknown as DateMethods;
  const wallOf = (date: Date): Date => new RealDate(wallClock(date.getTime(), zone));

  for (const part of READS) {
    const readUtc = prototype[`getUTC${part}`];
    prototype[`get${part}`] = function () {
      return readUtc?.call(wallOf(this));
    };
  }
  for (const part of WRITES) {
    const writeUtc = prototype[`setUTC${part}`];
    prototype[`set${part}`] = function (...parts) {
      // A date that is not a number starts again from zero when its year is set.
      const wall = part === 'FullYear' && Number.isNaN(this.getTime()) ? new RealDate(0) : wallOf(this);
      writeUtc?.apply(wall, parts);
      return this.setTime(instantOf(wall.getTime(), zone));
    };
  }
  prototype.getTimezoneOffset = function () {
    return (this.getTime() - wallClock(this.getTime(), zone)) / 60_000;
  };
  const dateText = (wall: Date) =>
    `${DAYS[wall.getUTCDay()]} ${MONTHS[wall.getUTCMonth()]} ${two(wall.getUTCDate())} ${String(wall.getUTCFullYear()).padStart(4, '0')}`;
  const timeText = (date: Date, wall: Date) => {
    const offset = Math.round((wall.getTime() - date.getTime()) / 60_000);
    const sign = offset < 0 ? '-' : '+';
    const size = Math.abs(offset);
    const hands = [wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds()].map(two).join(':');
    return `${hands} GMT${sign}${two(Math.floor(size / 60))}${two(size % 60)}`;
  };
  const unlessInvalid = (write: (date: Date, wall: Date) => string) =>
    function (this: Date) {
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : write(this, wallOf(this));
    };
  prototype.toDateString = unlessInvalid((_date, wall) => dateText(wall));
  prototype.toTimeString = unlessInvalid(timeText);
  prototype.toString = unlessInvalid((date, wall) => `${dateText(wall)} ${timeText(date, wall)}`);
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const write = prototype[name] as unknown as (locale?: unknown, options?: object) => string;
    prototype[name] = function (this: Date, locale?: unknown, options?: unknown) {
      return write.call(this, locale, { timeZone: zone, ...(options as object | undefined) });
    } as never;
  }

  const instantFrom = (parts: unknown[]): number => {
    if (parts.length === 0) return now();
    if (parts.length > 1) return instantOf(RealDate.UTC(...(parts as [number, number])), zone);
    const [only] = parts;
    if (typeof only === 'string') return parseIn(zone, only, RealDate.parse);
    return new RealDate(only as number).getTime();
  };
  const realParse = RealDate.parse;
  const LocalDate = new Proxy(RealDate, {
    construct: (target, parts, newTarget) => Reflect.construct(target, [instantFrom(parts)], newTarget),
    apply: (target) => new target(now()).toString(),
    get(target, property, receiver) {
      if (property === 'now') return now;
      if (property === 'parse') return (text: string) => parseIn(zone, String(text), realParse);
      return Reflect.get(target, property, receiver);
    },
  });
  prototype.constructor = LocalDate as never;
  contextGlobal.Date = LocalDate;
}
