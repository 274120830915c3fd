// The .xlsx file, read back.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Cell, readXlsx, type Sheet } from 'hucre';
import { toExcel } from '../xlsx/excelFormula';
import { readZip } from '../xlsx/zip';
import { useLocalSheets } from './fixture';

describe('the .xlsx file', () => {
  const local = useLocalSheets();

  /** The texts of the file that is written, by their names in it. */
  async function exported(): Promise<Map<string, string>> {
    const folder = mkdtempSync(path.join(tmpdir(), 'local-sheets-'));
    const file = path.join(folder, 'plan.xlsx');
    await local().exportXlsx(file);
    const files = readZip(readFileSync(file));
    rmSync(folder, { recursive: true });
    return new Map([...files].map(([name, content]) => [name, content.toString('utf8')]));
  }

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
    expect(plan.rows[0]?.slice(0, 3)).toEqual(['品目', '目標', '状態']);
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

  test('opens on the sheet that is looked at, and prints none that is hidden', async () => {
    const { SpreadsheetApp } = local().services;
    const file = SpreadsheetApp.getActive();
    const hidden = file.insertSheet('見せない');
    hidden.getRange('A1:B2').setValues([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    hidden.hideSheet();
    const looked = file.insertSheet('見ている');
    looked.getRange('A1').setValue('x');
    file.setActiveSheet(looked);
    const workbook = (await exported()).get('xl/workbook.xml') ?? '';
    expect(workbook).toContain(`activeTab="${looked.getIndex() - 1}"`);
    expect(workbook).toMatch(/Print_Area[^>]*>'?見ている/);
    expect(workbook).not.toMatch(/Print_(Area|Titles)[^>]*>'?見せない/);
  });

  test('a table wider than two pages can read is printed over several, its names, header and title on each', async () => {
    const { SpreadsheetApp } = local().services;
    const wide = SpreadsheetApp.getActive().insertSheet('月別');
    wide.getRange('A1').setValue('目標 & 実績｜2026年度');
    wide.getRange(2, 1, 1, 20).setValues([Array.from({ length: 20 }, (_, month) => `月${month}`)]);
    wide.getRange(3, 1, 1, 20).setValues([['売上', ...Array.from({ length: 19 }, () => 1e11)]]);
    wide.setColumnWidths(1, 20, 120);
    wide.setFrozenRows(2);
    wide.setFrozenColumns(1);
    const files = await exported();
    const sheet = files.get(`xl/worksheets/sheet${wide.getIndex()}.xml`) ?? '';
    // 120 + 19 × 120 × 1.2 = 2,856 px at 60% are two pages of 1,046.
    expect(sheet).toContain('fitToWidth="2"');
    expect(sheet).toMatch(/<oddHeader>[^<]*目標 &amp;&amp; 実績｜2026年度<\/oddHeader>/);
    const workbook = files.get('xl/workbook.xml') ?? '';
    expect(workbook).toMatch(/Print_Titles[^>]*>'?月別'?!\$A:\$A,'?月別'?!\$2:\$2</);
    expect(workbook).toMatch(/Print_Area[^>]*>'?月別'?!\$A\$2:\$T\$3</);
  });

  test('a number has room for it in a font that is a fifth wider', async () => {
    const { SpreadsheetApp } = local().services;
    const sheet = SpreadsheetApp.getActive().insertSheet('数と字');
    sheet.getRange('A1:B1').setValues([['字', 100]]);
    sheet.setColumnWidths(1, 2, 70);
    const xml = (await exported()).get(`xl/worksheets/sheet${sheet.getIndex()}.xml`) ?? '';
    const columns = [...xml.matchAll(/<col\b[^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect((columns[1] as number) / (columns[0] as number)).toBeCloseTo(1.2, 1);
  });

  test('rows with a height are at least so high, and grow with their text unless they are forced to it', async () => {
    const { SpreadsheetApp } = local().services;
    const sheet = SpreadsheetApp.getActive().insertSheet('行の高さ');
    const long = '一行に収まらない長い文'.repeat(4);
    sheet.setRowHeights(1, 2, 28).setRowHeightsForced(3, 1, 28);
    sheet
      .getRange('A1:A3')
      .setWrap(true)
      .setValues([['短い'], [long], [long]]);
    const files = await exported();
    const index = sheet.getIndex();
    const rows = [...(files.get(`xl/worksheets/sheet${index}.xml`) ?? '').matchAll(/<row\b[^>]*>/g)];
    const heights = rows.map(([row]) => Number(/ ht="([\d.]+)"/.exec(row)?.[1]));
    expect([heights[0], heights[2]]).toEqual([21, 21]);
    expect(heights[1]).toBeGreaterThan(60);
  });

  test('prints one page wide with its headers repeated, and keeps groups, choices, filters and what is hidden', async () => {
    const { SpreadsheetApp } = local().services;
    const file = SpreadsheetApp.getActive();
    const sheet = file.insertSheet("Ann's list");
    sheet.getRange('A1:D6').setValues(Array.from({ length: 6 }, (_, row) => ['品目', row, '2026/4/1', 'id']));
    sheet.setFrozenRows(2);
    sheet.hideColumns(4);
    sheet.hideRows(6);
    sheet.getRange('A3:A5').shiftRowGroupDepth(1);
    sheet.getRange('A4').shiftRowGroupDepth(1);
    sheet.getRange('A2:D6').createFilter();
    const choices = file.insertSheet('選択肢');
    choices.getRange('A1:A2').setValues([['架電'], ['訪問']]);
    choices.hideSheet();
    const rule = () => SpreadsheetApp.newDataValidation().setAllowInvalid(false);
    sheet.getRange('A3:A6').setDataValidation(rule().requireValueInRange(choices.getRange('A1:A9')).build());
    sheet.getRange('B3:B6').setDataValidation(rule().requireNumberNotBetween(7, 8).build());
    sheet.getRange('C3:C6').setDataValidation(rule().requireDate().setHelpText('日付を入れる').build());

    const files = await exported();
    const index = file.getSheets().findIndex((each) => each.getName() === "Ann's list") + 1;
    const xml = files.get(`xl/worksheets/sheet${index}.xml`) ?? '';
    const workbook = files.get('xl/workbook.xml') ?? '';
    const tag = (name: string) => new RegExp(`<${name}\\b[^>]*>`).exec(xml)?.[0] ?? '';
    expect(tag('pageSetup')).toMatch(/(?=.*paperSize="9")(?=.*orientation="landscape")(?=.*fitToWidth="1")/);
    expect(tag('pageSetup')).toContain('fitToHeight="0"');
    expect(tag('pageSetUpPr')).toContain('fitToPage="1"');
    expect(tag('outlinePr')).toContain('summaryBelow="0"');
    expect(tag('sheetFormatPr')).toContain('outlineLevelRow="2"');
    const rows = [...xml.matchAll(/<row\b[^>]*>/g)].map(([row]) => row);
    const levels = rows.map((row) => /outlineLevel="(\d)"/.exec(row)?.[1] ?? '0').slice(0, 6);
    expect(levels).toEqual(['0', '0', '1', '2', '1', '0']);
    expect(rows.find((row) => row.includes('r="6"'))).toContain('hidden="1"');
    const columns = [...xml.matchAll(/<col\b[^>]*>/g)].map(([column]) => column);
    expect(columns.filter((column) => /hidden="(1|true)"/.test(column))).toEqual([
      expect.stringContaining('min="4"'),
    ]);
    expect(tag('autoFilter')).toContain('ref="A2:D6"');
    expect(workbook).toMatch(/<sheet [^>]*name="選択肢"[^>]*state="hidden"/);
    const definedNames = [...workbook.matchAll(/<definedName ([^>]*)>([^<]*)</g)].map(([, about, range]) => [
      /name="([^"]*)"/.exec(about ?? '')?.[1],
      /localSheetId="([^"]*)"/.exec(about ?? '')?.[1],
      range?.replace(/&apos;|&#39;/g, "'"),
    ]);
    expect(definedNames).toEqual(
      expect.arrayContaining([
        ['_xlnm.Print_Area', String(index - 1), "'Ann''s list'!$A$1:$C$6"],
        ['_xlnm.Print_Titles', String(index - 1), "'Ann''s list'!$1:$2"],
      ]),
    );
    const validations = [...xml.matchAll(/<dataValidation\b[^>]*>[\s\S]*?<\/dataValidation>/g)].map(
      ([each]) => each,
    );
    expect(validations).toEqual([
      expect.stringMatching(/type="list"[\s\S]*sqref="A3:A6"[\s\S]*<formula1>'選択肢'!\$A\$1:\$A\$9</),
      expect.stringMatching(/operator="notBetween"[\s\S]*<formula1>7<[\s\S]*<formula2>8</),
      expect.stringMatching(/type="date"[\s\S]*errorStyle="stop"|errorStyle="stop"[\s\S]*type="date"/),
    ]);
    expect(validations[2]).toContain('日付を入れる');
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
