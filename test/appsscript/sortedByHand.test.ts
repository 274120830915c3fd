// Tables that people sort by hand: the next run writes formulas that find every row again.
import { expect, test } from '@jest/globals';
import { ask, closeWorkbooks, newBusinessPlan, openPlanned } from './workbook';

closeWorkbooks();

test('sorted holidays and owners leave business days, differences and shares as they are', async () => {
  const plan = { ...newBusinessPlan, owners: ['佐藤', '鈴木', '高橋'] };
  const local = await openPlanned(plan);
  const sheet = (name: string) => local.services.SpreadsheetApp.getActive().getSheetByName(name);
  const rowOf = (name: string, text: string): number => {
    const values = (sheet(name)?.getDataRange().getValues() ?? []) as unknown[][];
    return values.findIndex((cells) => cells.includes(text)) + 1;
  };
  const shares = (): number[] =>
    plan.owners.map((owner) => Number(local.cell('行動計画', `F${rowOf('行動計画', `${owner}/架電数`)}`)));
  const before = shares();
  local.setCell('目標', `D${rowOf('目標', '佐藤')}`, '40000000');
  const holidays = sheet('祝日')?.getDataRange();
  const below = (holidays?.getNumRows() ?? 0) - 3;
  sheet('祝日')
    ?.getRange(4, 1, below, holidays?.getNumColumns() ?? 0)
    .sort({ column: 1, ascending: false });
  const columns = sheet('目標')?.getDataRange().getNumColumns() ?? 0;
  sheet('目標')?.getRange(rowOf('目標', '佐藤'), 1, 3, columns).sort({ column: 8, ascending: true });
  expect(rowOf('目標', '佐藤')).toBeGreaterThan(rowOf('目標', '高橋'));

  expect(ask(local, plan)).toMatchObject({ ok: true });
  // Mondays to Fridays of May 2026, without the three days of Golden Week.
  expect(local.cell('設定', `B${rowOf('設定', 'days')}`)).toBe(18);
  expect(local.cell('目標', `H${rowOf('目標', 'businessDays')}`)).toBe(18);
  const rest = local.cell('目標', `H${rowOf('目標', 'rest')}`);
  expect(rest).toBeCloseTo(40_000_000 - 100_000_000 / 3, 5);
  const after = shares();
  expect(after[0]).toBeGreaterThan(before[0] as number);
  expect(after.every((share) => Number.isFinite(share))).toBe(true);
});
