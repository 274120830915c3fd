// Faults of the services, at a call of one's choice, and the plans that are made under them.
import type { LocalSheets } from 'local-sheets';
import type { CreatePlanRequest } from '../../../src/commands/requests';

/** A call that fails once before or after it takes effect; or the run is killed, so that no call from there on does. */
export type FaultKind = 'failsBefore' | 'failsAfter' | 'killed';

export interface Fault {
  readonly kind: FaultKind;
  /** The place of the call among the run's calls, from 0. */
  readonly at: number;
}

/** Services say why in whatever language; nobody may read it. */
const FAILURE = 'Service Spreadsheets timed out while accessing document';

export interface RunUnderFaults {
  readonly reply: {
    readonly ok: boolean;
    readonly sentence?: string;
    readonly answer?: { sentence: string };
  };
  readonly calls: readonly string[];
  /** How long the run has slept. */
  readonly slept: number;
}

/** Runs with faults; the clock stands still but for sleeping. */
export function runUnder(
  local: LocalSheets,
  faults: readonly Fault[],
  functionName: string,
  ...args: unknown[]
): RunUnderFaults {
  const before = new Set(faults.filter(({ kind }) => kind === 'failsBefore').map(({ at }) => at));
  const after = new Set(faults.filter(({ kind }) => kind === 'failsAfter').map(({ at }) => at));
  const killed = Math.min(
    ...faults.map(({ kind, at }) => (kind === 'killed' ? at : Number.POSITIVE_INFINITY)),
  );
  const start = local.clock.now().getTime();
  local.forgetCalls();
  local.beforeCall = (_, index) => {
    if (index >= killed || before.has(index)) throw new Error(FAILURE);
  };
  local.afterCall = (_, index) => {
    if (after.has(index)) throw new Error(FAILURE);
  };
  try {
    const reply = local.run(functionName, ...args) as RunUnderFaults['reply'];
    return { reply, calls: [...local.calls], slept: local.clock.now().getTime() - start };
  } finally {
    local.beforeCall = null;
    local.afterCall = null;
  }
}

/** A plan so small that a whole workbook of it is made in no time: one equation of one's own, two drivers, nobody. */
export const smallPlan: CreatePlanRequest = {
  command: 'createPlan',
  model: { equations: '売上 = 客数 × 単価' },
  target: 1_000,
  period: { year: 2026, month: 5, months: 1 },
  drivers: [
    { name: '客数', value: null, locked: false, min: null, max: null },
    { name: '単価', value: 10, locked: true, min: null, max: null },
  ],
  owners: [],
};

/** Another KGI and other equations: rows come, go and change their order. */
export const reshapedPlan: CreatePlanRequest = {
  ...smallPlan,
  model: { equations: '粗利 = 客数 × 客単価; 客数 = 来店数 × 成約率' },
  drivers: [
    { name: '来店数', value: null, locked: false, min: null, max: null },
    { name: '客単価', value: 10, locked: true, min: null, max: null },
    { name: '成約率', value: 0.5, locked: true, min: null, max: null },
  ],
  owners: ['佐藤'],
};

/** The same for a quarter: the sheet of targets needs other columns, so that a new one takes its place. */
export const longerPlan: CreatePlanRequest = { ...smallPlan, period: { year: 2026, month: 5, months: 3 } };

export const ownSheets = {
  first: 'シート1',
  sameName: 'KPIツリー',
  hidden: '隠したメモ',
} as const;
export const ownSheetNames: readonly string[] = Object.values(ownSheets);

/** The people's own sheets: one called like one of ours, with values, a formula, looks; one hidden. */
export function addOwnSheets(local: LocalSheets): void {
  const spreadsheet = local.services.SpreadsheetApp.getActive();
  local.setCell(ownSheets.first, 'A1', '売上メモ');
  local.setCell(ownSheets.first, 'B2', '123');
  const tree = spreadsheet.insertSheet(ownSheets.sameName, 1);
  tree.getRange('A1:C2').setBackgrounds([
    ['#ff0000', '#00ff00', '#0000ff'],
    ['#ffffff', '#eeeeee', '#dddddd'],
  ]);
  local.setCell(ownSheets.sameName, 'A1', '去年の計画');
  local.setCell(ownSheets.sameName, 'B2', "='シート1'!B2*2");
  local.setCell(ownSheets.sameName, 'C3', '2026/05/08');
  tree.setColumnWidth(2, 222);
  tree.setFrozenRows(1);
  const hidden = spreadsheet.insertSheet(ownSheets.hidden, 2);
  local.setCell(ownSheets.hidden, 'A1', '見せない');
  hidden.hideSheet();
  spreadsheet.setActiveSheet(
    spreadsheet.getSheetByName(ownSheets.first) as GoogleAppsScript.Spreadsheet.Sheet,
  );
}

const TREE = `${ownSheets.sameName} (2)`;

/** A workbook in which people have worked: logged, chosen, added a row and a column of their own. */
export function usedWorkbook(local: LocalSheets): void {
  local.run('rpc', smallPlan);
  const tree = local.services.SpreadsheetApp.getActive().getSheetByName(TREE);
  local.setCell(TREE, 'O5', '★');
  tree?.insertRowsAfter(5, 1);
  local.setCell(TREE, 'B6', '自分の行');
  tree?.insertColumnsBefore(4, 1);
  local.setCell(TREE, 'D5', '自分の列');
  local.setCell('実績', 'A4', '2026/05/01');
  local.setCell('実績', 'C4', '客数');
  local.setCell('実績', 'D4', '3');
  local.setCell('SMARTチェック', 'B4', '今月中に、客数を100人にする');
}
