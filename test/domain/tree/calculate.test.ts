// Calculating a tree from its drivers.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calculate } from '../../../src/domain/tree/calculate';
import { compile, gradient, run } from '../../../src/domain/tree/tape';
import { seeded } from '../../properties';
import { byName, type Given, modelOf } from '../models';

const values = (equations: string, given: Record<string, Given> = {}) => {
  const { tree, drivers } = modelOf(equations, given);
  const answer = calculate(tree, (node) => drivers.get(node)?.value);
  return answer.ok ? byName(tree, answer.value) : answer.failure;
};

describe('calculate', () => {
  test.each([
    ['sums, products and quotients', 'a = (b + c) × d ÷ e', { b: 1, c: 2, d: 8, e: 4 }, 6],
    ['from the left', 'a = b − c − d', { b: 10, c: 3, d: 2 }, 5],
    ['unary minus before multiplication', 'a = −b × −c', { b: 2, c: 3 }, 6],
    ['numbers in formulas', 'a = b × 15% + 2万', { b: 100 }, 20_015],
    ['a name for a name', 'a = b; b = c', { c: 7 }, 7],
    ['a node used twice', 'a = b × b − b', { b: 4 }, 12],
  ])('computes %s', (_, equations, given: Record<string, Given>, expected) => {
    expect(values(equations, given)).toMatchObject({ a: expected });
  });

  test('D-TREE-BASE: 2,000 leads at 10% and 500,000 are 200 customers and 100,000,000 (derived)', () => {
    const given = { リード数: 2_000, 成約率: 0.1, 単価: 500_000 };
    expect(values('売上 = 客数 × 単価; 客数 = リード数 × 成約率', given)).toMatchObject({
      客数: 200,
      売上: 100_000_000,
    });
  });

  test.each([
    [
      'drivers without a value, all of them',
      'a = b + c; c = d',
      { d: {} as Given },
      { code: 'valuesMissing', names: ['b', 'd'] },
    ],
    [
      'a division by zero, naming the formula',
      'a = b + c; c = d ÷ e',
      { b: 1, d: 1, e: 0 },
      { code: 'zeroDivisor', name: 'c' },
    ],
    ['zero divided by zero', 'a = b ÷ c', { b: 0, c: 0 }, { code: 'zeroDivisor', name: 'a' }],
    ['more than a number holds', 'a = b × c', { b: 1e200, c: 1e200 }, { code: 'tooLarge', name: 'a' }],
  ])('declines %s', (_, equations, given: Record<string, Given>, failure) => {
    expect(values(equations, given)).toEqual(failure);
  });
});

describe('gradient', () => {
  test('agrees with central differences', () => {
    const { tree } = modelOf('k = (a + b) × c ÷ d − a × c; ');
    const tape = compile(tree);
    const driver = fc.double({ min: 0.5, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(driver, driver, driver, driver), (point) => {
        const kgi = (at: readonly number[]): number => {
          const slots = Float64Array.from(tape.numbers);
          ['a', 'b', 'c', 'd'].forEach((name, index) => {
            const node = tree.nodes.findIndex((candidate) => candidate.name === name);
            slots[tape.slotOfNode[node] as number] = at[index] as number;
          });
          run(tape, slots);
          slopes = gradient(tape, slots);
          return slots[tape.slotOfNode[0] as number] as number;
        };
        let slopes: Float64Array = new Float64Array();
        kgi(point);
        const exact = slopes;
        point.forEach((value, index) => {
          const step = value * 1e-6;
          const moved = (by: number) => point.map((own, at) => (at === index ? own + by : own));
          const difference = (kgi(moved(step)) - kgi(moved(-step))) / (2 * step);
          const node = tree.nodes.findIndex(({ name }) => name === 'abcd'.charAt(index));
          const derivative = exact[tape.slotOfNode[node] as number] as number;
          expect(Math.abs(derivative - difference)).toBeLessThan(1e-5 * (1 + Math.abs(derivative)));
        });
      }),
      seeded,
    );
  });
});
