// Formulas as people and scripts write them, and custom functions.
import { describe, expect, test } from '@jest/globals';
import { freshSheet, useLocalSheets } from './fixture';

describe('formulas', () => {
  const local = useLocalSheets();
  let made = 0;
  function result(formula: string): unknown {
    made++;
    const sheet = freshSheet(local(), `formula ${made}`);
    sheet.getRange('A1:C3').setValues([
      ['売上', 100, '2026/11/22'],
      ['客数', 20, ''],
      ['単価', 5, 'x'],
    ]);
    return sheet.getRange('E1').setFormula(formula).getValue();
  }

  test.each([
    ['=SUM(B1;B2)', 120],
    ['=SUM(B2:B)', 25],
    ['=SUM(B:B)', 125],
    ['="a;b"', 'a;b'],
    ['=IFERROR(1/0;"なし")', 'なし'],
    ['=TEXT(EDATE(DATE(2024;1;31);1);"yyyy-mm-dd")', '2024-02-29'],
    ['=JOIN("/";A1:A3)', '売上/客数/単価'],
    ['=COUNTUNIQUE(B1:B3)', 3],
    ['=INDEX(SORT(B1:B3;1;TRUE);1)', 5],
    ['=INDEX(SORT(B1:B3;1;FALSE);1)', 100],
    ['=XLOOKUP("客数";A1:A3;B1:B3)', 20],
    ['=COUNTIFS(A1:A3;"売上";B1:B3;">"&50)', 1],
    ['=SUMIFS(B1:B3;B1:B3;">=20")', 120],
    ['=TEXT(TODAY();"yyyy-mm-dd")', '2026-11-22'],
    ['=PLUS(B1;B2)', 120],
    ['=PLUS(B1)', 100],
    ['=PLUS(10000, 0.02)', 10000.02],
    ['=TELL(A1;;C2)', 'string 売上 | left out | blank'],
    ['=TELL(C1)', 'date 2026-11-22 | left out | left out'],
    ['=TELL(A1:B2)', 'string 売上,number 100;string 客数,number 20 | left out | left out'],
    [
      '=TELL({"単価",500000;"成約率",0.1;"リード数",""})',
      'string 単価,number 500000;string 成約率,number 0.1;string リード数,blank | left out | left out',
    ],
    [
      '=TELL("売上 = 客数 × 単価; 客数 = 2", 100, {"単価", 5})',
      'string 売上 = 客数 × 単価; 客数 = 2 | number 100 | string 単価,number 5',
    ],
    ['=TELL(10%)', 'number 0.1 | left out | left out'],
    ['=FILE_LOCALE()', 'ja_JP'],
  ])('%s', (formula, expected) => {
    expect(result(formula)).toEqual(expected);
  });

  test('a function over a range fills the cells below', () => {
    const sheet = freshSheet(local(), 'spill');
    sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    sheet.getRange('B1').setFormula('=PLUS(A1:A3;10)');
    expect(sheet.getRange('B1:B3').getValues()).toEqual([[11], [12], [13]]);
    sheet.getRange('A2').setValue(5);
    expect(sheet.getRange('B2').getValue()).toBe(15);
  });

  test('what a custom function throws is an error in the cell, and its words are kept', () => {
    const sheet = freshSheet(local(), 'throws');
    sheet.getRange('A1:A2').setFormulas([['=PLUS("x")'], ['=TRY_TO_WRITE()']]);
    expect(sheet.getRange('A1:A2').getValues()).toEqual([['#ERROR!'], ['#ERROR!']]);
    expect(local().errorAt('throws', 'A1')).toBe('first must be a number');
    expect(local().errorAt('throws', 'A2')).toMatch(/do not have permission to call Spreadsheet.insertSheet/);
    sheet.getRange('A1').setFormula('=PLUS(1)');
    expect([sheet.getRange('A1').getValue(), local().errorAt('throws', 'A1')]).toEqual([1, null]);
  });

  test('formulas follow a sheet that is renamed, and find one that comes later', () => {
    const spreadsheet = local().services.SpreadsheetApp.getActive();
    const source = freshSheet(local(), '下書き');
    source.getRange('A1').setValue(21);
    const cell = freshSheet(local(), 'cites').getRange('A1').setFormula("='下書き'!A1*2");
    const waiting = cell.offset(1, 0).setFormula("='It''s later'!A1");
    source.setName("It's later");
    expect([cell.getFormula(), cell.getValue()]).toEqual(["='It''s later'!A1*2", 42]);
    expect(waiting.getValue()).toBe(21);
    expect(spreadsheet.getSheetByName('下書き')).toBeNull();
  });

  test('formulas follow inserted and deleted rows', () => {
    const sheet = freshSheet(local(), 'rows');
    sheet.getRange('A1:A2').setValues([[1], [2]]);
    const total = sheet.getRange('B1').setFormula('=SUM(A1:A2)');
    sheet.insertRowsAfter(1, 3);
    expect([total.getFormula(), total.getValue()]).toEqual(['=SUM(A1:A5)', 3]);
    sheet.deleteRows(2, 3);
    expect(total.getFormula()).toBe('=SUM(A1:A2)');
  });

  test('thousands of formulas written at once are all calculated', () => {
    const sheet = freshSheet(local(), 'many');
    sheet.insertRowsAfter(1, 2000);
    const rows = Array.from({ length: 2000 }, (_, row) => [
      row,
      `=A${row + 1}*2`,
      `=IF(B${row + 1}>10;"a";"b")`,
    ]);
    sheet.getRange(1, 1, 2000, 3).setValues(rows);
    expect(sheet.getRange('C2000').getValue()).toBe('a');
  });
});
