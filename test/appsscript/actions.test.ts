// The sheet 行動計画 as people see it: whose share, what counts as done, and how it stands.
import { expect, test } from '@jest/globals';
import type { LocalSheets } from 'local-sheets';
import type { CreatePlanRequest } from '../../src/commands/requests';
import { ask, closeWorkbooks, log, newBusinessPlan, openPlanned, ownPlan, settingCell } from './workbook';

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
  local.setCell('設定', settingCell(local, 'asOf'), '2026/05/19');
  log(local, [
    ['2026/05/08', '佐藤', '解約数', 9],
    ['2026/05/08', '鈴木', '解約数', 4],
  ]);
  const rows = table(local, '行動計画');
  expect(rows.get('佐藤/解約数')).toMatchObject({ 月: 10, 月の実績: 9, 状況: '未達' });
  expect(rows.get('鈴木/解約数')).toMatchObject({ 月: 10, 月の実績: 4, 状況: '達成' });
});

test('who recorded nothing is not behind but has no entry; a recorded 0 is one', async () => {
  const local = await openPlanned();
  local.setCell('設定', settingCell(local, 'asOf'), '2026/05/29');
  log(local, [['2026/05/08', '佐藤', '架電数', 0]]);
  const rows = table(local, '行動計画');
  expect(rows.get('佐藤/架電数')).toMatchObject({ 月の実績: 0, 達成率: 0, 状況: '未達' });
  expect(rows.get('鈴木/架電数')).toMatchObject({ 月の実績: 0, 達成率: '', 状況: '未入力' });
});

test('before a plan has begun nothing is judged, and nothing is an error', async () => {
  const local = await openPlanned({ ...newBusinessPlan, period: { year: 2026, month: 7, months: 1 } });
  const rows = Array.from(table(local, '行動計画').values()).filter((row) => row.月 !== '');
  const judged = rows.filter((row) => row.担当者 === '佐藤');
  expect(judged.length).toBeGreaterThan(5);
  for (const row of judged) {
    expect(String(row.達成率)).not.toMatch(/#/);
    expect(row.状況).toMatch(/期日前/);
  }
});

test('what is done each time is the share of occasions that met the rule', async () => {
  const local = await openPlanned();
  local.setCell('設定', settingCell(local, 'asOf'), '2026/05/29');
  const entry = (owner: string, action: string, value: number): [string, string, string, number] => [
    '2026/05/08',
    owner,
    action,
    value,
  ];
  const slots = 'つながりやすい時間帯に決めた架電枠の実施';
  const [quotes, sheet, mail] = [
    '価格の違う案を並べた見積もり',
    'ヒアリングシートの記入',
    '商談の要約を添えたお礼メール',
  ];
  log(local, [
    entry('佐藤', quotes, 2),
    entry('佐藤', sheet, 19),
    entry('佐藤', mail, 0),
    entry('鈴木', quotes, 2),
    entry('鈴木', quotes, 5),
    entry('鈴木', sheet, 20),
    entry('鈴木', mail, 1),
    entry('鈴木', slots, 0.8),
    entry('鈴木', slots, 5),
  ]);
  const rows = table(local, '行動計画');
  expect(rows.get(`佐藤/${quotes}`)).toMatchObject({ 月: 1, 月の実績: 0, 達成率: 0, 状況: '未達' });
  expect(rows.get(`佐藤/${sheet}`)).toMatchObject({ 月の実績: 0, 状況: '未達' });
  expect(rows.get(`佐藤/${mail}`)).toMatchObject({ 月の実績: 0, 状況: '未達' });
  expect(rows.get(`鈴木/${quotes}`)).toMatchObject({ 月の実績: 0.5, 達成率: 0.5, 状況: '未達' });
  expect(rows.get(`鈴木/${sheet}`)).toMatchObject({ 月の実績: 1, 達成率: 1, 状況: '達成' });
  expect(rows.get(`鈴木/${mail}`)).toMatchObject({ 月の実績: 1, 状況: '達成' });
  expect(rows.get(`鈴木/${quotes}`)).toMatchObject({
    できたと言える条件: '商談1件に3以上。1回ごとに数を記録',
  });
  // Shares of what was due: no week brings more than all of it.
  expect(rows.get(`鈴木/${slots}`)).toMatchObject({ 月の実績: 0.9, 状況: '注意' });
  expect(rows.get('鈴木/同じ業種の導入事例の提示')).toMatchObject({ 月の実績: '', 状況: '未入力' });
});

test('what somebody agreed to is the same on both sheets, and so is the part of everything else', async () => {
  const local = await openPlanned();
  const targets = table(local, '目標');
  local.setCell('目標', 'D12', '40000000');
  local.setCell('目標', 'D13', '50000000');
  const rows = table(local, '行動計画');
  expect(table(local, '目標').get('owner 佐藤')).toMatchObject({ 期間合計: 40_000_000 });
  expect(rows.get('佐藤/売上')).toMatchObject({ 月: 40_000_000 });
  expect(rows.get('鈴木/売上')).toMatchObject({ 月: 50_000_000 });
  const calls = Number(targets.get('target 架電数')?.期間合計);
  expect(rows.get('佐藤/架電数')?.月).toBe(Math.round(calls * 0.4));
});

test('what 8 people are to bring in whole numbers adds up to what the team is', async () => {
  const owners = ['佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本', '中村'];
  const equations = '売上 = 受注数 × 単価';
  const local = await openPlanned({
    ...ownPlan(equations, { 受注数: null, 単価: 1_000_000 }, 5_000_000),
    owners,
  });
  const rows = table(local, '行動計画');
  const orders = owners.map((owner) => rows.get(`${owner}/受注数`)?.月);
  expect(orders).toEqual([1, 0, 1, 1, 0, 1, 0, 1]);
});

test('rows of somebody who has left say so, and no longer how they stand', async () => {
  const local = await openPlanned();
  local.setCell('目標', 'D13', '50000000');
  local.setCell('設定', settingCell(local, 'asOf'), '2026/05/29');
  log(local, [['2026/05/08', '鈴木', '架電数', 1]]);
  expect(table(local, '行動計画').get('鈴木/架電数')).toMatchObject({ 状況: '未達' });
  expect(ask(local, { ...newBusinessPlan, owners: ['佐藤'] })).toMatchObject({ ok: true });
  expect(table(local, '行動計画').get('archived 鈴木/架電数')).toMatchObject({ 状況: '終了' });
  expect(table(local, '目標').get('archived owner 鈴木')).toMatchObject({
    期間合計: 50_000_000,
    合意の状況: '終了',
  });
});
