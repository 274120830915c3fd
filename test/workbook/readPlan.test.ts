// Reading the plan back from the sheets: the inverse of rendering, and what people change in between.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Capacities } from '../../src/domain/feasibility/workload';
import type { Language } from '../../src/domain/language';
import { defaultSettings, type TeamPlan } from '../../src/domain/planning/teamPlan';
import { templates } from '../../src/domain/templates';
import { practices } from '../../src/domain/templates/practices';
import { messages } from '../../src/messages';
import type { CellProblem } from '../../src/messages/cellProblem';
import { equationsOf, languageOfTree, readPlan } from '../../src/workbook/readPlan';
import type { SheetKey } from '../../src/workbook/sheetSpec';
import type { ReadSheet } from '../../src/workbook/standingSheet';
import { driverRows } from '../domain/models';
import { howMany, seeded } from '../properties';
import { asRead, render, subjectOf, teamPlan } from './rendered';

/** A plan as the sheets can say it: every driver with all that is known of it, equations line by line. */
function canonical(team: TeamPlan, language: Language): TeamPlan {
  const { plan } = subjectOf(team, language);
  const { tree, drivers } = plan.model;
  return {
    ...team,
    model: 'template' in team.model ? team.model : { ...team.model, equations: equationsOf(tree) },
    drivers: tree.nodes.flatMap(({ name }, node) => {
      const driver = drivers.get(node);
      if (driver === undefined) return [];
      const { value, locked, min, max } = driver;
      return [{ name, value, locked, min, max: Number.isFinite(max) ? max : undefined }];
    }),
  };
}

type Sheets = Record<SheetKey, ReadSheet>;

function sheetsOf(team: TeamPlan, language: Language = 'ja'): Sheets {
  const specs = render(team, language);
  return Object.fromEntries(Object.entries(specs).map(([key, spec]) => [key, asRead(spec)])) as Sheets;
}

function read(sheets: Sheets): TeamPlan {
  const plan = readPlan(sheets);
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  return plan.value;
}

function problems(sheets: Sheets): readonly CellProblem[] {
  const plan = readPlan(sheets);
  if (plan.ok) throw new Error('read');
  return plan.failure;
}

/** Somebody types into a cell, by its column's header and its row's first cell or id. */
function typed(sheet: ReadSheet, row: string, header: string, value: unknown): ReadSheet {
  const headerRow = sheet.values.findIndex((cells) => cells.includes('#header'));
  const column = (sheet.values[headerRow] as unknown[]).indexOf(header);
  const at = sheet.values.findIndex((cells, index) => index > headerRow && cells.includes(row));
  if (column < 0 || at < 0) throw new Error(`no ${header} of ${row}`);
  const put = (cells: readonly (readonly unknown[])[], content: unknown) =>
    cells.map((cellsOfRow, index) =>
      index === at ? cellsOfRow.map((cell, place) => (place === column ? content : cell)) : cellsOfRow,
    );
  return {
    ...sheet,
    values: put(sheet.values, value),
    formulas: put(sheet.formulas, '') as string[][],
  };
}

const simple = canonical(
  teamPlan({
    model: { equations: '売上 = 客数 × 単価; 客数 = リード数 × 成約率' },
    drivers: driverRows({
      単価: { value: 500_000, locked: true },
      成約率: { value: 0.1, locked: true },
      リード数: { value: 600 },
    }),
  }),
  'ja',
);

describe('readPlan', () => {
  test.each(templates.map(({ id }) => id))('parse(render(plan)) is the plan: %s, in both languages', (id) => {
    const target = practices.find(({ template }) => template === id)?.target ?? 1e8;
    for (const language of ['ja', 'en'] as const) {
      const plan = canonical(teamPlan({ model: { template: id }, target }), language);
      expect(read(sheetsOf(plan, language))).toEqual(plan);
    }
  });

  test.each<Capacities>([{}, { calls: 80 }, { calls: null, meetings: 2.5 }])(
    'parse(render(plan)) is the plan: capacities %j',
    (capacities) => {
      const settings = { ...defaultSettings, capacities };
      const plan = canonical(teamPlan({ model: { template: 'newBusiness' }, settings }), 'ja');
      expect(read(sheetsOf(plan, 'ja'))).toEqual(plan);
    },
  );

  test('parse(render(plan)) is the plan, whatever its numbers, people, settings and holidays are', () => {
    const word = fc.stringMatching(/^[ぁ-んァ-ンa-z]{1,8}$/).filter((text) => text.trim() !== '');
    const plans = fc.record({
      price: fc.integer({ min: 1, max: 10 ** 7 }),
      rate: fc.double({ min: 0.01, max: 1, noNaN: true }),
      leads: fc.integer({ min: 1, max: 10 ** 5 }),
      areFree: fc.boolean(),
      target: fc.integer({ min: 10 ** 3, max: 10 ** 12 }),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 2015, max: 2030 }),
      months: fc.constantFrom(1, 3, 6, 12),
      owners: fc.uniqueArray(word, { maxLength: 30 }),
      fiscalYearStart: fc.integer({ min: 1, max: 12 }),
      watchFrom: fc.double({ min: 0, max: 1, noNaN: true }),
      bantStrictness: fc.constantFrom(2, 3, 4),
      capacities: fc.constant({}),
      currencyUnit: fc.constantFrom('yen' as const, 'thousandYen' as const, 'millionYen' as const),
      language: fc.constantFrom('auto' as const, 'ja' as const, 'en' as const),
      companyHolidays: fc.uniqueArray(fc.integer({ min: 42_000, max: 50_000 }), { maxLength: 60 }),
    });
    fc.assert(
      fc.property(plans, (given) => {
        const {
          price,
          rate,
          leads,
          areFree,
          target,
          year,
          month,
          months,
          owners,
          companyHolidays,
          ...settings
        } = given;
        const plan = canonical(
          {
            ...simple,
            drivers: driverRows({
              単価: { value: price, locked: true },
              成約率: { value: rate, locked: true },
              リード数: { value: leads, locked: false, ...(areFree ? { max: 10 ** 15 } : {}) },
            }),
            target,
            period: { year, month, months },
            owners,
            companyHolidays,
            settings: { ...simple.settings, ...settings },
          },
          'ja',
        );
        expect(read(sheetsOf(plan))).toEqual(plan);
      }),
      { ...seeded, numRuns: howMany(200) },
    );
  }, 60_000);

  test('several solved drivers are still free, each with what solving starts from', () => {
    const plan = canonical(
      teamPlan({
        model: { equations: '受注 = 架電 × アポ率 × 受注率' },
        target: 5,
        drivers: driverRows({ 架電: 600, アポ率: { value: 0.1, max: 0.5 }, 受注率: 0.05 }),
      }),
      'ja',
    );
    expect(read(sheetsOf(plan))).toEqual(plan);
  });

  test('columns and rows that people moved, added or sorted change nothing', () => {
    const sheets = sheetsOf(simple);
    const { tree } = sheets;
    const insertColumn = (rows: readonly (readonly unknown[])[]) =>
      rows.map((row) => [row[0], 'メモ', ...row.slice(1)]);
    const insertRow = (rows: readonly (readonly unknown[])[]) => [
      ...rows.slice(0, 5),
      rows[0]?.map(() => '') as unknown[],
      ...rows.slice(5).reverse(),
    ];
    const moved: ReadSheet = {
      ...tree,
      values: insertRow(insertColumn(tree.values)),
      formulas: insertRow(tree.formulas.map((row) => [row[0] as string, '', ...row.slice(1)])) as string[][],
    };
    const plan = read({ ...sheets, tree: moved });
    expect({ ...plan, drivers: [] }).toEqual({ ...simple, drivers: [], model: plan.model });
    expect(new Set(plan.drivers)).toEqual(new Set(simple.drivers));
  });

  test('a typed target, price and equation are understood', () => {
    const sheets = sheetsOf(simple);
    const tree = typed(
      typed(typed(sheets.tree, '売上', '目標', '2億'), '単価', '目標', 550_000),
      '客数',
      '計算式',
      'リード数 × 商談化率 × 成約率',
    );
    const plan = read({ ...sheets, tree });
    expect(plan.target).toBe(200_000_000);
    expect(plan.model).toEqual({
      equations: '売上 = 客数 × 単価\n客数 = リード数 × 商談化率 × 成約率',
    });
    expect(plan.drivers).toContainEqual({
      name: '単価',
      value: 550_000,
      locked: true,
      min: 0,
      max: undefined,
    });
    expect(plan.drivers).toContainEqual({
      name: '商談化率',
      value: undefined,
      locked: false,
      min: undefined,
      max: undefined,
    });
  });

  test("an edited template keeps its indicators' units", () => {
    const plan = canonical(teamPlan({ model: { template: 'newBusiness' } }), 'ja');
    const sheets = sheetsOf(plan);
    const tree = typed(sheets.tree, '受注数', '計算式', '商談数 × 受注率 × 1.1');
    expect(read({ ...sheets, tree }).model).toMatchObject({ like: 'newBusiness' });
  });

  test.each([
    ['tree', '売上', '目標', '一億くらい', 'E4', 'notANumber'],
    ['tree', '売上', '目標', '', 'E4', 'notANumber'],
    ['tree', '客数', '計算式', 'リード数 ×', 'B5', 'model'],
    ['settings', 'start', '値', '来月', 'B5', 'notADay'],
    ['settings', 'months', '値', 5, 'B6', 'notAChoice'],
    ['settings', 'months', '値', 24, 'B6', 'notAChoice'],
    ['settings', 'fiscalYearStart', '値', 4.5, 'B17', 'notWhole'],
    ['settings', 'currencyUnit', '値', 'ドル', 'B21', 'notAChoice'],
    ['settings', 'bantStrictness', '値', 7, 'B20', 'notBetween'],
    ['settings', 'owner2', '値', '佐藤', 'B25', 'ownerTwice'],
    ['holidays', 'company1', '日付', '夏休み', 'A22', 'notADay'],
    ['settings', 'owner2', '値', ' 佐藤', 'B25', 'ownerTwice'],
    ['settings', 'watchFrom', '値', 1.01, 'B19', 'notBetween'],
    ['settings', 'achievedFrom', '値', 0.5, 'B19', 'notBetween'],
  ] as const)('what is not understood is pointed at: %s %s %s', (key, row, header, value, cell, code) => {
    const sheets = sheetsOf(simple);
    expect(problems({ ...sheets, [key]: typed(sheets[key], row, header, value) })).toEqual([
      expect.objectContaining({ sheet: sheets[key].name, cell, reason: expect.objectContaining({ code }) }),
    ]);
  });

  test('a name that its equations still use under the former one is no other driver', () => {
    const sheets = sheetsOf(simple);
    const renamed = (row: string, name: string) =>
      problems({ ...sheets, tree: typed(sheets.tree, row, '指標', name) });
    const reason = { code: 'renamed', name: '平均単価', former: '単価', isKgi: false };
    expect(renamed('単価', '平均単価')).toEqual([{ sheet: 'KPIツリー', cell: 'A8', reason }]);
    expect(renamed('単価', '')).toEqual([
      { sheet: 'KPIツリー', cell: 'A8', reason: { ...reason, name: '' } },
    ]);
    expect(renamed('客数', '顧客数')).toEqual([
      { sheet: 'KPIツリー', cell: 'A5', reason: { ...reason, name: '顧客数', former: '客数' } },
    ]);
    expect(renamed('売上', '売上高')).toEqual([
      {
        sheet: 'KPIツリー',
        cell: 'A4',
        reason: { code: 'renamed', name: '売上高', former: '売上', isKgi: true },
      },
    ]);
  });

  test('a number typed over a formula is pointed at; an emptied cell gets its formula back', () => {
    const sheets = sheetsOf(simple);
    const over = (value: unknown) => ({ ...sheets, tree: typed(sheets.tree, '客数', '目標', value) });
    for (const value of [250, '250', '二百', 0]) {
      expect(problems(over(value))).toEqual([
        { sheet: 'KPIツリー', cell: 'E5', reason: { code: 'typedOverFormula', text: String(value) } },
      ]);
    }
    expect(read(over(''))).toEqual(simple);
  });

  test('a typed number stays where its driver is made of others from now on', () => {
    const sheets = sheetsOf(simple);
    const tree = typed(sheets.tree, '単価', '計算式', '定価 × 掛け率');
    expect(read({ ...sheets, tree }).model).toEqual({
      equations: '売上 = 客数 × 単価\n客数 = リード数 × 成約率\n単価 = 定価 × 掛け率',
    });
  });

  test('numbers in rows that are shown again or kept as history are none of the plan', () => {
    const plan = canonical(
      teamPlan({
        model: { equations: '利益 = 売上 − 費用; 費用 = 売上 × 原価率; 売上 = 客数 × 単価' },
        drivers: driverRows({ 客数: 600, 単価: 500_000, 原価率: 0.3 }),
      }),
      'ja',
    );
    const sheets = sheetsOf(plan);
    const repeated = typed(sheets.tree, '売上 ← 費用', '目標', 250);
    const kept = typed(repeated, '売上 ← 費用', '決め方', '計算');
    const archived = {
      ...kept,
      values: kept.values.map((row) => row.map((cell) => (cell === '売上 ← 費用' ? 'archived 値引' : cell))),
    };
    expect(read({ ...sheets, tree: repeated })).toEqual(plan);
    expect(read({ ...sheets, tree: archived })).toEqual(plan);
  });

  test('a template stays in the language in which its indicators are named', () => {
    const plan = canonical(teamPlan({ model: { template: 'newBusiness' } }), 'ja');
    const sheets = sheetsOf(plan);
    const settings = (text: string) => typed(sheets.settings, 'language', '値', text);
    expect(problems({ ...sheets, settings: settings('English') })).toEqual([
      {
        sheet: '設定',
        cell: 'B22',
        reason: { code: 'otherLanguage', text: 'English', language: 'ja' },
      },
    ]);
    for (const text of ['日本語', '自動', 'auto', ''])
      expect(read({ ...sheets, settings: settings(text) })).toMatchObject({ model: plan.model });
  });

  test('equations of one’s own have the same names in either language', () => {
    const sheets = sheetsOf(simple);
    const settings = typed(sheets.settings, 'language', '値', 'English');
    expect(read({ ...sheets, settings }).settings.language).toBe('en');
  });

  test('the language in which sheets stand is that of their headers', () => {
    for (const language of ['ja', 'en'] as const)
      expect(languageOfTree(sheetsOf(simple, language).tree)).toBe(language);
    const { tree } = sheetsOf(simple);
    expect(languageOfTree({ ...tree, values: [] })).toBeUndefined();
  });

  test('a threshold for 注意 lies below that for 達成, which it follows where it is blank', () => {
    const sheets = sheetsOf(simple);
    const achieved = typed(sheets.settings, 'achievedFrom', '値', 0.5);
    expect(problems({ ...sheets, settings: achieved })).toEqual([
      { sheet: '設定', cell: 'B19', reason: { code: 'notBetween', text: '0.8', least: 0, most: 0.5 } },
    ]);
    for (const [watch, expected] of [
      [0.5, 0.5],
      ['', 0.5],
    ] as const) {
      const plan = read({ ...sheets, settings: typed(achieved, 'watchFrom', '値', watch) });
      expect(plan.settings).toMatchObject({ achievedFrom: 0.5, watchFrom: expected });
    }
  });

  test('owners whom the sheets would add up as one are two names of one', () => {
    const plan = canonical({ ...simple, owners: ['Sato', 'Suzuki'] }, 'ja');
    const sheets = sheetsOf(plan);
    for (const name of ['sato', 'Ｓａｔｏ', 'SATO']) {
      expect(problems({ ...sheets, settings: typed(sheets.settings, 'owner2', '値', name) })).toEqual([
        { sheet: '設定', cell: 'B25', reason: { code: 'ownerTwice', name, first: 'Sato' } },
      ]);
    }
  });

  test.each([
    ['客数', 'リード数 × (成約率 + ', '「KPIツリー」のB5：1行目・14文字目で「+」のあとに'],
    ['客数', 'リード数 ★ = 成約率', '「KPIツリー」のB5：1行目・8文字目に2つ目の ='],
    ['客数', 'リード数\n× (成約率', '「KPIツリー」のB5：2行目・1文字目の「× (成約率」に = がありません'],
    ['客数', '# 未定', '「KPIツリー」のB5：1行目・1文字目で「=」のあとに'],
    ['売上', '単価 × 2', '「KPIツリー」のA5の「客数」は「売上」につながっていません'],
    ['客数', 'リード数 × 成約率; 売上 = 3', '「KPIツリー」のB5の「売上」は、A4でも計算式があります'],
    ['リード数', '客数 × 2', '「KPIツリー」：計算式が循環しています'],
  ])('a broken formula is told with its place in its own cell: %s = %j', (row, formula, sentence) => {
    const sheets = sheetsOf(simple);
    const tree = typed(sheets.tree, row, '計算式', formula);
    const [problem] = problems({ ...sheets, tree });
    expect(messages('ja').outcome.cellProblem(problem as CellProblem)).toContain(sentence);
  });

  test('a name that was exchanged in the equations too is another indicator with the same value', () => {
    const sheets = sheetsOf(simple);
    const tree = typed(typed(sheets.tree, '売上', '計算式', '客数 × 平均単価'), '単価', '指標', '平均単価');
    const plan = read({ ...sheets, tree });
    expect(plan.model).toEqual({ equations: '売上 = 客数 × 平均単価\n客数 = リード数 × 成約率' });
    expect(plan.drivers).toContainEqual(
      expect.objectContaining({ name: '平均単価', value: 500_000, locked: true }),
    );
  });

  test('a name in full-width letters is the same name', () => {
    const plan = canonical(
      teamPlan({ model: { equations: '売上 = Web数 × 2' }, drivers: driverRows({ Web数: 600 }) }),
      'ja',
    );
    const sheets = sheetsOf(plan);
    expect(read({ ...sheets, tree: typed(sheets.tree, 'Web数', '指標', ' Ｗｅｂ数') })).toEqual(plan);
  });

  test('a header that is gone is named', () => {
    const sheets = sheetsOf(simple);
    const values = sheets.tree.values.map((row) => row.map((cell) => (cell === '目標' ? '' : cell)));
    expect(problems({ ...sheets, tree: { ...sheets.tree, values } })).toEqual([
      { sheet: 'KPIツリー', cell: undefined, reason: { code: 'columnMissing', column: '目標' } },
    ]);
  });

  test('a header that is gone is named in the language of those that stand', () => {
    const sheets = sheetsOf(simple, 'en');
    const values = sheets.tree.values.map((row) => row.map((cell) => (cell === 'Target' ? '' : cell)));
    expect(problems({ ...sheets, tree: { ...sheets.tree, values } })).toEqual([
      { sheet: 'KPI tree', cell: undefined, reason: { code: 'columnMissing', column: 'Target' } },
    ]);
  });

  test('a setting that is gone is named as people know it', () => {
    const sheets = sheetsOf(simple);
    const values = sheets.settings.values.filter((row) => !row.includes('start'));
    const [problem] = problems({ ...sheets, settings: { ...sheets.settings, values } });
    const sentences = (['ja', 'en'] as const).map((language) =>
      messages(language).outcome.cellProblem(problem as CellProblem),
    );
    expect(sentences).toEqual([
      'シート「設定」に「期間のはじめ」の行が見つかりません（行を元に戻してください）。',
      'Sheet "設定": the row "Period starts" is missing (put it back).',
    ]);
  });
});
