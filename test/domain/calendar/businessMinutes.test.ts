// How many minutes of business hours lie between two moments: nights, weekends and holidays do not count.
import { describe, expect, test } from '@jest/globals';
import { daysOff } from '../../../src/domain/calendar/businessDays';
import { businessMinutes } from '../../../src/domain/calendar/businessMinutes';
import { toSerial } from '../../../src/domain/calendar/plainDate';

describe('businessMinutes', () => {
  const off = daysOff(2026, 2026);
  const at = (day: number, hour: number, minute = 0) => ({
    day: toSerial({ year: 2026, month: 5, day }),
    minute: hour * 60 + minute,
  });
  test.each([
    ['I24: Friday 18:00 to Monday 9:30', at(15, 18), at(18, 9, 30), 30],
    ['within a day', at(15, 10), at(15, 11, 30), 90],
    ['before opening to after closing', at(15, 7), at(15, 21), 540],
    ['over the holidays of May: 1 May 17:00 to 7 May 10:00', at(1, 17), at(7, 10), 120],
    ['an end before its start', at(15, 11), at(15, 10), 0],
  ])('%s', (_, start, end, minutes) => {
    expect(businessMinutes(start, end, off)).toBe(minutes);
  });
});
