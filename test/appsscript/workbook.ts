// Opens the real bundle on the local Google Sheets for a test, and closes it afterwards.
import { afterAll, afterEach } from '@jest/globals';
import {
  type LocalSheets,
  type LocalSheetsOptions,
  type LocalSheetsSnapshot,
  openLocalSheets,
} from 'local-sheets';
import type { CreatePlanRequest } from '../../src/commands/requests';
import { keptWorkbook } from './keptWorkbooks';

const MORNING: LocalSheetsOptions = {
  locale: 'ja_JP',
  spreadsheetTimeZone: 'Asia/Tokyo',
  scriptTimeZone: 'America/Los_Angeles',
  now: '2026-05-01T08:00:00+09:00',
};

/** Opened once a test file and brought back to its beginning for every test. */
let shared: LocalSheets | undefined;
const beginnings = new Map<string, LocalSheetsSnapshot>();
const opened: LocalSheets[] = [];

/** Every workbook that a test opened is closed after it, the shared one after all of them. */
export function closeWorkbooks(): void {
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((local) => local.close()));
  });
  afterAll(async () => {
    await shared?.close();
    shared = undefined;
    beginnings.clear();
  });
}

/** A Japanese workbook on the morning of 1 May 2026, its script in another time zone than itself. */
export async function openWorkbook(options: LocalSheetsOptions = {}): Promise<LocalSheets> {
  if (Object.keys(options).length === 0) return atBeginning(EMPTY, (local) => local.snapshot());
  const local = await openLocalSheets({ ...MORNING, ...options });
  opened.push(local);
  return local;
}

/** The same with a plan in it, which is made once a build. */
export async function openPlanned(plan: CreatePlanRequest = newBusinessPlan): Promise<LocalSheets> {
  return atBeginning(JSON.stringify(plan), (local) => planned(local, plan));
}

/** A workbook of another locale with a plan in it, made once a build, for whoever opens it elsewhere. */
export async function keptPlan(locale: string, plan: CreatePlanRequest): Promise<LocalSheetsSnapshot> {
  const local = await openLocalSheets({ ...MORNING, locale });
  try {
    return keptWorkbook(`${locale} ${JSON.stringify(plan)}`, () => planned(local, plan));
  } finally {
    await local.close();
  }
}

function planned(local: LocalSheets, plan: CreatePlanRequest): LocalSheetsSnapshot {
  const reply = ask(local, plan);
  if (!reply.ok) throw new Error(reply.sentence);
  return local.snapshot();
}

const EMPTY = 'empty';

async function atBeginning(
  name: string,
  prepare: (local: LocalSheets) => LocalSheetsSnapshot,
): Promise<LocalSheets> {
  if (shared === undefined) {
    shared = await openLocalSheets(MORNING);
    beginnings.set(EMPTY, shared.snapshot());
  }
  const local = shared;
  let beginning = beginnings.get(name);
  if (beginning === undefined) {
    beginning = keptWorkbook(name, () => {
      local.restore(beginnings.get(EMPTY) as LocalSheetsSnapshot);
      return prepare(local);
    });
    beginnings.set(name, beginning);
  }
  local.restore(beginning);
  return local;
}

export const newBusinessPlan: CreatePlanRequest = {
  command: 'createPlan',
  model: { template: 'newBusiness' },
  target: 100_000_000,
  period: { year: 2026, month: 5, months: 1 },
  drivers: [],
  owners: ['佐藤', '鈴木'],
};

/** The plan for equations of one's own, every driver with a value but the blank one. */
export function ownPlan(
  equations: string,
  drivers: Record<string, number | null>,
  target: number,
): CreatePlanRequest {
  return {
    ...newBusinessPlan,
    model: { equations },
    target,
    drivers: Object.entries(drivers).map(([name, value]) => ({
      name,
      value,
      locked: value !== null,
      min: null,
      max: null,
    })),
  };
}

/** Asks as the sidebar does. */
export function ask(
  local: LocalSheets,
  request: object,
): { ok: boolean; sentence?: string; answer?: { sentence: string } } {
  return local.run('rpc', request) as ReturnType<typeof ask>;
}

/** The calls that write into the file. */
export function writes(local: LocalSheets): string[] {
  return local.calls
    .filter((call) =>
      /\.(set|insert|delete|hide|show|add|clear|copy|remove|create|move|merge|protect)/.test(call),
    )
    .filter((call) => !/^(Properties|SpreadsheetApp)\./.test(call));
}

/** A whole sheet as people see it. */
export function shown(local: LocalSheets, name: string, rows: number, columns: string): string[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from(columns, (column) => local.display(name, `${column}${row + 1}`)),
  );
}

/** Writes lines into the log below those that stand there: day, owner, indicator, number. */
export function log(local: LocalSheets, lines: readonly (readonly [string, string, string, number])[]): void {
  const sheet = local.services.SpreadsheetApp.getActive().getSheetByName('実績');
  if (sheet === null) throw new Error('There is no log');
  const days = sheet.getRange('A4:A3003').getValues() as unknown[][];
  const first = days.findIndex(([day]) => day === '') + 4;
  sheet.getRange(first, 1, lines.length, 4).setValues(lines.map((line) => [...line]));
}

/** Where on the sheet 設定 the value of a setting stands. */
export function settingCell(local: LocalSheets, setting: string): string {
  const sheet = local.services.SpreadsheetApp.getActive().getSheetByName('設定');
  const rows = (sheet?.getDataRange().getValues() ?? []) as unknown[][];
  return `B${rows.findIndex((cells) => cells.includes(setting)) + 1}`;
}
