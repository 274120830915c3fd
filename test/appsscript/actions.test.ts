// The sheet 行動計画 as people see it: whose share, what counts as done, and how it stands.
import { expect, test } from '@jest/globals';
import type { LocalSheets } from '../../local/openLocalSheets';
import type { CreatePlanRequest } from '../../src/commands/requests';
import { closeWorkbooks, log, openPlanned, ownPlan } from './workbook';

closeWorkbooks();

/** A sheet's rows by their ids, each cell by its header. */
function table(local: LocalSheets, name: string): Map<string, Record<string, unknown>> {
  const sheet = local.services.SpreadsheetApp.getActive().getSheetByName(name);
  const [, , headers = [], ...rows] = (sheet?.getDataRange().getValues() ?? []) as unknown[][];
  const id = headers.indexOf('#header');
  return new Map(
    rows.map((row) => [
      String(row[id]),
      Object.fromEntries(headers.map((header, at) => [String(header), row[at]])),
    ]),
  );
}

/** A month in which 20 leave and 120 come. */
const churn: CreatePlanRequest = ownPlan('純増数 = 新規数 − 解約数', { 新規数: null, 解約数: 20 }, 100);

test('of what lowers the goal, more than planned is behind and less is on track', async () => {
  const local = await openPlanned(churn);
  // By the 19th, the 10th of the month's 18 business days, 5.6 of a person's 10 were planned.
  local.setCell('設定', 'B8', '2026/05/19');
  log(local, [
    ['2026/05/08', '佐藤', '解約数', 9],
    ['2026/05/08', '鈴木', '解約数', 4],
  ]);
  const rows = table(local, '行動計画');
  expect(rows.get('佐藤/解約数')).toMatchObject({ 月: 10, 月の実績: 9, 状況: '未達' });
  expect(rows.get('鈴木/解約数')).toMatchObject({ 月: 10, 月の実績: 4, 状況: '達成' });
});
