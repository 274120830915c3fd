// The .xlsx file, read back.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Cell, readXlsx, type Sheet } from 'hucre';
import { toExcel } from '../../local/xlsx/excelFormula';
import { useLocalSheets } from './fixture';

describe('the .xlsx file', () => {
  const local = useLocalSheets();

  test('holds values, formulas, looks, rules, layout and print setup', async () => {
    local().run('makePlan');
    const { SpreadsheetApp } = local().services;
    const sheet = SpreadsheetApp.getActive().getSheetByName('計画') as GoogleAppsScript.Spreadsheet.Sheet;
    sheet.getRange('A4:D4').setValues([['単価', '=ADDED(B2;1)', '2026/4/1', '=FILTER(A2:A3;A2:A3<>"")']]);
    sheet.getRange('A2:A3').setNumberFormat('"　└ "@');
    sheet
      .getRange('C2:C3')
      .setDataValidation(
        SpreadsheetApp.newDataValidation()
          .requireValueInList(['順調', '遅れ'])
          .setAllowInvalid(false)
          .build(),
      );
    sheet.setColumnWidth(1, 210).setTabColor('#0b57d0').setRowHeight(1, 40).hideColumns(6);
    sheet.getRange('A6:B6').merge();
    sheet.getRange('B2').setNote('手で入れる');
    SpreadsheetApp.getActive().insertSheet('隠し').hideSheet();

    const folder = mkdtempSync(path.join(tmpdir(), 'local-sheets-'));
    const file = path.join(folder, 'plan.xlsx');
    await local().exportXlsx(file);
    const { sheets } = await readXlsx(readFileSync(file), { readStyles: true });
    rmSync(folder, { recursive: true });

    expect(sheets.map(({ name, hidden }) => [name, hidden === true])).toEqual([
      ['シート1', false],
      ['計画', false],
      ['隠し', true],
    ]);
    const plan = sheets[1] as Sheet;
    const cell = (row: number, column: number) => plan.cells?.get(`${row},${column}`) as Cell;
    expect(plan.rows[0]?.slice(0, 3)).toEqual(['指標', '目標', '状態']);
    expect([cell(2, 1).formula, cell(2, 1).formulaResult]).toEqual(['B2/100', 10000]);
    expect([cell(3, 1).formula, cell(3, 1).value, cell(3, 1).comment?.text]).toEqual([
      undefined,
      1000001,
      '=ADDED(B2,1)',
    ]);
    expect([plan.rows[3]?.[3], plan.rows[4]?.[3]]).toEqual(['売上', '客数']);
    expect([cell(1, 0).style?.numFmt, cell(1, 1).comment?.text]).toEqual(['"　└ "@', '手で入れる']);
    expect([cell(0, 0).style?.font?.bold, cell(0, 0).style?.fill]).toMatchObject([
      true,
      { fgColor: { rgb: 'E8F0FE' } },
    ]);
    expect(plan.freezePane?.rows).toBe(1);
    expect(plan.merges).toEqual([{ startRow: 5, startCol: 0, endRow: 5, endCol: 1 }]);
    expect(plan.columns?.[0]?.width).toBeCloseTo(30, 0);
    expect(plan.columns?.[5]?.hidden).toBe(true);
    expect(plan.conditionalRules?.[0]).toMatchObject({
      type: 'expression',
      formula: '$C2="遅れ"',
      range: 'A2:C100',
    });
    expect(plan.dataValidations?.[0]).toMatchObject({ type: 'list', range: 'C2:C3' });
    expect(plan.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '$1:$1',
    });
  });

  test.each([
    ['=XLOOKUP("a",A:A,B:B)', '_xlfn.XLOOKUP("a",A:A,B:B)'],
    ['=SUM(FILTER(A1:A3,A1:A3>1))', 'SUM(_xlfn._xlws.FILTER(A1:A3,A1:A3>1))'],
    ['="XLOOKUP("&A1', '"XLOOKUP("&A1'],
    ['=JOIN("/",A1:A3)', null],
    ['=1+ltv(A1)', null],
  ])('%s is %s in Excel', (google, excel) => {
    expect(toExcel(google, new Set(['LTV']))).toBe(excel);
  });
});
