// What becomes of values that a script writes and reads.
import { describe, expect, test } from '@jest/globals';
import { freshSheet, useLocalSheets } from './fixture';

describe('writing values', () => {
  const local = useLocalSheets();

  test.each([
    ['1,200', 1200, '1,200'],
    ['50%', 0.5, '50%'],
    ['12.3%', 0.123, '12.30%'],
    ['¥1,500', 1500, '¥1,500'],
    ['(5)', -5, '-5'],
    ['1E5', 100000, '1.00E+05'],
    ['01234', 1234, '1234'],
    ['true', true, 'TRUE'],
    ['売上', '売上', '売上'],
    ['', '', ''],
    ["'01234", '01234', '01234'],
    ["'=A1", '=A1', '=A1'],
    ["'50%", '50%', '50%'],
    ['-', '-', '-'],
    ['2026/13/45', '2026/13/45', '2026/13/45'],
  ])('text %p is taken as if typed', (typed, value, shown) => {
    const { SpreadsheetApp } = local().services;
    const cell = SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1').clear().setValue(typed);
    expect([cell?.getValue(), cell?.getDisplayValue()]).toEqual([value, shown]);
  });

  test.each([
    ['2026/11/22', '2026/11/22'],
    ['2026-11-22', '2026-11-22'],
    ['2026年4月1日', '2026年4月1日'],
    ['3/5', '3/5'],
  ])('text %p becomes a date', (typed, shown) => {
    const cell = local().services.SpreadsheetApp.getActive().getSheets()[0]?.getRange('A2').clear();
    cell?.setValue(typed);
    expect([Object.prototype.toString.call(cell?.getValue()), cell?.getDisplayValue()]).toEqual([
      '[object Date]',
      shown,
    ]);
  });

  test('the number format @ keeps text as it is', () => {
    const sheet = freshSheet(local(), 'text');
    const range = sheet.getRange('A1:A5').setNumberFormat('@');
    const texts = [['01234'], ['50%'], ['2026/1/1'], ['TRUE'], ['=1+1']];
    range.setValues(texts);
    expect(range.getValues()).toEqual(texts);
    range.setBackground('#eeeeee');
    expect(range.getValues()).toEqual(texts);
  });

  test('styling a cell leaves its formula and its text alone', () => {
    const sheet = freshSheet(local(), 'styled');
    sheet.getRange('A1:B1').setValues([["'007", '=1+1']]);
    sheet
      .getRange('A1:B1')
      .setBackground('#ff0000')
      .setFontWeight('bold')
      .setBorder(true, true, true, true, null, null);
    sheet.getRange('A1:B1').clearFormat();
    expect([
      sheet.getRange('A1').getValue(),
      sheet.getRange('B1').getFormula(),
      sheet.getRange('B1').getValue(),
    ]).toEqual(['007', '=1+1', 2]);
  });

  test('a format with a text section shows around the text', () => {
    const cell = freshSheet(local(), 'indent').getRange('A1').setValue('客数').setNumberFormat('"　　└ "@');
    expect([cell.getValue(), cell.getDisplayValue()]).toEqual(['客数', '　　└ 客数']);
  });

  test('data of the wrong shape are refused in Google’s words', () => {
    const range = freshSheet(local(), 'shape').getRange('A1:C2');
    expect(() => range.setValues([[1, 2, 3]])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(() =>
      range.setValues([
        [1, 2, 3],
        [1, 2],
      ]),
    ).toThrow(/number of columns in the data .* The data has 2 but the range has 3/);
  });

  test('a range outside of the sheet is refused', () => {
    expect(() => freshSheet(local(), 'small').getRange('A2000').setValue(1)).toThrow(
      /outside the dimensions/,
    );
  });

  test('plural setters are one call and one round trip', () => {
    const sheet = freshSheet(local(), 'plural');
    const rows = Array.from({ length: 500 }, (_, row) => [row, `=A${row + 1}*2`]);
    const range = sheet.getRange(1, 1, 500, 2);
    local().forgetCalls();
    range.setValues(rows).setBackgrounds(rows.map(() => ['#ffffff', '#eeeeee']));
    expect(local().calls).toEqual(['Range.setValues', 'Range.setBackgrounds']);
    expect(sheet.getRange('B500').getValue()).toBe(998);
  });
});

describe('reading values', () => {
  const local = useLocalSheets();

  test('blank, number, truth, error and spilled cells', () => {
    const sheet = freshSheet(local(), 'read');
    sheet.getRange('A1:D1').setValues([['', 5, true, '=1/0']]);
    sheet.getRange('A2').setFormula('=FILTER(B5:B7;B5:B7>1)');
    sheet.getRange('B5:B7').setValues([[1], [2], [3]]);
    expect(sheet.getRange('A1:D3').getValues()).toEqual([
      ['', 5, true, '#DIV/0!'],
      [2, '', '', ''],
      [3, '', '', ''],
    ]);
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([7, 4]);
  });

  test('a date cell is the instant of its wall clock in the zone of the spreadsheet', () => {
    const cell = freshSheet(local(), 'date').getRange('A1').setValue('2026/4/1');
    expect((cell.getValue() as Date).toISOString()).toBe('2026-03-31T15:00:00.000Z');
  });

  test('sorting moves whole rows, formats and formulas with them', () => {
    const sheet = freshSheet(local(), 'sort');
    sheet.getRange('A1:C3').setValues([
      ['b', 2, '=B1*10'],
      ['c', 3, '=B2*10'],
      ['a', 1, '=B3*10'],
    ]);
    sheet.getRange('A3').setBackground('#ff0000');
    sheet.sort(1);
    expect(sheet.getRange('A1:C3').getValues()).toEqual([
      ['a', 1, 10],
      ['b', 2, 20],
      ['c', 3, 30],
    ]);
    expect(sheet.getRange('A1').getBackground()).toBe('#ff0000');
  });
});

describe('the zone of the spreadsheet and the zone of the script differ', () => {
  const local = useLocalSheets({ spreadsheetTimeZone: 'America/New_York', scriptTimeZone: 'Asia/Tokyo' });

  test('a Date is written with the wall clock of the spreadsheet and comes back the same', () => {
    expect(local().run('dateRoundTrip')).toEqual({
      shown: '2026/03/31 11:00:00',
      own: true,
      month: 3,
      date: 1,
    });
  });
});
