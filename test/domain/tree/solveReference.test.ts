// Solving random trees against plain bisection on a second evaluator.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { solve } from '../../../src/domain/tree/solve';
import { howMany, seeded } from '../../properties';
import { byName, type Given, modelOf } from '../models';
import {
  driverNames,
  equations,
  evaluate,
  type Formula,
  parts,
  randomFormula,
  randomFrom,
  type Values,
  valuesFor,
} from './references';

const answerOf = (formula: Formula, given: Record<string, Given>, target: number) => {
  const { tree, drivers } = modelOf(equations(formula), given);
  const answer = solve(tree, drivers, target);
  return answer.ok ? { values: byName(tree, answer.value.values) } : { failure: answer.failure };
};

/** A zero of a function that changes sign between two points. */
function bisect(excess: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const isPositive = excess(high) > 0;
  for (let round = 0; round < 200; round += 1) {
    const middle = (low + high) / 2;
    if (excess(middle) > 0 === isPositive) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

const runs = { ...seeded, numRuns: howMany(3_000) };
const misses = (formula: Formula, found: Values, target: number): number =>
  Math.abs(evaluate(formula, found) - target) /
  Math.max(Math.abs(target), ...parts(formula, found).map(Math.abs));

describe('equal effort', () => {
  test('agrees with the path walked by its definition, bounds and locks included', () => {
    let solved = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomFrom(seed);
        const shape = { drivers: 2 + Math.floor(random() * 6), operators: '++××÷', reuse: 0 };
        const formula = randomFormula(random, shape);
        const names = driverNames(shape);
        const start = valuesFor(names, () => 10 ** (random() * 3 - 1));
        const locked = new Set(names.filter(() => random() < 0.25));
        const max = valuesFor(names, (name) =>
          random() < 0.4 ? (start[name] as number) * (1 + random()) : Number.POSITIVE_INFINITY,
        );
        // Each driver occurs once: its derivative keeps its sign everywhere.
        const kgi = evaluate(formula, start);
        const sense = valuesFor(names, (name) => {
          if (locked.has(name)) return 0;
          return Math.sign(evaluate(formula, { ...start, [name]: (start[name] as number) * 1.5 }) - kgi);
        });
        const at = (effort: number): Record<string, number> =>
          valuesFor(names, (name) =>
            Math.min(
              max[name] as number,
              (start[name] as number) * Math.exp(effort * (sense[name] as number)),
            ),
          );
        const target = kgi * (0.3 + 3 * random());
        const given = Object.fromEntries(
          names.map((name) => [
            name,
            { value: start[name] as number, locked: locked.has(name), max: max[name] as number },
          ]),
        );
        const { values, failure } = answerOf(formula, given, target);
        const reach = [evaluate(formula, at(-80)), evaluate(formula, at(80))] as const;
        if (failure !== undefined) {
          if (failure.code === 'nothingCanMove') expect(locked.size).toBe(names.length);
          else if (failure.code === 'notReachable') {
            const best = target > kgi ? reach[1] : reach[0];
            expect(target < reach[0] * (1 + 1e-9) || target > reach[1] * (1 - 1e-9)).toBe(true);
            expect(Math.abs(failure.best - best)).toBeLessThan(1e-6 * Math.max(kgi, best));
          } else throw new Error(failure.code);
          return;
        }
        solved += 1;
        expect(misses(formula, values, target)).toBeLessThanOrEqual(1e-9);
        const expected = at(bisect((effort) => evaluate(formula, at(effort)) - target, -80, 80));
        for (const name of names) {
          if (locked.has(name)) expect(values[name]).toBe(start[name]);
          const apart = Math.abs((values[name] as number) - (expected[name] as number));
          expect(apart).toBeLessThan(1e-6 * (expected[name] as number));
        }
      }),
      runs,
    );
    expect(solved).toBeGreaterThan(runs.numRuns / 2);
  });

  test('in any tree an answer gives the target within the promise, and turns are refused', () => {
    const codes = new Set<string>();
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomFrom(seed);
        const shape = { drivers: 2 + Math.floor(random() * 5), operators: '+−××÷', reuse: 0.4 };
        const formula = randomFormula(random, shape);
        const start = valuesFor(driverNames(shape), () => 0.2 + 5 * random());
        const kgi = evaluate(formula, start);
        fc.pre(Number.isFinite(kgi));
        const target = kgi + (random() - 0.5) * 4 * (Math.abs(kgi) + 1);
        const { values, failure } = answerOf(formula, start, target);
        codes.add(failure?.code ?? 'solved');
        if (failure === undefined) {
          expect(misses(formula, values, target)).toBeLessThanOrEqual(1e-9);
          // One common factor: what moved, moved by s or by 1 ÷ s.
          const efforts = Object.keys(start)
            .map((name) => Math.abs(Math.log((values[name] as number) / (start[name] as number))))
            .filter((effort) => effort > 1e-12 && Number.isFinite(effort));
          for (const effort of efforts)
            expect(Math.abs(effort - (efforts[0] as number))).toBeLessThan(1e-9 + 1e-9 * effort);
        } else if (failure.code === 'notReachable') {
          expect(Number.isFinite(failure.best)).toBe(true);
          expect(Math.abs(failure.best - target)).toBeLessThanOrEqual(Math.abs(kgi - target) * (1 + 1e-9));
        }
      }),
      seeded,
    );
    expect([...codes].sort().filter((code) => code !== 'zeroDivisor')).toEqual(
      ['directionChanges', 'notReachable', 'nothingCanMove', 'solved'].sort(),
    );
  });
});

describe('one unknown', () => {
  test('agrees with bisection where the driver occurs once or several times', () => {
    let solved = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomFrom(seed);
        const shape = {
          drivers: 2 + Math.floor(random() * 5),
          operators: '+−××÷',
          reuse: random() < 0.5 ? 0.4 : 0,
        };
        const formula = randomFormula(random, shape);
        const names = driverNames(shape);
        const hidden = names[Math.floor(random() * names.length)] as string;
        const truth = valuesFor(names, () => 0.2 + 5 * random());
        const kgi = evaluate(formula, truth);
        const { values, failure } = answerOf(formula, { ...truth, [hidden]: { max: 10 } }, kgi);
        const at = (x: number) => evaluate(formula, { ...truth, [hidden]: x });
        const samples = Array.from({ length: 401 }, (_, index) => at((index * 10) / 400));
        const steps = samples.slice(1).map((value, index) => value - (samples[index] as number));
        const noise = 1e-9 * Math.max(...samples.filter(Number.isFinite).map(Math.abs));
        const rounding = 1e-13 * Math.max(...parts(formula, truth).map(Math.abs));
        const turns = steps.some((step) => step > noise) && steps.some((step) => step < -noise);
        if (failure !== undefined) {
          // There is a value, the true one, so only the shape of the tree can be in the way.
          expect(['directionChanges', 'severalAnswers', 'noInfluence', 'zeroDivisor']).toContain(
            failure.code,
          );
          if (failure.code === 'noInfluence')
            expect(steps.every((step) => !(Math.abs(step) > noise + rounding))).toBe(true);
          return;
        }
        solved += 1;
        expect(misses(formula, values, kgi)).toBeLessThanOrEqual(1e-9);
        if (!turns) {
          const found = bisect((x) => at(x) - kgi, 0, 10);
          expect(Math.abs(at(found) - at(values[hidden] as number))).toBeLessThan(
            1e-6 * Math.max(1, noise * 1e9),
          );
        }
      }),
      runs,
    );
    expect(solved).toBeGreaterThan(runs.numRuns / 2);
  });
});
