// The built page in a real browser; only google.script.run is stood in.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { chromiumPath } from 'local-sheets/chromium';
import type { Locator, Page } from 'playwright-core';
import { giveReplies, holdReplies, type Replies, stopTime, testPages } from './page';

const chromium = chromiumPath();
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

(chromium === null ? describe.skip : describe)('sidebar page', () => {
  const pages = testPages();
  let page: Page;

  const open = async (language?: 'ja' | 'en', replies?: Replies): Promise<void> => {
    page = await pages.open(language, replies);
  };

  const by = (id: string): Locator => page.getByTestId(id);
  const row = (name: string): Locator => by(`tree-row-${name}`);
  const asked = (): Promise<unknown> => page.evaluate('asked');
  const containing = (id: string, text: string): Promise<void> => by(id).filter({ hasText: text }).waitFor();

  test('1億 of new business takes 40,000 calls, and what is sent is the plan', async () => {
    await open();
    await by('kgi').fill('1億');
    await containing('tree-row-架電数', '40,000件');
    expect(await page.getByText('100,000,000円').count()).toBeGreaterThan(0);
    await by('period-months').selectOption('3');
    await by('generate').click();
    await containing('message', 'シートを作りました');
    const [describeRequest, createRequest] = (await asked()) as Record<string, unknown>[];
    expect(describeRequest).toEqual({ command: 'describe' });
    expect(createRequest).toMatchObject({
      command: 'createPlan',
      model: { template: 'newBusiness' },
      target: 100_000_000,
      period: { year: 2026, month: 4, months: 3 },
    });
    expect(await by('generate').isEnabled()).toBe(true);
    await by('check').click();
    await containing('message', '達成 2');
  });

  // 40,000 calls in the 18 business days of May 2026, of which one person can do 60 a day; 600 is what the template starts
  // from.
  test('says what one person does on a day, and with how many people, which period or price it fits', async () => {
    await open();
    const said = (text: string): Promise<void> => containing('feasibility', text);
    await by('kgi').fill('1億');
    await said('超過 架電数は1人1日2,222件、上限60件の37倍です。今の月600件の67倍です。');
    expect(await by('feasibility').locator('li').allTextContents()).toEqual([
      'あと37人（計38人）',
      '受注単価を18,600,000円/件にする（今は500,000円/件）',
    ]);
    await by('owners').fill('佐藤、鈴木、高橋');
    await said('架電数は1人1日741件、上限60件の12.3倍です。');
    expect(await by('feasibility').locator('li').allTextContents()).toEqual([
      '期間を12か月にする（1人1日55件）',
      'あと35人（計38人）',
      '受注単価を6,180,000円/件にする（今は500,000円/件）',
    ]);
    await by('period-months').selectOption('12');
    await said('注意 架電数は1人1日55件、上限60件の91%です。今の月600件の5.6倍です。');
    expect(await by('feasibility').locator('li').count()).toBe(0);
    await by('driver-受注単価').fill('2,000,000');
    await said('余裕あり 架電数は1人1日14件、上限60件の23%です。');
  });

  test('E01: opens with an example of four layers, and fills it in on request', async () => {
    await open();
    await by('example').waitFor();
    const shown = await by('example').locator('div').allTextContents();
    expect(shown).toEqual([
      'KGI四半期の売上3,000万円',
      'KFS部長クラスへの接触',
      'KPI有効商談数 20件/月',
      'KDI30架電/日',
    ]);
    await by('try-example').click();
    await containing('tree-row-架電数', '1,800件');
    await containing('tree-row-商談数', '60件');
    expect(await by('period-months').inputValue()).toBe('3');
    expect(await by('example').count()).toBe(0);
    expect(await by('generate').isEnabled()).toBe(true);
  });

  test('while it runs, it says so and takes no second order', async () => {
    await open();
    await by('kgi').fill('1億');
    await holdReplies(page);
    await by('generate').click();
    expect(await by('message').textContent()).toBe('シートを作っています…');
    expect(await by('generate').isDisabled()).toBe(true);
    await giveReplies(page);
    await containing('message', 'シートを作りました');
  });

  test('a changed value, a cleared one and a lock recompute at once', async () => {
    await open();
    await by('kgi').fill('1億');
    await by('driver-受注単価').fill('550,000');
    await containing('tree-row-架電数', '36,363.6件');
    await containing('tree-row-架電数', '必要数 36,364件');
    await by('driver-受注単価').fill('');
    await containing('tree-row-受注単価', '逆算');
    await containing('tree-row-架電数', '600件');
    await by('driver-受注単価').fill('50万');
    await by('lock-受注単価').click();
    expect(await by('lock-受注単価').getAttribute('aria-pressed')).toBe('false');
    await containing('tree-row-受注単価', '自由');
  });

  test('values stay through a visit to another template', async () => {
    await open();
    await by('kgi').fill('1億');
    await by('driver-受注率').fill('２０％');
    await by('template-saas').check();
    await containing('tree-row-リード数', '4,160件');
    await by('template-newBusiness').check();
    expect(await by('driver-受注率').inputValue()).toBe('２０％');
    await containing('tree-row-架電数', '30,000件');
  });

  test('a template value shows short, and exact while it is edited', async () => {
    await open();
    expect(await by('driver-アポ率').inputValue()).toBe('6.67%');
    await by('driver-アポ率').focus();
    expect(await by('driver-アポ率').inputValue()).toBe('6.666666666666667%');
  });

  test('nothing is scolded while it is typed, only after a pause', async () => {
    await open();
    await by('template-own').check();
    await stopTime(page);
    await by('equations').fill('売上 = 客数 ×');
    const alert = page.getByRole('alert');
    await page.clock.runFor(600);
    expect(await alert.count()).toBe(0);
    await page.clock.runFor(200);
    await alert.waitFor();
    expect(await alert.textContent()).toBe('1行目・10文字目で「×」のあとに指標名か数が足りません。');
    expect(await by('equations').getAttribute('aria-invalid')).toBe('true');
    expect(await by('generate').isDisabled()).toBe(true);
    await by('equations').fill('売上 = 客数 × 単価');
    await alert.waitFor({ state: 'detached' });
  });

  test('nothing is scolded while an input method converts', async () => {
    await open();
    await by('kgi').focus();
    await stopTime(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: '1おく', selectionStart: 3, selectionEnd: 3 });
    await page.clock.runFor(60_000);
    expect(await page.getByRole('alert').count()).toBe(0);
    await session.send('Input.insertText', { text: '1億' });
    await containing('tree-row-架電数', '40,000件');
    await session.send('Input.imeSetComposition', { text: 'おく', selectionStart: 2, selectionEnd: 2 });
    await session.send('Input.insertText', { text: 'おく' });
    await page.clock.runFor(800);
    await page.getByRole('alert').filter({ hasText: '「1億おく」' }).waitFor();
  });

  test('a target that is no number, or out of reach, gets a sentence beside it', async () => {
    await open();
    await by('kgi').fill('いちおく');
    await by('kgi').blur();
    await page.getByRole('alert').filter({ hasText: '「いちおく」は数として読めません' }).waitFor();
    await by('kgi').fill('1億');
    await by('lock-架電数').click();
    await by('lock-受注率').click();
    await page.getByRole('alert').filter({ hasText: '届きません' }).waitFor();
    expect(await by('generate').isDisabled()).toBe(true);
    await page.getByRole('button', { name: '目標を確かめてください' }).click();
    expect(await by('kgi').evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test('a click lands although leaving a field moves the page', async () => {
    await open();
    await by('kgi').fill('1億');
    await by('lock-架電数').click();
    await by('driver-受注単価').fill('5千');
    await by('lock-受注率').click();
    expect(await by('lock-受注率').getAttribute('aria-pressed')).toBe('false');
  });

  test('names are text, whatever they look like', async () => {
    await open();
    await by('template-own').check();
    const evil = '<img src=x onerror=alert(1)>';
    await by('equations').fill(`[${evil}] = [<b>客数</b>] × ["><script>alert(2)</script>]`);
    await by('kgi').fill('100');
    await by('driver-<b>客数</b>').fill('50');
    await containing(`tree-row-${evil}`, '100');
    await by('driver-<b>客数</b>').fill(evil);
    await page.getByRole('alert').filter({ hasText: evil }).waitFor();
    expect(await page.locator('img, b, body script script').count()).toBe(0);
  });

  test.each([
    ['PERMISSION_DENIED: 権限がありません', '複数のGoogleアカウント'],
    ['TypeError: x is undefined at Code:12', 'Googleから返事がありませんでした'],
  ])('of %s only what helps is told', async (raw, sentence) => {
    await open('ja', { createPlan: raw });
    await by('kgi').fill('1億');
    await by('generate').click();
    await containing('message', sentence);
    expect(await by('message').textContent()).not.toContain(raw);
    expect(await by('generate').isEnabled()).toBe(true);
  });

  test('a refusal is shown, and an answer that Google could not carry is none', async () => {
    await open('ja', { createPlan: { ok: false, sentence: '別の人が作業中です。' }, checkMilestones: null });
    await by('kgi').fill('1億');
    await by('generate').click();
    await containing('message', '別の人が作業中です。');
    await by('check').click();
    await containing('message', 'Googleから返事がありませんでした');
  });

  test('where the first question fails, one can ask again', async () => {
    await open('ja', { describe: 'ScriptError: PERMISSION_DENIED' });
    await page.getByRole('alert').waitFor();
    await page.getByRole('button').click();
    await page.getByRole('alert').waitFor();
    expect(await asked()).toHaveLength(2);
  });

  test('3,000 drivers: 200 are shown, it says how many are not, and typing goes on', async () => {
    await open();
    await by('template-own').check();
    const names = Array.from({ length: 3_000 }, (_, index) => `店舗${index + 1}`);
    // Set at once: the browser alone takes seconds to type that much into any text area.
    const text = `計 = ${names.join(' + ')}\n${names.map((name) => `${name} = 1万`).join('\n')}`;
    await by('equations').evaluate((area, value) => {
      (area as unknown as { value: string }).value = value;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
    await by('kgi').pressSequentially('3億', { delay: 20 });
    await containing('tree-row-店舗199', '100,000');
    expect(await page.locator('[data-testid^="driver-"]').count()).toBe(200);
    expect(await row('店舗200').count()).toBe(0);
    expect(await page.getByText('ほか 2,800 件').count()).toBe(1);
    expect(await page.getByText('ほか 2,801 件').count()).toBe(1);
  }, 30_000);

  test.each(['ja', 'en'] as const)(
    'axe finds nothing to mend (%s)',
    async (language) => {
      await open(language);
      await by('kgi').waitFor();
      await page.evaluate(axe);
      const violations = async (): Promise<unknown> =>
        page.evaluate(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))',
        );
      expect(await violations()).toEqual([]);
      await by('kgi').fill('1億');
      await by('tree').waitFor();
      await by('generate').click();
      await by('message').locator('.done').waitFor();
      expect(await violations()).toEqual([]);
      await by('template-own').check();
      await by('kgi').fill('?');
      await by('equations').fill('a = b +');
      await page.getByRole('alert').first().waitFor();
      expect(await violations()).toEqual([]);
      expect(await page.evaluate('document.documentElement.lang')).toBe(language);
    },
    30_000,
  );

  test('nothing is wider than the sidebar, whatever the names', async () => {
    await open('en');
    await by('template-own').check();
    const long = 'Averyveryveryverylongnamewithoutanyspace'.repeat(3);
    await by('equations').fill(`${long} = ${long}A × ${long}B`);
    await by('kgi').fill('999,999,999,999,999');
    await by(`driver-${long}A`).fill('2');
    await by('tree').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(300);
  });

  test('the served text holds nothing that HtmlService would cut or fetch', () => {
    const html = pages.html();
    const script = html.slice(html.indexOf('<script>') + 8, html.lastIndexOf('</script>'));
    expect(script.includes('`')).toBe(false);
    expect(/(?:src|href)=["']?https?:|@import|url\(/.exec(html)).toBeNull();
  });
});
