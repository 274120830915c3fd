// What somebody sees first after a plan was made: no empty sheet, everything in its place.
import { describe, expect, test } from '@jest/globals';
import type { LocalSheets } from 'local-sheets';
import { ask, closeWorkbooks, newBusinessPlan, openPlanned, openWorkbook } from './workbook';

const namesOf = (local: LocalSheets): string[] =>
  local.services.SpreadsheetApp.getActive()
    .getSheets()
    .map((sheet) => sheet.getName());

describe('the empty sheet of a new file', () => {
  closeWorkbooks();

  const afterPlanning = async (
    meanwhile: (local: LocalSheets) => void,
    locale = 'ja_JP',
  ): Promise<string[]> => {
    const local = await openWorkbook(locale === 'ja_JP' ? {} : { locale });
    meanwhile(local);
    expect(ask(local, newBusinessPlan)).toMatchObject({ ok: true });
    return namesOf(local);
  };

  test.each(['ja_JP', 'en_US'])('goes once the plan stands (%s)', async (locale) => {
    const names = await afterPlanning(() => undefined, locale);
    expect(names[0]).toBe(locale === 'ja_JP' ? 'KPIツリー' : 'KPI tree');
    expect(names).not.toContain('シート1');
    expect(names).not.toContain('Sheet1');
  });

  test.each<[string, (local: LocalSheets) => void]>([
    ['something stands in it', (local) => local.setCell('シート1', 'Z900', 'メモ')],
    ['there is another sheet', ({ services }) => services.SpreadsheetApp.getActive().insertSheet('私の表')],
    [
      'somebody has protected it',
      ({ services }) => services.SpreadsheetApp.getActive().getSheetByName('シート1')?.protect(),
    ],
    [
      'its size is another',
      ({ services }) => services.SpreadsheetApp.getActive().getSheetByName('シート1')?.deleteColumns(1, 20),
    ],
  ])('stays where %s', async (_, meanwhile) => {
    expect(await afterPlanning(meanwhile)).toContain('シート1');
  });

  test('one that somebody adds under the same name later stays', async () => {
    const local = await openPlanned();
    local.services.SpreadsheetApp.getActive().insertSheet('シート1');
    expect(ask(local, { ...newBusinessPlan, target: 90_000_000 })).toMatchObject({ ok: true });
    expect(namesOf(local)).toContain('シート1');
  });
});

describe('a sheet that is made anew', () => {
  closeWorkbooks();

  test('takes the place of the former one, which stands beside it', async () => {
    const local = await openPlanned();
    const before = namesOf(local);
    expect(before[1]).toBe('目標');
    const quarter = { ...newBusinessPlan, period: { year: 2026, month: 4, months: 3 } };
    expect(ask(local, quarter)).toMatchObject({ ok: true });
    expect(namesOf(local)).toEqual([before[0], '目標', '目標（2026-05-01まで）', ...before.slice(2)]);
  });
});

describe('the log', () => {
  closeWorkbooks();

  test('has nothing in its head before a row counts nowhere', async () => {
    const local = await openPlanned();
    expect(local.display('実績', 'E1')).toBe('');
    local.setCell('実績', 'D4', '5');
    expect(local.display('実績', 'E1')).toBe('数えられない行：1');
  });
});
