// Formulas as people and scripts write them, and custom functions.
import { beforeAll, describe, expect, test } from '@jest/globals';
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
    ['=ADDED(B1;B2)', 120],
    ['=ADDED(B1)', 100],
    ['=ADDED(10000, 0.02)', 10000.02],
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
    sheet.getRange('B1').setFormula('=ADDED(A1:A3;10)');
    expect(sheet.getRange('B1:B3').getValues()).toEqual([[11], [12], [13]]);
    sheet.getRange('A2').setValue(5);
    expect(sheet.getRange('B2').getValue()).toBe(15);
  });

  test('what a custom function throws is an error in the cell, and its words are kept', () => {
    const sheet = freshSheet(local(), 'throws');
    sheet.getRange('A1:A2').setFormulas([['=ADDED("x")'], ['=TRY_TO_WRITE()']]);
    expect(sheet.getRange('A1:A2').getValues()).toEqual([['#ERROR!'], ['#ERROR!']]);
    expect(local().errorAt('throws', 'A1')).toBe('first must be a number');
    expect(local().errorAt('throws', 'A2')).toMatch(/do not have permission to call Spreadsheet.insertSheet/);
    sheet.getRange('A1').setFormula('=ADDED(1)');
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

describe('formulas over a log on another sheet', () => {
  const local = useLocalSheets();
  const LOG = "'実績'!";
  let calculation: GoogleAppsScript.Spreadsheet.Sheet;

  beforeAll(() => {
    const log = freshSheet(local(), '実績');
    log.insertRowsAfter(1000, 2003);
    log.getRange('A4:E9').setValues([
      ['id', '担当', '日付', '種別', '件数'],
      ['a1', '佐藤', '2026/11/01', '架電', 5],
      ['a2', '佐藤', '2026/11/15', '架電', 7],
      ['a3', '鈴木', '2026/11/22', '訪問', 2],
      ['a4', '鈴木', '2026/12/01', '架電', 11],
      ['a5', '佐藤', '2026/11/30', '', 'x'],
    ]);
    calculation = freshSheet(local(), '計算');
    calculation.getRange('A1:C8').setValues([
      [1, 12, '2026/11/03'],
      [100, 7, ''],
      ['佐藤', '2026/11/01', '2026/11/23'],
      ['', '2026/12/01', ''],
      [3, 5, ''],
      [4, 3, ''],
      [2, 0.4, ''],
      ['=""', 3.9, ''],
    ]);
  });

  const bounded = (column: string) => `${LOG}$${column}$4:$${column}$3003`;
  const whole = (column: string) => `${LOG}$${column}:$${column}`;

  test.each([
    // Criteria.
    [`=SUMIFS(${bounded('E')};${bounded('C')};">="&$B$3;${bounded('C')};"<"&$B$4)`, 14],
    [`=SUMIFS(${whole('E')};${whole('C')};">="&$B$3;${whole('C')};"<"&$B$4;${whole('B')};$A$3)`, 12],
    [`=SUMIFS(${bounded('E')};${bounded('C')};">="&$B$3;${bounded('C')};"<"&EDATE($B$3;1))`, 14],
    [`=SUMIFS(${bounded('E')};${bounded('B')};"<>"&$A$3;${bounded('D')};"架電")`, 11],
    [`=SUMIFS(${bounded('E')};${bounded('A')};"a*")`, 25],
    [`=SUMIFS(${bounded('E')};${bounded('B')};$A$4)`, 0],
    [`=COUNTIFS(${bounded('C')};">="&$B$3;${bounded('C')};"<="&TODAY())`, 3],
    [`=COUNTIFS(${whole('C')};">="&DATE(2026;11;1);${whole('C')};"<="&EOMONTH(DATE(2026;11;1);0))`, 4],
    [`=COUNTIFS(${bounded('C')};DATE(2026;11;22))`, 1],
    [`=COUNTIFS(${bounded('C')};">=2026/11/22")`, 3],
    [`=COUNTIFS(${bounded('A')};"A1")`, 1],
    [`=COUNTIFS(${bounded('D')};"")`, 2995],
    [`=COUNTIFS(${bounded('D')};$A$8)`, 2995],
    [`=COUNTIFS(${bounded('D')};"<>")`, 5],
    [`=COUNTIFS(${LOG}$D$5:$D$9;"<>架電")`, 2],
    [`=COUNTIFS(${bounded('E')};"=7")`, 1],
    [`=COUNTIFS(${bounded('E')};">2";${bounded('E')};"<11")`, 2],
    [`=COUNTIFS(${bounded('A')};"a1";${bounded('B')};"x")`, 0],
    // Days.
    ['=NETWORKDAYS($B$3;$B$4;$C$1:$C$8)', 20],
    ['=NETWORKDAYS($B$3;$B$4;$C$4:$C$8)', 22],
    ['=NETWORKDAYS(TODAY();TODAY();$C$1:$C$8)', 0],
    ['=TODAY()-$B$3', 21],
    ['=DATE(2026;13;1)-DATE(2026;3;0)', 307],
    ['=EOMONTH(TODAY();-1)+1=DATE(2026;11;1)', true],
    ['=EDATE($B$3;-1)=DATE(2026;10;1)', true],
    ['=TEXT($B$3;"yyyy/mm")', '2026/11'],
    // Looking up.
    [`=INDEX(${bounded('E')};MATCH("a3";${bounded('A')};0))`, 2],
    [`=INDEX(${whole('E')};MATCH("a4";${whole('A')};0))`, 11],
    [`=IFERROR(INDEX(${whole('E')};MATCH("none";${whole('A')};0));"")`, ''],
    [`=COUNT(${whole('E')})`, 4],
    [`=ISNUMBER(INDEX(${whole('E')};9))`, false],
    // Numbers and texts.
    ['=REPT("█";$B$8)&REPT("░";5-INT($B$8))', '███░░'],
    ['=REPT("█";$B$7)', ''],
    ['=ROUNDUP(-21/10;0)+INT(-25/10)+MOD(-3;5)', -4],
    ['=MAX($A$1:$A$4)-MIN($A$1:$A$4)', 99],
    ['=AND($A$1=1;OR($A$2>500;NOT(FALSE)))', true],
    ['=1/3&"/"&$A$1', '0.333333333333333/1'],
    ['=HYPERLINK("#gid=0";"開く")', '開く'],
    // The share that each of several weights gets of a whole: those with the largest remainders get one more.
    ['=SUMPRODUCT((MOD(100*$A$5:$A$7;9)>MOD(100*$A$5;9))*1)', 1],
    ['=SUMPRODUCT((MOD(1000000000000*$A$5:$A$7;9)>MOD(1000000000000*$A$7;9))*1)', 2],
    ['=SUMPRODUCT((MOD($A$2*$A$5:$A$7;$B$1)>MOD($A$2*$A$5;$B$2))*1)', 1],
    [`=SUMPRODUCT((${LOG}$B$5:$B$9="佐藤")*(${LOG}$D$5:$D$9="架電"))`, 2],
  ])('%s', (formula, expected) => {
    expect(calculation.getRange('E1').setFormula(formula).getValue()).toEqual(expected);
  });

  test('a criterion finds the same cells for one formula as for several at once', () => {
    const sheet = freshSheet(local(), '条件');
    const cells = [
      5,
      "'5",
      'abc',
      'ABC',
      '',
      '=""',
      true,
      '=NA()',
      0,
      "'0",
      '2026/11/01',
      'a*c',
      -3,
      '50%',
      '<5',
    ];
    sheet.getRange(1, 1, cells.length, 1).setValues(cells.map((cell) => [cell]));
    const criteria = [
      5,
      '5',
      'abc',
      '=""',
      '=',
      '<>',
      '<>5',
      '>4',
      '<=5',
      '=abc',
      '<>abc',
      '>abc',
      'a*',
      '<>a*',
    ];
    const more = [0, '<>0', true, '<>TRUE', '>=2026/11/01', '50%', '', '=NA()', '=<5', -3, '<>none'];
    for (const criterion of [...criteria, ...more]) {
      const written = typeof criterion === 'string' && !criterion.endsWith(')') ? `'${criterion}` : criterion;
      // Two criteria in one formula go the engine's own way; the results of both ways must agree.
      sheet.getRange('C1:D2').setValues([
        [written, `=COUNTIFS($A$1:$A$${cells.length};$C$1)`],
        [written, `=INDEX(COUNTIFS($A$1:$A$${cells.length};$C$1:$C$2);1)`],
      ]);
      const [[quick], [own]] = sheet.getRange('D1:D2').getValues() as [[unknown], [unknown]];
      expect([criterion, quick]).toEqual([criterion, own]);
    }
  });

  test('hundreds of sums over thousands of rows follow a change', () => {
    const log = freshSheet(local(), '記録');
    log.insertRowsAfter(1000, 2003);
    const entries = (plus: number) =>
      Array.from({ length: 2000 }, (_, row) => [
        `id${row}`,
        `担当${row % 5}`,
        46_000 + (row % 365),
        `種別${row % 12}`,
        (row % 17) + plus,
      ]);
    log.getRange(4, 1, 2000, 5).setValues(entries(0));
    const sums = freshSheet(local(), '集計');
    const range = (column: string) => `'記録'!$${column}$4:$${column}$3003`;
    sums
      .getRange(1, 1, 300, 1)
      .setFormulas(
        Array.from({ length: 300 }, (_, row) => [
          `=SUMIFS(${range('E')};${range('D')};"種別${row % 12}";${range('C')};">=${46_000 + row}";${range('C')};"<${46_060 + row}")`,
        ]),
      );
    const expected = (row: number, plus: number) =>
      entries(plus).reduce((sum, [, , day, kind, count]) => {
        const inside = Number(day) >= 46_000 + row && Number(day) < 46_060 + row;
        return inside && kind === `種別${row % 12}` ? sum + Number(count) : sum;
      }, 0);
    const read = () =>
      sums
        .getRange(1, 1, 300, 1)
        .getValues()
        .map(([value]) => value);
    expect(read()).toEqual(Array.from({ length: 300 }, (_, row) => expected(row, 0)));
    log.getRange(4, 1, 2000, 5).setValues(entries(3));
    expect(read()).toEqual(Array.from({ length: 300 }, (_, row) => expected(row, 3)));
  });
});

describe('texts in formulas', () => {
  const local = useLocalSheets();

  test('keep their quotes where a sheet that the formula cites is renamed and a row inserted there', () => {
    const file = local().services.SpreadsheetApp.getActive();
    const cited = file.insertSheet('前の 名');
    cited.getRange('B1').setValue(1);
    const formulas = [
      [`="a ""b"" c"&'前の 名'!B1`, 'a "b" c1'],
      [`=IF('前の 名'!B1=1,"""b"" c","x ""y""")`, '"b" c'],
      [`=""""&'前の 名'!B1&""""`, '"1"'],
      [`="「""」"&'前の 名'!B1&""`, '「"」1'],
      [`=IF('前の 名'!B1=1,"","")&"it's"`, "it's"],
    ] as const;
    const cells = file.insertSheet().getRange(1, 1, formulas.length, 1);
    cells.setFormulas(formulas.map(([formula]) => [formula]));
    cited.setName('あとの 名');
    cited.insertRowBefore(1);
    expect(cells.getDisplayValues()).toEqual(formulas.map(([, shown]) => [shown]));
    expect(cells.getFormulas()).toEqual(
      formulas.map(([formula]) => [formula.replace("'前の 名'!B1", "'あとの 名'!B2")]),
    );
  });
});

describe('a formula that cites a sheet', () => {
  const local = useLocalSheets();

  test('finds one that comes, by a new name or a renaming, follows it, and misses one that goes', () => {
    const file = local().services.SpreadsheetApp.getActive();
    const cell = file.insertSheet('先').getRange('A1').setFormula(`=IFERROR('これから'!A1;"ない")`);
    const other = file.insertSheet('別').getRange('A1').setFormula(`=IFERROR('あとで'!A1;"ない")`);
    expect([cell.getValue(), other.getValue()]).toEqual(['ない', 'ない']);
    const come = file.insertSheet('これから');
    come.getRange('A1').setValue(5);
    expect(cell.getValue()).toBe(5);
    come.setName('改名');
    come.getRange('A1').setValue(6);
    expect(cell.getValue()).toBe(6);
    const named = file.insertSheet('仮');
    named.getRange('A1').setValue(7);
    named.setName('あとで');
    expect(other.getValue()).toBe(7);
    file.deleteSheet(come);
    expect([cell.getValue(), other.getValue()]).toEqual(['ない', 7]);
  });
});

describe('the day', () => {
  const local = useLocalSheets();

  test('is another one as soon as the clock says so, and nothing is calculated anew for it before', () => {
    const sheet = local().services.SpreadsheetApp.getActive().insertSheet('今日');
    sheet.getRange('A1:A2').setFormulas([['=DAY(TODAY())'], ['=A1+1']]);
    expect(sheet.getRange('A2').getValue()).toBe(23);
    sheet.getRange('B1').setValue('x');
    expect(sheet.getRange('A2').getValue()).toBe(23);
    local().clock.moveTo('2026-11-30T10:00');
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[30], [31]]);
  });
});
