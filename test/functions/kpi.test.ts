// KPI_SOLVE, KPI_GAP and KPI_SENSITIVITY as cells call them: headers, words, blanks, refusals, size.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { messages } from '../../src/messages';
import { howMany, seeded } from '../properties';
import { call, definitionOf, refusalOf, sentenceOf, surroundings } from './run';

const english = { ...surroundings, language: () => 'en' as const };
const inEnglish = (name: string, ...argumentList: unknown[]): unknown => {
  const answer = definitionOf(name).compute(argumentList, english);
  return answer.ok ? answer.value : messages('en').refusal(name, answer.failure);
};

const SALES = '売上 = (Web + 紹介 + 展示会) × 成約率 × 単価';
const BEFORE = [
  ['Web', 1200],
  ['紹介', 300],
  ['展示会', 500],
  ['成約率', 0.1],
  ['単価', 500_000],
];
const AFTER = [
  ['Web', 1000],
  ['紹介', 420],
  ['展示会', 380],
  ['成約率', 0.09],
  ['単価', 540_000],
];
const column = (table: unknown, index: number): unknown[] => (table as unknown[][]).map((row) => row[index]);

describe('KPI_SOLVE', () => {
  const FUNNEL = '受注 = 架電 × 通話率 × アポ率 × 受注率';

  test('words and headers in English', () => {
    const rows = [
      ['架電', 600, '', '', 660],
      ['通話率', 0.5, 'lock', '', ''],
      ['アポ率', 1 / 15, '', '', ''],
      ['受注率', 0.15, '', '', ''],
    ];
    const table = inEnglish('KPI_SOLVE', FUNNEL, 5, rows);
    expect((table as unknown[][])[0]).toEqual(['indicator', 'current', 'required', 'change', 'status']);
    expect(column(table, 4)).toEqual(['status', 'at max', 'locked', 'free', 'free']);
    expect(
      column(
        inEnglish('KPI_SOLVE', 'k = a × b', 0, [
          ['a', 2],
          ['b', 3],
        ]),
        4,
      ),
    ).toEqual(['status', 'at min', 'at min']);
    expect(
      column(
        inEnglish('KPI_SOLVE', 'k = a × b', 6, [
          ['a', 2],
          ['b', ''],
        ]),
        4,
      ),
    ).toEqual(['status', 'locked', 'solved']);
  });

  test('current and change are blank where the value is unknown or 0', () => {
    const table = call('KPI_SOLVE', 'k = a + b + c', 6, [
      ['a', 0],
      ['b', 4],
      ['c', ''],
    ]) as unknown[][];
    expect(table.slice(1)).toEqual([
      ['a', 0, 0, '', '固定'],
      ['b', 4, 4, 0, '固定'],
      ['c', '', 2, '', '逆算'],
    ]);
  });

  test('a driver that several parents use has one row, where it first appears', () => {
    const table = call('KPI_SOLVE', 'k = p + q; p = a × b; q = b × c', 10, [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    expect(column(table, 0)).toEqual(['指標', 'a', 'b', 'c']);
  });

  test('a blank target gives blank; refusals are sentences', () => {
    expect(call('KPI_SOLVE', SALES, '', BEFORE)).toBe('');
    expect(
      sentenceOf('KPI_SOLVE', 'k = a × b', 6, [
        ['a', ''],
        ['b', ''],
      ]),
    ).toBe('KPI_SOLVE: drivers: "a", "b" are blank (only one can be solved for: give the others a value).');
    expect(sentenceOf('KPI_SOLVE', 'k = x − 1 ÷ (x − 2)', 3)).toBe(
      'KPI_SOLVE: target: more than one value of "x" gives the target (narrow its min and max).',
    );
    const reason = refusalOf('KPI_SOLVE', 'k = b ÷ (x − c)', -0.1, [
      ['b', 3],
      ['c', 10],
    ]);
    expect(messages('ja').refusal('KPI_SOLVE', reason)).toContain('最も近い値は 0 です');
    expect(sentenceOf('KPI_SOLVE', 'k = a × b', 'x')).toContain('"x"');
    expect(sentenceOf('KPI_SOLVE', 'k = a × b', [[1, 2]])).toContain('single cell');
    expect(
      call('KPI_SOLVE', 'k = a × b', 1e300, [
        ['a', 5e-324],
        ['b', 1e-10],
      ]),
    ).toBe('refused');
  });

  test('agrees with KPI_TREE', () => {
    const value = fc.double({ min: 0.01, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(value, value, value, value),
        fc.double({ min: 0.01, max: 4, noNaN: true }),
        (start, target) => {
          const drivers = ['架電', '通話率', 'アポ率', '受注率'].map((name, index) => [name, start[index]]);
          const solved = call('KPI_SOLVE', FUNNEL, target, drivers);
          const tree = call('KPI_TREE', FUNNEL, target, drivers);
          if (solved === 'refused') expect(tree).toBe('refused');
          else expect(column(solved, 2).slice(1)).toEqual(column(tree, 3).slice(2));
        },
      ),
      seeded,
    );
  });
});

describe('KPI_GAP', () => {
  test('the contract’s example, to the yen, and swapped', () => {
    const parts = [-9_861_795.4, 5_917_077.24, -5_917_077.24, -9_861_795.4, 7_203_590.8, -12_520_000];
    const forwards = column(call('KPI_GAP', SALES, BEFORE, AFTER), 4).slice(1) as number[];
    for (const [index, part] of parts.entries()) expect(forwards[index]).toBeCloseTo(part, 2);
    expect(forwards[5]).toBe(-12_520_000);
    expect(column(call('KPI_GAP', SALES, AFTER, BEFORE), 4).slice(1)).toEqual(forwards.map((part) => -part));
  });

  test('headers, method and shares', () => {
    const table = inEnglish(
      'KPI_GAP',
      'k = a − b',
      [
        ['a', 1],
        ['b', 2],
      ],
      [
        ['a', 3],
        ['b', 1],
      ],
    );
    expect(table).toEqual([
      ['indicator', 'before', 'after', 'change', 'contribution', 'share'],
      ['a', 1, 3, 2, 2, 2 / 3],
      ['b', 2, 1, -1, 1, 1 / 3],
      ['total (Shapley)', -1, 2, 3, 3, 1],
    ]);
    const still = call(
      'KPI_GAP',
      'k = a + b',
      [
        ['a', 1],
        ['b', 2],
      ],
      [
        ['a', 2],
        ['b', 1],
      ],
    ) as unknown[][];
    expect(column(still, 5)).toEqual(['寄与の割合', '', '', '']);
    expect(still[3]?.[0]).toBe('合計（LMDI）');
  });

  test('a fault is looked for where it is: in one of the two tables, or in the model', () => {
    const divided = (b: number, c: number) => [
      ['b', b],
      ['c', c],
    ];
    const [fine, divides] = [divided(1, 2), divided(1, 0)];
    expect(sentenceOf('KPI_GAP', 'a = b ÷ c', divides, fine)).toContain('KPI_GAP: before: ');
    expect(sentenceOf('KPI_GAP', 'a = b ÷ c', fine, divides)).toContain('KPI_GAP: after: ');
    // Only half way from one to the other the divisor is 0.
    const summed = (c: number, d: number) => [...divided(2, c), ['d', d]];
    expect(sentenceOf('KPI_GAP', 'a = b ÷ (c + d)', summed(1, 1), summed(-1, 5))).toContain(
      'KPI_GAP: model: ',
    );
  });

  test('a row’s value is needed; a driver without a row keeps the model’s own', () => {
    const model = 'k = a × b; b = 5';
    expect((call('KPI_GAP', model, [['a', 1]], [['a', 2]]) as unknown[][])[2]).toEqual(['b', 5, 5, 0, 0, 0]);
    expect(
      sentenceOf(
        'KPI_GAP',
        model,
        [
          ['a', 1],
          ['b', ''],
        ],
        [['a', 2]],
      ),
    ).toBe('KPI_GAP: before: "b" has no value (give one).');
    expect(sentenceOf('KPI_GAP', model, [['a', 1]], [['b', 2]])).toBe(
      'KPI_GAP: after: "a" has no value (give one).',
    );
    expect(sentenceOf('KPI_GAP', model, [['a', 1]], [['c', 2]])).toContain(
      'after, row 1: the model has no "c"',
    );
    expect(
      sentenceOf(
        'KPI_GAP',
        'k = a ÷ b',
        [
          ['a', 1],
          ['b', 1],
        ],
        [
          ['a', 1],
          ['b', 0],
        ],
      ),
    ).toContain('divides by 0');
    expect(call('KPI_GAP', model, '', [['a', 2]])).toBe('');
    expect(call('KPI_GAP', model, [['a', 2]], [['', '']])).toBe('');
  });

  test('more than 12 drivers that only enumeration could divide are refused in both languages', () => {
    const names = Array.from({ length: 13 }, (_, index) => `d${index}`);
    const rows = (value: number) => names.map((name) => [name, value]);
    const failure = refusalOf('KPI_GAP', `k = ${names.join(' + ')} − d0 × 9`, rows(1), rows(-2));
    expect(messages('ja').refusal('KPI_GAP', failure)).toContain('末端指標が13個です');
    expect(messages('en').refusal('KPI_GAP', failure)).toContain('13 drivers');
  });
});

describe('KPI_SENSITIVITY', () => {
  test('headers in English, blanks as blanks', () => {
    expect(
      inEnglish('KPI_SENSITIVITY', 'k = a − b', [
        ['a', 2],
        ['b', 2],
      ]),
    ).toEqual([
      ['indicator', 'value', 'elasticity', 'per_unit', 'headroom', 'potential'],
      ['b', 2, '', -1, 1, 2],
      ['a', 2, '', 1, '', ''],
    ]);
  });

  test('a driver without a value is refused', () => {
    expect(sentenceOf('KPI_SENSITIVITY', 'k = a − b', [['a', 2]])).toContain('"b" has no value');
  });
});

describe('whatever the values', () => {
  const models = [
    'k = a × b ÷ c',
    'k = (a − b) × c',
    'k = a ÷ (b − c) + a × a',
    'SaaS',
    'k = a × 0 + b ÷ c',
    'k = a',
  ];
  const cell = fc.oneof(
    fc.constantFrom<unknown>(
      0,
      1,
      -1,
      0.5,
      1e308,
      -1e308,
      5e-324,
      1e-300,
      '',
      'x',
      true,
      '12%',
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ),
    fc.double(),
    fc.double({ min: -10, max: 10, noNaN: true }),
  );
  const drivers = fc
    .tuple(cell, cell, cell)
    .map((values) => values.map((value, index) => ['abc'.charAt(index), value, '', '', '']));
  const isCell = (value: unknown): boolean =>
    typeof value === 'string' ||
    (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0));

  test.each(['KPI_SOLVE', 'KPI_GAP', 'KPI_SENSITIVITY'])('%s gives finite cells or a sentence', (name) => {
    fc.assert(
      fc.property(fc.constantFrom(...models), drivers, drivers, cell, (model, first, second, target) => {
        const used = (rows: unknown[][]) =>
          rows.filter(([driver]) => new RegExp(`\\b${driver}\\b`).test(model));
        const rest =
          name === 'KPI_SOLVE'
            ? [target, used(first)]
            : name === 'KPI_GAP'
              ? [used(first), used(second)]
              : [used(first)];
        const answer = definitionOf(name).compute([model, ...rest], surroundings);
        if (answer.ok) expect([answer.value].flat(2).every(isCell)).toBe(true);
        else {
          for (const language of ['ja', 'en'] as const) {
            expect(messages(language).refusal(name, answer.failure)).toMatch(/^KPI_[A-Z]+[:：].+[.。]$/);
            const sentence = messages(language)
              .refusal(name, answer.failure)
              .replace(/[「"].*?[」"]/gs, '');
            expect(sentence).not.toMatch(/undefined|NaN|Infinity/);
          }
        }
      }),
      { ...seeded, numRuns: howMany(3_000) },
    );
  });

  test('chains and sums of 10,000 are answered', () => {
    const size = 9_999;
    const chain = Array.from(
      { length: size },
      (_, index) => `n${index} = n${index + 1} × d${index}\nd${index} = 1`,
    ).join('\n');
    const last = [[`n${size}`, 2]];
    const middle = [['d5000', 1.5]];
    expect((call('KPI_SOLVE', chain, 3, last) as unknown[][]).length).toBe(size + 2);
    expect((call('KPI_GAP', chain, last, [...last, ...middle]) as unknown[][]).at(-1)).toEqual([
      '合計（LMDI）',
      2,
      3,
      1,
      1,
      1,
    ]);
    expect((call('KPI_SENSITIVITY', chain, last) as unknown[][]).length).toBe(size + 2);
    const wide = `k = ${Array.from({ length: size }, (_, index) => `d${index}`).join(' + ')}`;
    const rows = (value: number) =>
      Array.from({ length: size }, (_, index) => [`d${index}`, index === 0 ? -1 : value]);
    expect((call('KPI_GAP', wide, rows(1), rows(2)) as unknown[][]).at(-1)).toEqual([
      '合計（シャープレイ）',
      9_997,
      19_995,
      9_998,
      9_998,
      1,
    ]);
    expect((call('KPI_SENSITIVITY', wide, rows(1)) as unknown[][]).length).toBe(size + 1);
  });
});
