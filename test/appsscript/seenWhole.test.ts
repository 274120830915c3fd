// Everything that the sheets show is seen whole: measured in a real browser's fonts, for goals up to 100 billion yen.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FullLooks } from 'local-sheets';
import { type LocalSheets, type LocalSheetsSnapshot, openLocalSheets } from 'local-sheets';
import { chromiumPath, openBrowser } from 'local-sheets/chromium';
import type { Browser, Page } from 'playwright-core';
import type { CreatePlanRequest } from '../../src/commands/requests';
import type { Language } from '../../src/domain/language';
import { templates } from '../../src/domain/templates';
import { ask } from './workbook';

const PEOPLE = { ja: ['佐藤', '鈴木', '高橋'], en: ['Sato', 'Suzuki', 'Takahashi'] } as const;
const LOCALES = { ja: 'ja_JP', en: 'en_US' } as const;

/** Left and right of a cell's text at Google. */
const PADDING = 6;
/** What the arrow of a drop-down takes. */
const ARROW = 18;
const LINE_HEIGHT = 1.3;
const PIXELS_PER_POINT = 4 / 3;

interface Cell {
  readonly text: string;
  readonly isText: boolean;
  readonly looks: FullLooks;
  readonly hasList: boolean;
}

interface Seen {
  readonly name: string;
  /** Of visible columns only, each with its width. */
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly cells: readonly (readonly Cell[])[];
}

/** Sheets that are seen, down to the last row that shows something. */
function seenSheets(local: LocalSheets): Seen[] {
  const { engine } = local;
  return engine
    .list()
    .filter(({ hidden }) => !hidden)
    .map(({ id, name, maxColumns }) => {
      const columns = Array.from({ length: maxColumns }, (_, column) => column).filter(
        (column) => !engine.isLineHidden(id, 'columns', column),
      );
      const { lastRow, lastColumn } = engine.facts(id);
      const shown = columns.filter((column) => column < lastColumn);
      const area = { row: 0, column: 0, rows: Math.max(1, lastRow), columns: Math.max(1, lastColumn) };
      const texts = engine.readDisplay(id, area);
      const values = engine.readValues(id, area);
      const looks = engine.readLooks(id, area);
      const rules = engine.readValidations(id, area);
      return {
        name,
        widths: shown.map((column) => engine.columnWidth(id, column)),
        heights: texts.map((_, row) => engine.rowHeight(id, row)),
        cells: texts.map((line, row) =>
          shown.map((column): Cell => {
            const kind = rules[row]?.[column]?.criterion.kind;
            return {
              text: line[column] ?? '',
              isText: typeof values[row]?.[column] === 'string',
              looks: looks[row]?.[column] as FullLooks,
              hasList: kind === 'list' || kind === 'range',
            };
          }),
        ),
      };
    });
}

/** Pieces between which a line may break: words, and every Japanese character. */
function pieces(text: string): string[] {
  return text.match(/[\u3000-\u9fff\uff00-\uff60]|[^\u3000-\u9fff\uff00-\uff60 ]+ ?| /g) ?? [];
}

const treeOf = (sheets: readonly Seen[]): Seen | undefined =>
  sheets.find(({ name }) => ['KPIツリー', 'KPI tree'].includes(name));

const HEADER_ROWS = 3;

/** Rules make rows of the tables bold, but none in which text is wrapped. */
const fontOf = ({ fontSize, fontWeight, wrapStrategy }: FullLooks, row: number): string => {
  const isBold = fontWeight === 'bold' || (row >= HEADER_ROWS && wrapStrategy !== 'WRAP');
  return `${isBold ? 'bold ' : ''}${fontSize}pt Arial`;
};

describe.each(['ja', 'en'] as const)('sheets in %s', (language: Language) => {
  const inBrowser = chromiumPath() === null ? test.skip : test;
  let local: LocalSheets;
  let empty: LocalSheetsSnapshot;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    if (chromiumPath() === null) return;
    local = await openLocalSheets({
      locale: LOCALES[language],
      spreadsheetTimeZone: 'Asia/Tokyo',
      now: '2026-05-11T08:00:00+09:00',
    });
    empty = local.snapshot();
    browser = await openBrowser(chromiumPath() as string);
    page = await browser.newPage();
    const font = (weight: number) =>
      readFileSync(`node_modules/@fontsource/arimo/files/arimo-latin-${weight}-normal.woff2`).toString(
        'base64',
      );
    const faces = [400, 700].map(
      (weight) =>
        `@font-face { font-family: Arial; font-weight: ${weight}; src: url(data:font/woff2;base64,${font(weight)}); }`,
    );
    await page.setContent(`<style>${faces.join('')}</style>`);
    await page.evaluate(
      "Promise.all([document.fonts.load('10pt Arial'), document.fonts.load('bold 10pt Arial')])",
    );
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await local?.close();
  });

  async function measure(
    texts: readonly (readonly [text: string, font: string])[],
  ): Promise<Map<string, number>> {
    const different = Array.from(new Set(texts.map((pair) => JSON.stringify(pair))));
    const found = (await page.evaluate(`(() => {
      const drawing = document.createElement('canvas').getContext('2d');
      return ${JSON.stringify(different)}.map((pair) => {
        const [text, font] = JSON.parse(pair);
        drawing.font = font;
        return drawing.measureText(text).width;
      });
    })()`)) as number[];
    return new Map(different.map((pair, index) => [pair, found[index] as number]));
  }

  /** Every cell whose text has not the room that it needs. */
  async function cut({ name, widths, heights, cells }: Seen): Promise<string[]> {
    const asked = cells.flatMap((line, row) =>
      line.flatMap(({ text, looks }) =>
        [text, ...pieces(text)].map((piece) => [piece, fontOf(looks, row)] as const),
      ),
    );
    const known = await measure(asked);
    return cells.flatMap((line, row) =>
      line.flatMap((cell, column) => {
        const widthOf = (at: number): number => {
          const { text, looks } = line[at] as Cell;
          return known.get(JSON.stringify([text, fontOf(looks, row)])) as number;
        };
        const { text, isText, looks, hasList } = cell;
        if (text === '') return [];
        const width = (piece: string): number =>
          known.get(JSON.stringify([piece, fontOf(looks, row)])) as number;
        const own = (widths[column] as number) - PADDING - (hasList ? ARROW : 0);
        const place = `${name} ${row + 1}:${column + 1} "${text}"`;
        if (looks.wrapStrategy !== 'WRAP' || !isText) {
          // Text runs on over empty cells beside it, up to the end of the table or the text of the cell there.
          let room = own;
          const isFree = (at: number): boolean => isText && line[at]?.text === '';
          if (looks.horizontalAlignment === 'left') {
            for (let next = column + 1; isFree(next); next += 1) room += widths[next] as number;
          }
          if (looks.horizontalAlignment === 'right') {
            let next = column - 1;
            for (; isFree(next); next -= 1) room += widths[next] as number;
            if (next < column - 1 && next >= 0) room -= Math.max(0, widthOf(next) - (widths[next] as number));
          }
          return width(text) <= room ? [] : [`${place} takes ${Math.ceil(width(text))} of ${room}`];
        }
        let lines = 1;
        let used = 0;
        for (const piece of text
          .split('\n')
          .flatMap((part, index) => (index > 0 ? ['\n', ...pieces(part)] : pieces(part)))) {
          const needed = piece === '\n' ? own : width(piece.trimEnd());
          if (needed > own) return [`${place}: "${piece}" takes ${Math.ceil(needed)} of ${own}`];
          if (used > 0 && used + needed > own) {
            lines += 1;
            used = 0;
          }
          used += piece === '\n' ? own : width(piece);
        }
        const height = lines * (looks.fontSize ?? 10) * PIXELS_PER_POINT * LINE_HEIGHT;
        return height <= (heights[row] as number)
          ? []
          : [`${place} takes ${lines} lines in ${heights[row]} px`];
      }),
    );
  }

  async function everythingFits(): Promise<void> {
    for (const sheet of seenSheets(local)) expect(await cut(sheet)).toEqual([]);
  }

  function plan(request: Partial<CreatePlanRequest> & Pick<CreatePlanRequest, 'model'>): void {
    local.restore(empty);
    const reply = ask(local, {
      command: 'createPlan',
      target: 100_000_000_000,
      period: { year: 2026, month: 4, months: 12 },
      drivers: [],
      owners: PEOPLE[language],
      ...request,
    });
    expect(reply).toMatchObject({ ok: true });
  }

  inBrowser.each(templates.map(({ id }) => id))(
    '%s over a year, for 100 billion yen and with next to nothing sold',
    async (template) => {
      plan({ model: { template } });
      const book = local.services.SpreadsheetApp.getActive();
      const log = book.getSheetByName(language === 'ja' ? '実績' : 'Log');
      const [names = []] = log?.getRange('C4').getDataValidation()?.getCriteriaValues() ?? [];
      const next = (names as string[]).map((name) => ['2026/5/8', PEOPLE[language][0], name, 1]);
      log?.getRange(4, 1, next.length, 4).setValues(next);
      local.run('checkMilestonesNow');
      await everythingFits();
    },
    120_000,
  );

  inBrowser.each([
    [1_000_000, 1],
    [50_000_000_000, 6],
  ])(
    'a goal of %d over %d months',
    async (target, months) => {
      plan({
        model: { template: 'newBusiness' },
        target,
        period: { year: 2026, month: 4, months: months as 1 },
      });
      await everythingFits();
    },
    120_000,
  );

  inBrowser.each(['thousandYen', 'millionYen'] as const)(
    'amounts in %s',
    async (currencyUnit) => {
      plan({ model: { template: 'newBusiness' } });
      const words = {
        ja: { thousandYen: '千円', millionYen: '百万円' },
        en: { thousandYen: 'k yen', millionYen: 'm yen' },
      };
      const settings = language === 'ja' ? '設定' : 'Settings';
      for (let row = 4; row < 40; row += 1) {
        if (!['金額の表示', 'Money is shown in'].includes(String(local.cell(settings, `A${row}`)))) continue;
        local.setCell(settings, `B${row}`, words[language][currencyUnit]);
      }
      expect(
        ask(local, {
          command: 'createPlan',
          model: { template: 'newBusiness' },
          target: 100_000_000_000,
          period: { year: 2026, month: 4, months: 12 },
          drivers: [],
          owners: PEOPLE[language],
        }),
      ).toMatchObject({ ok: true });
      const tree = treeOf(seenSheets(local))?.cells ?? [];
      expect(tree[2]?.map(({ text }) => text)).toContain(
        language === 'ja' ? `寄与（${words.ja[currencyUnit]}）` : `Effect (${words.en[currencyUnit]})`,
      );
      await everythingFits();
    },
    120_000,
  );

  inBrowser(
    'a tree of ten levels: the level is seen to the eighth, below it as a number',
    async () => {
      const name = (level: number) => (language === 'ja' ? `指標${level}` : `Figure ${level}`);
      const equations = Array.from(
        { length: 10 },
        (_, level) => `${name(level)} = ${name(level + 1)} × 1`,
      ).join('\n');
      plan({
        model: { equations },
        target: 100_000,
        drivers: [{ name: name(10), value: null, locked: false, min: null, max: null }],
      });
      await everythingFits();
      const tree = treeOf(seenSheets(local));
      const names = tree?.cells.slice(3).map(([cell]) => cell?.text.replace(/\u00a0/g, ' ')) ?? [];
      expect(names.slice(0, 3)).toEqual([name(0), `└ ${name(1)}`, `  └ ${name(2)}`]);
      expect(names[8]).toBe(`${'  '.repeat(7)}└ ${name(8)}`);
      expect(names[9]).toBe(`${'  '.repeat(7)}9 └ ${name(9)}`);
      expect(names[10]).toBe(`${'  '.repeat(7)}10 └ ${name(10)}`);
    },
    120_000,
  );
});
