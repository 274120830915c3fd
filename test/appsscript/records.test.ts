// The log's records in the tree, by the engine's own reckoning: no record is not a 0, a level is not a sum.
import { describe, expect, test } from '@jest/globals';
import type { LocalSheets } from 'local-sheets';
import { ask, closeWorkbooks, newBusinessPlan, openPlanned } from './workbook';

closeWorkbooks();

const saas = {
  ...newBusinessPlan,
  model: { template: 'saas' },
  period: { year: 2026, month: 4, months: 12 },
} as const;

/** A tree's row by its indicator, each cell by its header. */
function row(local: LocalSheets, name: string): Record<string, unknown> {
  const sheet = local.services.SpreadsheetApp.getActive().getSheetByName('KPIツリー');
  const [, , headers = [], ...rows] = (sheet?.getDataRange().getValues() ?? []) as unknown[][];
  const found = rows.find(([indicator]) => indicator === name) ?? [];
  return Object.fromEntries(headers.map((header, at) => [String(header), found[at]]));
}

function log(local: LocalSheets, records: readonly (readonly unknown[])[]): void {
  const sheet = local.services.SpreadsheetApp.getActive().getSheetByName('実績');
  sheet?.getRange(4, 1, records.length, 4).setValues(records as unknown[][]);
}

describe('records', () => {
  test('without any, nothing is achieved or behind: levels show their targets, the rest 0', async () => {
    const local = await openPlanned(saas);
    for (const name of ['期末MRR', '期首MRR', '解約MRR', '金額ベース解約率', '新規契約数', '受注率'])
      expect([name, row(local, name).状況, row(local, name).差異]).toEqual([name, '未入力', '']);
    expect(row(local, '期首MRR').実績).toBe(80_000_000);
    expect(row(local, '新規契約数').実績).toBe(0);
    ask(local, { command: 'checkMilestones' });
    expect(row(local, 'リード数').寄与).toBe('');
  });

  test('one is evidence for what it makes, and for nothing beside it', async () => {
    const local = await openPlanned(saas);
    log(local, [['2026/4/10', '佐藤', '解約MRR', 100_000]]);
    expect(['解約MRR', '金額ベース解約率'].map((name) => row(local, name).状況)).toEqual(['達成', '達成']);
    expect(row(local, '期末MRR').状況).toBe('未達');
    expect(['期首MRR', '新規MRR'].map((name) => row(local, name).状況)).toEqual(['未入力', '未入力']);
    log(local, [['2026/4/10', '佐藤', '新規契約数', 0]]);
    expect(row(local, '新規契約数').状況).toBe('未達');
  });

  test('of a level the latest day counts, with all that people reported on it', async () => {
    const local = await openPlanned(saas);
    log(local, [
      ['2026/4/30', '佐藤', '期首MRR', 50_000_000],
      ['2026/4/1', '佐藤', '期首MRR', 80_000_000],
      ['2026/4/30', '鈴木', '期首MRR', 32_000_000],
      ['2026/5/20', '鈴木', '期首MRR', 1],
    ]);
    expect(row(local, '期首MRR')).toMatchObject({ 実績: 82_000_000, 状況: '達成' });
    local.clock.moveTo('2026-05-20T12:00');
    expect(row(local, '期首MRR')).toMatchObject({ 実績: 1, 状況: '未達' });
  });

  test('rows that count nowhere are told by their number above the log', async () => {
    const local = await openPlanned();
    const note = (): string => local.display('実績', 'E1');
    expect(note()).toBe('');
    local.services.SpreadsheetApp.getActive()
      .getSheetByName('実績')
      ?.getRange('A4:E20')
      .clearDataValidations();
    log(local, [
      ['2026/5/8', '佐藤', '架電数', 10],
      ['2026/5/8', '', '商談数', 1],
      ['2026/5/8', '鈴木', '受注数', 0],
      // Still being written.
      ['2026/5/8', '鈴木', '商談数', ''],
    ]);
    expect(note()).toBe('');
    log(local, [
      ['5月8日ごろ', '佐藤', '架電数', 10],
      ['', '佐藤', '架電数', 10],
      ['2026/5/8', '佐藤 ', '架電数', 10],
      ['2026/5/8', '佐藤', '受注率', 0.2],
      ['2026/5/8', '佐藤', '', 3],
      ['2026/5/8', '佐藤', '架電数', '10件'],
    ]);
    expect(note()).toBe('数えられない行：6');
  });

  test('numbers stand in the log as they were typed', async () => {
    const local = await openPlanned();
    for (const [typed, shown] of [
      ['4000', '4000'],
      ['2.5', '2.5'],
    ] as const) {
      local.setCell('実績', 'D4', typed);
      expect(local.display('実績', 'D4')).toBe(shown);
    }
  });
});
