// A number as the sidebar shows it, and that it reads back as the same number.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readNumber } from '../../src/domain/numbers/readNumber';
import { isPercent } from '../../src/domain/tree/driver';
import { amountText, exactText, shortText } from '../../src/sidebar/showNumber';
import { wordsOf } from '../../src/sidebar/words';

describe('showNumber', () => {
  test('what is shown for editing reads back as exactly the same number', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, fc.boolean(), (value, percent) => {
        const shown = exactText(value, percent);
        const readBack = readNumber(shown);
        // Beyond what a double holds there is nothing to read; -0 is 0.
        fc.pre(Number.isFinite(value * 100));
        expect(readBack).toBe(value + 0 === 0 ? 0 : value);
      }),
    );
  });

  test.each([
    [500_000, false, '500,000'],
    [0.15, true, '15%'],
    [1 / 15, true, '6.666666666666667%'],
    [0.07, true, '7%'],
    [1.1, true, '110%'],
    [1e8, false, '100,000,000'],
    [1e21, false, '1,000,000,000,000,000,000,000'],
    [1.5e-7, false, '0.00000015'],
    [-1234.5, false, '-1,234.5'],
    [0, true, '0%'],
  ])('%d is typed as %s', (value, percent, text) => {
    expect(exactText(value, percent)).toBe(text);
  });

  test.each([
    [1 / 15, 'アポ率', 'meeting of conversation', '6.67%'],
    [0.000123, '成約率', undefined, '0.0123%'],
    [1333.3333, '商談数', 'meeting', '1,333.3'],
    [40_000.000000000007, '架電数', 'call', '40,000'],
    [499_999.99999999994, '受注単価', 'yen/order', '500,000'],
    [0.04, '係数', undefined, '0.04'],
    [12.345, '倍率', undefined, '12.35'],
    [0, '架電数', 'call', '0'],
    [-3.25, '増減', 'order', '-3.3'],
  ] as const)('%d of %s is short: %s', (value, name, unit, text) => {
    expect(shortText(value, name, unit)).toBe(text);
  });

  test('names tell a rate where no unit is known', () => {
    expect(['成約率', 'win rate', '倍率', 'corporate'].map((name) => isPercent(name, undefined))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(isPercent('成約率', 'order')).toBe(false);
  });

  test('units stand where each language puts them', () => {
    expect(amountText(1e8, '売上', 'yen', wordsOf('ja'))).toBe('100,000,000円');
    expect(amountText(-5, 'Sales', 'yen', wordsOf('en'))).toBe('-¥5');
    expect(amountText(5, 'Sales', undefined, wordsOf('en'))).toBe('5');
  });
});
