// The page in a real browser: typing, menu, sidebar, clock, rules, download.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { TestHandle } from '../page/browser/handle';
import { chromiumPath, openBrowser } from '../page/chromium';
import { type LocalSheetsInBackground, openLocalSheetsInBackground } from '../page/openInBackground';
import { type Served, serve } from '../page/serve';
import { FIXTURE_BUNDLE, NOW } from './fixture';

const chromium = chromiumPath();
const PATIENCE = 15_000;

(chromium ? describe : describe.skip)('the page', () => {
  let local: LocalSheetsInBackground;
  let served: Served;
  let browser: Browser;
  let page: Page;

  const handle = <Name extends keyof TestHandle>(name: Name, ...args: string[]) =>
    page.evaluate(
      `window.localSheets.${name}(${args.map((arg) => JSON.stringify(arg)).join(',')})`,
    ) as Promise<string>;
  const shows = (sheet: string, cell: string, text: string) =>
    page.waitForFunction(
      `window.localSheets.cell(${JSON.stringify(sheet)}, ${JSON.stringify(cell)}) === ${JSON.stringify(text)}`,
      undefined,
      { timeout: PATIENCE },
    );
  const ready = () => page.waitForFunction('window.localSheets?.ready', undefined, { timeout: PATIENCE });
  async function choose(functionName: string): Promise<void> {
    await page.click('.menu-title');
    await page.click(`[data-function=${functionName}]`);
  }

  /** Keeps the edit with this text, and all that wait behind it, on its way to the engine. */
  async function holdBack(text: string) {
    let requests = 0;
    let arrive = (): void => undefined;
    const held = new Promise<void>((resume) => {
      arrive = resume;
    });
    await page.route('**/change', async (route) => {
      requests += 1;
      if (route.request().postData()?.includes(text)) await held;
      await route.continue();
    });
    const forget = async () => {
      arrive();
      await page.unroute('**/change');
    };
    return { arrive, forget, requests: () => requests };
  }

  beforeAll(async () => {
    local = await openLocalSheetsInBackground({ bundle: FIXTURE_BUNDLE, now: NOW });
    served = await serve(local, { port: 8850 });
    browser = await openBrowser(chromium as string);
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(served.url);
    await ready();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await local?.close();
  });

  test('the menu runs the function, and the grid shows what it made', async () => {
    await choose('makePlan');
    await page.waitForSelector('[data-testid=toast]');
    await shows('計画', 'B3', '10000');
    await page.waitForFunction(`window.localSheets.activeSheet() === '計画'`);
    await page.waitForFunction(`window.localSheets.background('計画', 'A3') === '#fce8e6'`);
  }, 30_000);

  test('typing recomputes, custom functions included', async () => {
    await handle('typeInto', '計画', 'B2', '2,000,000');
    await shows('計画', 'B3', '20000');
    await handle('typeInto', '計画', 'D1', '=ADDED(B2;5)');
    await shows('計画', 'D1', '2000005');
    await handle('typeInto', '計画', 'C3', '順調');
    await page.waitForFunction(`window.localSheets.background('計画', 'A3') !== '#fce8e6'`);
  }, 30_000);

  test('keys reach a cell with a list whole, though its list opens meanwhile', async () => {
    await local.run('listInPlan', ['F2', ['one of many', 'another']]);
    await handle('activate', '計画');
    for (const word of ['one of many', 'another']) {
      const { x, y, width, height } = (await handle('place', 'F2')) as unknown as ReturnType<
        TestHandle['place']
      >;
      await page.mouse.click(x + width / 2, y + height / 2);
      await page.waitForFunction('window.localSheets.takesKeys()', undefined, { timeout: PATIENCE });
      // Slower than the list opens.
      await page.keyboard.type(word, { delay: 60 });
      await page.keyboard.press('Enter');
      await shows('計画', 'F2', word);
    }
    await page.keyboard.press('Escape');
  }, 60_000);

  test('the sidebar is 300 pixels wide and talks to the script', async () => {
    await choose('openSidebar');
    const frame = page.frameLocator('#sidebar-frame');
    await frame.locator('#ask').click();
    await frame.locator('#answer', { hasText: 'hello シート1,計画 mine' }).waitFor({ timeout: PATIENCE });
    await frame.locator('#fail').click();
    await frame.locator('#answer', { hasText: 'わざと失敗しました' }).waitFor({ timeout: PATIENCE });
    expect((await page.locator('#sidebar').boundingBox())?.width).toBe(300);
    await page.click('#close-sidebar');
    expect(await page.locator('#sidebar').isVisible()).toBe(false);
  }, 30_000);

  test('the menu stays open when the grid takes the focus, and closes at a click elsewhere or Escape', async () => {
    const item = page.locator('[data-function=makePlan]');
    await page.click('.menu-title');
    await page.evaluate('document.activeElement.blur()');
    expect(await item.isVisible()).toBe(true);
    await page.click('#workbook-name');
    expect(await item.isVisible()).toBe(false);
    await page.click('.menu-title');
    await page.keyboard.press('Escape');
    expect(await item.isVisible()).toBe(false);
  });

  test('what is typed over a formula stays, also where the formula is computed anew before the edit arrives', async () => {
    const { arrive, forget } = await holdBack('手で');
    try {
      const typed = handle('typeInto', '計画', 'B3', '手で');
      await shows('計画', 'B3', '手で');
      await local.run('writeInPlan', ['B2', 3_000_000]);
      await shows('計画', 'B3', '30000');
      arrive();
      await typed;
      await shows('計画', 'B3', '手で');
      await local.run('writeInPlan', ['B3', '=B2/100']);
      await local.run('writeInPlan', ['B2', 2_000_000]);
      await shows('計画', 'B3', '20000');
    } finally {
      await forget();
    }
  }, 30_000);

  test('what is typed while something else is on its way is sent together, in its order', async () => {
    const { arrive, forget, requests } = await holdBack('一つ目');
    try {
      const first = handle('typeInto', '計画', 'C5', '一つ目');
      await shows('計画', 'C5', '一つ目');
      const second = handle('typeInto', '計画', 'C6', '二つ目');
      await shows('計画', 'C6', '二つ目');
      const third = handle('typeInto', '計画', 'C7', '=C5&C6');
      await page.waitForTimeout(1_000);
      expect(requests()).toBe(1);
      arrive();
      await Promise.all([first, second, third]);
      await shows('計画', 'C7', '一つ目二つ目');
      expect(requests()).toBe(2);
    } finally {
      await forget();
    }
  }, 30_000);

  test('rows grow to wrapped text and shrink with it, and then nothing more is sent', async () => {
    let sent = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/change')) sent += 1;
    });
    await local.run('makeNotes', []);
    await page.waitForFunction(`window.localSheets.sheets().includes('メモ')`);
    const height = (row: number, comparison: string) =>
      page.waitForFunction(`window.localSheets.rowHeight('メモ', ${row}) ${comparison}`, undefined, {
        timeout: PATIENCE,
      });
    const long = '一行に収まらない長い文'.repeat(3);
    for (const row of [1, 2]) {
      await handle('typeInto', 'メモ', `A${row}`, long);
      await height(row, '> 60');
      await handle('typeInto', 'メモ', `A${row}`, '短い');
      await height(row, '< 30');
    }
    await handle('typeInto', 'メモ', 'A1', long);
    await handle('typeInto', 'メモ', 'A2', long);
    await height(2, '> 60');
    await local.run('eraseNote', []);
    await height(2, '=== 28');
    await page.waitForTimeout(1_000);
    sent = 0;
    await page.waitForTimeout(1_500);
    expect(sent).toBe(0);
    await handle('activate', '計画');
  }, 60_000);

  test('the clock goes on by a day, and formulas with it', async () => {
    await local.run('writeInPlan', ['D2', '=DAY(TODAY())']);
    await shows('計画', 'D2', '22');
    await page.click('#next-day');
    await shows('計画', 'D2', '23');
    await page.waitForFunction(`document.getElementById('clock-time').textContent.includes('11/23')`);
  });

  test('the clock goes on by a month: it is told how far it is, and all that tells the time agrees', async () => {
    await local.run('makeDailyTrigger', []);
    await page.evaluate(`{
      window.told = [];
      const text = document.getElementById('progress-text');
      new MutationObserver(() => window.told.push(text.textContent)).observe(text, { childList: true });
    }`);
    await page.fill('#clock-input', '2026-12-23T10:00');
    await page.waitForFunction(`document.getElementById('clock-time').textContent.includes('12/23')`);
    await page.waitForFunction(`document.getElementById('progress').hidden`);
    expect(await page.inputValue('#clock-input')).toBe('2026-12-23T10:00');
    const told = (await page.evaluate('window.told')) as string[];
    expect(told.length).toBeGreaterThan(0);
    for (const text of told) expect(text).toMatch(/^時計を進めています（いま 1[12]\/\d+）$/);
    expect(await local.triggerRuns()).toHaveLength(30);
  });

  test('a moment that is typed moves the clock once, when it is there', async () => {
    let moves = 0;
    await page.route('**/clock', async (route) => {
      moves += 1;
      await route.continue();
    });
    await page.focus('#clock-input');
    // Its month and its day; the page's browser is American.
    await page.keyboard.type('1228');
    await local.run('writeInPlan', ['E2', 'meanwhile']);
    await shows('計画', 'E2', 'meanwhile');
    expect([moves, await page.inputValue('#clock-input')]).toEqual([0, '2026-12-28T10:00']);
    await page.keyboard.press('Enter');
    await page.waitForFunction(`document.getElementById('clock-time').textContent.includes('12/28')`);
    await page.unroute('**/clock');
    expect(moves).toBe(1);
  });

  test('the sheet that is looked at shows its colours from the first moment', async () => {
    await local.run('writeInPlan', ['C3', '遅れ']);
    await handle('activate', '計画');
    for (let load = 0; load < 3; load += 1) {
      await page.reload();
      await ready();
      expect(await handle('activeSheet')).toBe('計画');
      expect(await handle('background', '計画', 'A3')).toBe('#fce8e6');
    }
  }, 60_000);

  test('a number that its format shows as nothing is shown as nothing', async () => {
    await local.run('writeInPlan', ['D4', 0]);
    await local.run('formatInPlan', ['D4', '0;;']);
    await shows('計画', 'D4', '');
    await local.run('writeInPlan', ['D4', 7]);
    await shows('計画', 'D4', '7');
  }, 30_000);

  test('a reload keeps the workbook, and it can be downloaded', async () => {
    await page.reload();
    await ready();
    await shows('計画', 'B3', '20000');
    const response = await page.request.get(`${served.url}/workbook.xlsx`);
    expect((await response.body()).subarray(0, 2).toString()).toBe('PK');
  }, 30_000);

  test('another site’s page cannot change anything', async () => {
    const response = await page.request.post(`${served.url}/run`, {
      data: '{"functionName":"makePlan","args":[]}',
    });
    expect(response.status()).toBe(403);
  });
});
