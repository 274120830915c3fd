// The workbook in a real browser, with the hands of a person: looks, types, clicks, pastes.
import { expect } from '@jest/globals';
import type { LocalSheetsOptions } from 'local-sheets';
import { chromiumPath, openBrowser } from 'local-sheets/chromium';
import type { TestHandle } from 'local-sheets/page';
import { openLocalSheetsInBackground, serve } from 'local-sheets/page';
import type { FrameLocator, Page } from 'playwright-core';

const PATIENCE = 60_000;

export type OpenWorkbook = Awaited<ReturnType<typeof openWorkbook>>;

export async function openWorkbook(options: LocalSheetsOptions, port: number) {
  const local = await openLocalSheetsInBackground({
    spreadsheetTimeZone: 'Asia/Tokyo',
    scriptTimeZone: 'America/Los_Angeles',
    ...options,
  });
  const served = await serve(local, { port });
  const browser = await openBrowser(chromiumPath() as string);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page: Page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);

  const ask = <Answer>(name: keyof TestHandle, ...args: (string | number)[]): Promise<Answer> =>
    page.evaluate(
      `window.localSheets.${name}(${args.map((arg) => JSON.stringify(arg)).join(',')})`,
    ) as Promise<Answer>;
  const cell = (sheet: string, a1: string) => ask<string>('cell', sheet, a1);
  const ready = () => page.waitForFunction('window.localSheets?.ready');

  /** Asks again until the answer is there: the page follows the server, and a day takes as long as its triggers. */
  async function eventually(read: () => Promise<unknown>, expected: unknown): Promise<void> {
    const patience = Date.now() + PATIENCE;
    while (Date.now() < patience) {
      if (JSON.stringify(await read()) === JSON.stringify(expected)) break;
      await page.waitForTimeout(100);
    }
    expect(await read()).toEqual(expected);
  }

  /** Types and looks, as a person does: a page that is still following the server may lose what is typed. */
  async function typeInto(sheet: string, a1: string, text: string, shown = text): Promise<void> {
    let refusal: Error | null = null;
    for (let tries = 0; tries < 5 && (await cell(sheet, a1)) !== shown; tries += 1) {
      refusal = await ask('typeInto', sheet, a1, text).then(
        () => null,
        (error: Error) => error,
      );
    }
    if (refusal && (await cell(sheet, a1)) !== shown) throw refusal;
    expect(await cell(sheet, a1)).toBe(shown);
  }

  /** With the keys of a keyboard, into a cell of the active sheet. */
  async function typeWithKeys(a1: string, text: string): Promise<void> {
    await click(a1);
    await page.waitForFunction('window.localSheets.takesKeys()');
    await page.keyboard.type(text, { delay: 60 });
    await page.keyboard.press('Enter');
  }

  async function turnTo(sheet: string): Promise<void> {
    await ask('activate', sheet);
    await eventually(() => ask('activeSheet'), sheet);
    await page.waitForTimeout(300);
  }

  async function click(a1: string, where: 'middle' | 'arrow' = 'middle'): Promise<void> {
    const { x, y, width, height } = await ask<DOMRect>('place', a1);
    await page.mouse.click(where === 'arrow' ? x + width - 12 : x + width / 2, y + height / 2);
  }

  await page.goto(served.url);
  await ready();
  return {
    local,
    page,
    sidebar: page.frameLocator('#sidebar-frame') as FrameLocator,
    cell,
    background: (sheet: string, a1: string) => ask<string>('background', sheet, a1),
    isMarked: (sheet: string, a1: string) => ask<boolean>('isMarked', sheet, a1),
    eventually,
    typeInto,
    typeWithKeys,
    turnTo,
    click,
    /** Chooses from a cell's drop-down of the active sheet. */
    async choose(a1: string, word: string): Promise<void> {
      await click(a1, 'arrow');
      await page.getByText(word, { exact: true }).click();
    },
    /** Pastes rows, as they come from another spreadsheet. */
    async paste(a1: string, rows: readonly (readonly string[])[]): Promise<void> {
      const text = rows.map((row) => row.join('\t')).join('\n');
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
      await click(a1);
      // The cell's own drop-down, a calendar for days, comes first.
      await page.waitForTimeout(500);
      await page.keyboard.press('Control+V');
    },
    async menu(item: string): Promise<void> {
      await page.click('.menu-title');
      await page.click(`[data-function=${item}]`);
    },
    async reload(): Promise<void> {
      await page.reload();
      await ready();
    },
    async close(): Promise<void> {
      await browser.close();
      await served.close();
      await local.close();
    },
  };
}
