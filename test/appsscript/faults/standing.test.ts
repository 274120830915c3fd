// What already stands in a file: copies, odd names, protections, a file that is full, filters, merged and hidden cells.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalSheets, type LocalSheetsSnapshot, openLocalSheets } from 'local-sheets';
import { STAGING_PREFIX } from '../../../src/commands/createPlan';
import { writes } from '../workbook';
import { valuesById } from './byId';
import { addOwnSheets, ownSheetNames, reshapedPlan, smallPlan, usedWorkbook } from './faults';
import { differences, japaneseMorning, sheetNames, stateOf, stateOfSheets } from './state';

const TREE = 'KPIツリー (2)';
const update = { ...smallPlan, target: 2_000 };

let local: LocalSheets;
let empty: LocalSheetsSnapshot;
let used: LocalSheetsSnapshot;
let expected: Map<string, string>;

beforeAll(async () => {
  local = await openLocalSheets(japaneseMorning);
  addOwnSheets(local);
  empty = local.snapshot();
  usedWorkbook(local);
  used = local.snapshot();
  local.run('rpc', update);
  expected = valuesById(local);
});

afterAll(() => local.close());

type Reply = { ok: boolean; sentence?: string };
const ask = (request: object): Reply => local.run('rpc', request) as Reply;
const file = () => local.services.SpreadsheetApp.getActive();
const sheetOf = (name: string) => file().getSheetByName(name) as GoogleAppsScript.Spreadsheet.Sheet;

test('a copy of a sheet inside the file is not written to', () => {
  local.restore(used);
  const copies = [TREE, '目標', '判定結果'].map((name) => sheetOf(name).copyTo(file()).getName());
  const before = stateOf(local);
  expect(ask(update)).toMatchObject({ ok: true });
  const formulasOnly = (state: typeof before) =>
    new Map(
      Array.from(stateOfSheets(state, copies), ([path, text]) => [
        path,
        text.includes('"formula"') ? text.replace(/"value":[^}]*/, '') : text,
      ]),
    );
  // Its formulas cite the sheets that change, so what they come to changes.
  expect(differences(formulasOnly(stateOf(local)), formulasOnly(before))).toEqual([]);
  expect(differences(valuesById(local), expected)).toEqual([]);
});

test('a copy of the whole file works at once', async () => {
  const copy = await openLocalSheets({ ...japaneseMorning, snapshot: used });
  try {
    expect(copy.run('rpc', update)).toMatchObject({ ok: true });
    expect(differences(valuesById(copy), expected)).toEqual([]);
    expect(copy.services.SpreadsheetApp.getActive().getSheets()).toHaveLength(12);
  } finally {
    await copy.close();
  }
});

test.each([
  ['a01'],
  ["今月の'計画'"],
  ["'"],
  ['目標 実績 😀'],
  ['R1C1'],
  ['1E5'],
  ['TRUE'],
  ['a$b'],
  ['長'.repeat(100)],
])('a tree called %s is cited by that name, and updated', (name) => {
  local.restore(used);
  sheetOf(TREE).setName(name);
  expect(ask(update)).toMatchObject({ ok: true, answer: { treeSheet: name } });
  expect(differences(valuesById(local), expected)).toEqual([]);
  // The formulas that were written into another sheet follow a second change of the name.
  sheetOf(name).setName('別の名前');
  expect(differences(valuesById(local), expected)).toEqual([]);
});

// The local engine follows these names in formulas and computes nothing from them, so that only the text can be looked at.
test.each([['目標/実績'], ['a!b']])('a tree called %s is cited by that name', (name) => {
  local.restore(used);
  sheetOf(TREE).setName(name);
  expect(ask(update)).toMatchObject({ ok: true, answer: { treeSheet: name } });
  expect(local.formula('目標', 'H6')).toBe(`='${name}'!$F$4`);
  expect(local.formula('判定結果', 'E5')).toBe(`=IF('${name}'!$F$4="","",'${name}'!$F$4)`);
});

describe('somebody else’s protection', () => {
  test.each([
    [TREE, 'F4', `${TREE}.*F4`],
    [TREE, null, TREE],
  ])('of %s %s is named before anything is written', (sheet, range, named) => {
    local.restore(used);
    const before = stateOf(local);
    const unlock = local.lockFor(sheet, range);
    local.forgetCalls();
    const reply = ask(update);
    expect(reply).toMatchObject({ ok: false });
    expect(reply.sentence?.replace(/\n/g, '')).toMatch(new RegExp(named.replace(/[()]/g, '\\$&')));
    expect(writes(local)).toEqual([]);
    unlock();
    expect(differences(stateOf(local), before)).toEqual([]);
  });

  test('of a sheet that is not ours hinders nothing', () => {
    local.restore(used);
    local.lockFor('シート1', null);
    expect(ask(update)).toMatchObject({ ok: true });
  });
});

test('a file that is nearly full is refused before anything is written', () => {
  local.restore(empty);
  sheetOf('シート1').insertRowsAfter(1_000, 380_000);
  const before = stateOf(local);
  local.forgetCalls();
  expect(ask(smallPlan)).toMatchObject({ ok: false, sentence: expect.stringContaining('セル') });
  expect(writes(local)).toEqual([]);
  expect(differences(stateOf(local), before)).toEqual([]);
});

describe('filters, merged and hidden cells on our sheets', () => {
  const sights: [string, () => void][] = [
    ['a filter', () => sheetOf(TREE).getRange('A3:G7').createFilter()],
    ['merged cells', () => sheetOf(TREE).getRange('D6:D7').merge()],
    [
      'hidden rows and columns',
      () => {
        sheetOf(TREE).hideRows(5, 2);
        sheetOf(TREE).hideColumns(3, 2);
      },
    ],
  ];

  test.each(sights)('%s: an update works', (_, prepare) => {
    local.restore(used);
    prepare();
    expect(ask(update)).toMatchObject({ ok: true });
    expect(differences(valuesById(local), expected)).toEqual([]);
  });

  test.each(sights)(
    '%s: rows are brought into order, or nothing is written and a sentence says why',
    (_, prepare) => {
      local.restore(used);
      prepare();
      const before = stateOf(local);
      const reply = ask(reshapedPlan);
      if (!reply.ok) {
        expect(reply.sentence).toContain('並べ替え');
        expect(differences(stateOf(local), before)).toEqual([]);
        return;
      }
      const texts = sheetOf(TREE).getDataRange().getDisplayValues().flat();
      expect(texts).toEqual(expect.arrayContaining(['自分の行', '自分の列']));
    },
  );
});

test('never a sheet that is cleared, and none deleted but under a staging name or untouched since the file was made', () => {
  const folder = join(__dirname, '../../../src/appsscript');
  const found = readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => /\.clear\w*\(|deleteSheet|_conflict/.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(found).toEqual([
    'defaultSheet.ts: if (sheet !== null && isUntouched(sheet)) spreadsheet.deleteSheet(sheet);',
    'writer.ts: if (sheet !== null) spreadsheet.deleteSheet(sheet);',
  ]);
});

test('removing the traces after a long history leaves what people see, and nothing behind it', () => {
  local.restore(used);
  local.run('installDailyCheck');
  ask(reshapedPlan);
  ask({ ...smallPlan, period: { year: 2026, month: 5, months: 3 } });
  local.clock.moveTo('2026-05-09T12:00');
  sheetOf('シート1').protect().setWarningOnly(true);
  // A run that is killed while it builds leaves a staging sheet and its record.
  let built = 0;
  local.beforeCall = (name) => {
    if (name === 'Sheet.setFrozenRows') built += 1;
    if (built > 0) throw new Error('killed');
  };
  ask({ ...smallPlan, period: { year: 2026, month: 5, months: 12 } });
  local.beforeCall = null;
  expect(sheetNames(stateOf(local)).some((name) => name.startsWith(STAGING_PREFIX))).toBe(true);
  const before = stateOf(local);
  local.answerAlertsWith = 'YES';
  local.run('removeTraces');
  const after = stateOf(local);
  expect(JSON.parse(after.get('properties') ?? '')).toEqual({ document: {}, script: {}, user: {} });
  expect(after.get('triggers')).toBe('[]');
  const ours = /!(marks|protections)$/;
  expect(Array.from(after.keys()).filter((path) => ours.test(path))).toEqual(['シート1!protections']);
  const people = (state: typeof before) =>
    new Map(
      Array.from(state).filter(
        ([path]) =>
          !ours.test(path) && !/^(order|properties|triggers)$/.test(path) && !path.startsWith(STAGING_PREFIX),
      ),
    );
  expect(differences(people(after), people(before))).toEqual([]);
  expect(differences(stateOfSheets(after, ownSheetNames), stateOfSheets(before, ownSheetNames))).toEqual([]);
});
