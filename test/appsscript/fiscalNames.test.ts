// What sums of three and six months are called: by the fiscal year where it has a name for them.
import { expect, test } from '@jest/globals';
import { closeWorkbooks, openPlanned, ownPlan, settingCell } from './workbook';

closeWorkbooks();

test.each([
  [4, 4, ['上期', '下期', '第1四半期', '第2四半期', '第3四半期', '第4四半期']],
  [10, 4, ['下期', '上期', '第3四半期', '第4四半期', '第1四半期', '第2四半期']],
  [7, 4, ['7月〜12月', '1月〜6月', '第2四半期', '第3四半期', '第4四半期', '第1四半期']],
  [11, 4, ['11月〜4月', '5月〜10月', '11月〜1月', '2月〜4月', '5月〜7月', '8月〜10月']],
  [1, 1, ['上期', '下期', '第1四半期', '第2四半期', '第3四半期', '第4四半期']],
  [4, 1, ['4月〜9月', '10月〜3月', '第2四半期', '第3四半期', '第4四半期', '第1四半期']],
])('a year from month %i, of a fiscal year from month %i', async (month, fiscalYearStart, names) => {
  const local = await openPlanned({
    ...ownPlan('売上 = 客数 × 単価', { 客数: null, 単価: 100 }, 100_000_000),
    period: { year: 2026, month: 4, months: 12 },
  });
  local.setCell('設定', settingCell(local, 'start'), `2026/${month}/1`);
  local.setCell('設定', settingCell(local, 'fiscalYearStart'), String(fiscalYearStart));
  const columns = Array.from('IJKLMN');
  expect(columns.map((column) => local.display('目標', `${column}4`))).toEqual(names);
  expect(columns.map((column) => local.display('目標', `${column}3`))).toEqual([
    ...['6か月計 1', '6か月計 2'],
    ...['3か月計 1', '3か月計 2', '3か月計 3', '3か月計 4'],
  ]);
});
