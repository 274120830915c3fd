// Numbers as people write them.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readNumber } from '../../../src/domain/numbers/readNumber';
import { howMany, seeded } from '../../properties';

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

  /** Separators of other countries: points, commas, apostrophes, and the spaces that look like one. */
  const separators = ['.', ',', "'", '’', ' ', '\u00a0', '\u202f', '\u2009', '，', '．', '　'];
  /** How Japan and the English-speaking countries write a number: commas in threes, a point, nothing else. */
  const isWrittenOurWay = (text: string): boolean =>
    /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)?(?:\.\d+)?$/.test(text.replace(/，/g, ',').replace(/．/g, '.'));

  test('text of digits and any separators is read our way or not at all', () => {
    const groups = fc.array(
      fc.tuple(
        fc.constantFrom(...separators),
        fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 4 }),
      ),
      { minLength: 1, maxLength: 3 },
    );
    let readAtAll = 0;
    fc.assert(
      fc.property(fc.nat(999), groups, (first, rest) => {
        const text = String(first) + rest.map(([separator, digits]) => separator + digits).join('');
        const number = readNumber(text);
        if (number === undefined) return;
        readAtAll += 1;
        expect([text, isWrittenOurWay(text)]).toEqual([text, true]);
        const plain = text.replace(/[,，]/g, '').replace(/．/g, '.');
        expect(number).toBe(Number(plain));
      }),
      { ...seeded, numRuns: howMany(5_000) },
    );
    expect(readAtAll).toBeGreaterThan(howMany(5_000) / 50);
  });

  test.each(['de-DE', 'de-CH', 'fr-FR', 'es-ES', 'pt-BR', 'ru-RU', 'sv-SE', 'pl-PL', 'en-IN', 'tr-TR'])(
    'a number as %s writes it is none, but where we write it the same way',
    (locale) => {
      const amounts = fc.double({ min: 0, max: 1e9, noNaN: true });
      const decimals = fc.integer({ min: 0, max: 4 });
      const currencies = fc.constantFrom('', ' EUR', ' €', '€', ' kr', ' CHF', ' $', '₹', ' ₽', 'R$ ');
      fc.assert(
        fc.property(amounts, decimals, currencies, fc.boolean(), (amount, digits, currency, isBefore) => {
          const number = new Intl.NumberFormat(locale, {
            minimumFractionDigits: digits,
            maximumFractionDigits: digits,
          }).format(amount);
          const text = isBefore ? `${currency}${number}` : `${number}${currency}`;
          const ours = currency === '' && isWrittenOurWay(number);
          // 1.000 is one and 1,000 a thousand, whoever meant otherwise; that much a plan has to declare.
          expect([text, readNumber(text)]).toEqual([
            text,
            ours ? Number(number.replace(/,/g, '')) : undefined,
          ]);
        }),
        seeded,
      );
    },
  );
});
