// Somebody else works in the workbook while a run goes on: between any two calls rows, columns and sheets change.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type LocalSheets,
  type LocalSheetsRecording,
  type LocalSheetsSnapshot,
  openLocalSheets,
} from 'local-sheets';
import { valuesById } from './byId';
import { addOwnSheets, ownSheetNames, smallPlan, usedWorkbook } from './faults';
import { takesAll, wrongAt } from './progress';
import { differences, japaneseMorning, type State, sheetNames, stateOf, stateOfSheets } from './state';

const PATIENCE = takesAll ? 3_600_000 : 900_000;
const TREE = 'KPIツリー (2)';
const OWN = '手で書いたもの';

let local: LocalSheets;
let used: LocalSheetsSnapshot;

beforeAll(async () => {
  local = await openLocalSheets(japaneseMorning);
  addOwnSheets(local);
  usedWorkbook(local);
  // What is typed into a sheet's last row and last columns goes first where not all of it is read.
  local.setCell(TREE, 'P7', '★');
  used = local.snapshot();
});

afterAll(() => local.close());

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Reply = { ok: boolean; sentence?: string } | undefined;

const sheetOf = (name: string): Sheet | null =>
  local.services.SpreadsheetApp.getActive().getSheetByName(name);

interface Action {
  readonly what: string;
  readonly act: () => void;
  /** Texts that people wrote and that must be there afterwards, so many times. */
  readonly leaves: number;
}

const actions: readonly Action[] = [
  {
    what: 'inserts a row into the tree',
    act: () => {
      sheetOf(TREE)?.insertRowsBefore(5, 1);
      local.setCell(TREE, 'B5', OWN);
      local.setCell(TREE, 'D5', OWN);
    },
    leaves: 2,
  },
  {
    what: 'inserts a row into the milestones',
    act: () => {
      sheetOf('マイルストーン')?.insertRowsBefore(5, 1);
      local.setCell('マイルストーン', 'B5', OWN);
    },
    leaves: 1,
  },
  {
    what: 'deletes a row of their own',
    act: () => {
      const tree = sheetOf(TREE);
      // The local engine, once restored, follows a deletion in formulas only after an insertion.
      tree?.insertRowsBefore(1, 1);
      tree?.deleteRow(1);
      tree?.deleteRow(6);
    },
    leaves: 0,
  },
  {
    what: 'inserts a column into the tree',
    act: () => {
      sheetOf(TREE)?.insertColumnsBefore(3, 1);
      local.setCell(TREE, 'C4', OWN);
    },
    leaves: 1,
  },
  {
    what: 'sorts the log',
    act: () => {
      sheetOf('実績')?.getRange('A4:E5').sort({ column: 4, ascending: false });
    },
    leaves: 0,
  },
  { what: 'renames the tree', act: () => sheetOf(TREE)?.setName("今月の'木'"), leaves: 0 },
  {
    what: 'moves a sheet',
    act: () => {
      const spreadsheet = local.services.SpreadsheetApp.getActive();
      spreadsheet.setActiveSheet(sheetOf('目標') as Sheet);
      spreadsheet.moveActiveSheet(1);
    },
    leaves: 0,
  },
];

function timesThere(text: string): number {
  return local.services.SpreadsheetApp.getActive()
    .getSheets()
    .flatMap((sheet) => sheet.getDataRange().getDisplayValues().flat())
    .filter((value) => value === text).length;
}

interface Quiet {
  readonly recording: LocalSheetsRecording;
  readonly before: State;
  readonly calls: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly sheets: number;
}

/** The same run with nobody beside it. */
function undisturbedRun(functionName: string, request: object | undefined): Quiet {
  local.restore(used);
  local.setCell('実績', 'A5', '2026/05/01');
  local.setCell('実績', 'C5', '客数');
  local.setCell('実績', 'D5', '4');
  const start = local.snapshot();
  local.restore(start);
  used = start;
  const before = stateOf(local);
  const { recording } = local.record(() => local.run(functionName, request));
  return {
    recording,
    before,
    calls: [...local.calls],
    values: valuesById(local),
    sheets: local.services.SpreadsheetApp.getActive().getSheets().length,
  };
}

function disturbed(
  quiet: Quiet,
  functionName: string,
  request: object | undefined,
  at: number,
  action: Action,
): string[] {
  local.rewind(quiet.recording);
  let done = false;
  local.beforeCall = (_, index) => {
    if (done || index !== at) return;
    done = true;
    local.asPerson(action.act);
  };
  const reply = local.run(functionName, request) as Reply;
  local.beforeCall = null;
  const wrong: string[] = [];
  if (reply?.ok === false) wrong.push(`refused: ${reply.sentence}`);
  wrong.push(...differences(quiet.values, valuesById(local), 3));
  if (timesThere(OWN) !== action.leaves) wrong.push(`${timesThere(OWN)} texts of the person's`);
  if (!action.what.includes('of their own') && timesThere('自分の行') !== 1) wrong.push('their row is gone');
  if (timesThere('自分の列') !== 1) wrong.push('their column is gone');
  const sheets = local.services.SpreadsheetApp.getActive().getSheets().length;
  if (sheets !== quiet.sheets) wrong.push(`${sheets} sheets`);
  const own = (state: State) => stateOfSheets(state, ownSheetNames);
  if (!action.what.includes('moves')) wrong.push(...differences(own(quiet.before), own(stateOf(local))));
  return wrong.length === 0 ? [] : [`before ${at} ${quiet.calls[at]}: ${wrong.join('; ')}`];
}

/** Every boundary, or those at writes, and some more. */
function boundaries({ calls }: Quiet, most: number): number[] {
  if (takesAll) return calls.map((_, at) => at);
  const wanted = calls.flatMap((name, at) =>
    /set|sort|flush/.test(name) ? [at, at + 1] : at % 16 === 0 ? [at] : [],
  );
  const all = Array.from(new Set(wanted)).filter((at) => at < calls.length);
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, index) => index % step === 0);
}

describe.each(actions)('somebody $what', (action) => {
  test.each([
    ['an update', 'rpc', { ...smallPlan, target: 2_000 }],
    ['the daily check', 'dailyCheck', undefined],
  ] as const)(
    'during %s',
    (_, functionName, request) => {
      const quiet = undisturbedRun(functionName, request);
      const points = boundaries(quiet, 4);
      const wrong = wrongAt(points, String, (at) => disturbed(quiet, functionName, request, at, action));
      expect(wrong).toEqual([]);
    },
    PATIENCE,
  );
});

describe('somebody inserts lines into whatever is being read', () => {
  const action: Action = {
    what: 'inserts lines',
    act: () => {
      for (const name of [
        TREE,
        '目標',
        '実績',
        '行動計画',
        'マイルストーン',
        'SMARTチェック',
        '設定',
        '祝日',
      ]) {
        sheetOf(name)?.insertRowsBefore(5, 1).insertColumnsBefore(3, 1);
      }
    },
    leaves: 0,
  };
  const request = { ...smallPlan, target: 2_000 };

  test(
    'during an update: nothing is taken for gone',
    () => {
      const quiet = undisturbedRun('rpc', request);
      const readings = quiet.calls.flatMap((name, at) =>
        name === 'Range.getValues' && quiet.calls[at - 1] === 'Sheet.getDataRange' ? [at] : [],
      );
      expect(readings.length).toBeGreaterThan(15);
      const points = takesAll ? readings : readings.filter((_, index) => index % 3 === 0);
      expect(wrongAt(points, String, (at) => disturbed(quiet, 'rpc', request, at, action))).toEqual([]);
    },
    PATIENCE,
  );
});

describe('somebody deletes the tree’s sheet', () => {
  const update = { ...smallPlan, target: 2_000 };
  const deleteTree = (): void => {
    const tree = sheetOf(TREE);
    if (tree !== null) local.services.SpreadsheetApp.getActive().deleteSheet(tree);
  };
  const sheets = (): string[] => sheetNames(stateOf(local));

  test(
    'during an update: a sentence, and the next run has all that was asked for',
    () => {
      const { calls, recording } = undisturbedRun('rpc', update);
      local.restore(used);
      deleteTree();
      local.run('rpc', update);
      const expected = valuesById(local);
      const points = takesAll ? calls.map((_, at) => at) : [60, 90, 140];
      const wrong = wrongAt(points, String, (at) => {
        local.rewind(recording);
        local.beforeCall = (_, index) => {
          if (index === at) local.asPerson(deleteTree);
        };
        const reply = local.run('rpc', update) as Reply;
        local.beforeCall = null;
        const said = reply?.ok === true || (reply?.sentence ?? '').length > 0;
        const again = local.run('rpc', update) as Reply;
        const found = differences(expected, valuesById(local), 3);
        if (!said || again?.ok !== true) found.push(`was told ${JSON.stringify([reply, again])}`);
        const { properties } = local.snapshot().belongings;
        if (Object.keys(properties.document).length > 0) found.push('a record is left');
        return found.map((what) => `before ${at} ${calls[at]}: ${what}`);
      });
      expect(wrong).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'before or during the daily check: it makes no sheet and does not fail',
    () => {
      const { calls, recording, before } = undisturbedRun('dailyCheck', undefined);
      const expected = sheetNames(before).filter((name) => name !== TREE);
      for (let at = 0; at < calls.length; at += takesAll ? 1 : 3) {
        local.rewind(recording);
        local.beforeCall = (_, index) => {
          if (index === at) local.asPerson(deleteTree);
        };
        local.run('dailyCheck');
        local.beforeCall = null;
        local.run('dailyCheck');
        expect(sheets()).toEqual(expected);
      }
    },
    PATIENCE,
  );
});
