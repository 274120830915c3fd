// The status in cells is the domain's, for any numbers: the formula is computed by a small evaluator.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { statusOf } from '../../src/domain/progress/status';
import { messages } from '../../src/messages';
import { statusFormula } from '../../src/workbook/statusFormula';
import { seeded } from '../properties';

type Value = number | string | boolean;

/** Computes IF, ISNUMBER, comparisons and arithmetic over named numbers; no more than such a formula has. */
function evaluate(formula: string, cells: Readonly<Record<string, number>>): Value {
  const tokens = formula.match(/"[^"]*"|[A-Za-z]+|\d+|<=|>=|[-+*/()<>=;]/g) ?? [];
  let at = 0;
  const take = (): string => tokens[at++] as string;
  const primary = (): Value => {
    const token = take();
    if (token === '-') return -(primary() as number);
    if (token.startsWith('"')) return token.slice(1, -1);
    if (/^\d/.test(token)) return Number(token);
    if (token !== '(' && tokens[at] !== '(') return token === 'TRUE' ? true : (cells[token] as number);
    if (token !== '(') at += 1;
    const values: Value[] = [comparison()];
    while (take() === ';') values.push(comparison());
    if (token === 'IF') return (values[0] ? values[1] : values[2]) as Value;
    if (token === 'ISNUMBER') return typeof values[0] === 'number';
    return values[0] as Value;
  };
  const product = (): Value => {
    let value = primary();
    while (tokens[at] === '*' || tokens[at] === '/') {
      const [sign, other] = [take(), primary() as number];
      value = sign === '*' ? (value as number) * other : (value as number) / other;
    }
    return value;
  };
  const sum = (): Value => {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-') {
      const [sign, other] = [take(), product() as number];
      value = sign === '+' ? (value as number) + other : (value as number) - other;
    }
    return value;
  };
  const comparison = (): Value => {
    const value = sum();
    if (!/^[<>]?=?$/.test(tokens[at] ?? ';')) return value;
    const [sign, other] = [take(), sum()];
    if (sign === '>=') return value >= other;
    if (sign === '<=') return value <= other;
    if (sign === '>') return value > other;
    return sign === '<' ? value < other : value === other;
  };
  return comparison();
}

const words = messages('ja').sheets.milestones.statusWords;

function inCells(actual: number, planned: number, watchFrom: number, isLowerBetter: boolean): Value {
  const formula = statusFormula(words, {
    actual: 'actual',
    planned: 'planned',
    achievedFrom: 'all',
    watchFrom: 'watch',
    isLowerBetter,
    hasBegun: 'TRUE',
  });
  return evaluate(formula, { actual, planned, all: 1, watch: watchFrom });
}

describe('statusFormula', () => {
  test.each([
    [-100, -100, false, '達成'],
    [-100, -100, true, '達成'],
    [-100.0000001, -100, false, '未達'],
    [-99, -100, false, '達成'],
    [-99, -100, true, '未達'],
    [0, 0, false, '達成'],
    [0, 0, true, '達成'],
    [-1, 0, false, '未達'],
    [80, 100, false, '注意'],
    [79, 100, false, '未達'],
    [125, 100, true, '注意'],
    [0.1 + 0.2, 0.3, true, '達成'],
    [-0.1 - 0.2, -0.3, false, '達成'],
  ])('%d of %d, lower is better: %s, is %s', (actual, planned, isLowerBetter, word) => {
    expect(inCells(actual, planned, 0.8, isLowerBetter)).toBe(word);
    expect(words[statusOf(actual, planned, 0.8, isLowerBetter)]).toBe(word);
  });

  test('says what the domain says, at every sign, and on either side of a criterion', () => {
    const numbers = fc.oneof(
      fc.integer({ min: -1000, max: 1000 }),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    );
    const around = fc.constantFrom(0.5, 0.8, 1 - 1e-6, 1 - 1e-11, 1, 1 + 1e-13, 1 + 1e-11, 1 + 1e-6, 1.25, 2);
    fc.assert(
      fc.property(
        numbers,
        fc.oneof(
          numbers,
          around.map((factor) => ({ factor })),
        ),
        fc.constantFrom(0.5, 0.8, 1),
        fc.boolean(),
        (planned, given, watchFrom, isLowerBetter) => {
          const actual = typeof given === 'number' ? given : planned * given.factor;
          expect(inCells(actual, planned, watchFrom, isLowerBetter)).toBe(
            words[statusOf(actual, planned, watchFrom, isLowerBetter)],
          );
        },
      ),
      seeded,
    );
  });
});
