// Dates in cells are days of the spreadsheet's time zone, whatever the script's own zone and summer time.
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { spreadsheetDays } from '../../src/appsscript/clock';
import { fromSerial } from '../../src/domain/calendar/plainDate';
import { howMany, seeded } from '../properties';

const zones = [
  ...[
    'Asia/Tokyo',
    'America/New_York',
    'Europe/London',
    'America/Sao_Paulo',
    'Pacific/Apia',
    'Asia/Kathmandu',
  ],
  ...[
    'Australia/Lord_Howe',
    'America/St_Johns',
    'Africa/Cairo',
    'Pacific/Chatham',
    'UTC',
    'America/Santiago',
  ],
];

/** Google's services, as far as dates need them, by the platform's own time zones. */
function provide(zone: string): { calls: number } {
  const counter = { calls: 0 };
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  });
  Object.assign(globalThis, {
    SpreadsheetApp: { getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone: () => zone }) },
    Utilities: {
      formatDate: (date: Date) => {
        counter.calls += 1;
        const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
        return [parts.year, parts.month, parts.day, parts.hour, parts.minute].join(' ');
      },
    },
  });
  return counter;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'SpreadsheetApp');
  Reflect.deleteProperty(globalThis, 'Utilities');
});

/** 2015 to 2035, with every change of the clocks. */
const days = fc.integer({ min: 42_005, max: 49_674 });

describe('spreadsheetDays', () => {
  test.each(zones)('a day becomes a date and again that day in %s', (zone) => {
    provide(zone);
    const { dayOf, dateOf } = spreadsheetDays();
    fc.assert(
      fc.property(days, (day) => {
        const date = dateOf(day);
        expect(dayOf(date)).toBe(day);
        // The first minute of the day, so that Sheets shows the day alone.
        expect(dayOf(new Date(date.getTime() - 60_000))).toBe(day - 1);
      }),
      { ...seeded, numRuns: howMany(300) },
    );
  });

  test('asks about each instant once, and the zone only when a date comes', () => {
    const counter = provide('Asia/Tokyo');
    const { dayOf } = spreadsheetDays();
    expect(counter.calls).toBe(0);
    for (let row = 0; row < 1_000; row += 1) dayOf(new Date(Date.UTC(2026, 4, 1 + (row % 20))));
    expect(counter.calls).toBeLessThanOrEqual(21);
  });

  test('falls back to the script’s own zone where services cannot be reached', () => {
    const { dayOf, dateOf } = spreadsheetDays();
    expect(dayOf(new Date(2026, 4, 8, 23, 59))).toBe(46_150);
    const { year, month, day } = fromSerial(46_150);
    expect(dateOf(46_150)).toEqual(new Date(year, month - 1, day));
  });
});
