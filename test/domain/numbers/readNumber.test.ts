// Numbers as people write them.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readNumber } from '../../../src/domain/numbers/readNumber';
import { seeded } from '../../properties';

describe('readNumber', () => {
  test.each([
    ['1,200', 1200],
    ['1,234,567.5', 1_234_567.5],
    ['１２３', 123],
    ['１，２００', 1200],
    ['12%', 0.12],
    ['１２％', 0.12],
    ['7%', 0.07],
    ['0.57%', 0.0057],
    ['3千', 3000],
    ['3,000万', 30_000_000],
    ['1.2億', 120_000_000],
    ['1.1億', 110_000_000],
    ['1億2,000万', 120_000_000],
    ['1億2000万', 120_000_000],
    ['1億5千万', 150_000_000],
    ['3千万円', 30_000_000],
    ['1億2,000万3,456', 120_003_456],
    ['▲5', -5],
    ['△5', -5],
    ['(5)', -5],
    ['（５）', -5],
    ['(1,200)', -1200],
    ['-5', -5],
    ['−5', -5],
    ['+5', 5],
    ['▲1,200万円', -12_000_000],
    ['¥3,000', 3000],
    ['￥3,000', 3000],
    ['-¥5', -5],
    ['¥-5', -5],
    ['3,000円', 3000],
    [' 12 % ', 0.12],
    ['.5', 0.5],
    ['0', 0],
    ['-0', 0],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test.each([
    ['a decimal comma', '1,5'],
    ['thousands with points', '1.000,50'],
    ['spaces between digits', '1 000'],
    ['another currency', '1 000 EUR'],
    ['separators not in threes', '12,34'],
    ['a leading zero group', '0,123'],
    ['scientific notation', '1e5'],
    ['a superscript, which NFKC would make a digit', '5²'],
    ['a circled digit', '①'],
    ['a unit alone', '億'],
    ['two units of one kind', '1億2億'],
    ['a part that overflows its unit', '1億20,000万'],
    ['decimals before the last part', '1.5億2,000万'],
    ['two signs', '▲-5'],
    ['percent and unit', '1億%'],
    ['percent and currency', '12%円'],
    ['nothing', ''],
    ['a sign alone', '-'],
    ['a truth value', 'TRUE'],
    ['an error', '#N/A'],
    ['a word', '約100'],
    ['infinity', 'Infinity'],
    ['more than a number holds', '9'.repeat(400)],
  ])('declines %s: %s', (_, text) => {
    expect(readNumber(text)).toBeUndefined();
  });

  test('every finite integer reads back from its plain and its grouped form', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 52), max: 2 ** 52 }), (number) => {
        expect(readNumber(String(number))).toBe(number === 0 ? 0 : number);
        expect(readNumber(number.toLocaleString('en-US'))).toBe(number === 0 ? 0 : number);
      }),
      seeded,
    );
  });

  test('any text gives a finite number or nothing', () => {
    const characters = fc.constantFrom(...'0123456789.,%千万億▲△()¥円 -+eE１，．');
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 14 }), (text) => {
        const number = readNumber(text);
        expect(number === undefined || Number.isFinite(number)).toBe(true);
        expect(Object.is(number, -0)).toBe(false);
      }),
      seeded,
    );
  });
});
