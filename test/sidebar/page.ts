// Opens the sidebar's page with only its transport stood in.
import type { Browser, Page } from 'playwright-core';

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

/** Opens the page with a google.script.run that keeps every request in `window.asked`. */
export async function openPage(
  browser: Browser,
  html: string,
  language: 'ja' | 'en' = 'ja',
  replies: Replies = {},
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 300, height: 720 } });
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
  await page.addInitScript((answers: Record<string, unknown>) => {
    const asked: unknown[] = [];
    const runner = (succeed: (reply: unknown) => void, fail: (error: unknown) => void): object => ({
      withSuccessHandler: (handler: (reply: unknown) => void) => runner(handler, fail),
      withFailureHandler: (handler: (error: unknown) => void) => runner(succeed, handler),
      rpc(request: { command: string }) {
        asked.push(JSON.parse(JSON.stringify(request)));
        const given = answers[request.command];
        const reply = Array.isArray(given) && given.length > 1 ? given.shift() : [given].flat()[0];
        setTimeout(() => (typeof reply === 'string' ? fail(new Error(reply)) : succeed(reply)), 200);
      },
    });
    Object.assign(globalThis, {
      asked,
      google: {
        script: {
          run: runner(
            () => {},
            () => {},
          ),
        },
      },
    });
  }, all);
  await page.route('**/*', (route) =>
    route.request().url() === 'https://page.test/'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.goto('https://page.test/');
  return page;
}
