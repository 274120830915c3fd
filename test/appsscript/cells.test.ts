// Custom functions typed into cells: every worked example of every function, ranges, blanks and refusals.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalSheets, openLocalSheets } from 'local-sheets';
import { templates } from '../../src/domain/templates';
import { practices } from '../../src/domain/templates/practices';
import { functionDefinitions } from '../../src/functions';
import { cellReference } from '../../src/workbook/formula';

const SHEET = 'シート1';
let local: LocalSheets;

beforeAll(async () => {
  local = await openLocalSheets({
    locale: 'ja_JP',
    spreadsheetTimeZone: 'Asia/Tokyo',
    scriptTimeZone: 'America/Los_Angeles',
  });
});

afterAll(() => local.close());

/** Types a formula into a cell far from everything else, and gives the block that it fills. */
function block(formula: string, rows: number, columns: number): unknown[][] {
  local.services.SpreadsheetApp.getActive().getSheetByName(SHEET)?.getRange('J1:Z60').clearContent();
  local.setCell(SHEET, 'J1', formula);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const value = local.cell(SHEET, cellReference(10 + column, row + 1));
      return value instanceof Date ? value.toISOString().slice(0, 10) : value;
    }),
  );
}

const same = (received: unknown, expected: unknown): void => {
  if (typeof expected !== 'number') expect(received).toEqual(expected);
  else
    expect(Math.abs((received as number) - expected)).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(expected)),
    );
};

describe('worked examples in cells', () => {
  const examples = functionDefinitions
    .flatMap(({ examples: own }) => own)
    // This workbook is Japanese; what is said in English, functions/examples.test.ts reads.
    .filter(({ language = 'ja' }) => language === 'ja');
  test.each(examples.map((example) => [example.formula, example] as const))('%s', (formula, { result }) => {
    if (result === 'refused') {
      expect(block(formula, 1, 1)).toEqual([['#ERROR!']]);
      expect(local.errorAt(SHEET, 'J1')).toMatch(/^[A-Z_]+：.+。$/);
      return;
    }
    const expected = Array.isArray(result) ? result : [[result]];
    const received = block(formula, expected.length, expected[0]?.length ?? 1);
    expected.forEach((row, at) => {
      row.forEach((value, column) => {
        const day = Object.prototype.toString.call(value) === '[object Date]';
        same(received[at]?.[column], day ? (value as Date).toISOString().slice(0, 10) : value);
      });
    });
  });
});

describe('ranges in cells', () => {
  beforeAll(() => {
    const rows = [
      ['200', '5'],
      ['0', '0'],
      ['40', '1'],
      ['', '3'],
    ];
    rows.forEach(([start = '', lost = ''], row) => {
      local.setCell(SHEET, `A${row + 1}`, start);
      local.setCell(SHEET, `B${row + 1}`, lost);
    });
  });

  test('one call fills a column; a zero denominator and a blank are blank', () => {
    expect(block('=CHURN(A1:A4, B1:B4)', 4, 1)).toEqual([[0.025], [''], [0.025], ['']]);
  });

  test('a single cell serves every element', () => {
    expect(block('=LTV(10000, B1:B4 / 100, 1, 0, 0, 12)', 4, 1)[0]).toEqual([expect.closeTo(91_927.98, 1)]);
  });

  test('two shapes are refused, naming both', () => {
    expect(block('=CHURN(A1:A4, B1:B3)', 1, 1)).toEqual([['#ERROR!']]);
    expect(local.errorAt(SHEET, 'J1')).toBe(
      'CHURN：start（4行×1列）と lost（3行×1列）の大きさが違います（同じ大きさの範囲にしてください）。',
    );
  });

  test('text that people type as a number is understood, anything else is named', () => {
    expect(block('=CHURN("２００", "5")', 1, 1)).toEqual([[0.025]]);
    block('=CHURN(TRUE, 5)', 1, 1);
    expect(local.errorAt(SHEET, 'J1')).toBe(
      'CHURN：startの「TRUE」は使えません（1,200 や 12%、1.2億 のような数を入れてください）。',
    );
  });

  test('equations in a range, drivers in a range, the middle argument omitted', () => {
    const cells = {
      D1: '売上 = 客数 × 単価',
      D3: '客数 = リード数 × 成約率',
      F1: '単価',
      G1: '50万',
      F2: '成約率',
      G2: '10%',
      F3: 'リード数',
      G3: '2000',
    };
    for (const [cell, typed] of Object.entries(cells)) local.setCell(SHEET, cell, typed);
    const rows = block('=KPI_TREE(D1:D4;;F1:G4)', 6, 5);
    expect(rows.map(([level, name, , value]) => [level, name, value])).toEqual([
      ['階層', '指標', '値'],
      [0, '売上', 100_000_000],
      [1, '客数', 200],
      [2, 'リード数', 2_000],
      [2, '成約率', 0.1],
      [1, '単価', 500_000],
    ]);
  });

  test('templates by either name, with their units', () => {
    const rows = block('=KPI_TREE("New business", "1億")', 10, 5);
    expect(rows[5]).toEqual([4, '架電数', '', expect.closeTo(40_000, 6), '件']);
    expect(block('=KPI_TREE("SaaS", 120000000)', 2, 4)[1]).toEqual([
      0,
      '期末MRR',
      '期首MRR + 新規MRR + 拡張MRR − 解約MRR',
      120_000_000,
    ]);
  });

  const named = templates.flatMap(({ id, name: { ja, en } }) =>
    [ja, en].map((name): [string, string, number] => [
      name,
      ja,
      practices.find(({ template }) => template === id)?.target ?? 0,
    ]),
  );
  test.each(named)('=KPI_TREE("%s", target)', (name, ja, target) => {
    const template = templates.find((candidate) => candidate.name.ja === ja);
    const [header, kgi, ...below] = block(`=KPI_TREE("${name}", ${target})`, 30, 5);
    expect(header).toEqual(['階層', '指標', '計算式', '値', '単位']);
    expect(kgi?.[3]).toBe(target);
    expect(kgi?.[4]).toBe('円');
    const shown = new Set(below.map(([, indicator]) => indicator).filter((indicator) => indicator !== ''));
    const others = Object.values(template?.indicators ?? {}).slice(1);
    expect(Array.from(shown).sort()).toEqual(others.map((indicator) => indicator.name.ja).sort());
    for (const [, indicator, , value, unit] of below) {
      if (indicator === '') continue;
      expect(typeof value).toBe('number');
      expect(unit).toMatch(/^(円|件|名|社|回|組|割合|.\/.)$/);
    }
  });

  test('refusals of a model say where and what', () => {
    block('=KPI_TREE("売上 = 客数 ×")', 1, 1);
    expect(local.errorAt(SHEET, 'J1')).toBe(
      'KPI_TREE：model：1行目・10文字目で「×」のあとに指標名か数が足りません。',
    );
    block('=KPI_TREE("売上 = 客数 × 単価", , {"単価",5;"人数",3})', 1, 1);
    expect(local.errorAt(SHEET, 'J1')).toContain('「人数」という指標はモデルにありません');
  });
});
