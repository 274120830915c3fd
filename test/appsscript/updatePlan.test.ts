// Bringing standing sheets up to date with the real bundle on the local Google Sheets.
import { describe, expect, test } from '@jest/globals';
import type { LocalSheets } from '../../local/openLocalSheets';
import { ask, closeWorkbooks, newBusinessPlan, openPlanned, writes } from './workbook';

const TREE = 'KPIツリー';
const doubled = { ...newBusinessPlan, target: 200_000_000 };
const otherOwners = { ...newBusinessPlan, owners: ['佐藤', '高橋'] };

closeWorkbooks();

function sheetOf(local: LocalSheets, name: string): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = local.services.SpreadsheetApp.getActive().getSheetByName(name);
  if (sheet === null) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

const records = (local: LocalSheets): number =>
  Object.keys(local.snapshot().belongings.properties.document).length;

describe('a sheet is written where it still is as it was read', () => {
  test('also beside a date in a header cell of somebody’s own', async () => {
    const local = await openPlanned();
    local.setCell(TREE, 'W3', '2026/5/8');
    expect(ask(local, doubled)).toMatchObject({ ok: true });
    expect(local.cell(TREE, 'E4')).toBe(200_000_000);
    expect(local.cell(TREE, 'E8')).toBeCloseTo(80_000, 6);
    expect(local.display(TREE, 'W3')).toBe('2026/05/08');
  });

  test('and given other rows', async () => {
    const local = await openPlanned();
    local.setCell('目標', 'W3', '2026/5/8');
    expect(ask(local, otherOwners)).toMatchObject({ ok: true });
    expect([12, 13].map((row) => local.cell('目標', `A${row}`))).toEqual(['佐藤', '高橋']);
    expect(local.cell('目標', 'H13')).toBe(50_000_000);
    local.forgetCalls();
    ask(local, otherOwners);
    expect(writes(local)).toEqual([]);
  });

  test('and nothing of it is reshaped before it is read again where rows have moved', async () => {
    const local = await openPlanned();
    let moved = 0;
    local.beforeCall = (name) => {
      if (name !== 'Properties.setProperty') return;
      local.asPerson(() => {
        for (const sheet of ['目標', '行動計画']) sheetOf(local, sheet).insertRowsBefore(4, 1);
      });
      moved = local.calls.length;
    };
    expect(ask(local, otherOwners)).toMatchObject({ ok: true });
    local.beforeCall = null;
    const flushed = local.calls.indexOf('SpreadsheetApp.flush', moved);
    const between = local.calls.slice(moved, flushed).filter((name) => /^Range\.(set|sort)/.test(name));
    expect(between).toEqual([]);
    expect([13, 14].map((row) => local.cell('目標', `A${row}`))).toEqual(['佐藤', '高橋']);
  });

  test('and where somebody undoes it again and again, the answer is that it did not get finished', async () => {
    const local = await openPlanned();
    local.beforeCall = (name) => {
      if (name === 'SpreadsheetApp.flush') local.asPerson(() => local.setCell(TREE, 'H5', '=1+1'));
    };
    const reply = ask(local, doubled);
    local.beforeCall = null;
    expect(reply).toMatchObject({ ok: false, sentence: expect.stringContaining('書き終えられませんでした') });
    expect(records(local)).toBe(1);
    expect(ask(local, doubled)).toMatchObject({ ok: true });
    expect(local.cell(TREE, 'H5')).not.toBe(2);
    expect(records(local)).toBe(0);
  });
});

describe('a column of somebody’s own under a header of ours', () => {
  /** A column with notes, left of ours of that name. */
  function insertColumn(local: LocalSheets, name: string, column: number, header: string): void {
    const sheet = sheetOf(local, name);
    sheet.insertColumnsBefore(column, 1);
    sheet.getRange(3, column, 3, 1).setValues([[header], ['値引き込み'], ['要確認']]);
    local.forgetCalls();
  }

  test.each([
    [TREE, 4, '差異', 'D3とK3'],
    [TREE, 2, '目標', 'B3とF3'],
    // The other language's word is ours as well.
    [TREE, 1, 'Target', 'A3とF3'],
    ['目標', 3, '期間の計', 'C3とI3'],
  ])(
    'in シート「%s」, column %i: the plan is refused and nothing written',
    async (name, column, header, cells) => {
      const local = await openPlanned();
      insertColumn(local, name, column, header);
      const reply = ask(local, doubled);
      expect(reply.ok).toBe(false);
      expect(reply.sentence).toContain(`シート「${name}」`);
      expect(reply.sentence).toContain(cells);
      expect(writes(local)).toEqual([]);
      expect(local.services.SpreadsheetApp.getActive().getSheets()).toHaveLength(10);
    },
  );

  test('is pointed at where the plan is read back', async () => {
    const local = await openPlanned();
    insertColumn(local, TREE, 4, '目標');
    expect(ask(local, { command: 'describe' })).toMatchObject({
      ok: true,
      answer: {
        problems: [
          'シート「KPIツリー」に見出し「目標」の列が2つあります（D3とF3。自分で加えた列の見出しを変えてください）。',
        ],
      },
    });
  });

  test('stops the daily check before it writes', async () => {
    const local = await openPlanned();
    insertColumn(local, '判定結果', 1, '結果');
    local.clock.moveTo('2026-05-08T12:00');
    local.forgetCalls();
    const reply = ask(local, { command: 'checkMilestones' });
    expect(reply).toMatchObject({ ok: false, sentence: expect.stringContaining('シート「判定結果」') });
    expect(writes(local)).toEqual([]);
  });
});
