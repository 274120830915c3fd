// The sum that keeps what additions round off.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sum } from '../../../src/domain/statistics/sum';
import { seeded } from '../../properties';

describe('sum', () => {
  test('keeps what plain addition loses', () => {
    expect(sum(Array.from({ length: 100_000 }, () => 0.1))).toBe(10_000);
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum([])).toBe(0);
  });

  test('of cents is the sum of whole numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 200 }), (cents) => {
        const exact = cents.reduce((total, cent) => total + BigInt(cent), 0n);
        expect(sum(cents.map((cent) => cent / 100))).toBeCloseTo(Number(exact) / 100, 6);
      }),
      seeded,
    );
  });

  test('is not finite where it is too large', () => {
    expect(Number.isFinite(sum([1e308, 1e308]))).toBe(false);
  });
});
