// Runs, their serialisation, locks, properties, triggers, the clock, pages.
import { describe, expect, test } from '@jest/globals';
import { type LocalSheets, openLocalSheets } from '../openLocalSheets';
import { carryAnswer } from '../script/serialise';
import { formatDate } from '../services/formatDate';
import { cutTemplateLiterals } from '../services/html';
import { FIXTURE_BUNDLE, useLocalSheets } from './fixture';

describe('running functions', () => {
  const local = useLocalSheets();

  test('answers pass as google.script.run carries them', () => {
    expect(local().run('rpc', { list: [1, undefined] })).toEqual({
      echo: { list: [1, null] },
      sheets: ['シート1'],
    });
    expect(local().run('answerWithDate')).toBeNull();
    expect(local().run('answerWithUndefined')).toEqual({ gone: null, list: [null, 1] });
    expect(carryAnswer({ map: new Map() })).toBeNull();
    expect(() => local().run('rpc', new Date())).toThrow(/illegal value/);
  });

  test('private and unknown functions cannot be called', () => {
    expect(() => local().run('secret_')).toThrow('Script function not found: secret_');
    expect(() => local().run('nothing')).toThrow('Script function not found: nothing');
  });

  test('the script’s errors arrive with their words, and a service’s errors are the script’s own', () => {
    expect(() => local().run('failOnPurpose')).toThrow('わざと失敗しました');
    expect(local().run('seesErrorsAsItsOwn')).toMatchObject({ isError: true, name: 'Exception' });
  });

  test('the world holds ECMAScript and the services, nothing of Node', () => {
    const names = local().run('globalNames') as string[];
    for (const absent of [
      'process',
      'require',
      'setTimeout',
      'URL',
      'fetch',
      'TextEncoder',
      'performance',
      'crypto',
    ]) {
      expect(names).not.toContain(absent);
    }
    expect(names).toContain('SpreadsheetApp');
  });

  test('a call can be made to fail before and after it takes effect', () => {
    local().forgetCalls();
    local().beforeCall = (name) => {
      if (name === 'Range.setValues') throw new Error('Service timed out');
    };
    expect(() => local().run('makePlan')).toThrow('Service timed out');
    expect(local().calls).toEqual(['Spreadsheet.insertSheet', 'Range.setValues']);
    local().beforeCall = null;
    expect(local().cell('計画', 'A1')).toBe('');
    const spreadsheet = local().services.SpreadsheetApp.getActive();
    spreadsheet.deleteSheet(spreadsheet.getSheetByName('計画') as GoogleAppsScript.Spreadsheet.Sheet);
    local().afterCall = (name) => {
      if (name === 'Range.setValues') throw new Error('Answer lost');
    };
    expect(() => local().run('makePlan')).toThrow('Answer lost');
    local().afterCall = null;
    expect(local().cell('計画', 'B3')).toBe(10000);
  });

  test('the menu, the toast and the sidebar are kept for whoever shows them', () => {
    local().run('onOpen');
    expect(local().shown.menus).toEqual([
      {
        title: '営業計画',
        entries: [
          { label: '計画を作る', functionName: 'makePlan' },
          'separator',
          { title: 'その他', entries: [{ label: 'サイドバーを開く', functionName: 'openSidebar' }] },
        ],
      },
    ]);
    local().run('openSidebar');
    expect(local().shown.sidebar?.title).toBe('計画ウィザード');
  });
});

describe('locks and properties', () => {
  const local = useLocalSheets();

  test('a lock is held by one run at a time and ends with it', () => {
    const { LockService } = local().services;
    const mine = LockService.getDocumentLock();
    expect([mine?.tryLock(10), mine?.hasLock(), LockService.getDocumentLock()?.tryLock(10)]).toEqual([
      true,
      true,
      true,
    ]);
    mine?.releaseLock();
    expect(mine?.hasLock()).toBe(false);
  });

  test('properties keep Google’s limits and refuse before they change anything', () => {
    const properties = local().services.PropertiesService.getDocumentProperties();
    properties.setProperty('a', '1');
    expect(() => properties.setProperties({ a: '2', b: 'x'.repeat(9 * 1024 + 1) })).toThrow(
      /Argument too large/,
    );
    expect(properties.getProperties()).toEqual({ a: '1' });
    const big = 'あ'.repeat(3000);
    expect(() => {
      for (let index = 0; index < 60; index++) properties.setProperty(`key${index}`, big);
    }).toThrow(/property storage quota/);
    properties.deleteAllProperties();
    expect([properties.getProperty('a'), properties.getKeys()]).toEqual([null, []]);
  });
});

describe('the clock', () => {
  const local = useLocalSheets();

  test('moving it fires what falls due, in order, at its own time, and TODAY() follows', () => {
    local().setCell('シート1', 'C1', '=TODAY()');
    local().run('makeDailyTrigger');
    local().clock.moveTo('2026-11-25T12:00');
    const lines = local().engine.readDisplay('0', { row: 1, column: 0, rows: 3, columns: 1 });
    expect(lines).toEqual([['2026-11-23 9:30:00'], ['2026-11-24 9:30:00'], ['2026-11-25 9:30:00']]);
    expect(local().triggerRuns.map(({ error }) => error)).toEqual([null, null, null]);
    expect(local().display('シート1', 'C1')).toBe('2026/11/25');
    expect(local().services.ScriptApp.getProjectTriggers()).toHaveLength(1);
  });

  test('sleeping moves it without waiting', () => {
    const before = local().clock.now().getTime();
    local().services.Utilities.sleep(30_000);
    expect(local().clock.now().getTime() - before).toBe(30_000);
  });

  test('a trigger can be deleted, and the twenty-first is refused', () => {
    const { ScriptApp } = local().services;
    for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
    for (let count = 0; count < 20; count++) ScriptApp.newTrigger('daily').timeBased().everyHours(1).create();
    expect(() => ScriptApp.newTrigger('daily').timeBased().everyHours(1).create()).toThrow(
      /too many triggers/,
    );
  });
});

describe('a saved state', () => {
  test('brings cells, rules, metadata, properties, triggers and the clock back', async () => {
    const open = (snapshot?: ReturnType<LocalSheets['snapshot']>) =>
      openLocalSheets({ bundle: FIXTURE_BUNDLE, ...(snapshot ? { snapshot } : { now: '2026-11-22T10:00' }) });
    const first = await open();
    first.run('makePlan');
    first.run('makeDailyTrigger');
    first.services.PropertiesService.getDocumentProperties().setProperty('goal', '5');
    first.services.SpreadsheetApp.getActive().getSheetByName('計画')?.addDeveloperMetadata('kind', 'plan');
    const snapshot = first.snapshot();
    await first.close();
    const second = await open(JSON.parse(JSON.stringify(snapshot)));
    try {
      expect(second.clock.now().toISOString()).toBe('2026-11-22T01:00:00.000Z');
      expect([second.cell('計画', 'B3'), second.background('計画', 'A3')]).toEqual([10000, '#fce8e6']);
      expect(second.services.PropertiesService.getDocumentProperties().getProperty('goal')).toBe('5');
      expect(
        second.services.SpreadsheetApp.getActive().createDeveloperMetadataFinder().withKey('kind').find(),
      ).toHaveLength(1);
      second.clock.moveTo('2026-11-23T12:00');
      expect(second.triggerRuns).toHaveLength(1);
    } finally {
      await second.close();
    }
  }, 30_000);
});

describe('restoring a saved state in a running workbook', () => {
  const everything = (local: LocalSheets) => ({
    ...local.snapshot(),
    exported: local.engine.exportState(),
    mirrored: local.engine.mirrorState(),
    failures: local.engine.failures(),
    calls: local.calls,
    hooks: [local.beforeCall, local.afterCall],
    told: [local.logs, local.shown, local.triggerRuns, local.answerAlertsWith],
  });

  /** One of everything that a workbook can hold. */
  function fill(local: LocalSheets): void {
    const { SpreadsheetApp, PropertiesService } = local.services;
    local.run('makePlan');
    local.run('makeDailyTrigger');
    PropertiesService.getDocumentProperties().setProperty('goal', '5');
    const file = SpreadsheetApp.getActive();
    const sheet = file.getSheetByName('計画') as GoogleAppsScript.Spreadsheet.Sheet;
    sheet.addDeveloperMetadata('kind', 'plan').getRange('2:2').addDeveloperMetadata('row', 'total');
    sheet.getRange('A1:C1').protect().setDescription('見出し').setWarningOnly(true);
    const validation = SpreadsheetApp.newDataValidation().requireValueInList(['順調', '遅れ']).build();
    sheet.getRange('C2:C9').setDataValidation(validation);
    sheet.getRange('E1:G1').setValues([['=FILTER(A2:A3;A2:A3<>"")', '=ADDED("x")', '=TODAY()']]);
    sheet.getRange('B2').setNote('手で入れる').setNumberFormat('#,##0');
    sheet.getRange('A7:B7').merge();
    sheet.hideColumns(8);
    file.setNamedRange('goal', sheet.getRange('B2'));
    file.insertSheet('隠し').hideSheet();
  }

  test('leaves it as one that was opened with that state', async () => {
    const local = await openLocalSheets({ bundle: FIXTURE_BUNDLE, now: '2026-11-22T10:00' });
    const untouched = local.snapshot();
    fill(local);
    const filled = local.snapshot();
    const fresh = await openLocalSheets({ bundle: FIXTURE_BUNDLE, snapshot: filled });
    try {
      const file = local.services.SpreadsheetApp.getActive();
      file.deleteSheet(file.getSheetByName('計画') as GoogleAppsScript.Spreadsheet.Sheet);
      local.run('makePlan');
      local.services.LockService.getDocumentLock()?.tryLock(1);
      local.services.PropertiesService.getDocumentProperties().setProperty('goal', '6');
      local.clock.moveTo('2026-11-25T12:00');
      local.beforeCall = () => undefined;
      local.restore(filled);
      expect(everything(local)).toEqual(everything(fresh));
      // And what runs on it comes to the same: values, identities, the clock, what waits for a lock.
      for (const each of [local, fresh]) {
        each.setCell('計画', 'B2', '123456');
        each.services.SpreadsheetApp.getActive().insertSheet('次');
        each.clock.moveTo('2026-11-23T12:00');
      }
      expect(local.cell('計画', 'B3')).toBe(1234.56);
      expect(local.display('計画', 'G1')).toBe('2026/11/23');
      // The engine gives new styles names by chance, so only what shows of them is compared.
      const shows = (each: LocalSheets) => [
        each.engine.exportState(),
        each.engine.failures(),
        each.triggerRuns,
      ];
      expect(shows(local)).toEqual(shows(fresh));
      local.restore(untouched);
      expect(local.services.SpreadsheetApp.getActive().getSheets()).toHaveLength(1);
      expect(local.run('makePlan')).toBe(10_000);
    } finally {
      await Promise.all([local.close(), fresh.close()]);
    }
  }, 30_000);
});

describe('small services', () => {
  test('HtmlService cuts what looks like a comment inside template literals', () => {
    const page = '<script>var a = `http://x.jp/y`; var b = "http://x.jp/y"; var c = `1 /* 2 */ 3`;</script>';
    expect(cutTemplateLiterals(page)).toBe(
      '<script>var a = `http:`; var b = "http://x.jp/y"; var c = `1  3`;</script>',
    );
  });

  test.each([
    ['yyyy-MM-dd HH:mm:ss', '2026-04-01 09:05:07'],
    ["yyyy'年'M'月'd'日' E", '2026年4月1日 Wed'],
    ['yy/M/d H:m', '26/4/1 9:5'],
  ])('Utilities.formatDate %s', (pattern, expected) => {
    expect(formatDate(Date.UTC(2026, 3, 1, 0, 5, 7), 'Asia/Tokyo', pattern)).toBe(expected);
  });
});
