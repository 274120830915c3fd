// Dividing a change among drivers: published cases, zeros, negatives, and random trees against references.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { attribute, logarithmicMean } from '../../../src/domain/tree/attribute';
import { givenValues } from '../../../src/domain/tree/calculate';
import { shapley } from '../../../src/domain/tree/shapley';
import { compile, run } from '../../../src/domain/tree/tape';
import { howMany, seeded } from '../../properties';
import { treeOf } from '../models';
import {
  driverNames,
  equations,
  evaluate,
  type Formula,
  lmdi,
  parts,
  randomFormula,
  randomFrom,
  shapleyByOrders,
  type Values,
  valuesFor,
} from './references';

interface Gap {
  readonly method: string;
  readonly total: number;
  readonly parts: Record<string, number>;
}

/** By name, what each driver contributes, or the failure. */
function gap(text: string, before: Values, after: Values): Gap & { readonly code?: string } {
  const tree = treeOf(text);
  const value = (values: Values) => (node: number) => values[tree.nodes[node]?.name ?? ''] as number;
  const answer = attribute(tree, value(before), value(after));
  if (!answer.ok) return { method: '', total: 0, parts: {}, ...answer.failure };
  const { method, contributions } = answer.value;
  const drivers = Array.from(tree.nodes.entries()).filter(([, { expression }]) => expression === undefined);
  return {
    method,
    total: answer.value.after - answer.value.before,
    parts: Object.fromEntries(drivers.map(([node, { name }]) => [name, contributions[node] as number])),
  };
}

/** The Shapley values of a tree's drivers, whatever their signs. */
function shapleyOf(text: string, before: Values, after: Values): Record<string, number> {
  const tree = treeOf(text);
  const tape = compile(tree);
  const [from, to] = [before, after].map((values) => {
    const slots = givenValues(tree, tape, (node) => values[tree.nodes[node]?.name ?? ''] as number);
    run(tape, slots);
    return slots;
  }) as [Float64Array, Float64Array];
  const answer = shapley(tree, tape, from, to);
  if (!answer.ok) throw new Error(answer.failure.code);
  return Object.fromEntries(
    Object.keys(before).map((name) => {
      const node = tree.nodes.findIndex((candidate) => candidate.name === name);
      return [name, answer.value[tape.slotOfNode[node] as number] as number];
    }),
  );
}

const expectParts = (
  actual: Readonly<Record<string, number>> | readonly number[],
  expected: readonly number[],
  within: number,
): void => {
  const numbers = Object.values(actual);
  expect(numbers.length).toBe(expected.length);
  for (const [index, number] of numbers.entries()) {
    expect(Math.abs(number - (expected[index] as number))).toBeLessThanOrEqual(within);
  }
};

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

describe('published and derived cases of LMDI', () => {
  const text = 'v = p + q; p = p1 × p2 × p3; q = q1 × q2 × q3';
  const first = { p1: 1, p2: 10, p3: 2, q1: 4, q2: 5, q3: 3 };
  const last = { p1: 4, p2: 5, p3: 3, q1: 5, q2: 6, q3: 4 };
  const source = 'LMDIR, tests/testthat (data create_simple_LMDI); Ang 2005, doi:10.1016/j.enpol.2003.10.010';

  test(`P-LMDI-Z-MATRIX: ${source}`, () => {
    const z = [50.47438029, -25.23719014, 14.76280986, 19.31568569, 15.78206435, 24.90224996];
    expectParts(gap(text, first, last).parts, z, 1e-6);
  });

  test(`P-LMDI-ADD-1971: ${source}`, () => {
    const { parts: z, total: change } = gap(text, first, last);
    const byFactor = [1, 2, 3].map((index) => (z[`p${index}`] as number) + (z[`q${index}`] as number));
    expectParts(byFactor, [69.79006598, -9.455125793, 39.66505981], 1e-6);
    expect(change).toBe(100);
  });

  test(`P-LMDI-MULT-1971: D = exp(ΔV_x ÷ L) of the same; ${source}`, () => {
    const { parts: z } = gap(text, first, last);
    const indices = [1, 2, 3].map((index) =>
      Math.exp(((z[`p${index}`] as number) + (z[`q${index}`] as number)) / logarithmicMean(180, 80)),
    );
    expectParts(indices, [1.761117821, 0.926191306, 1.379410116], 1e-6);
    expect(indices.reduce((product, index) => product * index, 1)).toBeCloseTo(2.25, 12);
  });

  test(`P-LMDI-ZERO-START: a factor that starts at 0 takes the whole change of its product; ${source}`, () => {
    const z = [60, 0, 0, 19.31568569, 15.78206435, 24.90224996];
    expectParts(gap(text, { ...first, p1: 0 }, last).parts, z, 1e-6);
    expectParts(
      gap(text, last, { ...first, p1: 0 }).parts,
      z.map((part) => -part),
      1e-6,
    );
  });

  test('D-LMDI-TREE: 1億 to 8,748万 (derived, methods C1.3)', () => {
    const {
      parts: contributions,
      total: change,
      method,
    } = gap(
      '売上 = (Web + 紹介 + 展示会) × 成約率 × 単価',
      { Web: 1200, 紹介: 300, 展示会: 500, 成約率: 0.1, 単価: 500_000 },
      { Web: 1000, 紹介: 420, 展示会: 380, 成約率: 0.09, 単価: 540_000 },
    );
    expect(method).toBe('lmdi');
    expect(change).toBe(-12_520_000);
    expectParts(
      contributions,
      [-9_861_795.4013, 5_917_077.2408, -5_917_077.2408, -9_861_795.4013, 7_203_590.8027],
      0.01,
    );
  });
});

describe('published and derived cases of the Shapley value', () => {
  const source = 'DasGuptR, README; Das Gupta 1993';

  test.each([
    ['P-SHAP-EG0', 'k = a × b', [0.6, 0.5], [0.3, 0.45], [-0.1425, -0.0225], 1e-9],
    ['P-SHAP-EG2.1', 'k = a × b', [10930, 0.717892], [16591, 0.825974], [4369.913, 1487.262], 0.001],
    [
      'P-SHAP-EG2.3',
      'k = a × b × c × d',
      [25.3, 0.214, 0.279, 0.949],
      [32.7, 0.29, 0.473, 0.986],
      [0.6889411, 0.8125381, 1.3829055, 0.1047547],
      1e-6,
    ],
    ['P-SHAP-EG3.1', 'k = a − b', [19.4, 10.8], [23.7, 9.5], [4.3, 1.3], 1e-9],
  ] as const)(`%s: ${source}`, (_, text, x0, x1, expected, within) => {
    const named = (numbers: readonly number[]) =>
      valuesFor(
        driverNames({ drivers: numbers.length }),
        (name) => numbers[name.charCodeAt(0) - 97] as number,
      );
    expectParts(shapleyOf(text, named(x0), named(x1)), expected, within);
  });

  test(`P-SHAP-EG4.3: factors of seven segments, summed, the value being linear in them; ${source}`, () => {
    const x0 = [
      [393, 407, 369, 274, 184, 90, 16],
      [0.122, 0.622, 0.903, 0.93, 0.916, 0.873, 0.8],
      [0.043, 0.041, 0.036, 0.032, 0.026, 0.02, 0.018],
    ];
    const x1 = [
      [488, 452, 338, 156, 63, 22, 3],
      [0.082, 0.527, 0.866, 0.941, 0.942, 0.923, 0.876],
      [0.058, 0.038, 0.032, 0.03, 0.026, 0.023, 0.019],
    ];
    const named = (table: readonly number[][]) =>
      Object.fromEntries(
        table.flatMap((row, factor) => row.map((value, segment) => [`${'bmw'[factor]}${segment}`, value])),
      );
    const text = `k = ${x0[0]?.map((_, segment) => `b${segment} × m${segment} × w${segment}`).join(' + ')}`;
    const values = shapleyOf(text, named(x0), named(x1));
    const byFactor = ['b', 'm', 'w'].map((factor) =>
      total(
        Object.keys(values)
          .filter((name) => name.startsWith(factor))
          .map((name) => values[name] as number),
      ),
    );
    expectParts(byFactor, [-7.285632, -2.720633, -1.565181], 1e-5);
    expect(total(byFactor)).toBeCloseTo(-11.571446, 5);
  });

  test('D-SHAP-TREE: the tree of D-LMDI-TREE (derived)', () => {
    const values = shapleyOf(
      '売上 = (Web + 紹介 + 展示会) × 成約率 × 単価',
      { Web: 1200, 紹介: 300, 展示会: 500, 成約率: 0.1, 単価: 500_000 },
      { Web: 1000, 紹介: 420, 展示会: 380, 成約率: 0.09, 単価: 540_000 },
    );
    expectParts(values, [-9_873_333.3333, 5_924_000, -5_924_000, -9_873_333.3333, 7_226_666.6667], 0.01);
  });
});

describe('zeros', () => {
  test.each([
    [
      'two zero factors share alike',
      'k = a × b × c',
      { a: 0, b: 0, c: 2 },
      { a: 7, b: 5, c: 4 },
      [70, 70, 0],
    ],
    ['a square of zero counts twice', 'k = a × a × b', { a: 0, b: 0 }, { a: 3, b: 2 }, [12, 6]],
    [
      'zero on both sides contributes nothing',
      'k = a × b + c',
      { a: 0, b: 1, c: 1 },
      { a: 0, b: 9, c: 3 },
      [0, 0, 2],
    ],
    ['zero on opposite sides', 'k = a × b', { a: 0, b: 3 }, { a: 3, b: 0 }, [0, 0]],
    ['a sum of zeros is a zero', 'k = (a + b) × c', { a: 0, b: 0, c: 0 }, { a: 1, b: 3, c: 2 }, [1, 3, 4]],
    ['a sum with one zero is none', 'k = (a + b) × c', { a: 0, b: 1, c: 0 }, { a: 1, b: 1, c: 2 }, [0, 0, 4]],
    ['a quotient of zero', 'k = a × b ÷ c', { a: 0, b: 2, c: 5 }, { a: 4, b: 5, c: 2 }, [10, 0, 0]],
    [
      'a difference of equals takes all before a driver at 0',
      'k = (a − b) × c',
      { a: 5, b: 5, c: 0 },
      { a: 9, b: 6, c: 2 },
      [8, -2, 0],
    ],
    [
      'so does one that only rounding keeps from 0',
      'k = (a − b − c) × d',
      { a: 0.3, b: 0.1, c: 0.2, d: 2 },
      { a: 3, b: 1, c: 1, d: 5 },
      [13.5, -4.5, -4, 0],
    ],
    ['the number 0 in a formula stays 0', 'k = a × 0 + b', { a: 1, b: 0 }, { a: 5, b: 2 }, [0, 2]],
    ['everything 0', 'k = a × b', { a: 0, b: 0 }, { a: 0, b: 0 }, [0, 0]],
  ])('%s', (_, text, before: Values, after: Values, expected) => {
    const forwards = gap(text, before, after);
    expect(forwards.method).toBe('lmdi');
    expectParts(forwards.parts, expected, 1e-12 * 20);
    expectParts(
      gap(text, after, before).parts,
      expected.map((part) => -part),
      1e-12 * 20,
    );
  });

  test('is the limit as all zero drivers go to 0 at one rate', () => {
    // The contributions are smooth in u = 1 ÷ |ln ε|: a polynomial through small u, read off at 0.
    const rates = [8, 12, 18, 27, 40].map((power) => 10 ** -power);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomFrom(seed);
        const shape = { drivers: 2 + Math.floor(random() * 4), operators: '++×××', reuse: 0.2 };
        const formula = randomFormula(random, shape);
        const names = driverNames(shape);
        const value = () => (random() < 0.35 ? 0 : 0.5 + 2 * random());
        const [before, after] = [valuesFor(names, value), valuesFor(names, value)];
        const limit = gap(equations(formula), before, after).parts;
        const near = rates.map((rate) => {
          const nudged = (values: Values) => valuesFor(names, (name) => values[name] || rate);
          return lmdi(formula, nudged(before), nudged(after));
        });
        const scale = Math.max(1, ...parts(formula, before), ...parts(formula, after));
        for (const name of names) {
          const u = rates.map((rate) => -1 / Math.log(rate));
          const extrapolated = total(
            u.map((own, i) =>
              u.reduce(
                (weight, other, j) => (i === j ? weight : (weight * other) / (other - own)),
                near[i]?.[name] ?? 0,
              ),
            ),
          );
          expect(Math.abs((limit[name] as number) - extrapolated)).toBeLessThan(2e-3 * scale);
        }
      }),
      seeded,
    );
  });
});

describe('negatives and refusals', () => {
  test('a negative driver, node or intermediate result on either side calls for Shapley', () => {
    expect(gap('k = a × b', { a: -1, b: 2 }, { a: 1, b: 2 }).method).toBe('shapley');
    expect(gap('k = a − b', { a: 2, b: 1 }, { a: 1, b: 2 }).method).toBe('shapley');
    expect(gap('k = c + (a − b) × d', { a: 2, b: 1, c: 9, d: 1 }, { a: 1, b: 2, c: 9, d: 1 }).method).toBe(
      'shapley',
    );
    expect(gap('k = a − b', { a: 2, b: 1 }, { a: 2, b: 2 }).method).toBe('lmdi');
    expect(gap('k = a + ▲5', { a: 9 }, { a: 7 }).method).toBe('lmdi');
  });

  test('a divisor of 0 is refused, on either side, between them, and where only rounding keeps it from 0', () => {
    expect(gap('k = a ÷ b', { a: 1, b: 0 }, { a: 1, b: 1 })).toMatchObject({
      code: 'zeroDivisor',
      name: 'k',
    });
    expect(gap('k = a ÷ b', { a: 1, b: 2 }, { a: 1, b: 0 })).toMatchObject({ code: 'zeroDivisor' });
    expect(gap('k = −a ÷ (b − c)', { a: 1, b: 5, c: 3 }, { a: 1, b: 3, c: 1 })).toMatchObject({
      code: 'zeroDivisor',
    });
    expect(
      gap('k = a ÷ (b − c − d)', { a: 1, b: 0.3, c: 0.1, d: 0.2 }, { a: 1, b: 3, c: 1, d: 1 }),
    ).toMatchObject({
      code: 'zeroDivisor',
    });
    expect(gap('k = a × b', { a: 1e200, b: 1 }, { a: 1e200, b: 1e200 })).toMatchObject({ code: 'tooLarge' });
  });

  test('up to 12 drivers where one is repeated or divides, any number where not', () => {
    const names = Array.from({ length: 13 }, (_, index) => `d${index}`);
    const [before, after] = [valuesFor(names, () => 1), valuesFor(names, (name) => (name === 'd0' ? -2 : 2))];
    const twelve = names.slice(0, 12);
    expect(gap(`k = ${names.join(' + ')} + d1`, before, after)).toMatchObject({
      code: 'tooManyDrivers',
      count: 13,
      limit: 12,
    });
    const repeated = gap(`k = ${twelve.join(' + ')} + d1`, before, after);
    expect(repeated.method).toBe('shapley');
    expect(repeated.parts.d0).toBeCloseTo(-3, 12);
    expect(repeated.parts.d1).toBeCloseTo(2, 12);
    expect(gap(`k = ${names.join(' × ')}`, before, after).method).toBe('shapley');
    expect(gap(`k = (${names.join(' + ')}) ÷ 4`, before, after).parts).toMatchObject({ d0: -0.75, d1: 0.25 });
  });

  test('many factors are integrated exactly', () => {
    const names = Array.from({ length: 60 }, (_, index) => `d${index}`);
    const [before, after] = [valuesFor(names, () => 1), valuesFor(names, () => 1.1)];
    const values = shapleyOf(`k = ${names.join(' × ')}`, before, after);
    expectParts(
      values,
      names.map(() => (1.1 ** 60 - 1) / 60),
      1e-11,
    );
  });
});

/** Random formulas and values; `sign` decides which values may be negative. */
const cases = (operators: string, reuse: number, most: number, value: (random: () => number) => number) =>
  fc.integer().map((seed) => {
    const random = randomFrom(seed);
    const shape = { drivers: 2 + Math.floor(random() * (most - 1)), operators, reuse };
    const formula = randomFormula(random, shape);
    const names = driverNames(shape);
    const before = valuesFor(names, () => value(random));
    // Some drivers stay as they are.
    const after = valuesFor(names, (name) => (random() < 0.15 ? (before[name] as number) : value(random)));
    return { formula, names, before, after };
  });

const positive = (random: () => number): number => 10 ** (random() * 4 - 1);
const largest = (formula: Formula, ...sides: readonly Values[]): number =>
  Math.max(...sides.flatMap((values) => parts(formula, values)).map(Math.abs));

describe('random trees', () => {
  const runs = { ...seeded, numRuns: howMany(3_000) };

  test('LMDI agrees with the recursion path by path', () => {
    fc.assert(
      fc.property(cases('+×÷', 0.3, 8, positive), ({ formula, names, before, after }) => {
        const scale = largest(formula, before, after);
        const answer = gap(equations(formula), before, after);
        const reference = lmdi(formula, before, after);
        expect(answer.method).toBe('lmdi');
        for (const name of names) {
          const size = Math.max(scale, Math.abs(reference[name] as number));
          expect(Math.abs((answer.parts[name] as number) - (reference[name] as number))).toBeLessThan(
            1e-7 * size,
          );
        }
      }),
      runs,
    );
  });

  test('Shapley agrees with the average over all orders, by the line integral and by enumeration', () => {
    const signed = (random: () => number): number => Math.round((random() * 20 - 10) * 8) / 8 + 1 / 16;
    fc.assert(
      fc.property(
        fc.oneof(cases('+−×', 0, 5, signed), cases('+−×÷', 0.3, 4, signed)),
        ({ formula, names, before, after }) => {
          const answer = gap(equations(formula), before, after);
          if (answer.code === 'zeroDivisor' || answer.method === 'lmdi') return;
          const reference = shapleyByOrders(formula, before, after);
          const scale = Math.max(largest(formula, before, after), ...Object.values(reference).map(Math.abs));
          for (const name of names) {
            expect(Math.abs((answer.parts[name] as number) - (reference[name] as number))).toBeLessThan(
              1e-7 * scale,
            );
          }
        },
      ),
      runs,
    );
  });

  test('contributions add up, change sign with a swap, and do not depend on the order of anything', () => {
    const any = (random: () => number): number =>
      random() < 0.1 ? 0 : random() < 0.1 ? -positive(random) : positive(random);
    fc.assert(
      fc.property(
        fc.oneof(cases('+−×÷', 0.3, 7, any), cases('+×', 0.2, 9, any), cases('+−×÷', 0.3, 7, positive)),
        ({ formula, names, before, after }) => {
          const answer = gap(equations(formula), before, after);
          const swapped = gap(equations(formula), after, before);
          const reordered = gap(equations(formula, true), before, after);
          if (answer.code !== undefined) {
            expect(swapped.code).toBe(answer.code);
            expect(reordered.code).toBe(answer.code);
            return;
          }
          const scale = largest(formula, before, after);
          const numbers = Object.values(answer.parts);
          expect(Math.abs(total(numbers) - answer.total)).toBeLessThanOrEqual(
            1e-9 * scale + 1e-15 * total(numbers.map(Math.abs)),
          );
          expect(
            Math.abs(evaluate(formula, after) - evaluate(formula, before) - answer.total),
          ).toBeLessThanOrEqual(1e-9 * scale);
          const size = Math.max(scale, ...numbers.map(Math.abs));
          for (const name of names) {
            expect((swapped.parts[name] as number) + (answer.parts[name] as number)).toBe(0);
            const apart = Math.abs((reordered.parts[name] as number) - (answer.parts[name] as number));
            expect(apart).toBeLessThan(1e-7 * size);
          }
        },
      ),
      runs,
    );
  });
});
