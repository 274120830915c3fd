// The binomial tails against exact whole-number arithmetic, from a few trials to thousands.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { binomialTails } from '../../../src/domain/statistics/binomialTails';
import { fewestTrials } from '../../../src/domain/statistics/fewestTrials';
import { exactTail } from '../../functions/reference';
import { agree } from '../../functions/run';
import { howMany, seeded } from '../../properties';

const LIMIT = 10_000_000;

describe('binomialTails', () => {
  test('D-LANDING-BINOM (derived): two or more of 9 at 15%', () => {
    expect(binomialTails(2, 9, 0.15).reached).toBeCloseTo(0.4005208449140625, 15);
  });

  test('both tails keep their relative accuracy', () => {
    const cases = fc
      .tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 999 }))
      .chain(([trials, perMille]) =>
        fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials), fc.constant(perMille)),
      );
    fc.assert(
      fc.property(cases, ([successes, trials, perMille]) => {
        const { reached, missed } = binomialTails(successes, trials, perMille / 1000);
        expect(agree(reached, exactTail(successes, trials, perMille))).toBe(true);
        // Fewer successes are more failures, counted from the other side.
        const failures = trials - successes + 1;
        const other = failures > trials ? 0 : exactTail(failures, trials, 1000 - perMille);
        expect(agree(missed, other)).toBe(true);
      }),
      { ...seeded, numRuns: howMany(3_000) },
    );
  });

  test.each([
    [320, 2_000, 150],
    [380, 2_000, 150],
    [100, 2_000, 150],
    [1_990, 2_000, 950],
    [3, 3_000, 1],
    [1_600, 3_000, 500],
  ])('%p of %p at %p per mille is exact to 1e-12', (successes, trials, perMille) => {
    const { reached } = binomialTails(successes, trials, perMille / 1000);
    expect(agree(reached, exactTail(successes, trials, perMille), 1e-12)).toBe(true);
  });

  test('does not overflow or hang', () => {
    expect(binomialTails(5_000_000, LIMIT, 0.5).reached).toBeCloseTo(0.500126, 6);
    expect(binomialTails(LIMIT, LIMIT, 0.5)).toEqual({ reached: 0, missed: 1 });
    expect(binomialTails(1, LIMIT, 1e-300).reached).toBeCloseTo(0, 15);
    expect(binomialTails(0, 0, 0.5)).toEqual({ reached: 1, missed: 0 });
    expect(binomialTails(5, 5, 1)).toEqual({ reached: 1, missed: 0 });
    expect(binomialTails(1, 5, 0)).toEqual({ reached: 0, missed: 1 });
  });

  test('more is less likely, and a better rate or another trial never hurts', () => {
    const cases = fc.tuple(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 500 }),
      fc.double({ min: 0.001, max: 0.998, noNaN: true }),
    );
    fc.assert(
      fc.property(cases, ([successes, more, rate]) => {
        const trials = successes + more;
        const slack = 1 + 1e-12;
        const { reached, missed } = binomialTails(successes, trials, rate);
        expect(binomialTails(successes + 1, trials, rate).reached).toBeLessThanOrEqual(reached * slack);
        expect(binomialTails(successes, trials + 1, rate).reached * slack).toBeGreaterThanOrEqual(reached);
        expect(binomialTails(successes, trials, rate + 0.001).reached * slack).toBeGreaterThanOrEqual(
          reached,
        );
        expect(reached + missed).toBeCloseTo(1, 14);
      }),
      seeded,
    );
  });
});

describe('fewestTrials', () => {
  test('D-SAFE-PLAN: 3 orders at 15% take 28 meetings for 80% and 34 for 90%', () => {
    expect(fewestTrials(3, 0.15, 0.8, LIMIT)).toBe(28);
    expect(fewestTrials(3, 0.15, 0.9, LIMIT)).toBe(34);
    expect(binomialTails(3, 20, 0.15).reached).toBeCloseTo(0.595, 3);
  });

  test('is enough, and one fewer is not', () => {
    const cases = fc.tuple(
      fc.integer({ min: 1, max: 300 }),
      fc.double({ min: 0.002, max: 0.999, noNaN: true }),
      fc.double({ min: 0.001, max: 0.9999, noNaN: true }),
    );
    fc.assert(
      fc.property(cases, ([successes, rate, confidence]) => {
        const trials = fewestTrials(successes, rate, confidence, LIMIT) as number;
        expect(binomialTails(successes, trials, rate).reached).toBeGreaterThanOrEqual(
          confidence * (1 - 1e-11),
        );
        const fewer = trials === successes ? 0 : binomialTails(successes, trials - 1, rate).reached;
        expect(fewer).toBeLessThan(confidence * (1 + 1e-11));
      }),
      seeded,
    );
  });

  test('says so where the limit is not enough', () => {
    expect(fewestTrials(1, 1e-9, 0.9, LIMIT)).toBeUndefined();
    expect(fewestTrials(LIMIT + 1, 1, 0.9, LIMIT)).toBeUndefined();
    expect(fewestTrials(1, 5e-324, 0.5, LIMIT)).toBeUndefined();
    expect(fewestTrials(LIMIT, 1, 1, LIMIT)).toBe(LIMIT);
    expect(fewestTrials(4_000_000, 0.5, 0.9, LIMIT)).toBe(8_003_625);
  });
});
