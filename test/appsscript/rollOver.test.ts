// A workbook that goes on into the next period: what says a day or a number of the plan says the new one.
import { describe, expect, test } from '@jest/globals';
import { ask, closeWorkbooks, newBusinessPlan, openPlanned, openWorkbook } from './workbook';

closeWorkbooks();

const june = { ...newBusinessPlan, target: 90_000_000, period: { year: 2026, month: 6, months: 1 } } as const;

describe('another period', () => {
  test('moves the due days and the goals in words, but not what somebody wrote', async () => {
    const local = await openPlanned();
    expect(['M4', 'M7'].map((cell) => local.display('KPIツリー', cell))).toEqual(['5/31', '5/31']);
    expect(local.display('SMARTチェック', 'B4')).toBe('2026年5月末までに、受注数を200件にする');
    expect(local.display('SMARTチェック', 'B7')).toBe('2026年5月末までに、架電数を40,000件にする');
    expect(local.display('SMARTチェック', 'B10')).toBe('2026年5月末までに、受注率を15%にする');
    expect(local.display('SMARTチェック', 'B11')).toBe('2026年5月末までに、受注単価を500,000円/件にする');
    local.setCell('KPIツリー', 'M7', '2026/5/20');
    local.setCell('SMARTチェック', 'B5', '毎週20件の商談をする');
    expect(ask(local, june)).toMatchObject({ ok: true });
    expect(['M4', 'M7'].map((cell) => local.display('KPIツリー', cell))).toEqual(['6/30', '5/20']);
    expect(local.display('SMARTチェック', 'B4')).toBe('2026年6月末までに、受注数を180件にする');
    expect(local.display('SMARTチェック', 'B5')).toBe('毎週20件の商談をする');
  });

  test('a target that is typed over is in the goal at once, and the check reads what is shown', async () => {
    const local = await openPlanned();
    local.setCell('KPIツリー', 'E12', '400000');
    expect(local.display('SMARTチェック', 'B4')).toBe('2026年5月末までに、受注数を250件にする');
    ask(local, { command: 'checkMilestones' });
    expect(['C4', 'D4', 'G4'].map((cell) => local.display('SMARTチェック', cell))).toEqual(['○', '○', '○']);
  });

  test('an indicator that comes later has its goal too', async () => {
    const local = await openPlanned();
    const reply = ask(local, {
      ...newBusinessPlan,
      model: { equations: '売上 = 受注数 × 受注単価 + 紹介数 × 紹介単価; 受注数 = 200' },
      drivers: [
        { name: '受注単価', value: 400_000, locked: true, min: null, max: null },
        { name: '紹介単価', value: 500_000, locked: true, min: null, max: null },
      ],
    });
    expect(reply).toMatchObject({ ok: true });
    const statements = ['B4', 'B5', 'B6', 'B7'].map((cell) => local.display('SMARTチェック', cell));
    expect(statements).toContain('2026年5月末までに、紹介数を40にする');
  });

  test('a name that is written like a formula is quoted, and finds its own target', async () => {
    const local = await openWorkbook();
    const name = '=1+"A"*?数';
    const reply = ask(local, {
      ...newBusinessPlan,
      model: { equations: `売上 = [${name}] × 受注単価` },
      target: 9_000,
      drivers: [{ name: '受注単価', value: 3, locked: true, min: null, max: null }],
    });
    expect(reply).toMatchObject({ ok: true });
    expect(local.display('SMARTチェック', 'B4')).toBe(`2026年5月末までに、${name}を3,000にする`);
  });

  test('in English', async () => {
    const local = await openWorkbook({ locale: 'en_US' });
    ask(local, newBusinessPlan);
    expect(['B4', 'B11'].map((cell) => local.display('SMART check', cell))).toEqual([
      'Bring Orders to 200 by the end of May 2026',
      'Bring Order value to ¥500,000 by the end of May 2026',
    ]);
  });
});
