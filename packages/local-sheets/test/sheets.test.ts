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
    freshSheet(local(), 'Plan');
    expect(() => file().insertSheet('plan')).toThrow(/すでに存在/);
    expect(() => freshSheet(local(), 'other').setName('Plan')).toThrow(/すでに存在/);
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

  test('rows have a depth of grouping, which moves with them', () => {
    const sheet = freshSheet(local(), 'groups');
    expect(() => sheet.getRange('A1:A2').shiftRowGroupDepth(1)).toThrow(/first row/);
    sheet.setRowGroupControlPosition(app().GroupControlTogglePosition.AFTER);
    sheet.getRange('A1:A6').shiftRowGroupDepth(1);
    sheet.getRange('B3:C4').shiftRowGroupDepth(1).shiftRowGroupDepth(20);
    const depths = () => [1, 2, 3, 4, 5, 6, 7, 8].map((row) => sheet.getRowGroupDepth(row));
    expect(depths()).toEqual([1, 1, 8, 8, 1, 1, 0, 0]);
    sheet.getRange('A3:A4').shiftRowGroupDepth(-6);
    sheet.insertRowsBefore(4, 1);
    expect(depths()).toEqual([1, 1, 2, 2, 2, 1, 1, 0]);
    sheet.deleteRows(2, 2);
    sheet.insertRowsBefore(1, 1);
    expect(depths()).toEqual([0, 1, 2, 2, 1, 1, 0, 0]);
    expect(sheet.getRowGroupControlPosition()).toBe('AFTER');
  });

  test('validations refuse what a person types in their own words', () => {
    const sheet = freshSheet(local(), 'typing');
    sheet.getRange('E1:E2').setValues([['架電'], ['訪問']]);
    const rule = () => app().newDataValidation().setAllowInvalid(false);
    const kinds = [
      rule().requireDate().setHelpText('日付を入れてください'),
      rule().requireValueInRange(sheet.getRange('E1:E3')).setHelpText('種別を選んでください'),
      rule().requireNumberGreaterThanOrEqualTo(0).setHelpText('0以上の数を入れてください'),
      rule().requireNumberNotBetween(1, 9),
    ];
    sheet.getRange('A1:D1').setDataValidations([kinds.map((kind) => kind.build())]);
    for (const [cell, typed, sentence] of [
      ['A1', 'あした', '日付を入れてください'],
      ['B1', '会議', '種別を選んでください'],
      ['C1', '-1', '0以上の数を入れてください'],
      ['D1', '5', /cell D1 violates/],
    ] as const) {
      expect(() => local().setCell('typing', cell, typed)).toThrow(sentence);
      expect(local().cell('typing', cell)).toBe('');
    }
    for (const [cell, typed] of [
      ['A1', '2026/5/1'],
      ['B1', '訪問'],
      ['C1', '0'],
      ['D1', '10'],
    ] as const)
      local().setCell('typing', cell, typed);
    expect(local().display('typing', 'A1')).toBe('2026/05/01');
    sheet.insertRowsBefore(1, 2);
    sheet.setName('renamed typing');
    const [choice, , numbers] = sheet.getRange('B3:D3').getDataValidations()[0] ?? [];
    const [range] = choice?.getCriteriaValues() ?? [];
    expect([range.getSheet().getName(), range.getA1Notation()]).toEqual(['renamed typing', 'E3:E5']);
    expect(numbers?.getCriteriaType()).toBe('NUMBER_NOT_BETWEEN');
    local().setCell('renamed typing', 'E5', '会議');
    local().setCell('renamed typing', 'B3', '会議');
    expect(local().cell('renamed typing', 'B3')).toBe('会議');
    // A warning lets everything in.
    sheet.getRange('A3').setDataValidation(rule().requireDate().setAllowInvalid(true).build());
    local().setCell('renamed typing', 'A3', 'あした');
    expect(local().cell('renamed typing', 'A3')).toBe('あした');
  });

  test('a sheet has one filter, which moves with its cells', () => {
    const sheet = freshSheet(local(), 'filter');
    sheet.getRange('A2:B4').setValues([
      ['名前', '数'],
      ['b', 2],
      ['a', 1],
    ]);
    expect(sheet.getFilter()).toBeNull();
    const filter = sheet.getRange('A2:B4').createFilter();
    expect(() => sheet.getRange('A2:B3').createFilter()).toThrow(/already has a filter/);
    filter.sort(1, true);
    expect(sheet.getRange('A2:B4').getValues()).toEqual([
      ['名前', '数'],
      ['a', 1],
      ['b', 2],
    ]);
    sheet.insertRowsBefore(1, 2);
    expect(sheet.getFilter()?.getRange().getA1Notation()).toBe('A4:B6');
    sheet.getFilter()?.remove();
    expect(sheet.getFilter()).toBeNull();
  });

  test('merged ranges and notes of a block', () => {
    const sheet = freshSheet(local(), 'blocks');
    sheet.getRange('B2:C3').merge();
    sheet.getRange('E1:E2').merge();
    const names = (ranges: GoogleAppsScript.Spreadsheet.Range[]) =>
      ranges.map((range) => range.getA1Notation());
    expect(names(sheet.getRange('A1:C2').getMergedRanges())).toEqual(['B2:C3']);
    expect([sheet.getRange('C3').isPartOfMerge(), sheet.getRange('D3').isPartOfMerge()]).toEqual([
      true,
      false,
    ]);
    sheet.getRange('A1:E9').breakApart();
    expect(sheet.getRange('A1:E9').getMergedRanges()).toEqual([]);
    sheet.getRange('A1:B1').setNotes([['一', null]]);
    expect(sheet.getRange('A1:B2').getNotes()).toEqual([
      ['一', ''],
      ['', ''],
    ]);
  });
});

describe('other people', () => {
  const local = useLocalSheets();
  const app = () => local().services.SpreadsheetApp;
  const file = () => app().getActiveSpreadsheet();

  test('what somebody else protects cannot be changed by a script, not even in part', () => {
    const sheet = freshSheet(local(), 'locked');
    sheet.getRange('A1:B2').setValues([
      [1, 2],
      [3, 4],
    ]);
    sheet.getRange('D1').protect().setDescription('own');
    sheet.getRange('D1').setValue('mine');
    const unlock = local().lockFor('locked', 'B2:C3');
    const sentence = /protected cell or object/;
    const changes: (() => unknown)[] = [
      () =>
        sheet.getRange('A1:B2').setValues([
          [5, 6],
          [7, 8],
        ]),
      () => sheet.getRange('B2').setBackground('#ff0000'),
      () => sheet.getRange('A:Z').clearContent(),
      () => sheet.getRange('A1:C3').merge(),
      () => sheet.sort(1),
      () => sheet.deleteRows(2, 1),
      () => file().deleteSheet(sheet),
    ];
    for (const change of changes) expect(change).toThrow(sentence);
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    sheet.getRange('A1:B1').setValues([[5, 6]]);
    const canEdit = () =>
      file()
        .getProtections(app().ProtectionType.RANGE)
        .map((protection) => [protection.getRange().getA1Notation(), protection.canEdit()]);
    expect(canEdit()).toEqual([
      ['D1', true],
      ['B2:C3', false],
    ]);
    expect(() => file().getProtections(app().ProtectionType.RANGE)[1]?.remove()).toThrow(/permission/);
    sheet.insertRowsBefore(1, 1);
    expect(() => sheet.getRange('B3').setValue(9)).toThrow(sentence);
    local().setCell('locked', 'B3', '9');
    unlock();
    expect(sheet.getRange('B3').setValue(10).getValue()).toBe(10);
    local().lockFor('locked', null);
    expect(() => sheet.getRange('Z9').setValue(1)).toThrow(sentence);
    expect(() => sheet.setName('other')).toThrow(sentence);
    expect(sheet.getProtections(app().ProtectionType.SHEET)[0]?.canEdit()).toBe(false);
    expect(() => local().restore(local().snapshot())).not.toThrow();
    expect(() => sheet.getRange('Z9').setValue(1)).toThrow(sentence);
  });

  test('somebody else can act in the middle of a run', () => {
    const heard: string[] = [];
    local().forgetCalls();
    local().beforeCall = (name) => {
      heard.push(name);
      if (name !== 'Range.setValues') return;
      local().asPerson(() => {
        const sheet = file().getSheetByName('計画') as GoogleAppsScript.Spreadsheet.Sheet;
        sheet.insertRowsBefore(1, 1).getRange('A1').setValue('先に書いた');
        sheet.insertColumnsAfter(3, 1).setName('改名');
        sheet.getRange('A1:B9').sort(1);
        file().setActiveSheet(sheet);
        file().moveActiveSheet(1);
        file().deleteSheet(file().insertSheet('一時'));
        local().lockFor('改名', 'A2');
      });
    };
    expect(() => local().run('makePlan')).toThrow(/protected cell or object/);
    local().beforeCall = null;
    expect(heard).toEqual(['Spreadsheet.insertSheet', 'Range.setValues']);
    expect(local().calls).toEqual(heard);
    expect(file().getSheets()[0]?.getName()).toBe('改名');
    expect(local().cell('改名', 'A1')).toBe('先に書いた');
  });
});

describe('the limit of cells', () => {
  const local = useLocalSheets({ cellLimit: 60_000 });

  test('counts the whole file and refuses before anything is added', () => {
    const sheet = freshSheet(local(), 'second');
    expect(() => sheet.insertRowsAfter(1000, 308)).toThrow(/above the limit of 60000 cells/);
    expect([sheet.getMaxRows(), sheet.insertRowsAfter(1000, 307).getMaxRows()]).toEqual([1000, 1307]);
    const file = local().services.SpreadsheetApp.getActive();
    expect(() => file.insertSheet('third')).toThrow(/above the limit/);
    expect(() => sheet.copyTo(file)).toThrow(/above the limit/);
    expect(file.getSheets()).toHaveLength(2);
  });
});
