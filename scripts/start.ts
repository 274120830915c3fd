// `npm start`: generates the sample plan as the sidebar would, prints its tree, exports it, and serves it.
import { type LocalSheetsInBackground, openLocalSheetsInBackground, serve } from 'local-sheets/page';
import type { CreatePlanAnswer, CreatePlanRequest, DescribeAnswer, Reply } from '../src/commands/requests';
import { fiscalPeriod } from '../src/domain/calendar/period';
import { readCommandLine, type Settings, WrongInput } from './commandLine';
import { textTable } from './textTable';

const ZONE = 'Asia/Tokyo';
const ZONE_OFFSET = '+09:00';

/** Columns of the tree's sheet that are printed, and which of them hold numbers. */
const PRINTED_COLUMNS = 6;
const NUMBER_COLUMNS = [4, 5];
const FIRST_TREE_ROW = 2;

const WORDS = {
  ja: {
    written: (file: string) => `${file} に書き出しました。`,
    served: (url: string) => `${url} をブラウザで開いてください（終えるには Ctrl+C）。`,
  },
  en: {
    written: (file: string) => `Wrote ${file}.`,
    served: (url: string) => `Open ${url} in a browser (Ctrl+C ends it).`,
  },
} as const;

async function main(): Promise<void> {
  const settings = readCommandLine(process.argv.slice(2));
  const local = await openLocalSheetsInBackground({
    locale: settings.language === 'ja' ? 'ja_JP' : 'en_US',
    spreadsheetTimeZone: ZONE,
    scriptTimeZone: ZONE,
    ...(settings.date === undefined ? {} : { now: morningOf(settings.date) }),
  });
  try {
    const { treeSheet } = await generate(local, settings);
    console.log(await treeAsText(local, treeSheet));
    await local.exportXlsx(settings.xlsx);
    const says = WORDS[settings.language];
    console.log(`\n${says.written(settings.xlsx)}`);
    if (!settings.serve) return await local.close();
    const { url } = await serve(local);
    console.log(says.served(url));
  } catch (error) {
    await local.close();
    throw error;
  }
}

/** The request that the sidebar sends, for the part of the fiscal year in which the clock stands. */
async function generate(local: LocalSheetsInBackground, settings: Settings): Promise<CreatePlanAnswer> {
  const { today, fiscalYearStart } = await ask<DescribeAnswer>(local, { command: 'describe' });
  const request: CreatePlanRequest = {
    command: 'createPlan',
    model: { template: settings.template.id },
    target: settings.target,
    period: { ...fiscalPeriod(today, settings.months, fiscalYearStart), months: settings.months },
    drivers: [],
    owners: settings.owners,
  };
  return ask<CreatePlanAnswer>(local, request);
}

async function ask<Answer>(local: LocalSheetsInBackground, request: object): Promise<Answer> {
  const reply = (await local.run('rpc', [request])) as Reply<Answer>;
  if (!reply.ok) throw new WrongInput(reply.sentence);
  return reply.answer;
}

async function treeAsText(local: LocalSheetsInBackground, sheetName: string): Promise<string> {
  const sheets = await local.engine.list();
  const sheet = sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) throw new Error(`There is no sheet ${sheetName}`);
  const area = { row: 0, column: 0, rows: sheet.maxRows, columns: PRINTED_COLUMNS };
  const displayed = await local.engine.readDisplay(sheet.id, area);
  const filled = displayed
    .slice(FIRST_TREE_ROW)
    .filter((row) => row[0] !== '')
    .map((row) => row.map((text) => text.replace(/\u00a0/g, ' ')));
  return textTable(filled, NUMBER_COLUMNS);
}

function morningOf({ year, month, day }: { year: number; month: number; day: number }): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T08:00:00${ZONE_OFFSET}`;
}

main().catch((error: unknown) => {
  console.error(error instanceof WrongInput ? error.message : error);
  process.exitCode = 1;
});
