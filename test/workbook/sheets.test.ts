// The generated sheets as their descriptions: goldens that a sales manager can read, and what every formula obeys.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Plan } from '../../src/domain/plan';
import { templates } from '../../src/domain/templates';
import { practices } from '../../src/domain/templates/practices';
import { messages } from '../../src/messages';
import { columnLetters, numberLiteral, sheetReference } from '../../src/workbook/formula';
import { newTreePlacement, renderTree } from '../../src/workbook/kpiTreeSheet';
import { newMilestonePlacement, renderMilestones } from '../../src/workbook/milestoneSheet';
import { ID_COLUMN, type SheetSpec } from '../../src/workbook/sheetSpec';
import { driverRows, may2026, planOf } from '../domain/models';
import { expectGolden, markdownTable } from '../golden';
import { seeded } from '../properties';

type Language = 'ja' | 'en';

function sheetsOf(plan: Plan, language: Language): SheetSpec[] {
  const words = messages(language);
  const placement = newTreePlacement(plan, words.sheets);
  const milestones = newMilestonePlacement(plan, words.sheets);
  const place = { sheetName: words.sheets.tree.name, placement };
  return [renderTree(plan, words, placement), renderMilestones(plan, words, milestones, place)];
}

function asMarkdown({ columns, rows }: SheetSpec): string {
  const shown = columns.filter(({ key }) => key !== ID_COLUMN);
  const lines = rows.map(({ cells }, row) => [
    String(row + 1),
    ...shown.map(({ key }) => {
      const content = cells[key]?.content;
      if (content === undefined || content.kind === 'blank') return '';
      if (content.kind === 'number') return String(content.value);
      if (content.kind === 'formula') return `\`${content.formula}\``;
      if (content.kind === 'standing') return content.initial === '' ? '（入力）' : content.initial;
      return content.text;
    }),
  ]);
  return markdownTable(['', ...shown.map((_, column) => columnLetters(column + 1))], lines);
}

const formulasOf = (sheets: readonly SheetSpec[]): string[] =>
  sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      Object.values(cells).flatMap(({ content }) => (content.kind === 'formula' ? [content.formula] : [])),
    ),
  );

/** Goals of a big team; the other lines of business plan for the target that their starting values suggest. */
const BIG: Readonly<Record<string, number>> = { newBusiness: 120_000_000, saas: 120_000_000 };

const targetOf = (id: string): number =>
  BIG[id] ?? practices.find(({ template }) => template === id)?.target ?? 0;

const plans: [string, Plan][] = [
  ...templates.map(({ id }): [string, Plan] => [
    id,
    planOf({ model: { template: id }, target: targetOf(id) }),
  ]),
  [
    'own',
    planOf({
      model: { equations: '利益 = 売上 − 費用 × 105%; 売上 = 客数 × 単価; 客数 = リード数 × 成約率' },
      target: 8_000_000,
      drivers: driverRows({ 費用: 2_000_000, 単価: 500_000, 成約率: 0.1, リード数: {} }),
    }),
  ],
  [
    'severalFree',
    planOf({
      model: { equations: '受注 = 架電 × 受注率 ÷ 2; 架電 = 600; 受注率 = 5%' },
      target: 20,
      period: { ...may2026, months: 3 },
    }),
  ],
];

describe('generated sheets', () => {
  test.each(plans)('%s is as its golden says', (name, plan) => {
    const [tree, milestones] = sheetsOf(plan, 'ja').map(asMarkdown);
    expectGolden(`sheets/${name}.ja.md`, `# KPIツリー\n\n${tree}\n# マイルストーン\n\n${milestones}`);
  });

  test('the English sheets are as their golden says', () => {
    const [tree, milestones] = sheetsOf(planOf({ model: { template: 'newBusiness' } }, 'en'), 'en').map(
      asMarkdown,
    );
    expectGolden('sheets/newBusiness.en.md', `# KPI tree\n\n${tree}\n# Milestones\n\n${milestones}`);
  });

  /** What Google Sheets, Excel and LibreOffice all compute, in every locale. */
  const FUNCTIONS = new Set(['COUNT', 'IF', 'IFERROR', 'MAX', 'ROUND', 'ROUNDUP']);

  test.each(plans)('%s: every formula is of the safe subset', (_, plan) => {
    const formulas = formulasOf(sheetsOf(plan, 'ja'));
    expect(formulas.length).toBeGreaterThan(5);
    for (const formula of formulas) {
      const bare = formula.replace(/"[^"]*"/g, '""').replace(/'[^']*'!/g, '');
      expect(bare).toMatch(/^=[-+*/()<>=;$A-Z0-9"]+$/);
      expect(bare).not.toMatch(/[{},]|\d\.\d/);
      expect(formula.replace(/"[^"]*"/g, '')).not.toMatch(/(?<!')![^=]/);
      for (const [, name] of bare.matchAll(/([A-Z]+)\(/g)) expect(FUNCTIONS).toContain(name);
    }
  });

  test('the columns of a sheet fit on A4 landscape: at most 980 px', () => {
    for (const [, plan] of plans) {
      for (const { columns } of sheetsOf(plan, 'ja')) {
        const width = columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
        expect(width).toBeLessThanOrEqual(980);
      }
    }
  });

  test('rendering changes nothing that it is given', () => {
    const plan = planOf({ model: { template: 'saas' }, target: 120_000_000 });
    const before = JSON.stringify([plan.rows, plan.model.tree]);
    sheetsOf(plan, 'ja');
    expect(JSON.stringify([plan.rows, plan.model.tree])).toBe(before);
  });
});

describe('formulas', () => {
  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('column %d is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  test.each([
    ["今月の'計画'", "'今月の''計画'''!$E$4"],
    ['a01', "'a01'!$E$4"],
    ['目標/実績 😀', "'目標/実績 😀'!$E$4"],
  ])('the sheet %s is quoted', (name, reference) => {
    expect(sheetReference(name, 5, 4)).toBe(reference);
  });

  test('a number is written without a decimal sign, and means the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 15), max: 10 ** 15 }),
        fc.integer({ min: 0, max: 15 }),
        (digits, places) => {
          const value = Number(`${digits}e-${places}`);
          const { text } = numberLiteral(value);
          expect(text).not.toContain('.');
          const [numerator = '0', denominator = '1'] = text.replace(/[()]/g, '').split('/');
          expect(Number(numerator) / Number(denominator)).toBe(value === 0 ? 0 : value);
        },
      ),
      seeded,
    );
  });
});
