// The day and the month that count, on the sheet 設定: blank is today, and everything typed can be taken back.
import { describe, expect, test } from '@jest/globals';
import type { LocalSheets } from 'local-sheets';
import type { CreatePlanRequest } from '../../src/commands/requests';
import { ask, closeWorkbooks, newBusinessPlan, openPlanned, settingCell } from './workbook';

closeWorkbooks();

const quarter = {
  ...newBusinessPlan,
  period: { year: 2026, month: 4, months: 3 },
} satisfies CreatePlanRequest;

const shown = (local: LocalSheets, setting: string): string =>
  local.display('設定', settingCell(local, setting));

function actionSheet(local: LocalSheets): unknown[][] {
  const sheet = local.services.SpreadsheetApp.getActive().getSheetByName('行動計画');
  return (sheet?.getDataRange().getValues() ?? []) as unknown[][];
}

describe('the day and the month that count', () => {
  test('are today and its month at first, and again once what was typed is cleared', async () => {
    const local = await openPlanned(quarter);
    const days = (): string[] => ['asOf', 'until', 'chosenMonth', 'month'].map((row) => shown(local, row));
    expect(days()).toEqual(['', '2026/05/01', '', '2026年5月']);
    local.setCell('設定', settingCell(local, 'asOf'), '2026/04/10');
    expect(days()).toEqual(['2026/04/10', '2026/04/10', '', '2026年4月']);
    local.setCell('設定', settingCell(local, 'asOf'), '');
    local.setCell('設定', settingCell(local, 'chosenMonth'), '2026/06/01');
    expect(days()).toEqual(['', '2026/05/01', '2026年6月', '2026年6月']);
    local.setCell('設定', settingCell(local, 'chosenMonth'), '');
    expect(days()).toEqual(['', '2026/05/01', '', '2026年5月']);
  });

  test('any day of a month stands for the whole of it', async () => {
    const local = await openPlanned(quarter);
    const before = actionSheet(local).map((row) => row[5]);
    local.setCell('設定', settingCell(local, 'chosenMonth'), '2026/05/20');
    expect(shown(local, 'monthDays')).toBe('18');
    expect(actionSheet(local).map((row) => row[5])).toEqual(before);
  });

  test('a month outside the plan has nothing to do and nothing to judge, and no error', async () => {
    const local = await openPlanned(quarter);
    for (const day of ['2026/03/01', '2026/08/01']) {
      local.setCell('設定', settingCell(local, 'chosenMonth'), day);
      const calls = actionSheet(local).find((row) => row.includes('佐藤/架電数'));
      expect(calls?.slice(5, 8)).toEqual(['', '', '']);
      expect(calls?.slice(9, 11)).toEqual(['', '']);
      expect(
        actionSheet(local)
          .flat()
          .filter((value) => /^#[A-Z]/.test(String(value))),
      ).toEqual([]);
    }
  });

  test('a plan whose end has passed stays at its last day and month', async () => {
    const local = await openPlanned({ ...quarter, period: { year: 2026, month: 1, months: 3 } });
    expect([shown(local, 'until'), shown(local, 'month')]).toEqual(['2026/03/31', '2026年3月']);
    local.forgetCalls();
    expect(ask(local, { ...quarter, period: { year: 2026, month: 1, months: 3 } })).toMatchObject({
      ok: true,
    });
  });
});
