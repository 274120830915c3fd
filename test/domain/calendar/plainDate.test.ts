// Spreadsheet days against the platform's own calendar: every day there and back, and over every change of clocks.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countBusinessDays, isBusinessDay } from '../../../src/domain/calendar/businessDays';
import { daysInMonth, fromSerial, isoDate, toSerial, weekday } from '../../../src/domain/calendar/plainDate';
import { workdays } from '../../../src/domain/calendar/workdays';
import { seeded } from '../../properties';

const DAY = 86_400_000;
/** 1899-12-30, the day 0 of Google Sheets and of Excel from March 1900 on. */
const BASE = Date.UTC(1899, 11, 30);

/** The day by the platform's calendar, which counts milliseconds. */
const byPlatform = (serial: number) => {
  const date = new Date(BASE + serial * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

describe('spreadsheet days', () => {
  // Google Sheets: TO_DATE(0) is 1899-12-30; Excel's own last day is 9999-12-31, 2958465.
  test.each([
    [0, 1899, 12, 30],
    [1, 1899, 12, 31],
    [2, 1900, 1, 1],
    [60, 1900, 2, 28],
    [61, 1900, 3, 1],
    [-1, 1899, 12, 29],
    [36_525, 1999, 12, 31],
    [36_585, 2000, 2, 29],
    [45_351, 2024, 2, 29],
    [46_143, 2026, 5, 1],
    [73_109, 2100, 2, 28],
    [73_110, 2100, 3, 1],
    [2_958_465, 9999, 12, 31],
  ])('day %d is %d-%d-%d', (serial, year, month, day) => {
    expect(fromSerial(serial)).toEqual({ year, month, day });
    expect(toSerial({ year, month, day })).toBe(serial);
  });

  test('is written as ISO 8601 does', () => {
    expect(isoDate({ year: 2026, month: 5, day: 1 })).toBe('2026-05-01');
    expect(isoDate({ year: 2026, month: 12, day: 31 })).toBe('2026-12-31');
  });

  test('every day from 1800 to 2400 goes there and back, as the platform has it', () => {
    const mismatches: number[] = [];
    const last = toSerial({ year: 2400, month: 12, day: 31 });
    for (let serial = toSerial({ year: 1800, month: 1, day: 1 }); serial <= last; serial += 1) {
      const own = fromSerial(serial);
      const reference = byPlatform(serial);
      const isSame =
        own.year === reference.year && own.month === reference.month && own.day === reference.day;
      const isBack = toSerial(own) === serial;
      const isSameWeekday = weekday(serial) === new Date(BASE + serial * DAY).getUTCDay();
      if (!isSame || !isBack || !isSameWeekday) mismatches.push(serial);
    }
    expect(mismatches).toEqual([]);
  });

  test('so does any day up to the last that a spreadsheet has, at any time of day', () => {
    const times = fc.double({ min: 0, max: 1 - 2 ** -20, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_958_465 }), times, (serial, time) => {
        expect(fromSerial(serial + time)).toEqual(byPlatform(serial));
        expect(toSerial(fromSerial(serial + time))).toBe(serial);
      }),
      seeded,
    );
  });

  test('month ends: a month has the days that lie between its first and the next, 29 in February every leap year', () => {
    for (let year = 1900; year <= 2100; year += 1) {
      const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      const lengths = Array.from({ length: 12 }, (_, index) => daysInMonth(year, index + 1));
      expect(lengths).toEqual([31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    }
  });

  test('months that run over and days before the first are what the platform makes of them', () => {
    const dates = fc.record({
      year: fc.integer({ min: 1900, max: 2200 }),
      month: fc.integer({ min: -24, max: 36 }),
      day: fc.integer({ min: -40, max: 70 }),
    });
    fc.assert(
      fc.property(dates, ({ year, month, day }) => {
        expect(toSerial({ year, month, day })).toBe((Date.UTC(year, month - 1, day) - BASE) / DAY);
      }),
      seeded,
    );
  });
});

/** Northern and southern summer time, half an hour of it, one that changes at midnight, one around Ramadan, none. */
const zones = [
  ...['America/New_York', 'Europe/London', 'Australia/Sydney', 'Australia/Lord_Howe', 'America/Havana'],
  ...['America/Sao_Paulo', 'Asia/Beirut', 'Africa/Casablanca', 'Pacific/Apia', 'Asia/Tokyo'],
];
const HOUR = 3_600_000;
const FIRST = Date.UTC(2015, 0, 1);
const LAST = Date.UTC(2036, 0, 1);

/** The local day and weekday of a moment, by the platform's time zones. */
function localDays(zone: string) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
    weekday: 'short',
  });
  return (moment: number) => {
    const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const { year, month, day, hour, minute } = parts;
    const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
    return {
      date: { year: Number(year), month: Number(month), day: Number(day) },
      weekday: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(parts.weekday ?? ''),
      offset: local - moment,
    };
  };
}

describe('days over a change of clocks', () => {
  test.each(zones)('in %s every change from 2015 to 2035 leaves the days one after the other', (zone) => {
    const at = localDays(zone);
    let changes = 0;
    for (let noon = FIRST; noon < LAST; noon += DAY) {
      if (at(noon).offset === at(noon + DAY).offset) continue;
      changes += 1;
      // Hour by hour from two days before to two days after, the days that people there live through.
      const lived = new Map<number, ReturnType<typeof at>>();
      for (let moment = noon - 2 * DAY; moment <= noon + 3 * DAY; moment += HOUR) {
        const local = at(moment);
        lived.set(toSerial(local.date), local);
      }
      const [first = 0] = lived.keys();
      const serials = Array.from(lived.keys());
      expect(serials).toEqual(serials.map((_, index) => first + index));
      for (const [serial, local] of lived) {
        expect(fromSerial(serial)).toEqual(local.date);
        expect(weekday(serial)).toBe(local.weekday);
      }
      const last = first + serials.length - 1;
      const onWeekdays = Array.from(lived.values()).filter((local) => local.weekday % 6 !== 0).length;
      expect(countBusinessDays(first, last, new Set())).toBe(onWeekdays);
      expect(workdays([])(first, last)).toBe(onWeekdays);
      expect(serials.filter((serial) => isBusinessDay(serial, new Set())).length).toBe(onWeekdays);
    }
    // Two zones gave it up within these years; the others change clocks twice a year, for as long as they do.
    const expected = { 'Asia/Tokyo': 0, 'America/Sao_Paulo': 9, 'Pacific/Apia': 13 }[zone];
    if (expected !== undefined) expect(changes).toBe(expected);
    else expect(changes).toBeGreaterThanOrEqual(20);
  });
});
