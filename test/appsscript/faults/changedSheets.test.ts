// Bringing standing sheets up to date with the real bundle on the local Google Sheets.

import { describe, expect, test } from '@jest/globals';
import type { LocalSheets } from 'local-sheets';
import { sheetKeys } from '../../../src/workbook/sheetSpec';
import {
  ask,
  closeWorkbooks,
  log,
  newBusinessPlan,
  openPlanned,
  openWorkbook,
  ownPlan,
  settingCell,
  writes,
} from '../workbook';
import { reshapedPlan, runUnder, smallPlan } from './faults';

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

  test('and where the plan can no longer be made halfway, nobody is told that nothing was written', async () => {
    const local = await openPlanned();
    let flushes = 0;
    local.beforeCall = (name) => {
      if (name !== 'SpreadsheetApp.flush') return;
      flushes += 1;
      if (flushes === 1) local.asPerson(() => local.setCell(TREE, 'W3', '差異'));
    };
    const reply = ask(local, doubled);
    local.beforeCall = null;
    expect(reply.ok).toBe(false);
    expect(reply.sentence).not.toContain('何も書き込んでいません');
    expect(records(local)).toBe(1);
    expect(ask(local, doubled).sentence).toContain('J3とW3');
    local.setCell(TREE, 'W3', '');
    expect(ask(local, doubled)).toMatchObject({ ok: true });
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
    ['目標', 3, '期間合計', 'C3とI3'],
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
      expect(local.services.SpreadsheetApp.getActive().getSheets()).toHaveLength(sheetKeys.length);
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

describe('looks follow the plan', () => {
  const saas = { ...newBusinessPlan, model: { template: 'saas' }, target: 120_000_000 };

  /** Number formats, drop-downs and heights of a sheet's rows, by id, but for those that have ended. */
  function looksById(local: LocalSheets, name: string): Map<string, unknown> {
    const sheet = sheetOf(local, name);
    const range = sheet.getDataRange();
    const values = range.getValues() as unknown[][];
    const formats = range.getNumberFormats();
    const validations = range.getDataValidations();
    const ids = values[2]?.indexOf('#header') ?? -1;
    return new Map(
      values.flatMap((cells, row): [string, unknown][] => {
        const id = String(cells[ids]);
        if (id === '') return [];
        const rules = validations[row]?.map((rule) => String(rule?.getCriteriaType() ?? ''));
        if (id.startsWith('archived ')) {
          expect([id, rules?.filter((rule) => rule !== '')]).toEqual([id, []]);
          return [];
        }
        // How an empty cell shows numbers is nowhere to be seen.
        const shown = formats[row]?.map((format, column) => (cells[column] === '' ? '' : format));
        // Where texts of rows that stay change too, the rows grow by themselves.
        const height = /行動計画|マイルストーン/.test(name) ? sheet.getRowHeight(row + 1) : undefined;
        return [[id, { formats: shown?.slice(0, ids), rules: rules?.slice(0, ids), height }]];
      }),
    );
  }

  const choices = (local: LocalSheets, cell: string): unknown =>
    sheetOf(local, '実績').getRange(cell).getDataValidation()?.getCriteriaValues()[0];

  test('after another line of business was chosen they are those of a new workbook', async () => {
    const fresh = await openWorkbook({});
    ask(fresh, { ...saas, owners: ['佐藤', '高橋'] });
    const sheets = [TREE, '目標', '行動計画', 'マイルストーン', 'SMARTチェック'];
    const wanted = sheets.map((name) => looksById(fresh, name));
    const local = await openPlanned();
    ask(local, { ...saas, owners: ['佐藤', '高橋'] });
    sheets.forEach((name, index) => {
      expect([name, looksById(local, name)]).toEqual([name, wanted[index]]);
    });
  });

  test('the log offers what the plan has now, also after a run that was cut off', async () => {
    const local = await openPlanned();
    expect(choices(local, 'C4')).toContain('架電数');
    local.beforeCall = (name) => {
      if (name === 'Range.setDataValidation') throw new Error('Service timed out: Spreadsheets');
    };
    expect(ask(local, saas).ok).toBe(false);
    local.beforeCall = null;
    expect(ask(local, saas).ok).toBe(true);
    expect(choices(local, 'C4')).toEqual(choices(local, 'C3003'));
    expect(choices(local, 'C4')).toContain('期首MRR');
    expect(choices(local, 'C4')).not.toContain('架電数');
    log(local, [['2026/05/08', '佐藤', '期首MRR', 5]]);
    local.forgetCalls();
    ask(local, saas);
    expect(writes(local)).toEqual([]);
  });

  test('a drop-down that people have taken away stays away', async () => {
    const local = await openPlanned();
    sheetOf(local, '実績').getRange('C4:C3003').clearDataValidations();
    ask(local, saas);
    expect(choices(local, 'C4')).toBeUndefined();
  });

  test('numbers are shown in the unit beside them, in formats of our own only', async () => {
    const local = await openPlanned();
    sheetOf(local, TREE).getRange('G8').setNumberFormat('0.000');
    sheetOf(local, TREE).getRange('W4').setNumberFormat('0.00');
    local.setCell('設定', settingCell(local, 'currencyUnit'), '百万円');
    // Cut off once the formats are there: the texts are still the former ones.
    local.beforeCall = (name) => {
      if (name === 'Range.setValues') throw new Error('Service timed out: Spreadsheets');
    };
    expect(ask(local, newBusinessPlan).ok).toBe(false);
    local.beforeCall = null;
    expect(local.display(TREE, 'C4')).toBe('円');
    expect(ask(local, newBusinessPlan).ok).toBe(true);
    expect([local.display(TREE, 'C4'), local.display(TREE, 'E4')]).toEqual(['百万円', '100.0']);
    const format = (sheet: string, cell: string): string =>
      sheetOf(local, sheet).getRange(cell).getNumberFormat();
    // A driver's contribution is in the KGI's unit, and so is what is left of it in the sheet of targets.
    expect([format(TREE, 'K8'), format('目標', 'H14')]).toEqual(['#,##0.0,,', '#,##0.0,,']);
    expect([format(TREE, 'G8'), format(TREE, 'W4')]).toEqual(['0.000', '0.00']);
    local.forgetCalls();
    ask(local, newBusinessPlan);
    expect(writes(local)).toEqual([]);
  });
});

test('a goal in words whose indicator goes away is kept as it read, also by a run that was cut off', async () => {
  const local = await openWorkbook();
  ask(local, smallPlan);
  const statement = (): unknown =>
    (sheetOf(local, 'SMARTチェック').getDataRange().getValues() as unknown[][]).find(
      ([name]) => name === '単価',
    )?.[1];
  const read = statement();
  expect(read).toContain('単価を10');
  const start = local.snapshot();
  const { calls } = runUnder(local, [], 'rpc', reshapedPlan);
  const preparing = calls.slice(0, calls.indexOf('Range.sort'));
  const writes = preparing.flatMap((name, at) => (name === 'Range.setValues' ? [at] : []));
  expect(writes.length).toBeGreaterThan(5);
  for (const at of writes) {
    local.restore(start);
    runUnder(local, [{ kind: 'killed', at }], 'rpc', reshapedPlan);
    runUnder(local, [], 'rpc', reshapedPlan);
    expect([at, statement()]).toEqual([at, read]);
  }
}, 300_000);

test('a goal in words whose indicator goes away is kept, also where somebody has moved it meanwhile', async () => {
  const local = await openWorkbook();
  ask(local, smallPlan);
  const smart = sheetOf(local, 'SMARTチェック');
  const statement = (): unknown =>
    (smart.getDataRange().getValues() as unknown[][]).find(([name]) => name === '単価')?.[1];
  const read = statement();
  const start = local.snapshot();
  const { calls } = runUnder(local, [], 'rpc', reshapedPlan);
  // Between the look at the workbook and the first writing.
  const at = calls.indexOf('Range.setValues') - 4;
  local.restore(start);
  let done = false;
  local.beforeCall = (_, index) => {
    if (done || index !== at) return;
    done = true;
    local.asPerson(() => sheetOf(local, 'SMARTチェック').insertRowsBefore(4, 1));
  };
  ask(local, reshapedPlan);
  local.beforeCall = null;
  expect(statement()).toBe(read);
  ask(local, reshapedPlan);
  expect(statement()).toBe(read);
}, 300_000);

describe('a former sheet that is kept', () => {
  const quarter = { ...newBusinessPlan, period: { year: 2026, month: 5, months: 3 } };

  test.each([
    ['of any length', '長'.repeat(100), `${'長'.repeat(86)}（2026-05-01まで）`],
    ['that is taken', '目標', '目標（2026-05-01まで） (2)'],
    [
      'with a character of two places at the end',
      `${'長'.repeat(85)}😀`,
      `${'長'.repeat(85)}（2026-05-01まで）`,
    ],
  ])('gets a name that Sheets allows: %s', async (_, former, kept) => {
    const local = await openPlanned();
    sheetOf(local, '目標').setName(former);
    const spreadsheet = local.services.SpreadsheetApp.getActive();
    if (kept.endsWith('(2)')) spreadsheet.insertSheet('目標（2026-05-01まで）');
    expect(ask(local, quarter)).toMatchObject({ ok: true });
    expect(spreadsheet.getSheets().map((sheet) => sheet.getName())).toContain(kept);
    expect(kept.length).toBeLessThanOrEqual(100);
  });
});

test('other rows and looks take as many service calls for 24 indicators as for 6', async () => {
  const calls = [];
  for (const count of [6, 24]) {
    const sum = (names: string[]) =>
      ownPlan(
        `売上 = ${names.join(' + ')}`,
        Object.fromEntries(names.map((name, at): [string, number | null] => [name, at === 0 ? null : 1])),
        10_000,
      );
    const names = (from: number) => Array.from({ length: count }, (_, at) => `支店${from + at}数`);
    const local = await openPlanned(sum(names(100)));
    ask(local, sum(names(100 + count / 2)));
    calls.push(local.calls.filter((name) => /^(Range|Sheet)\./.test(name)));
  }
  expect(calls[1]).toEqual(calls[0]);
}, 300_000);
