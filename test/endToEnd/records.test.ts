// People enter their numbers: names are chosen, typed and pasted in the log, and counted in the plan of what they do.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chromiumPath } from 'local-sheets/chromium';
import { keptPlan } from '../appsscript/workbook';
import { type OpenWorkbook, openWorkbook } from './openWorkbook';

const LANGUAGES = {
  ja: {
    locale: 'ja_JP',
    people: ['佐藤', '鈴木', '高橋'],
    newcomer: '田中',
    calls: '架電数',
    sheets: { tree: 'KPIツリー', log: '実績', actions: '行動計画', settings: '設定' },
    help: '「設定」の担当者から選んでください。',
  },
  en: {
    locale: 'en_US',
    people: ['Sato', 'Suzuki', 'Takahashi'],
    newcomer: 'Tanaka',
    calls: 'Calls',
    sheets: { tree: 'KPI tree', log: 'Log', actions: 'Actions', settings: 'Settings' },
    help: 'Choose one of the owners on the settings sheet.',
  },
} as const;

/** Where the settings have the first person. */
const FIRST_PERSON = 24;

const inBrowser = chromiumPath() === null ? describe.skip : describe;

inBrowser.each([
  ['ja', 8991],
  ['en', 8992],
] as const)('records in a browser (%s)', (language, port) => {
  const { locale, people, newcomer, calls, sheets, help } = LANGUAGES[language];
  const [first, second, third] = people;
  let book: OpenWorkbook;

  beforeAll(async () => {
    const snapshot = await keptPlan(locale, {
      command: 'createPlan',
      model: { template: 'newBusiness' },
      target: 100_000_000,
      period: { year: 2026, month: 5, months: 1 },
      drivers: [],
      owners: [...people],
    });
    book = await openWorkbook({ locale, now: '2026-05-01T08:00:00+09:00', snapshot }, port);
  }, 120_000);
  afterAll(() => book?.close());

  /** What a person's row of calls shows as done in the month. */
  const done = async (person: string): Promise<string> => {
    const rows = Array.from({ length: 56 }, (_, index) => index + 4);
    const texts = await Promise.all(
      rows.map((row) =>
        Promise.all(['A', 'B', 'I'].map((column) => book.cell(sheets.actions, column + row))),
      ),
    );
    return texts.find(([who, what]) => who === person && what === calls)?.[2] ?? 'no row';
  };
  /** Whether the cell is marked as refused by its rule. */
  const isMarked = (a1: string): Promise<boolean> => book.isMarked(sheets.log, a1);

  test('a name is chosen from the list, and counted', async () => {
    await book.turnTo(sheets.log);
    await book.typeInto(sheets.log, 'A4', '2026/05/01');
    await book.choose('B4', first);
    await book.eventually(() => book.cell(sheets.log, 'B4'), first);
    await book.choose('C4', calls);
    await book.typeInto(sheets.log, 'D4', '60');
    await book.eventually(() => done(first), '60');
  }, 120_000);

  test('a listed name is taken as it is typed, after a reload too; another one is refused with the reason', async () => {
    await book.reload();
    await book.turnTo(sheets.log);
    await book.typeInto(sheets.log, 'A5', '2026/05/01');
    await book.typeInto(sheets.log, 'B5', second);
    await book.typeInto(sheets.log, 'C5', calls);
    await book.typeInto(sheets.log, 'D5', '55');
    await book.eventually(() => done(second), '55');
    await book.typeWithKeys('B6', 'Nobody');
    await book.page.getByText(help).waitFor();
    await book.page.getByText('OK', { exact: true }).click();
    await book.page.getByText(help).waitFor({ state: 'hidden' });
    expect(await book.cell(sheets.log, 'B6')).toBe('');
  }, 120_000);

  test('pasted rows are counted and not marked; a stranger among them is', async () => {
    await book.paste('A6', [
      ['2026/05/01', third, calls, '50'],
      ['2026/05/01', first, calls, '7'],
      ['2026/05/01', newcomer, calls, '3'],
    ]);
    await book.eventually(() => done(third), '50');
    await book.eventually(() => done(first), '67');
    await book.eventually(() => isMarked('B8'), true);
    expect([await isMarked('B6'), await isMarked('B7')]).toEqual([false, false]);
  }, 120_000);

  test('somebody who is added to the settings can be chosen in the log and the tree at once', async () => {
    await book.turnTo(sheets.settings);
    await book.typeInto(sheets.settings, `B${FIRST_PERSON + 3}`, newcomer);
    await book.turnTo(sheets.log);
    await book.eventually(() => isMarked('B8'), false);
    await book.typeInto(sheets.log, 'A9', '2026/05/01');
    await book.choose('B9', newcomer);
    await book.eventually(() => book.cell(sheets.log, 'B9'), newcomer);
    await book.turnTo(sheets.tree);
    await book.choose('L4', newcomer);
    await book.eventually(() => book.cell(sheets.tree, 'L4'), newcomer);
  }, 120_000);
});
