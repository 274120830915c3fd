// Takes the README's picture: the sample plan in the local Google Sheets, with the sidebar open at what it asks for.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromiumPath, openBrowser } from 'local-sheets/chromium';
import { openLocalSheetsInBackground, serve } from 'local-sheets/page';

const language = process.argv[2] === 'en' ? 'en' : 'ja';
const target = process.argv[3] ?? `docs/picture.${language}.png`;

const executable = chromiumPath();
if (executable === null) throw new Error('No Chromium found: set CHROMIUM_PATH.');
const local = await openLocalSheetsInBackground({
  locale: language === 'ja' ? 'ja_JP' : 'en_US',
  spreadsheetTimeZone: 'Asia/Tokyo',
  scriptTimeZone: 'Asia/Tokyo',
  now: '2026-05-11T08:00:00+09:00',
});
const served = await serve(local, { port: 8890 });
const browser = await openBrowser(executable);
try {
  const page = await browser.newPage({ viewport: { width: 1360, height: 800 } });
  await page.goto(served.url);
  await page.waitForFunction(() => (globalThis as { localSheets?: { ready: boolean } }).localSheets?.ready);
  await page.click('.menu-title');
  await page.click('[data-function=openPlanner]');
  const sidebar = page.frameLocator('#sidebar-frame');
  await sidebar.getByTestId('kgi').fill(language === 'ja' ? '1億' : '100,000,000');
  await sidebar.getByTestId('kgi').blur();
  await sidebar.getByTestId('period-months').selectOption('12');
  await sidebar
    .getByTestId('owners')
    .fill(language === 'ja' ? '佐藤、鈴木、高橋' : 'Sato, Suzuki, Takahashi');
  await sidebar.getByTestId('generate').click();
  const done = language === 'ja' ? '作りました' : 'are ready';
  await sidebar.getByTestId('message').getByText(done).waitFor({ timeout: 120_000 });
  await sidebar.getByTestId('feasibility').scrollIntoViewIfNeeded();
  await page.mouse.move(700, 600);
  await page.waitForTimeout(2_500);
  mkdirSync(dirname(target), { recursive: true });
  await page.screenshot({ path: target });
} finally {
  await browser.close();
  await served.close();
  await local.close();
}
