// The page on a workbook that has a plan already: it begins with it, shows what would change, and only then writes.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { chromiumPath } from 'local-sheets/chromium';
import type { Locator, Page } from 'playwright-core';
import { giveReplies, holdReplies, type Replies, stopTime, testPages } from './page';

const chromium = chromiumPath();
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const today = { year: 2026, month: 5, day: 7 };

const plan = {
  model: { template: 'newBusiness' },
  target: 30_000_000,
  period: { year: 2024, month: 11, months: 3 },
  drivers: [
    { name: '架電数', value: 600, locked: false, min: 0, max: 9_000 },
    { name: '通話率', value: 1 / 3, locked: true, min: 0, max: 1 },
    { name: 'アポ率', value: 1 / 15, locked: true, min: 0, max: 1 },
    { name: '受注率', value: 0.2, locked: true, min: 0.1, max: 1 },
    { name: '受注単価', value: 2_500_000, locked: true, min: 0, max: null },
  ],
  owners: ['佐藤', '鈴木', '田中'],
};

const ownPlan = {
  ...plan,
  model: { equations: '売上 = 受注数 × 受注単価\n受注数 = 紹介数 × 受注率', like: 'newBusiness' },
  drivers: [
    { name: '紹介数', value: null, locked: false, min: 0, max: null },
    { name: '受注率', value: 0.07, locked: true, min: 0, max: 0.5 },
    { name: '受注単価', value: 2_500_000, locked: true, min: 0, max: null },
  ],
  owners: [],
};

const changes = ['「受注率」の値を15%から20%に変えます。', '担当者に「田中」を加えます。'];
const problems = [
  'シート「KPIツリー」のE4の「<b>x</b>」は数として読めません。',
  'シート「設定」に「月数」がありません。',
];

const describing = (answer: object, language: 'ja' | 'en' = 'ja') => ({
  ok: true,
  answer: { language, today, fiscalYearStart: 4, ...answer },
});

(chromium === null ? describe.skip : describe)('sidebar page on a workbook with a plan', () => {
  const pages = testPages();
  let page: Page;

  const open = async (replies: Replies, language?: 'ja' | 'en'): Promise<void> => {
    page = await pages.open(language, replies);
    await by('kgi').waitFor();
  };
  const openWith = (wanted: object): Promise<void> =>
    open({ describe: describing({ plan: wanted }), previewPlan: { ok: true, answer: { changes } } });

  const by = (id: string): Locator => page.getByTestId(id);

  test('compares with the capacities and days off of the workbook', async () => {
    const may = { ...plan, period: { year: 2026, month: 5, months: 1 } };
    // 30,000,000 ÷ 2,500,000 ÷ 20% × 15 × 3 = 2,700 calls of three people in 18 days, then in 9.
    const answers = [
      { capacities: { calls: 50 }, companyHolidays: [] },
      // Nine of the business days from 11 May 2026 on.
      {
        capacities: { calls: 50 },
        companyHolidays: [11, 12, 13, 14, 15, 18, 19, 20, 21].map((day) => 46_142 + day),
      },
    ];
    const said = [
      '注意 架電数は1人1日50件、上限50件の100%です。',
      '架電数は1人1日100件、上限50件の2倍です。',
    ];
    for (const [index, surroundings] of answers.entries()) {
      await open({ describe: describing({ plan: may, surroundings }) });
      await by('feasibility')
        .filter({ hasText: said[index] as string })
        .waitFor();
    }
  });
  const asked = (): Promise<unknown[]> => page.evaluate('asked');
  const commands = async (): Promise<unknown[]> =>
    (await asked()).map((request) => (request as { command: string }).command);
  const hasFocus = (locator: Locator): Promise<boolean> =>
    locator.evaluate((element) => element === document.activeElement);
  const heading = (name: string): Locator => page.getByRole('heading', { name, exact: true });

  test('begins with the plan, every part of it', async () => {
    await openWith(plan);
    expect(await by('template-newBusiness').isChecked()).toBe(true);
    expect(await by('kgi').inputValue()).toBe('30,000,000');
    expect(await by('period-year').inputValue()).toBe('2024');
    expect(await by('period-month').inputValue()).toBe('11');
    expect(await by('period-months').inputValue()).toBe('3');
    expect(await by('owners').inputValue()).toBe('佐藤、鈴木、田中');
    expect(await by('owners-count').textContent()).toBe('3人');
    expect(await by('driver-受注率').inputValue()).toBe('20%');
    expect(await by('driver-通話率').inputValue()).toBe('33.33%');
    await by('driver-通話率').focus();
    expect(await by('driver-通話率').inputValue()).toBe('33.33333333333333%');
    expect(await by('example').count()).toBe(0);
    expect(await page.getByRole('button', { name: '今の計画の値に戻す' }).count()).toBe(0);
  });

  test.each([
    ['a template', plan],
    ['own equations', ownPlan],
  ])('pressed at once, asks for the same plan: %s', async (_, wanted) => {
    await openWith(wanted);
    await by('generate').click();
    await by('write').click();
    await by('message').filter({ hasText: 'シートを作りました' }).waitFor();
    expect(await asked()).toEqual([
      { command: 'describe' },
      { command: 'previewPlan', ...wanted },
      { command: 'createPlan', ...wanted },
    ]);
  });

  test('shows what changes and goes there; back writes nothing', async () => {
    await openWith(plan);
    await holdReplies(page);
    await by('generate').click();
    expect(await by('message').textContent()).toBe('変わることを調べています…');
    await giveReplies(page);
    await by('write').waitFor();
    expect(await by('message').textContent()).toBe('');
    expect(await by('preview').getAttribute('aria-live')).toBe('polite');
    expect(await by('preview').locator('li').allTextContents()).toEqual(changes);
    expect(await hasFocus(heading('変わること'))).toBe(true);
    expect(await by('generate').count()).toBe(0);
    await by('back').click();
    expect(await by('preview').textContent()).toBe('');
    expect(await hasFocus(by('generate'))).toBe(true);
    expect(await commands()).toEqual(['describe', 'previewPlan']);
  });

  test('an empty list says that the sheets already match this plan', async () => {
    await open({ describe: describing({ plan }) });
    await by('generate').click();
    await by('preview').filter({ hasText: 'シートは、すでにこの計画どおりです。' }).waitFor();
    expect(await by('preview').locator('li').count()).toBe(0);
  });

  test.each([
    ['the target', () => by('kgi').fill('4,000万')],
    ['an owner', () => by('owners').fill('佐藤')],
    ['a lock', () => by('lock-受注率').click()],
    ['the period', () => by('period-months').selectOption('6')],
    ['the model', () => by('template-saas').check()],
  ])('any edit closes the list: %s', async (_, edit) => {
    await openWith(plan);
    await by('generate').click();
    await by('write').waitFor();
    await edit();
    await by('generate').waitFor();
    expect(await by('preview').textContent()).toBe('');
    expect(await by('write').count()).toBe(0);
  });

  test('an edit while it is being asked leaves nothing that could be written', async () => {
    await openWith(plan);
    await holdReplies(page);
    await by('generate').click();
    await by('owners').fill('佐藤');
    await giveReplies(page);
    await by('message').filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
    expect(await by('preview').textContent()).toBe('');
    expect(await by('write').count()).toBe(0);
    expect(await hasFocus(by('owners'))).toBe(true);
  });

  test('a refusal of the preview or the write is told, and the list stays for another try', async () => {
    await open({
      describe: describing({ plan }),
      previewPlan: [
        { ok: false, sentence: '保護されています。' },
        { ok: true, answer: { changes } },
      ],
      createPlan: [
        { ok: false, sentence: '別の人が作業中です。' },
        { ok: true, answer: { sentence: '更新しました。' } },
      ],
    });
    await by('generate').click();
    await by('message').filter({ hasText: '保護されています。' }).waitFor();
    expect(await by('write').count()).toBe(0);
    await by('generate').click();
    await by('write').click();
    await by('message').filter({ hasText: '別の人が作業中です。' }).waitFor();
    expect(await by('preview').locator('li').count()).toBe(2);
    expect(await hasFocus(by('write'))).toBe(true);
    await by('write').click();
    await by('message').filter({ hasText: '更新しました。' }).waitFor();
    expect(await by('preview').textContent()).toBe('');
    expect(await hasFocus(by('generate'))).toBe(true);
  });

  test('a workbook without a plan is written at once, and has one from then on', async () => {
    await open({});
    await by('kgi').fill('1億');
    expect(await by('generate').textContent()).toBe('シートを作る');
    await by('generate').click();
    await by('message').filter({ hasText: 'シートを作りました' }).waitFor();
    expect(await by('generate').textContent()).toBe('変更を確かめる');
    await by('driver-受注率').fill('30%');
    await by('generate').click();
    await by('write').waitFor();
    expect(await commands()).toEqual(['describe', 'createPlan', 'previewPlan']);
  });

  test('the values of the plan come back on request', async () => {
    await openWith(plan);
    await by('driver-受注率').fill('99%');
    await page.getByRole('button', { name: '今の計画の値に戻す' }).click();
    expect(await by('driver-受注率').inputValue()).toBe('20%');
    expect(await page.getByRole('button', { name: '今の計画の値に戻す' }).count()).toBe(0);
  });

  test('owners: how many are understood, and one sentence about what is not', async () => {
    await open({});
    await by('kgi').fill('1億');
    expect(await by('owners-count').textContent()).toBe('');
    expect(await by('generate').isEnabled()).toBe(true);
    await by('owners').fill('佐藤\n鈴木、田中');
    expect(await by('owners-count').textContent()).toBe('3人');
    await stopTime(page);
    await by('owners').fill('佐藤、佐藤');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.clock.runFor(800);
    await page.getByRole('alert').filter({ hasText: '「佐藤」がほかにもあります' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
    expect(await by('owners').getAttribute('aria-invalid')).toBe('true');
    expect(await by('owners-count').textContent()).toBe('');
    expect(await by('tree').count()).toBe(1);
    expect(await by('generate').isDisabled()).toBe(true);
    await page.getByRole('button', { name: '担当者を確かめてください' }).click();
    expect(await hasFocus(by('owners'))).toBe(true);
    const many = Array.from({ length: 31 }, (_, index) => `担当${index}`).join('、');
    await by('owners').fill(many);
    await page.clock.runFor(800);
    await page.getByRole('alert').filter({ hasText: '31人います。担当者は30人まで' }).waitFor();
    await by('owners').fill('あ'.repeat(101));
    await page.clock.runFor(800);
    await page.getByRole('alert').filter({ hasText: '1人の名前は100文字まで' }).waitFor();
    await page.clock.resume();
    await by('owners').fill('佐藤');
    await by('generate').click();
    await by('message').filter({ hasText: 'シートを作りました' }).waitFor();
    expect((await asked())[1]).toMatchObject({ command: 'createPlan', owners: ['佐藤'] });
  });

  test('cells that cannot be read: each is named, nothing can be written, and one can read again', async () => {
    await open({
      describe: [
        describing({ problems }),
        describing({ problems: problems.slice(0, 1) }),
        'Error: no network',
        describing({ plan }),
      ],
    });
    const shown = () => by('problems').locator('li').allTextContents();
    expect(await shown()).toEqual(problems);
    expect(await by('problems').locator('b').count()).toBe(0);
    await by('kgi').fill('1億');
    await by('tree').waitFor();
    expect(await by('generate').isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'シートの読めないセルを直してください' }).click();
    expect(await hasFocus(heading('シートの計画が読めません'))).toBe(true);

    await holdReplies(page);
    await by('retry').click();
    expect(await by('retry').textContent()).toBe('読んでいます…');
    await giveReplies(page);
    await by('problems').filter({ hasNotText: '月数' }).waitFor();
    expect(await by('kgi').inputValue()).toBe('1億');
    expect(await hasFocus(by('retry'))).toBe(true);

    await by('retry').click();
    await by('problems').filter({ hasText: 'Googleから返事がありませんでした' }).waitFor();
    expect(await shown()).toEqual(problems.slice(0, 1));

    await by('retry').click();
    await by('problems').waitFor({ state: 'detached' });
    expect(await by('kgi').inputValue()).toBe('30,000,000');
    expect(await by('generate').isEnabled()).toBe(true);
    expect(await hasFocus(heading('KPIプランナー'))).toBe(true);
    expect(await commands()).toEqual(['describe', 'describe', 'describe', 'describe']);
  });

  test('sentences are text, however many and however long', async () => {
    const long = `<img src=x onerror=alert(1)>${'long'.repeat(100)}`;
    await open({
      describe: describing({ plan }),
      previewPlan: { ok: true, answer: { changes: Array.from({ length: 250 }, () => long) } },
    });
    await by('generate').click();
    await by('write').waitFor();
    expect(await by('preview').locator('li').count()).toBe(200);
    expect(await by('preview').filter({ hasText: 'ほか50件' }).count()).toBe(1);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(300);
  });

  test.each(['ja', 'en'] as const)(
    'axe finds nothing to mend (%s)',
    async (language) => {
      const violations = async (): Promise<unknown> => {
        await page.evaluate(axe);
        return page.evaluate(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))',
        );
      };
      await open({ describe: describing({ problems }, language) }, language);
      expect(await violations()).toEqual([]);
      const previewPlan = [
        { ok: true, answer: { changes } },
        { ok: true, answer: { changes: [] } },
      ];
      await open(
        { describe: describing({ plan: { ...plan, drivers: [] } }, language), previewPlan },
        language,
      );
      await by('generate').click();
      await by('write').waitFor();
      expect(await violations()).toEqual([]);
      await by('back').click();
      await by('generate').click();
      await by('write').waitFor();
      expect(await violations()).toEqual([]);
      await by('owners').fill('a, a');
      await page.getByRole('alert').waitFor();
      expect(await violations()).toEqual([]);
    },
    30_000,
  );
});
