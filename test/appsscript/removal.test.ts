// Taking the add-on's traces away, by the real bundle on the local Google Sheets.
import { describe, expect, test } from '@jest/globals';
import type { LocalSheets } from 'local-sheets';
import { ask, closeWorkbooks, newBusinessPlan, openPlanned, writes } from './workbook';

closeWorkbooks();

const protections = (local: LocalSheets): number =>
  local.services.SpreadsheetApp.getActive().getProtections(local.services.SpreadsheetApp.ProtectionType.SHEET)
    .length;

describe('removeTraces', () => {
  test('asks first, and does nothing unless the answer is yes', async () => {
    const local = await openPlanned();
    local.run('installDailyCheck');
    local.answerAlertsWith = 'NO';
    local.forgetCalls();
    local.run('removeTraces');
    expect(local.shown.alerts).toEqual([
      {
        title: 'アドオンの設定を取り除く',
        message: expect.stringContaining('元には戻せません'),
        buttons: 'YES_NO',
      },
    ]);
    expect(writes(local)).toEqual([]);
    expect(local.services.ScriptApp.getProjectTriggers()).toHaveLength(1);
    expect(protections(local)).toBe(9);
  });

  test('takes everything away but the sheets, and says what the next plan will do', async () => {
    const local = await openPlanned();
    local.run('installDailyCheck');
    local.answerAlertsWith = 'YES';
    local.run('removeTraces');
    expect(local.services.ScriptApp.getProjectTriggers()).toEqual([]);
    expect(protections(local)).toBe(0);
    const said = local.shown.toasts[local.shown.toasts.length - 1]?.message;
    expect(said).toContain('シートの保護');
    expect(said).toContain('別に新しいシートを作ります');
    expect(ask(local, newBusinessPlan)).toMatchObject({ ok: true, answer: { treeSheet: 'KPIツリー (2)' } });
  });
});
