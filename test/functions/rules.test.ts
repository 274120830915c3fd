// The rules that every custom function keeps: shapes, blanks, omitted arguments, numbers, refusals.
import { describe, expect, test } from '@jest/globals';
import { functionDefinitions } from '../../src/functions';
import { messages } from '../../src/messages';
import { call, column, definitionOf, refusalOf, sentenceOf, surroundings } from './run';

describe('shape', () => {
  test('a range gives a range of its shape, a single cell serves every element', () => {
    expect(call('WIN_RATE', [[1, 2]], 4)).toEqual([[0.25, 0.5]]);
    expect(call('WIN_RATE', column(1, 2), column(4, 4))).toEqual(column(0.25, 0.5));
    expect(call('KPI_STATUS', column(1, 2), 2)).toEqual(column('未達', '達成'));
    expect(call('CHURN', column(200, 0, 40), column(5, 0, 1))).toEqual(column(0.025, '', 0.025));
  });

  test('a range of one cell is a scalar', () => {
    expect(call('WIN_RATE', [[1]], [[4]])).toBe(0.25);
    expect(call('KPI_SPLIT', 9, [[3]])).toEqual(column(3, 3, 3));
  });

  test('ranges of different shapes are refused, naming both', () => {
    expect(sentenceOf('WIN_RATE', column(1, 2), [[4, 4]])).toBe(
      'WIN_RATE: won (2 rows × 1 columns) and meetings (1 × 2) differ in shape (give ranges of one shape).',
    );
    expect(call('MRR', column(1, 2), column(1, 2, 3))).toBe('refused');
  });

  test('functions of several cells take columns and give a row each', () => {
    const intervals = call('RATE_INTERVAL', column(0, 3, ''), column(0, 20, 5)) as unknown[][];
    expect(intervals.map((row) => row.length)).toEqual([2, 2, 2]);
    expect(intervals[0]).toEqual(['', '']);
    expect(intervals[2]).toEqual(['', '']);
    expect(sentenceOf('RATE_INTERVAL', [[1, 2]], [[4, 4]])).toContain('must be one column');
    const day = '2026-05-01';
    expect(call('KPI_PACE', column(10, ''), column(1, 1), day, '2026-05-29', day)).toEqual([
      [10 / 21, 2.1, 0.45, 21],
      ['', '', '', ''],
    ]);
  });

  test('functions of several cells take single values for their scalars', () => {
    expect(call('KPI_SPLIT', column(1, 2), 3)).toBe('refused');
    expect(call('JP_HOLIDAYS', column(2026, 2027))).toBe('refused');
  });
});

describe('blank', () => {
  test.each(functionDefinitions.map(({ name, parameters }) => [name, parameters] as const))(
    '%s of nothing but blanks is blank, refused, or what blanks mean',
    (name, parameters) => {
      const blanks = parameters.map(() => '');
      if (name === 'KPI_TREE') expect(call(name, ...blanks)).toBe('refused');
      else if (name === 'BANT') expect(call(name, ...blanks)).toBe(false);
      else if (['KPI_PACE', 'RATE_INTERVAL'].includes(name)) {
        expect((call(name, ...blanks) as unknown[][]).flat().every((cell) => cell === '')).toBe(true);
      } else if (!name.startsWith('KPI_S') || name === 'KPI_STATUS' || name === 'KPI_SPLIT') {
        expect(call(name, ...blanks)).toBe('');
      }
    },
  );

  test('a blank optional takes its default, element by element', () => {
    expect(call('CAC_PAYBACK', column(200, 200), 50, column('', 0.5))).toEqual(column(4, 8));
    expect(call('KPI_STATUS', column(8, 8), 10, column('', 0.9))).toEqual(column('注意', '未達'));
  });

  test('a zero denominator is blank in a range and refused in a single cell, whatever the numerator', () => {
    for (const [name, ...others] of [
      ['WIN_RATE', 3],
      ['KEY_PERSON_RATE', 3],
      ['RATE_INTERVAL', 3],
      ['LTV_CAC', -3],
    ] as const) {
      expect(refusalOf(name, ...others, 0).code).toBe('zeroDenominator');
      expect((call(name, ...others, column(0, 5)) as unknown[][])[0]?.[0]).toBe('');
    }
    for (const [name, ...others] of [
      ['RETENTION', 9, 5],
      ['REVENUE_CHURN', 5, 1],
      ['NRR', 5, 1, 1],
      ['GRR', 5, 1],
      ['CHURN', 5],
    ] as const) {
      expect(refusalOf(name, 0, ...others).code).toBe('zeroDenominator');
      expect((call(name, column(0, 20), ...others) as unknown[][])[0]?.[0]).toBe('');
    }
    expect(refusalOf('QUICK_RATIO', 1, 1, 0, 0).code).toBe('zeroDenominator');
    expect(refusalOf('CAC_PAYBACK', 1, 5, 0)).toMatchObject({ parameter: 'margin' });
    expect(refusalOf('REQUIRED_COVERAGE', 0).code).toBe('zeroDenominator');
    expect(refusalOf('CAC', column(1, 2), column(0, 0)).code).toBe('zeroDenominator');
    expect(refusalOf('FORECAST_ACCURACY', 0, 5).code).toBe('zeroDenominator');
  });

  test('samples skip blanks', () => {
    expect(call('NPS', column(10, '', ' ', 3, 9))).toBeCloseTo(100 / 3, 12);
    expect(call('MRR', column(2000, '', ''), column(12, 12, ''))).toBeCloseTo(2000 / 12, 12);
    expect(call('FORECAST_ACCURACY', column(100, '', ''), column(90, 80, ''))).toBeCloseTo(0.9, 12);
    expect(call('PROCESS_SCORE', column(1, ''), column(1, ''))).toBe(1);
    expect(
      call(
        'CAC',
        [
          [100, ''],
          [50, 30],
        ],
        column('', 3),
      ),
    ).toBe(60);
  });

  test('half a pair is refused, and a score waits for all of its achievements', () => {
    expect(sentenceOf('MRR', column(100, 2000), column(1, ''))).toContain('months (row 2, column 1)');
    expect(call('FORECAST_ACCURACY', column(1, 2), column(1, ''))).toBe('refused');
    expect(call('PROCESS_SCORE', column(1, ''), column(0.5, 0.5))).toBe('');
  });
});

describe('numbers', () => {
  test('text that people type for a number is one', () => {
    expect(call('WIN_RATE', '３', '２０')).toBe(0.15);
    expect(call('LTV', '1万円', '２％', '80%')).toBe(400_000);
    expect(call('PIPELINE_COVERAGE', '9,000万', '3,000万')).toBe(3);
    expect(call('LTV_CAC', '▲5', '(5)')).toBe('refused');
    expect(call('LTV_CAC', '▲5', '5')).toBe(-1);
  });

  test.each([true, false, 'abc', '1,5', '1e5', new Date(2026, 4, 8), '#N/A', Number.NaN])(
    '%p is no number',
    (value) => {
      for (const name of ['WIN_RATE', 'LTV_CAC', 'RATE_INTERVAL', 'NRR', 'CAC', 'MRR']) {
        expect(call(name, value, 20, 1, 1)).toBe('refused');
      }
      expect(call('KPI_SPLIT', value, 3)).toBe('refused');
      expect(call('NPS', value)).toBe('refused');
    },
  );

  test('a part above its whole is refused, except where the two may fall in different periods', () => {
    for (const name of ['KEY_PERSON_RATE', 'UPSELL_RATE', 'RATE_INTERVAL']) {
      expect(call(name, 5, 4)).toBe('refused');
    }
    expect(call('CHURN', 4, 5)).toBe('refused');
    expect(call('RETENTION', 100, 120, 10)).toBe('refused');
    expect(call('RETENTION', 100, 5, 10)).toBe('refused');
    expect(call('NRR', 100, 500, 60, 50)).toBe('refused');
    expect(call('GRR', 100, 60, 50)).toBe('refused');
    expect(call('APPOINTMENT_RATE', 5, 4)).toBe(1.25);
    expect(call('WIN_RATE', 5, 4)).toBe(1.25);
    // 0.1 + 0.2 is a little more than 0.3, and still all of it.
    expect(call('GRR', 0.3, 0.1, 0.2)).toBeCloseTo(0, 12);
    expect(call('RETENTION', 0.3, 0.4, 0.1)).toBeCloseTo(1, 12);
  });

  test('negative churn and negative accuracy are legal', () => {
    expect(call('REVENUE_CHURN', 100, 5, 5, 20)).toBe(-0.1);
    expect(call('FORECAST_ACCURACY', 10, 40)).toBe(-2);
  });

  test('a result too large to be a number is refused, and no result is a negative zero', () => {
    expect(refusalOf('LTV_CAC', 1e308, 1e-10).code).toBe('resultTooLarge');
    expect(refusalOf('MRR', column(1e308, 1e308), 1).code).toBe('resultTooLarge');
    expect(refusalOf('KPI_SPLIT', 10, column(1e308, 1e308)).code).toBe('resultTooLarge');
    expect(call('LTV_CAC', -0, 5)).toBe(0);
    expect(call('KPI_SPLIT', -10, column(1, 0), 5)).toEqual(column(-10, 0));
    expect(call('KPI_SPLIT', -10, column(1, 0))).toEqual(column(-10, 0));
  });
});

describe('refusal', () => {
  test('names function, argument, value, row and what would be right', () => {
    expect(sentenceOf('KEY_PERSON_RATE', column(1, 9), column(2, 4))).toBe(
      'KEY_PERSON_RATE: with_decision_maker (row 2, column 1) is "9" but must be at most meetings (4).',
    );
    expect(sentenceOf('NRR', 100, 0, 60, 50)).toBe(
      'NRR: churned is "50" but must be at most start_mrr (100) together with contraction.',
    );
    expect(sentenceOf('NPS', column(10, 11))).toBe(
      'NPS: scores (row 2, column 1) is "11" but must be a number from 0 to 10.',
    );
    expect(sentenceOf('JP_HOLIDAYS', 3000)).toContain('2050');
    expect(sentenceOf('KPI_SPLIT', 100, 3, 7)).toContain('a multiple of step (7)');
    expect(sentenceOf('KPI_PACE', 1, 1, '5/8', '2026-05-08', '2026-05-08')).toContain('a date, or text like');
    expect(sentenceOf('BANT', 'maybe')).toContain('TRUE, ○ or yes, or FALSE, × or no');
    expect(sentenceOf('PROCESS_SCORE', column(1, 1), column(0.5, 0.2))).toContain('add up to 0.7');
    expect(sentenceOf('TRIALS_NEEDED', 1, 1e-12, 0.9)).toContain('not even 10,000,000 trials');
  });

  test('the language is asked for only where a word or a sentence needs it', () => {
    const silent = {
      ...surroundings,
      language: () => {
        throw new Error('asked');
      },
    };
    const ask =
      (name: string, ...argumentList: unknown[]) =>
      () =>
        definitionOf(name).compute(argumentList, silent);
    expect(ask('WIN_RATE', 3, 0)).not.toThrow();
    expect(ask('KPI_STATUS', '', 20)).not.toThrow();
    expect(ask('KPI_STATUS', 3, 20)).toThrow('asked');
  });
});

describe('KPI_SPLIT', () => {
  test('spills in the shape of the weights, with a blank cell for a blank weight', () => {
    expect(call('KPI_SPLIT', 12, [[1, '', 2]])).toEqual([[4, '', 8]]);
    expect(call('KPI_SPLIT', 12, column('', '', ''))).toEqual(column('', '', ''));
    expect(
      call(
        'KPI_SPLIT',
        12,
        [
          [1, 0],
          ['', 3],
        ],
        1,
      ),
    ).toEqual([
      [3, 0],
      ['', 9],
    ]);
  });

  test.each([
    [10, column(0, 0), undefined],
    [10, column(1, -1), undefined],
    [10, 0, undefined],
    [10, 2.5, undefined],
    [10, -3, undefined],
    [10, 1e9, undefined],
    [10, 5, 0],
    [10, 5, -1],
    [1e-10, 5, 1],
    [1e308, 5, 5e-324],
    [5e-324, 5, 1e308],
  ])('refuses %p into %j in steps of %p', (total, parts, step) => {
    expect(call('KPI_SPLIT', total, parts, step)).toBe('refused');
  });

  test('takes what decimals lose for rounding', () => {
    expect(call('KPI_SPLIT', 0.1 + 0.2, 3, 0.1)).toEqual(column(0.1, 0.1, 0.1));
    expect(call('KPI_SPLIT', 0.7, 2, 0.01)).toEqual(column(0.35, 0.35));
    expect(call('KPI_SPLIT', 100_000_000.3, 2, 0.1)).toEqual(column(50_000_000.2, 50_000_000.1));
  });

  test('gives nothing to what has no weight', () => {
    expect(call('KPI_SPLIT', 1, column(0, 1, 1e-11), 1)).toEqual(column(0, 1, 0));
    expect(call('KPI_SPLIT', 7, column(0, 1e10, 1), 1)).toEqual(column(0, 7, 0));
  });
});

describe('KPI_PACE', () => {
  const may = ['2026-05-01', '2026-05-31'] as const;
  const pace = (target: number, actual: number, asOf: unknown) =>
    (call('KPI_PACE', target, actual, ...may, asOf) as unknown[][])[0];

  test('before the first business day nothing is expected and nothing lands', () => {
    expect(pace(2100, 0, '2026-04-30')).toEqual([0, '', 100, '']);
  });

  test('after the end the actual is the landing and no day is left', () => {
    expect(pace(2100, 1050, '2026-06-10')).toEqual([2100, 0.5, '', 1050]);
    expect(pace(2100, 2100, '2026-06-10')).toEqual([2100, 1, 0, 2100]);
  });

  test('once the target is reached nothing more is required', () => {
    expect(pace(2100, 2200, '2026-05-01')).toEqual([100, 22, 0, 46_200]);
  });

  test('dates come as dates, day numbers and text', () => {
    const expected = call('KPI_PACE', 10, 1, ...may, '2026-05-08');
    for (const day of [
      new Date(2026, 4, 8),
      new Date(2026, 4, 8, 23, 59),
      46_150,
      46_150.9,
      '2026/5/8',
      '２０２６年５月８日',
    ]) {
      expect(call('KPI_PACE', 10, 1, ...may, day)).toEqual(expected);
    }
    for (const day of [true, '5/8', '2026-02-30', 'May', -1, 1e7, '46150', new Date(Number.NaN)]) {
      expect(call('KPI_PACE', 10, 1, ...may, day)).toBe('refused');
    }
  });

  test('refuses an end before its start and a period without a business day', () => {
    expect(refusalOf('KPI_PACE', 1, 1, may[1], may[0], may[0]).code).toBe('unfit');
    expect(refusalOf('KPI_PACE', 1, 1, '2026-05-02', '2026-05-03', may[0]).code).toBe('noBusinessDay');
    expect(
      refusalOf('KPI_PACE', 1, 1, '2026-05-04', '2026-05-05', may[0], call('JP_HOLIDAYS', 2026)).code,
    ).toBe('noBusinessDay');
  });
});

describe('KPI_STATUS', () => {
  test.each([
    [16, 20, undefined, undefined, '注意'],
    [15.99, 20, undefined, undefined, '未達'],
    [0.3, 0.1 + 0.2, undefined, undefined, '達成'],
    [0, 0, undefined, undefined, '達成'],
    [-1, 0, undefined, undefined, '未達'],
    [-9, -10, undefined, undefined, '達成'],
    [-11, -10, undefined, undefined, '未達'],
    [3, 3, undefined, true, '達成'],
    [3.7, 3, undefined, true, '注意'],
    [3.8, 3, undefined, 'はい', '未達'],
    [1, 0, 0, true, '未達'],
    [0, 5, 0, undefined, '注意'],
  ])('actual %p of %p with warn_at %p, lower is better %p: %s', (actual, target, warnAt, lower, status) => {
    expect(call('KPI_STATUS', actual, target, warnAt, lower)).toBe(status);
  });

  test('speaks English too', () => {
    const english = { ...surroundings, language: () => 'en' as const };
    const words = definitionOf('KPI_STATUS').compute([column(2, 1.6, 1), 2], english);
    expect(words).toEqual({ ok: true, value: column('on track', 'watch', 'behind') });
  });
});

describe('BANT', () => {
  test.each([true, 1, '○', '〇', '◯', '✓', '済', '有', 'はい', 'OK', 'ok', 'ＯＫ', 'yes', 'TRUE', '１'])(
    '%p holds',
    (flag) => {
      expect(call('BANT', flag, '', '', '', 1)).toBe(true);
    },
  );

  test.each(['', undefined, false, 0, '×', '未', '無', 'いいえ', 'no', 'FALSE'])(
    '%p does not hold',
    (flag) => {
      expect(call('BANT', flag, 1, 1, 1, 4)).toBe(false);
    },
  );

  test.each(['maybe', 2, -1, 0.5, 'x', new Date(), '__proto__'])('%p is refused', (flag) => {
    expect(call('BANT', flag, 1, 1, 1)).toBe('refused');
  });

  test.each([0, 5, 2.5, 'x'])('a minimum of %p is refused', (minimum) => {
    expect(call('BANT', 1, 1, 1, 1, minimum)).toBe('refused');
  });

  test('E09: budget and timeframe alone count where two are enough', () => {
    expect(call('BANT', 1, '', '', 1)).toBe(false);
    expect(call('BANT', 1, '', '', 1, 2)).toBe(true);
  });
});

describe('TRIALS_NEEDED and HIT_PROBABILITY', () => {
  test('what needs no trial and what no trial can reach', () => {
    expect(call('TRIALS_NEEDED', 0, 0.1, 0.9)).toBe(0);
    expect(call('TRIALS_NEEDED', -3, 0, 1)).toBe(0);
    expect(call('TRIALS_NEEDED', 3, 0, 0.5)).toBe('refused');
    expect(call('TRIALS_NEEDED', 3, 0.5, 1)).toBe('refused');
    expect(call('TRIALS_NEEDED', 3, 1, 1)).toBe(3);
    expect(call('TRIALS_NEEDED', 3, 0.5, 1.5)).toBe('refused');
    // Sure of nothing one is before the first trial.
    expect(call('TRIALS_NEEDED', 3, 0.5, 0)).toBe(0);
    expect(call('TRIALS_NEEDED', 3, 1, 0)).toBe(0);
    expect(call('HIT_PROBABILITY', 3, 3, 0, 0.1)).toBe(1);
    expect(call('HIT_PROBABILITY', 3, 1, 1, 1)).toBe(0);
    expect(call('HIT_PROBABILITY', 3, 1, 2, 1)).toBe(1);
    expect(call('HIT_PROBABILITY', 3, 0, 9, 0)).toBe(0);
    expect(call('HIT_PROBABILITY', 3, 1, 2.5, 0.5)).toBe('refused');
  });

  test('a target with decimals needs the next whole success', () => {
    expect(call('HIT_PROBABILITY', 2.5, 0, 3, 0.5)).toBeCloseTo(0.125, 14);
    expect(call('HIT_PROBABILITY', 2.3, 0.3, 2, 0.5)).toBeCloseTo(0.25, 14);
  });

  test('a confidence met exactly is met', () => {
    expect(call('TRIALS_NEEDED', 1, 0.5, 0.75)).toBe(2);
    expect(call('TRIALS_NEEDED', 1, 0.1, 0.19)).toBe(2);
    expect(call('TRIALS_NEEDED', 1, 0.9, 0.99)).toBe(2);
  });
});

describe('JP_HOLIDAYS', () => {
  test('gives several years in one column, and refuses what is not known', () => {
    expect((call('JP_HOLIDAYS', 2025, 2026) as unknown[][]).length).toBe(
      (call('JP_HOLIDAYS', 2025) as unknown[][]).length + (call('JP_HOLIDAYS', 2026) as unknown[][]).length,
    );
    expect(call('JP_HOLIDAYS', 2026, '')).toEqual(call('JP_HOLIDAYS', 2026));
    for (const years of [[2026, 2025], [1969], [2026.5], ['2026年'], [2026, 2051]]) {
      expect(call('JP_HOLIDAYS', ...years)).toBe('refused');
    }
  });
});

describe('what a refusal names', () => {
  test('the row where a single cell does not fit a range beside it', () => {
    expect(sentenceOf('CHURN', column(10, 20, 3), 5)).toBe(
      'CHURN: lost is "5" but must be at most start (3) in row 3.',
    );
    expect(messages('ja').refusal('CHURN', refusalOf('CHURN', column(10, 20, 3), 5))).toBe(
      'CHURN：lostの「5」は3行目では使えません（start（3）以下の数にしてください）。',
    );
    expect(sentenceOf('CHURN', column(10, 20, 3), column(1, 1, 5))).toContain('lost (row 3, column 1)');
  });

  test('the row of a table of drivers', () => {
    const drivers = [
      ['b', 1],
      ['', ''],
      ['c', 2],
      ['zz', 3],
    ];
    expect(sentenceOf('KPI_TREE', 'a = b × c', '', drivers)).toContain('KPI_TREE: drivers, row 4: ');
    expect(sentenceOf('KPI_TREE', 'a = b × c', '', [...drivers.slice(0, 3), ['b', 4]])).toContain(
      'KPI_TREE: drivers, row 4: ',
    );
  });

  test('the target where it is too much, the drivers where they are not fit to find it', () => {
    expect(sentenceOf('KPI_SOLVE', 'a = b × c', 5)).toContain('KPI_SOLVE: drivers: ');
    const capped = [
      ['b', 10, '', '', 10],
      ['c', 1, true, '', ''],
    ];
    expect(sentenceOf('KPI_SOLVE', 'a = b × c', 11, capped)).toContain('KPI_SOLVE: target: ');
  });

  test('a date by its word, and the days that hold no business day', () => {
    expect(messages('ja').refusal('CHURN', refusalOf('CHURN', new Date(2026, 4, 1), 5))).toContain(
      '「日付」',
    );
    expect(sentenceOf('KPI_PACE', 10, 1, '2026-05-02', '2026-05-03', '2026-05-02')).toContain(
      'no business day from 2026-05-02 to 2026-05-03',
    );
  });

  test('every parameter is explained with an example', () => {
    const lacking = functionDefinitions.flatMap(({ name, parameters }) =>
      parameters
        .filter(({ help }) => !/例：/.test(help.ja) || !/e\.g\. /.test(help.en))
        .map((parameter) => `${name} ${parameter.name}`),
    );
    expect(lacking).toEqual([]);
  });
});
