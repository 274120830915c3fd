// Business days by arithmetic against NETWORKDAYS' documented case, the calendar of 2026, and day by day.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { japaneseHolidays } from '../../../src/domain/calendar/businessDays';
import { daysInMonth, fromSerial, toSerial } from '../../../src/domain/calendar/plainDate';
import { readDay } from '../../../src/domain/calendar/readDay';
import { workdays } from '../../../src/domain/calendar/workdays';
import { businessDaysByHand } from '../../functions/reference';
import { howMany, seeded } from '../../properties';

const day = (text: string): number => readDay(text) as number;

describe('workdays', () => {
  test('P-NWD-MS (Microsoft, NETWORKDAYS): 110, 109 and 107 days with 0, 1 and 3 holidays', () => {
    const holidays = [day('2012-11-22'), day('2012-12-04'), day('2013-01-21')];
    for (const [off, expected] of [
      [0, 110],
      [1, 109],
      [3, 107],
    ] as const) {
      expect(workdays(holidays.slice(0, off))(day('2012-10-01'), day('2013-03-01'))).toBe(expected);
    }
  });

  test('D-BD-JP-2026 (derived from P-HOL-JP-2026): business days a month', () => {
    const count = workdays(japaneseHolidays(2026));
    const months = Array.from({ length: 12 }, (_, index) => {
      const first = toSerial({ year: 2026, month: index + 1, day: 1 });
      return count(first, first + daysInMonth(2026, index + 1) - 1);
    });
    expect(months).toEqual([20, 18, 21, 21, 18, 22, 22, 20, 19, 21, 19, 23]);
  });

  test('agrees with counting day by day', () => {
    const days = fc.integer({ min: 0, max: 80_000 });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -5, max: 90 }),
        fc.array(fc.nat(90), { maxLength: 12 }),
        (start, length, off) => {
          const daysOff = off.map((offset) => start + offset);
          const expected = businessDaysByHand(start, start + length, new Set(daysOff));
          expect(workdays(daysOff)(start, start + length)).toBe(expected);
        },
      ),
      { ...seeded, numRuns: howMany(3_000) },
    );
  });
});

describe('readDay', () => {
  test.each([
    ['2026-05-08', 46_150],
    ['2026/5/8', 46_150],
    ['2026年5月8日', 46_150],
    [' ２０２６／０５／０８ ', 46_150],
    ['2024-02-29', 45_351],
    ['1900-01-01', 2],
  ])('%p is day %p', (text, serial) => {
    expect(readDay(text)).toBe(serial);
  });

  test.each([
    '',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-5/8',
    '5/8',
    '26-05-08',
    '2026-05-08 10:00',
    '20260508',
    '1899-12-31',
    '2026年5月',
    'x2026-05-08',
  ])('%p is none', (text) => {
    expect(readDay(text)).toBeUndefined();
  });

  test('reads back every day that it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2_958_465 }), (serial) => {
        const { year, month, day: dayOfMonth } = fromSerial(serial);
        const [long, short] = [String(month).padStart(2, '0'), String(dayOfMonth).padStart(2, '0')];
        expect(readDay(`${year}-${long}-${short}`)).toBe(serial);
        expect(readDay(`${year}/${month}/${dayOfMonth}`)).toBe(serial);
        expect(readDay(`${year}年${month}月${dayOfMonth}日`)).toBe(serial);
      }),
      seeded,
    );
  });
});
