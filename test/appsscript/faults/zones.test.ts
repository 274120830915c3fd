// Twenty time zones, the script in the workbook's or in another: due dates, periods and logged days are never off by one.
import { describe, expect, test } from '@jest/globals';
import { openLocalSheets } from 'local-sheets';
import { smallPlan } from './faults';
import { takesAll } from './progress';

const zones = [
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Asia/Tokyo',
  'Asia/Shanghai',
  'Asia/Yangon',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Europe/Moscow',
  'Africa/Cairo',
  'Europe/Berlin',
  'Europe/London',
  'Atlantic/Azores',
  'America/Sao_Paulo',
  'America/Los_Angeles',
];

const pairs = zones.flatMap((zone, at): [string, string][] => [
  [zone, zone],
  [zone, zones[(at + 9) % zones.length] as string],
]);
const taken = takesAll ? pairs : pairs.filter((_, at) => at === 1 || at === 2 || at === 5);

describe.each(taken)('a workbook in %s, its script in %s', (spreadsheetTimeZone, scriptTimeZone) => {
  test('has its days right, half an hour after midnight and half an hour before it', async () => {
    // Without an offset, a moment is one of the workbook's zone.
    const now = '2026-05-01T00:30:00';
    const local = await openLocalSheets({ locale: 'ja_JP', spreadsheetTimeZone, scriptTimeZone, now });
    try {
      expect(local.run('rpc', smallPlan)).toMatchObject({ ok: true });
      expect([5, 7, 9, 13].map((row) => local.display('設定', `B${row}`))).toEqual([
        '2026/05/01',
        '2026/05/31',
        '2026/05/01',
        '2026年5月',
      ]);
      const due = [4, 5, 6, 7].map((row) => local.display('マイルストーン', `A${row}`));
      expect(due).toEqual(['2026/05/08', '2026/05/20', '2026/05/25', '2026/05/25']);
      expect(local.display('KPIツリー', 'M5')).toBe('5/31');
      expect(local.display('マイルストーン', 'I4')).toBe('2026/05/01 00:30');
      // Both ends of the period count, the days beside it do not.
      ['2026/04/30', '2026/05/01', '2026/05/31', '2026/06/01'].forEach((day, at) => {
        local.setCell('実績', `A${4 + at}`, day);
        local.setCell('実績', `C${4 + at}`, '客数');
        local.setCell('実績', `D${4 + at}`, String(10 ** at));
      });
      local.clock.moveTo('2026-05-31T23:30:00');
      expect(local.display('KPIツリー', 'G5')).toBe('110.0');
      // A plan that is read back is the plan: asking again moves no day.
      local.forgetCalls();
      local.run('rpc', smallPlan);
      expect(local.calls.filter((name) => /insertSheet|setName$/.test(name))).toEqual([]);
      expect([4, 5, 6, 7].map((row) => local.display('マイルストーン', `A${row}`))).toEqual(due);
      expect(local.display('設定', 'B5')).toBe('2026/05/01');
      const status = (): string => local.display('マイルストーン', 'H4');
      local.clock.moveTo('2026-05-07T23:30:00');
      local.run('dailyCheck');
      expect(status()).toBe('期日前');
      local.clock.moveTo('2026-05-08T00:30:00');
      local.run('dailyCheck');
      expect(status()).toBe('未入力');
    } finally {
      await local.close();
    }
  }, 120_000);
});
