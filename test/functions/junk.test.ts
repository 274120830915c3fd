// Whatever stands in the cells: a value of a right type, or a refusal with one sentence in both languages.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { functionDefinitions } from '../../src/functions';
import type { CellValue, FunctionResult } from '../../src/functions/definition';
import { messages } from '../../src/messages';
import { howMany, seeded } from '../properties';
import { surroundings } from './run';

const RUNS = howMany(3_000);

const texts = [
  ...['', ' ', '　', 'abc', '#N/A', '#DIV/0!', '#REF!', 'TRUE', 'NaN', 'Infinity', '1e5', '0x10', '1,5'],
  ...[
    '1,200',
    '12%',
    '１２％',
    '1.2億',
    '3,000万',
    '▲5',
    '(5)',
    '¥3,000',
    '2026-05-08',
    '2026年5月8日',
    '2026-02-30',
  ],
  ...[
    '○',
    '×',
    '済',
    'はい',
    'no',
    'start',
    'END',
    'SaaS',
    '新規開拓',
    '売上 = 客数 × 単価',
    '= 1',
    'a = a',
    '__proto__',
  ],
  ...['constructor', '=IMAGE("x")', 'x'.repeat(5_000), '🙂', '1 2', "'", '*/', '\u0000'],
];
const numbers = [
  ...[
    0,
    -0,
    1,
    2,
    3,
    4,
    12,
    20,
    100,
    -1,
    -5,
    0.1,
    0.15,
    0.5,
    0.8,
    0.95,
    1 / 3,
    1.5,
    46_150,
    2026,
    1_000_000,
    1e7,
  ],
  ...[1e9, 1e15, 2 ** 53, 1e17, 1e21, 1e100, 1e308, -1e308, 5e-324, -5e-324, 1e-300, 2e-16, 1 - 2 ** -53],
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
];

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(...numbers) },
  { weight: 2, arbitrary: fc.double() },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 50 }) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...texts) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom(new Date(2026, 4, 8), new Date(1900, 0, 1), new Date(Number.NaN)) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(undefined, null, {}, Symbol.iterator.toString()) },
);
const grid = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const ragged = fc.array(fc.oneof(fc.array(cell, { maxLength: 4 }), cell), { maxLength: 4 });
const argument = fc.oneof(
  { weight: 6, arbitrary: cell },
  { weight: 2, arbitrary: grid },
  { weight: 1, arbitrary: ragged },
);

function isCell(value: unknown): value is CellValue {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (Object.prototype.toString.call(value) === '[object Date]') return !Number.isNaN(Number(value));
  return typeof value === 'string' || typeof value === 'boolean';
}

function isResult(value: FunctionResult): boolean {
  if (!Array.isArray(value)) return isCell(value);
  const width = value[0]?.length ?? 0;
  return width > 0 && value.every((row) => row.length === width && row.every(isCell));
}

/** What is wrong with how a function takes these arguments; nothing where all is well. */
function complaint(
  definition: (typeof functionDefinitions)[number],
  argumentList: unknown[],
): string | undefined {
  const answer = definition.compute(argumentList, surroundings);
  if (answer.ok) return isResult(answer.value) ? undefined : `gave ${JSON.stringify(answer.value)}`;
  for (const language of ['ja', 'en'] as const) {
    const sentence = messages(language).refusal(definition.name, answer.failure);
    if (!sentence.startsWith(definition.name)) return `does not name itself: ${sentence}`;
    if (/undefined|NaN|\[object/.test(sentence.replace(/[「"].*[」"]/s, ''))) return `says ${sentence}`;
    if (!/[。.]$/.test(sentence)) return `is no sentence: ${sentence}`;
  }
  if (!definition.parameters.some(({ name }) => JSON.stringify(answer.failure).includes(name))) {
    const isAboutResult = ['resultTooLarge', 'noBusinessDay', 'tooManyTrials'].includes(answer.failure.code);
    if (!isAboutResult) return `does not name a parameter: ${JSON.stringify(answer.failure)}`;
  }
  return undefined;
}

describe.each(functionDefinitions.map((definition) => [definition.name, definition] as const))(
  '%s',
  (_, definition) => {
    const count = definition.parameters.length;

    test(`stands ${RUNS} random argument lists`, () => {
      fc.assert(
        fc.property(fc.array(argument, { minLength: 0, maxLength: count + 1 }), (argumentList) => {
          expect(complaint(definition, argumentList)).toBeUndefined();
        }),
        { ...seeded, numRuns: RUNS },
      );
    });

    test.each([1, '○'])('stands 100,000 rows of %p', (value) => {
      const column = Array.from({ length: 100_000 }, () => [value]);
      expect(complaint(definition, Array(count).fill(column))).toBeUndefined();
    });

    test('does not change its arguments', () => {
      const cells = Object.freeze([Object.freeze([1]), Object.freeze([2])]);
      const argumentList = Object.freeze(Array(count).fill(cells));
      expect(() => definition.compute(argumentList, surroundings)).not.toThrow();
    });
  },
);
