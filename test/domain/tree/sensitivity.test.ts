// Elasticities, headroom and potential: the derived case, the rules, and random trees against differences.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sensitivities } from '../../../src/domain/tree/sensitivity';
import { howMany, seeded } from '../../properties';
import { type Given, modelOf } from '../models';
import { driverNames, equations, evaluate, parts, randomFormula, randomFrom, valuesFor } from './references';

const rowsOf = (text: string, given: Record<string, Given>) => {
  const { tree, drivers } = modelOf(text, given);
  const answer = sensitivities(tree, drivers);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value.map(({ node, ...row }) => ({ name: tree.nodes[node]?.name ?? '', ...row }));
};

const rowOf = (text: string, given: Record<string, Given>, name: string) =>
  rowsOf(text, given).find((row) => row.name === name);

describe('sensitivities', () => {
  test('D-ELASTICITY: 0.6, 0.15 and 0.25 for the summands, 1 for the factors (derived)', () => {
    const rows = rowsOf('売上 = (Web + 紹介 + 展示会) × 成約率 × 単価', {
      Web: 1200,
      紹介: 300,
      展示会: 500,
      成約率: 0.1,
      単価: 500_000,
    });
    const elasticity = Object.fromEntries(rows.map((row) => [row.name, row.elasticity]));
    for (const [name, expected] of Object.entries({
      Web: 0.6,
      紹介: 0.15,
      展示会: 0.25,
      成約率: 1,
      単価: 1,
    })) {
      expect(elasticity[name]).toBeCloseTo(expected, 12);
    }
    // 成約率 alone has a bound, 1; the others follow by elasticity.
    expect(rows.map(({ name }) => name)).toEqual(['成約率', '単価', 'Web', '展示会', '紹介']);
    expect(rows[0]).toMatchObject({ potential: 900_000_000 });
    expect(rows[0]?.headroom).toBeCloseTo(9, 12);
  });

  test('a divisor has elasticity −1, and no value at its bound 0', () => {
    expect(rowOf('k = a ÷ b', { a: 6, b: 3 }, 'b')).toMatchObject({
      elasticity: -1,
      headroom: 1,
      potential: undefined,
    });
  });

  test('a harmful driver gains by going down, at 0 no share of itself', () => {
    expect(rowOf('k = a − b', { a: 6, b: 0 }, 'b')).toMatchObject({ headroom: undefined, potential: 0 });
    expect(rowOf('k = a − b', { a: 6, b: 2 }, 'b')).toMatchObject({ perUnit: -1, headroom: 1, potential: 2 });
  });

  test.each([
    [
      'a locked driver',
      { a: { value: 2, max: 5, locked: true }, b: 3 },
      { headroom: 0, potential: 0, perUnit: 3 },
    ],
    [
      'a driver without influence',
      { a: { value: 2, max: 5 }, b: 0 },
      { headroom: 0, potential: 0, perUnit: 0 },
    ],
    ['a driver at its bound', { a: { value: 2, max: 2 }, b: 3 }, { headroom: 0, potential: 0 }],
    ['a driver past its bound', { a: { value: 2, max: 1 }, b: 3 }, { headroom: 0, potential: 0 }],
    [
      'a driver at 0',
      { a: { value: 0, max: 5 }, b: 3 },
      { headroom: undefined, potential: 15, elasticity: undefined },
    ],
    ['a driver without a bound', { a: 2, b: 3 }, { headroom: undefined, potential: undefined }],
    [
      'more than a number holds',
      { a: { value: 2, max: 1e200 }, b: 1e200 },
      { headroom: 5e199, potential: undefined },
    ],
  ])('%s', (_, given: Record<string, Given>, expected) => {
    expect(rowOf('k = a × b', given, 'a')).toMatchObject(expected);
  });

  test('ties stay in the order of the tree, zeros and losses come last', () => {
    const given = {
      a: 1,
      b: 1,
      c: { value: 1, max: 3 },
      d: { value: 1, locked: true },
      e: { value: 4, max: 20 },
    };
    const rows = rowsOf('k = a + b + c + d + e × (10 − e)', given);
    expect(rows.map(({ name, potential }) => [name, potential])).toEqual([
      ['c', 2],
      ['a', undefined],
      ['b', undefined],
      ['d', 0],
      ['e', -224],
    ]);
  });

  test('agree with differences and recomputation in random trees', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomFrom(seed);
        const shape = {
          drivers: 2 + Math.floor(random() * 6),
          operators: '+−××÷',
          reuse: random() < 0.5 ? 0.3 : 0,
        };
        const formula = randomFormula(random, shape);
        const names = driverNames(shape);
        const values = valuesFor(names, () => 0.5 + 3 * random());
        const bounds = valuesFor(names, () => 4 + 3 * random());
        const kgi = evaluate(formula, values);
        // Near a pole differences say nothing.
        const isTame = (at: Record<string, number>) =>
          parts(formula, at).every((part) => Math.abs(part) > 0.05 && Math.abs(part) < 1e4);
        fc.pre(isTame(values));
        const rows = rowsOf(
          equations(formula),
          Object.fromEntries(
            names.map((name) => [name, { value: values[name] as number, max: bounds[name] as number }]),
          ),
        );
        expect(rows.length).toBe(names.length);
        for (const { name, perUnit, elasticity, headroom, potential } of rows) {
          const value = values[name] as number;
          const step = 1e-5 * value;
          const at = (moved: number) => evaluate(formula, { ...values, [name]: moved });
          const difference = (at(value + step) - at(value - step)) / (2 * step);
          expect(Math.abs(perUnit - difference)).toBeLessThan(
            1e-4 * (1 + Math.abs(perUnit) + 1e3 * Math.abs(kgi)),
          );
          expect(elasticity).toBeCloseTo((perUnit * value) / kgi, 9);
          if (perUnit === 0) {
            expect([headroom, potential]).toEqual([0, 0]);
            continue;
          }
          const bound = perUnit > 0 ? (bounds[name] as number) : 0;
          expect(headroom).toBeCloseTo(Math.abs(bound - value) / value, 12);
          const raised = at(bound);
          if (!Number.isFinite(raised)) expect(potential).toBeUndefined();
          else if (potential !== undefined) {
            const scale = Math.max(
              ...parts(formula, { ...values, [name]: bound }).map(Math.abs),
              Math.abs(kgi),
            );
            expect(Math.abs(potential - (raised - kgi))).toBeLessThanOrEqual(1e-12 * scale * 10);
          }
        }
        const rank = (row: (typeof rows)[number]) =>
          row.potential === undefined ? 1 : row.potential > 0 ? 0 : 2;
        expect(rows.map(rank)).toEqual(rows.map(rank).sort());
      }),
      { ...seeded, numRuns: howMany(3_000) },
    );
  });
});
