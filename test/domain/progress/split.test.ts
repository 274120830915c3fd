// Splits add up, keep to their step, and treat equal and larger weights as one would expect.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { split } from '../../../src/domain/progress/split';
import { splitInSteps } from '../../../src/domain/progress/splitInSteps';
import { agree } from '../../functions/run';
import { seeded } from '../../properties';

const weights = fc
  .array(fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 31 })), {
    minLength: 1,
    maxLength: 40,
  })
  .filter((values) => values.some((value) => value > 1e-6));
/** Not so near to 0 that a number has no parts. */
const totals = fc
  .double({ min: -1e12, max: 1e12, noNaN: true })
  .filter((total) => total === 0 || Math.abs(total) > 1e-300);
const steps = fc.constantFrom(1, 7, 10_000, 0.1, 0.01, 0.25, 0.3, 2.5, 1e-6, 1_234.5);

/** The parts as whole steps. */
function inSteps(count: number, values: readonly number[], step: number): number[] {
  const total = Number((count * step).toPrecision(15));
  const parts = splitInSteps(total, values, step);
  if (!parts.ok) throw new Error(`${total} in steps of ${step}: ${parts.failure.code}`);
  return parts.value.map((part) => {
    const whole = Math.round(part / step);
    // The number nearest to the decimal, as a person would type it.
    expect(part).toBe(Number((whole * step).toPrecision(15)));
    return whole;
  });
}

describe('split', () => {
  test('adds up within 1e-12, in proportion', () => {
    fc.assert(
      fc.property(totals, weights, (total, values) => {
        const parts = split(total, values);
        const sum = parts.reduce((left, right) => left + right, 0);
        expect(agree(sum, total)).toBe(true);
        const [largest] = [...values].sort((a, b) => b - a);
        for (const [index, value] of values.entries()) {
          expect(Math.abs(parts[index] as number)).toBeLessThanOrEqual(Math.abs(total) * (1 + 1e-12));
          if (value === largest)
            expect(Math.abs(parts[index] as number)).toBe(Math.max(...parts.map(Math.abs)));
        }
      }),
      seeded,
    );
  });

  test('stands the smallest and the largest numbers', () => {
    expect(split(1e308, [1e300, 1e300])).toEqual([5e307, 5e307]);
    expect(split(10, [5e-324, 5e-324])).toEqual([5, 5]);
    expect(split(1e-300, [1e-20, 1e-20])).toEqual([5e-301, 5e-301]);
    expect(split(0, [1, 2])).toEqual([0, 0]);
    expect(split(49, Array(49).fill(1))).toEqual(Array(49).fill(1));
  });

  test('does not change the weights', () => {
    expect(split(3, Object.freeze([1, 2]))).toEqual([1, 2]);
  });
});

describe('splitInSteps', () => {
  test('P-HAMILTON-1790 in units of 0.1 as well', () => {
    const people = [
      630_560, 475_327, 432_879, 353_523, 331_589, 278_514, 236_841, 206_236, 179_570, 141_822, 85_533,
    ];
    expect(inSteps(600, people, 0.1)).toEqual(inSteps(600, people, 1));
  });

  test('adds up exactly, in multiples of the step, each within a step of its share', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), weights, steps, (count, values, step) => {
        const parts = inSteps(count, values, step);
        expect(parts.reduce((left, right) => left + right, 0)).toBe(count);
        const all = values.reduce((left, right) => left + right, 0);
        for (const [index, part] of parts.entries()) {
          expect(Math.abs(part - (count * (values[index] as number)) / all)).toBeLessThan(1 + 1e-6);
        }
      }),
      seeded,
    );
  });

  test('is monotone in the weights, equal weights favouring the earlier', () => {
    fc.assert(
      fc.property(
        fc.nat(1e6),
        fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 2, maxLength: 30 }),
        steps,
        (count, values, step) => {
          fc.pre(values.some((value) => value > 0));
          const parts = inSteps(count, values, step);
          // From the most to the least deserving, no part is above the one before it.
          const order = [...values.keys()].sort(
            (left, right) => (values[right] as number) - (values[left] as number) || left - right,
          );
          const ordered = order.map((index) => parts[index] as number);
          expect([...ordered].sort((left, right) => right - left)).toEqual(ordered);
        },
      ),
      seeded,
    );
  });

  test('negates with its total', () => {
    fc.assert(
      fc.property(fc.nat(1e6), weights, steps, (count, values, step) => {
        const negated = inSteps(-count, values, step).map((part) => (part === 0 ? 0 : -part));
        expect(negated).toEqual(inSteps(count, values, step));
      }),
      seeded,
    );
  });

  test('counts exactly where floating point cannot', () => {
    const parts = splitInSteps(9_007_199_254_740_991, [1, 1, 1], 1);
    expect(parts).toEqual({
      ok: true,
      value: [3_002_399_751_580_331, 3_002_399_751_580_330, 3_002_399_751_580_330],
    });
    expect(splitInSteps(1e300, [1, 1], 1)).toMatchObject({ failure: { code: 'tooManySteps' } });
    expect(splitInSteps(1e15 + 0.5, [1, 1], 1)).toMatchObject({ failure: { code: 'notAMultiple' } });
    expect(splitInSteps(1, [1e308, 5e-324], 1)).toEqual({ ok: true, value: [1, 0] });
  });
});
