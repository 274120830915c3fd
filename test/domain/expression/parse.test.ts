// The equation language: what it reads, what it declines and where.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalName, type Expression, type Term } from '../../../src/domain/expression/expression';
import { parseEquations } from '../../../src/domain/expression/parse';
import { printEquation, printNumber } from '../../../src/domain/expression/print';
import { readNumber } from '../../../src/domain/numbers/readNumber';
import { seeded } from '../../properties';

const parse = (text: string) => parseEquations([{ text }]);
const printed = (text: string): string[] => {
  const equations = parse(text);
  return equations.ok ? equations.value.map(printEquation) : [JSON.stringify(equations.failure)];
};

describe('parseEquations', () => {
  test.each([
    ['ASCII signs', 'a = b * c / d - e + f', 'a = b × c ÷ d − e + f'],
    ['full-width signs', 'ａ＝（ｂ＋ｃ）＊ｄ／ｅ－ｆ', 'a = (b + c) × d ÷ e − f'],
    ['mathematical signs', 'a = b × c ÷ d − e', 'a = b × c ÷ d − e'],
    ['unary minus', 'a = -(b - -c) * -d', 'a = −(b − −c) × −d'],
    ['operators of one rank from the left', 'a = b - (c - d) / (e / f)', 'a = b − (c − d) ÷ (e ÷ f)'],
    ['needless parentheses', 'a = ((b) + ((c * d)))', 'a = b + c × d'],
    ['numbers as people write them', 'a = 15% × 50万 + 1億2,000万', 'a = 0.15 × 500000 + 120000000'],
    ['quoted names', 'a = [b/c] + [d (e)] + [2026]', 'a = [b/c] + [d (e)] + [2026]'],
    ['needless quotes', 'a = [b] + [c d]', 'a = b + c d'],
    ['names with spaces and marks', '売 上_高％ = 客 数', '売 上_高% = 客 数'],
    ['a comment', 'a = b # c = d', 'a = b'],
    ['a full-width comment', 'a = b ＃ c', 'a = b'],
  ])('reads %s', (_, text, expected) => {
    expect(printed(text)).toEqual([expected]);
  });

  test('ends lines at newlines and semicolons, skips empty ones, keeps the order', () => {
    expect(printed('a = b;c = d；e = f\r\n\n  # nothing\ng = h')).toEqual([
      'a = b',
      'c = d',
      'e = f',
      'g = h',
    ]);
  });

  test('a comment ends with its line, which a semicolon ends too', () => {
    expect(printed('a = b # note; b = 5')).toEqual(['a = b', 'b = 5']);
  });

  test('a quoted name may hold what would end a line', () => {
    expect(printed('a = [b;c#d]')).toEqual(['a = [b;c#d]']);
  });

  test('compares names after NFKC and trimming; case counts', () => {
    expect(canonicalName('　Ｗｅｂ ')).toBe('Web');
    expect(printed('Ｗｅｂ = ｶﾞｲﾄﾞ + web')).toEqual(['Web = ガイド + web']);
  });

  test('keeps the right side as it was written', () => {
    const equations = parse('売上＝ 客数　×　単価  # KGI\n客数 = 5');
    expect(equations.ok && equations.value.map(({ formula }) => formula)).toEqual(['客数　×　単価', '5']);
  });

  test.each([
    ['nothing', '  \n # only a comment', { code: 'emptyModel' }],
    ['no =', 'a = b\n c d', { code: 'missingEquals', at: { line: 2, column: 2 }, text: 'c d' }],
    ['no name', ' = b', { code: 'missingName', at: { line: 1, column: 2 } }],
    ['a number for a name', '5 = b', { code: 'badName', at: { line: 1, column: 1 }, text: '5' }],
    ['an expression for a name', 'a + b = c', { code: 'badName', at: { line: 1, column: 1 }, text: 'a + b' }],
    ['a second =', 'a = b = c', { code: 'unexpectedEquals', at: { line: 1, column: 7 } }],
    ['nothing after =', 'a = b; c =', { code: 'missingOperand', at: { line: 1, column: 11 }, after: '=' }],
    [
      'a missing operand at the end',
      'a = b ×',
      { code: 'missingOperand', at: { line: 1, column: 8 }, after: '×' },
    ],
    ['a missing operand', 'a = b × ÷ c', { code: 'missingOperand', at: { line: 1, column: 9 }, after: '×' }],
    ['a plus sign before', 'a = +b', { code: 'missingOperand', at: { line: 1, column: 5 }, after: '=' }],
    ['empty parentheses', 'a = ()', { code: 'missingOperand', at: { line: 1, column: 6 }, after: '(' }],
    ['a missing operator', 'a = b (c)', { code: 'missingOperator', at: { line: 1, column: 7 }, before: '(' }],
    [
      'an open parenthesis',
      'a = b + (c',
      { code: 'unclosedBracket', at: { line: 1, column: 9 }, bracket: '(' },
    ],
    [
      'a closing parenthesis',
      'a = b) + c',
      { code: 'unopenedBracket', at: { line: 1, column: 6 }, bracket: ')' },
    ],
    ['an open quote', 'a = [b × [c]', { code: 'unclosedBracket', at: { line: 1, column: 5 }, bracket: '[' }],
    ['a closing quote', 'a = b]', { code: 'unopenedBracket', at: { line: 1, column: 6 }, bracket: ']' }],
    ['an empty quote', 'a = [ ]', { code: 'badName', at: { line: 1, column: 5 }, text: '[]' }],
  ])('declines %s and says where', (_, text, failure) => {
    expect(parse(text)).toEqual({ ok: false, failure });
  });

  test('counts characters, not code units, and full-width ones as one', () => {
    const answer = parse('売上𠮷😀 = 客数 ×');
    expect(answer).toMatchObject({ failure: { at: { line: 1, column: 12 } } });
  });

  test('names the cell of a range', () => {
    const answer = parseEquations([
      { text: 'a = b', cell: 1 },
      { text: 'c = ', cell: 3 },
    ]);
    expect(answer).toMatchObject({
      failure: { code: 'missingOperand', at: { cell: 3, line: 1, column: 4 } },
    });
  });

  test('ten thousand nested parentheses and twenty thousand summands do not overflow the stack', () => {
    expect(parse(`a = ${'('.repeat(10_000)}b${')'.repeat(10_000)}`).ok).toBe(true);
    expect(parse(`a = ${Array(20_000).fill('b').join(' + ')}`).ok).toBe(true);
  });
});

describe('printEquation', () => {
  const name = fc
    .string({ unit: fc.constantFrom(...'売上客数aB1 ._%()+-×÷=#;▲Ｗｅ５²'), minLength: 1, maxLength: 6 })
    .map(canonicalName)
    .filter((text) => text !== '');
  const number = fc
    .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -1000, max: 1000 }))
    .map((value) => (value === 0 ? 0 : value));
  const leaf: fc.Arbitrary<Expression> = fc.oneof(
    name.map((text): Expression => [{ kind: 'name', name: text }]),
    number.map((value): Expression => [{ kind: 'number', value }]),
  );
  const expression: fc.Arbitrary<Expression> = fc.letrec<{ node: Expression }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      leaf,
      tie('node').map(
        (operand): Expression => [...operand, { kind: 'operator', operator: 'negate' } as Term],
      ),
      fc
        .tuple(tie('node'), tie('node'), fc.constantFrom('add', 'subtract', 'multiply', 'divide'))
        .map(
          ([left, right, operator]): Expression => [
            ...left,
            ...right,
            { kind: 'operator', operator } as Term,
          ],
        ),
    ),
  })).node;

  test('parsing what is printed gives it again', () => {
    fc.assert(
      fc.property(name, expression, (left, right) => {
        const text = printEquation({ name: left, expression: right });
        const parsed = parse(text);
        expect(parsed.ok && parsed.value[0]).toMatchObject({ name: left, expression: right });
      }),
      seeded,
    );
  });

  test.each([
    [0.1, '0.1'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-5, '▲5'],
    [123.456, '123.456'],
  ])('prints %d in plain decimals', (value, text) => {
    expect(printNumber(value)).toBe(text);
    expect(readNumber(text)).toBe(value);
  });
});
