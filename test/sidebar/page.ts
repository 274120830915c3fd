// Opens the sidebar's page with only its transport stood in.
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { chromiumPath, openBrowser } from 'local-sheets/chromium';
import type { Browser, Page } from 'playwright-core';
import { buildPage } from '../../scripts/bundle';

/**
 * What the stand-in answers, by command; a text stands for an error with that message. Of a list, each answer is given
 * once, the last one from then on.
 */
export interface Replies {
  readonly describe?: unknown;
  readonly previewPlan?: unknown;
  readonly createPlan?: unknown;
  readonly checkMilestones?: unknown;
}

export interface TestPages {
  readonly html: () => string;
  readonly open: (language?: 'ja' | 'en', replies?: Replies) => Promise<Page>;
}

/** Pages whose clock was stopped: it does not go on for the next document. */
const stopped = new WeakSet<Page>();

/** A browser and its page for a group of tests, each of which opens it anew; it has to have had no error. */
export function testPages(): TestPages {
  let browser: Browser;
  let html: string;
  let page: Page | undefined;
  let document = '';
  const errors: string[] = [];
  beforeAll(async () => {
    html = await buildPage(process.cwd());
    browser = await openBrowser(chromiumPath() as string);
  }, 60_000);
  afterAll(() => browser?.close());
  afterEach(async () => {
    if (page !== undefined && stopped.has(page)) {
      await page.close();
      page = undefined;
    }
    expect(errors.splice(0)).toEqual([]);
  });
  async function newPage(): Promise<Page> {
    const made = await browser.newPage({ viewport: { width: 300, height: 720 } });
    made.setDefaultTimeout(10_000);
    made.on('pageerror', (error) => errors.push(error.message));
    await made.route('**/*', (route) =>
      route.request().url() === 'https://page.test/'
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: document })
        : route.abort(),
    );
    return made;
  }
  return {
    html: () => html,
    open: async (language = 'ja', replies = {}) => {
      document = html.replace('<head>', (head) => head + standIn(language, replies));
      page ??= await newPage();
      await page.goto('https://page.test/');
      return page;
    },
  };
}

/** A google.script.run for the page, which keeps every request in `asked`. */
function standIn(language: 'ja' | 'en', replies: Replies): string {
  const all = {
    describe: { ok: true, answer: { language, today: { year: 2026, month: 5, day: 7 }, fiscalYearStart: 4 } },
    previewPlan: { ok: true, answer: { changes: [] } },
    createPlan: {
      ok: true,
      answer: {
        treeSheet: 'KPIツリー',
        milestoneSheet: 'マイルストーン',
        sentence:
          language === 'ja'
            ? '「KPIツリー」と「マイルストーン」の2枚のシートを作りました。'
            : 'Created the sheets "KPI tree" and "Milestones".',
      },
    },
    checkMilestones: {
      ok: true,
      answer: {
        sentence: language === 'ja' ? '達成 2、注意 1、未達 0 です。' : '2 on track, 1 watch, 0 behind.',
      },
    },
    ...replies,
  };
  const script = (answers: Record<string, unknown>): void => {
    const asked: unknown[] = [];
    const replies = { held: false, waiting: [] as (() => void)[] };
    const runner = (succeed: (reply: unknown) => void, fail: (error: unknown) => void): object => ({
      withSuccessHandler: (handler: (reply: unknown) => void) => runner(handler, fail),
      withFailureHandler: (handler: (error: unknown) => void) => runner(succeed, handler),
      rpc(request: { command: string }) {
        asked.push(JSON.parse(JSON.stringify(request)));
        const given = answers[request.command];
        const reply = Array.isArray(given) && given.length > 1 ? given.shift() : [given].flat()[0];
        const give = (): void => (typeof reply === 'string' ? fail(new Error(reply)) : succeed(reply));
        if (replies.held) replies.waiting.push(give);
        else setTimeout(give);
      },
    });
    Object.assign(globalThis, {
      asked,
      replies,
      google: {
        script: {
          run: runner(
            () => {},
            () => {},
          ),
        },
      },
    });
  };
  // Nothing in the answers may end the element.
  return `<script>(${script})(${JSON.stringify(all).replace(/</g, '\\u003c')})</script>`;
}

/** From now on no reply comes before it is given, so that what the page shows meanwhile can be read at leisure. */
export async function holdReplies(page: Page): Promise<void> {
  await page.evaluate('replies.held = true');
}

/** Gives the replies that were held back, and the next ones at once again. */
export async function giveReplies(page: Page): Promise<void> {
  await page.evaluate('replies.held = false; for (const give of replies.waiting.splice(0)) give()');
}

/** From now on no time passes for the page but by `page.clock.runFor`. */
export async function stopTime(page: Page): Promise<void> {
  stopped.add(page);
  const now = Date.now();
  await page.clock.install({ time: now });
  await page.clock.pauseAt(now + 60_000);
}
