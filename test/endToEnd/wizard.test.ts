// The whole way once in a real browser: menu, wizard, generated sheets, an edited price, the first milestone; then
// again with the plan that stands.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, openBrowser } from '../../local/browser';
import { type LocalSheetsInBackground, openLocalSheetsInBackground } from '../../local/openInBackground';
import { type Served, serve } from '../../local/server';

const chromium = chromiumPath();

/** What the page of the local Google Sheets offers to tests. */
interface Handle {
  readonly ready: boolean;
  cell(sheet: string, a1: string): string;
  typeInto(sheet: string, a1: string, text: string): Promise<void>;
  sheets(): string[];
  background(sheet: string, a1: string): string;
}

(chromium === null ? describe.skip : describe)('the wizard in a browser', () => {
  let local: LocalSheetsInBackground;
  let served: Served;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    local = await openLocalSheetsInBackground({
      locale: 'ja_JP',
      spreadsheetTimeZone: 'Asia/Tokyo',
      scriptTimeZone: 'America/Los_Angeles',
      now: '2026-05-01T08:00:00+09:00',
    });
    served = await serve(local, { port: 8990 });
    browser = await openBrowser(chromium as string);
    page = await browser.newPage({ viewport: { width: 1360, height: 800 } });
    page.setDefaultTimeout(60_000);
    await page.goto(served.url);
    await page.waitForFunction(() => (globalThis as unknown as { localSheets?: Handle }).localSheets?.ready);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await local?.close();
  });

  const cell = (sheet: string, a1: string): Promise<string> =>
    page.evaluate(
      ([name, at]) =>
        (globalThis as unknown as { localSheets: Handle }).localSheets.cell(name as string, at as string),
      [sheet, a1],
    );
  const background = (sheet: string, a1: string): Promise<string> =>
    page.evaluate(
      ([name, at]) =>
        (globalThis as unknown as { localSheets: Handle }).localSheets.background(
          name as string,
          at as string,
        ),
      [sheet, a1],
    );
  /** Types and looks, as a person does: a page that is still following the server may lose what is typed. */
  const typeInto = async (sheet: string, a1: string, text: string, shown: string): Promise<void> => {
    let refusal: Error | null = null;
    for (let tries = 0; tries < 5 && (await cell(sheet, a1)) !== shown; tries += 1) {
      const typing = page.evaluate(
        ([name, at, typed]) =>
          (globalThis as unknown as { localSheets: Handle }).localSheets.typeInto(
            name as string,
            at as string,
            typed as string,
          ),
        [sheet, a1, text],
      );
      refusal = await typing.then(() => null).catch((error: Error) => error);
    }
    if (refusal && (await cell(sheet, a1)) !== shown) throw refusal;
    expect(await cell(sheet, a1)).toBe(shown);
  };
  /** Asks again until the answer is there: the page follows the server, and a day takes as long as its triggers. */
  const eventually = async (read: () => Promise<unknown>, expected: unknown): Promise<void> => {
    const patience = Date.now() + 60_000;
    while (Date.now() < patience) {
      if (JSON.stringify(await read()) === JSON.stringify(expected)) break;
      await page.waitForTimeout(100);
    }
    expect(await read()).toEqual(expected);
  };
  const menu = async (item: string): Promise<void> => {
    await page.click('.menu-title');
    await page.click(`[data-function=${item}]`);
  };

  test('from 1億円 to sheets that recalculate and a milestone that is judged and coloured', async () => {
    await menu('openPlanner');
    const sidebar = page.frameLocator('#sidebar-frame');
    await sidebar.getByTestId('template-newBusiness').check();
    await sidebar.getByTestId('kgi').fill('1億');
    await sidebar.getByTestId('kgi').blur();
    await sidebar.getByTestId('tree-row-架電数').getByText('40,000件').waitFor();
    await sidebar.getByTestId('generate').click();
    await sidebar.getByTestId('message').getByText('「KPIツリー」など9枚のシートを作りました。').waitFor();

    await eventually(() => cell('KPIツリー', 'A8'), '      └ 架電数');
    // 1億円 ÷ 50万円 ÷ 15% ÷ (1/15) ÷ 50% = 40,000 calls.
    await eventually(() => cell('KPIツリー', 'E8'), '40,000.0');

    await typeInto('KPIツリー', 'E12', '550000', '550,000');
    await eventually(() => cell('KPIツリー', 'F8'), '36,364');

    await menu('installDailyCheck');
    await typeInto('マイルストーン', 'F4', '700000000', '700,000,000');
    expect(await cell('マイルストーン', 'H4')).toBe('期日前');
    for (let day = 2; day <= 8; day += 1) await page.click('#next-day');
    await eventually(() => cell('マイルストーン', 'H4'), '期日前');
    // 8 May, 8:00; the trigger fires between 9 and 10.
    await page.click('#next-day');
    await eventually(() => cell('マイルストーン', 'H4'), '達成');
    await eventually(() => background('マイルストーン', 'A4'), '#d9f0e0');
    expect(await cell('マイルストーン', 'H5')).toBe('期日前');
    // Otherwise the sidebar that was open comes back first, and another takes its place under what is typed.
    await page.click('#close-sidebar');
    await page.reload();
    await page.waitForFunction(() => (globalThis as unknown as { localSheets?: Handle }).localSheets?.ready);
    await eventually(() => cell('マイルストーン', 'H4'), '達成');

    await menu('openPlanner');
    await sidebar.getByTestId('kgi').waitFor();
    expect(await sidebar.getByTestId('kgi').inputValue()).toBe('100,000,000');
    expect(await sidebar.getByTestId('driver-受注単価').inputValue()).toBe('550,000');
    await sidebar.getByTestId('owners').fill('佐藤、鈴木');
    await sidebar.getByTestId('generate').click();
    const changes = sidebar.getByTestId('preview');
    await changes.getByText('担当者に「佐藤」、「鈴木」を加えます。').waitFor();
    await sidebar.getByTestId('write').click();
    await sidebar.getByTestId('message').getByText('シートを更新しました。').waitFor();
    expect(await cell('KPIツリー', 'E12')).toBe('550,000');
    expect(await cell('マイルストーン', 'F4')).toBe('700,000,000');
    await sidebar.getByTestId('generate').click();
    await changes.getByText('シートは、すでにこの計画どおりです。').waitFor();
  }, 300_000);
});
