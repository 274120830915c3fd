// Fiscal quarters, halves and years by counting months from the one in which the fiscal year begins.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fiscalPeriod, periodLengths } from '../../../src/domain/calendar/period';

const starts = (month: number, fiscalYearStart: number): string[] =>
  periodLengths.map((length) => {
    const { year, month: first, months } = fiscalPeriod({ year: 2026, month }, length, fiscalYearStart);
    expect(months).toBe(length);
    return `${year}-${first}`;
  });

describe('fiscalPeriod', () => {
  test.each([
    // A fiscal year from April: quarters from April, July, October and January.
    [4, 4, ['2026-4', '2026-4', '2026-4', '2026-4']],
    [4, 5, ['2026-5', '2026-4', '2026-4', '2026-4']],
    [4, 9, ['2026-9', '2026-7', '2026-4', '2026-4']],
    [4, 12, ['2026-12', '2026-10', '2026-10', '2026-4']],
    [4, 1, ['2026-1', '2026-1', '2025-10', '2025-4']],
    [4, 3, ['2026-3', '2026-1', '2025-10', '2025-4']],
    // The calendar year.
    [1, 1, ['2026-1', '2026-1', '2026-1', '2026-1']],
    [1, 8, ['2026-8', '2026-7', '2026-7', '2026-1']],
    [1, 12, ['2026-12', '2026-10', '2026-7', '2026-1']],
    // From December, so that a quarter goes over the turn of the year.
    [12, 1, ['2026-1', '2025-12', '2025-12', '2025-12']],
    [12, 11, ['2026-11', '2026-9', '2026-6', '2025-12']],
  ])(
    'from month %i, month %i: a month, quarter, half and year begin %j',
    (fiscalYearStart, month, expected) => {
      expect(starts(month, fiscalYearStart)).toEqual(expected);
    },
  );

  test('holds the month, and every month of it gives the same period', () => {
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(month, month, fc.constantFrom(...periodLengths), (start, own, length) => {
        const period = fiscalPeriod({ year: 2026, month: own }, length, start);
        const first = period.year * 12 + period.month - 1;
        const offset = 2026 * 12 + own - 1 - first;
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThan(length);
        for (let count = first; count < first + length; count += 1) {
          const at = { year: Math.floor(count / 12), month: (count % 12) + 1 };
          expect(fiscalPeriod(at, length, start)).toEqual(period);
        }
      }),
    );
  });
});
