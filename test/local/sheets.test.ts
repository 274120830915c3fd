// Sheets, their rules, metadata, protections and names.
import { describe, expect, test } from '@jest/globals';
import { freshSheet, useLocalSheets } from './fixture';

describe('sheets', () => {
  const local = useLocalSheets();
  const app = () => local().services.SpreadsheetApp;
  const file = () => app().getActiveSpreadsheet();

  test('a new file looks like a Japanese one at Google', () => {
    expect([file().getName(), file().getSpreadsheetLocale(), file().getSpreadsheetTimeZone()]).toEqual([
      '営業計画',
      'ja_JP',
      'Asia/Tokyo',
    ]);
    const [first] = file().getSheets();
    expect([first?.getName(), first?.getMaxRows(), first?.getMaxColumns(), first?.getSheetId()]).toEqual([
      'シート1',
      1000,
      26,
      0,
    ]);
  });

  test('two sheets cannot have one name', () => {
    freshSheet(local(), 'KPI');
    expect(() => file().insertSheet('kpi')).toThrow(/すでに存在/);
    expect(() => freshSheet(local(), 'other').setName('KPI')).toThrow(/すでに存在/);
  });

  test('rows and columns are added at the end, and can be written at once', () => {
    const sheet = freshSheet(local(), 'long');
    sheet.insertRowsAfter(1000, 2500);
    sheet.insertColumnsAfter(26, 2);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([3500, 28]);
    sheet.getRange(3500, 28).setValue('last');
    expect(sheet.getRange(3500, 28).getValue()).toBe('last');
  });

  test('what is not there says its own name', () => {
    expect(() => local().run('callMissing')).toThrow('Range.setFoo is not in the local Google Sheets');
  });

  test('size, freezing, hiding, colour, gridlines', () => {
    const sheet = freshSheet(local(), 'layout');
    sheet.setFrozenRows(2);
    sheet.setFrozenColumns(1);
    sheet.setColumnWidths(1, 2, 140).setRowHeight(3, 40).setTabColor('#0b57d0').setHiddenGridlines(true);
    sheet.hideColumns(4, 2);
    expect([
      sheet.getFrozenRows(),
      sheet.getFrozenColumns(),
      sheet.getColumnWidth(2),
      sheet.getRowHeight(3),
    ]).toEqual([2, 1, 140, 40]);
    expect([
      sheet.isColumnHiddenByUser(5),
      sheet.isColumnHiddenByUser(6),
      sheet.hasHiddenGridlines(),
    ]).toEqual([true, false, true]);
    sheet.hideSheet();
    expect(sheet.isSheetHidden()).toBe(true);
    expect(sheet.showSheet().isSheetHidden()).toBe(false);
    file().setActiveSheet(sheet);
    file().moveActiveSheet(1);
    expect(file().getSheets()[0]?.getName()).toBe('layout');
  });

  test('a rule colours the row by the word in it, and the colour goes with the word', () => {
    const sheet = freshSheet(local(), 'rules');
    sheet.getRange('A1:B3').setValues([
      ['売上', '順調'],
      ['客数', '遅れ'],
      ['単価', 3],
    ]);
    const rule = (range: string) =>
      app()
        .newConditionalFormatRule()
        .setRanges([sheet.getRange(range)]);
    sheet.setConditionalFormatRules([
      rule('A1:B3').whenFormulaSatisfied('=$B1="遅れ"').setBackground('#fce8e6').build(),
      rule('B1:B3').whenTextEqualTo('順調').setBackground('#e6f4ea').build(),
      rule('B1:B3').whenNumberGreaterThan(2).setBackground('#feefc3').setBold(true).build(),
    ]);
    const colours = () => ['A1', 'B1', 'A2', 'B2', 'B3'].map((cell) => local().background('rules', cell));
    expect(colours()).toEqual(['#ffffff', '#e6f4ea', '#fce8e6', '#fce8e6', '#feefc3']);
    expect(local().looks('rules', 'B3').fontWeight).toBe('bold');
    sheet.getRange('B1:B2').setValues([['遅れ'], ['順調']]);
    expect(colours()).toEqual(['#fce8e6', '#fce8e6', '#ffffff', '#e6f4ea', '#feefc3']);
    expect(sheet.getConditionalFormatRules().map((each) => each.getRanges()[0]?.getA1Notation())).toEqual([
      'A1:B3',
      'B1:B3',
      'B1:B3',
    ]);
    sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().slice(1));
    expect(local().background('rules', 'A1')).toBe('#ffffff');
  });

  test('a strict validation refuses what a script writes, before anything is written', () => {
    const sheet = freshSheet(local(), 'validation');
    const rule = app()
      .newDataValidation()
      .requireValueInList(['順調', '遅れ'])
      .setAllowInvalid(false)
      .build();
    sheet.getRange('A1:A3').setDataValidation(rule);
    expect(() => sheet.getRange('A1:A2').setValues([['順調'], ['謎']])).toThrow(/cell A2 violates/);
    expect(sheet.getRange('A1').getValue()).toBe('');
    expect(sheet.getRange('A3').getDataValidation()?.getCriteriaValues()[0]).toEqual(['順調', '遅れ']);
    expect(sheet.getRange('A4').getDataValidation()).toBeNull();
    sheet.getRange('A1:A3').clearDataValidations();
    sheet.getRange('A1').setValue('謎');
    expect(sheet.getRange('A1').getValue()).toBe('謎');
  });

  test('metadata and protections move with their rows and columns', () => {
    const sheet = freshSheet(local(), 'kept');
    sheet.addDeveloperMetadata('kind', 'plan').getRange('5:5').addDeveloperMetadata('row', 'total');
    sheet
      .getRange('C:C')
      .addDeveloperMetadata('column', 'target', app().DeveloperMetadataVisibility.DOCUMENT);
    const protection = sheet.getRange('B5:C6').protect().setWarningOnly(true).setDescription('式');
    sheet.insertRowsBefore(2, 3);
    sheet.insertColumnsBefore(1, 1);
    sheet.setName('renamed');
    const found = file().createDeveloperMetadataFinder().withKey('row').find()[0];
    expect([found?.getValue(), found?.getLocation().getRow()?.getRow()]).toEqual(['total', 8]);
    const column = sheet.createDeveloperMetadataFinder().withKey('column').find()[0];
    expect(column?.getLocation().getColumn()?.getA1Notation()).toBe('D1:D1003');
    expect(sheet.getDeveloperMetadata().map((entry) => entry.getValue())).toEqual(['plan']);
    const [standing] = sheet.getProtections(app().ProtectionType.RANGE);
    expect([
      standing?.getRange().getA1Notation(),
      standing?.isWarningOnly(),
      standing?.getDescription(),
    ]).toEqual(['C8:D9', true, '式']);
    protection.remove();
    expect(sheet.getProtections(app().ProtectionType.RANGE)).toEqual([]);
    file().deleteSheet(sheet);
    expect(file().createDeveloperMetadataFinder().withKey('row').find()).toEqual([]);
  });

  test('named ranges follow their cells and can be cited', () => {
    const sheet = freshSheet(local(), 'names');
    sheet.getRange('B2').setValue(7);
    file().setNamedRange('goal', sheet.getRange('B2'));
    const cell = sheet.getRange('D1').setFormula('=goal*2');
    sheet.insertRowsBefore(1, 1);
    expect(file().getRangeByName('goal')?.getA1Notation()).toBe('B3');
    expect(cell.offset(1, 0).getValue()).toBe(14);
  });

  test('notes, merging and clearing', () => {
    const sheet = freshSheet(local(), 'notes');
    sheet.getRange('A1:B2').merge();
    sheet.getRange('A1').setValue('x').setNote('なぜ');
    sheet.insertRowsBefore(1, 1);
    expect(sheet.getRange('A2').getNote()).toBe('なぜ');
    sheet.getRange('A2').clearContent();
    expect([sheet.getRange('A2').getValue(), sheet.getRange('A2').getNote()]).toEqual(['', 'なぜ']);
  });

  test('rules move along with rows and columns that are inserted and deleted', () => {
    const sheet = freshSheet(local(), 'moving');
    const rule = app()
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$C2="D2"')
      .setBackground('#ff0000')
      .setRanges([sheet.getRange('A2:C9')])
      .build();
    sheet.setConditionalFormatRules([rule]);
    sheet.getRange('C2:C9').setDataValidation(app().newDataValidation().requireNumberBetween(0, 9).build());
    sheet.insertRowsBefore(1, 2);
    sheet.insertColumnsBefore(2, 1);
    sheet.deleteRows(6, 1);
    const [moved] = sheet.getConditionalFormatRules();
    expect(moved?.getRanges().map((range) => range.getA1Notation())).toEqual(['A4:D10']);
    expect(moved?.getBooleanCondition()?.getCriteriaValues()).toEqual(['=$D4="D2"']);
    expect(sheet.getRange('D10').getDataValidation()).not.toBeNull();
    expect([sheet.getRange('D11').getDataValidation(), sheet.getRange('C4').getDataValidation()]).toEqual([
      null,
      null,
    ]);
    sheet.getRange('D5').setValue('D2');
    expect(local().background('moving', 'A5')).toBe('#ff0000');
  });
});
