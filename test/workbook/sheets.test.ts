// The generated sheets as their descriptions: goldens that a sales manager can read, and what every formula obeys.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TeamPlan } from '../../src/domain/planning/teamPlan';
import { templates } from '../../src/domain/templates';
import { practices } from '../../src/domain/templates/practices';
import { newValue } from '../../src/workbook/cellValue';
import { columnLetters, numberLiteral, sheetReference } from '../../src/workbook/formula';
import { type CellSpec, type SheetKey, type SheetSpec, sheetKeys } from '../../src/workbook/sheetSpec';
import { LOGGED_NAMES } from '../../src/workbook/verdictRows';
import { driverRows, may2026 } from '../domain/models';
import { expectGolden, markdownTable } from '../golden';
import { seeded } from '../properties';
import { render, teamPlan } from './rendered';

function shownContent(cell: CellSpec | undefined): string {
  if (cell === undefined) return '';
  const { content } = cell;
  if (content.kind === 'standing') {
    if (typeof content.initial === 'object') return `（入力）\`${content.initial.formula}\``;
    return content.initial === '' ? '（入力）' : String(content.initial);
  }
  const value = newValue(content);
  return content.kind === 'formula' ? `\`${String(value)}\`` : String(value).replace(/^'/, '');
}

function asMarkdown({ name, columns, rows }: SheetSpec): string {
  const shown = columns.filter(({ hidden }) => hidden !== true);
  const lines = rows.map(({ cells }, row) => [
    String(row + 1),
    ...shown.map(({ key }) => shownContent(cells[key])),
  ]);
  const table = markdownTable(
    ['', ...shown.map((column) => columnLetters(columns.indexOf(column) + 1))],
    lines,
  );
  return `# ${name}\n\n${table}`;
}

const formulasOf = (sheets: Readonly<Record<SheetKey, SheetSpec>>): string[] =>
  Object.values(sheets).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      Object.values(cells).flatMap(({ content }) => {
        const value = newValue(content);
        const isFormula =
          content.kind === 'formula' || (content.kind === 'standing' && typeof content.initial === 'object');
        return isFormula ? [String(value)] : [];
      }),
    ),
  );

/** Goals of a big team; the other lines of business plan for the target that their starting values suggest. */
const BIG: Readonly<Record<string, number>> = { newBusiness: 120_000_000, saas: 120_000_000 };

const targetOf = (id: string): number =>
  BIG[id] ?? practices.find(({ template }) => template === id)?.target ?? 0;

const plans: [string, TeamPlan][] = [
  ...templates.map(({ id }): [string, TeamPlan] => [
    id,
    teamPlan({ model: { template: id }, target: targetOf(id) }),
  ]),
  [
    'own',
    teamPlan({
      model: { equations: '利益 = 売上 − 費用 × 105%; 売上 = 客数 × 単価; 客数 = リード数 × 成約率' },
      target: 8_000_000,
      drivers: driverRows({ 費用: 2_000_000, 単価: 500_000, 成約率: 0.1, リード数: {} }),
    }),
  ],
  [
    'severalFree',
    teamPlan({
      model: { equations: '受注 = 架電 × 受注率 ÷ 2; 架電 = 600; 受注率 = 5%' },
      target: 20,
      period: { ...may2026, months: 3 },
      owners: [],
    }),
  ],
];

const year = teamPlan({
  model: { template: 'newBusiness' },
  period: { year: 2026, month: 4, months: 12 },
  settings: {
    fiscalYearStart: 4,
    achievedFrom: 1,
    watchFrom: 0.8,
    bantStrictness: 3,
    capacities: {},
    currencyUnit: 'millionYen',
    language: 'auto',
  },
});

describe('generated sheets', () => {
  test.each(plans)('the tree and milestones of %s are as their golden says', (name, plan) => {
    const { tree, milestones } = render(plan);
    expectGolden(`sheets/${name}.ja.md`, `${asMarkdown(tree)}\n${asMarkdown(milestones)}`);
  });

  test.each(sheetKeys)('a year of 新規開拓 is as its golden says: %s', (key) => {
    expectGolden(`sheets/year/${key}.ja.md`, asMarkdown(render(year)[key]));
  });

  test('the English sheets are as their golden says', () => {
    const sheets = render(teamPlan({ model: { template: 'newBusiness' }, owners: ['Sato'] }), 'en');
    expectGolden('sheets/newBusiness.en.md', sheetKeys.map((key) => asMarkdown(sheets[key])).join('\n'));
  });

  /** What Google Sheets, Excel and LibreOffice all compute, in every locale; nothing that reaches out. */
  const FUNCTIONS = new Set([
    'CHOOSE',
    'COUNT',
    'COUNTIFS',
    'DATE',
    'FIXED',
    'IF',
    'IFERROR',
    'INDEX',
    'INT',
    'ISERROR',
    'ISNUMBER',
    'MATCH',
    'MAX',
    'MAXIFS',
    'MID',
    'MIN',
    'MOD',
    'MONTH',
    'NETWORKDAYS',
    'REPT',
    'ROUND',
    'ROUNDUP',
    'SUM',
    'SUMIFS',
    'SUMPRODUCT',
    'TODAY',
    'WORKDAY',
    'YEAR',
  ]);

  test.each([...plans, ['year', year] as [string, TeamPlan]])(
    '%s: every formula is of the safe subset',
    (_, plan) => {
      const formulas = formulasOf(render(plan));
      expect(formulas.length).toBeGreaterThan(100);
      for (const formula of formulas) {
        const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, '');
        expect(bare).toMatch(/^=[-+*/()<>=&:;$A-Z0-9"]+$/);
        expect(bare).not.toMatch(/[{},]|\d\.\d/);
        // No range that is open at one end.
        expect(bare).not.toMatch(/[A-Z]+\$?\d+:\$?[A-Z]+(?![A-Z0-9$])/);
        expect(formula.replace(/"(?:[^"]|"")*"/g, '')).not.toMatch(/(?<!')![^=]/);
        for (const [, name] of bare.matchAll(/([A-Z]+)\(/g)) expect(FUNCTIONS).toContain(name);
      }
    },
  );

  test('a sheet is seen whole on a screen of 1366 px, but for the months and the right end of the tree', () => {
    for (const language of ['ja', 'en'] as const) {
      for (const [, plan] of plans) {
        for (const { key, columns, isHidden } of Object.values(render(plan, language))) {
          // Widths are ordered for the columns that are seen, counted from the first.
          const shown = columns.findIndex(({ hidden }) => hidden === true);
          if (shown >= 0) expect(columns.slice(shown).every(({ hidden }) => hidden === true)).toBe(true);
          if (key === 'targets' || isHidden === true) continue;
          const width = columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
          expect([key, width, width <= (key === 'tree' ? 1_560 : 1_320)]).toEqual([key, width, true]);
        }
      }
    }
  });

  test('every row has its id, and no two rows of a sheet the same', () => {
    for (const [, plan] of plans) {
      for (const { rows } of Object.values(render(plan))) {
        const ids = rows.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, cells } of rows)
          expect(cells.id?.content).toMatchObject({ text: id === '#header' ? '#header' : id });
      }
    }
  });

  /** The names in the cells that the log looks its indicators up in. */
  const namesInCells = ({ rows }: SheetSpec, column: string, ids: readonly string[]) => {
    const at = ids.map((id) => rows.findIndex((row) => row.id === id));
    return rows.slice(Math.min(...at), Math.max(...at) + 1).flatMap(({ cells }) => {
      const content = cells[column]?.content;
      return content?.kind === 'text' ? [content.text] : [];
    });
  };

  test.each(plans)('%s: what may be chosen in the log is what its check knows', (_, plan) => {
    const { log, verdicts } = render(plan);
    const allows = log.validations.find(({ column }) => column === 'indicator')?.allows;
    if (allows?.kind !== 'words') throw new Error('words were expected');
    const ids = verdicts.rows.map(({ id }) => id);
    const all = [ids[3] as string, ids[ids.length - 1] as string] as const;
    expect(namesInCells(verdicts, LOGGED_NAMES, all)).toEqual(allows.words);
  });

  test('more names than a list holds are chosen from the cells that hold them', () => {
    const sales = (count: number): string[] =>
      Array.from({ length: count }, (_, index) => `第${index + 1}店の売上`);
    const renderSales = (names: readonly string[]) =>
      render(
        teamPlan({
          model: { equations: `売上 = ${names.join(' + ')}` },
          target: 1_000 * names.length,
          drivers: driverRows(Object.fromEntries(names.map((name) => [name, 1_000]))),
        }),
      );
    const choices = ({ log }: ReturnType<typeof render>) =>
      log.validations.find(({ column }) => column === 'indicator')?.allows;
    expect(choices(renderSales(sales(500)))).toMatchObject({ kind: 'words', words: { length: 500 } });
    const sheets = renderSales(sales(501));
    const allows = choices(sheets);
    if (allows?.kind !== 'cells') throw new Error('cells were expected');
    expect(namesInCells(sheets.verdicts, allows.column, allows.rows)).toEqual(sales(501));
  });

  test('where money is shown in millions, it is said wherever people type it that they type yen', () => {
    const { tree, log, milestones } = render(year);
    const helps = [log, milestones].map(({ validations }) => validations.map(({ help }) => help).join());
    for (const text of [...helps, JSON.stringify(tree.rows[0])]) expect(text).toContain('表示は百万円');
    const inYen = render(teamPlan({ model: { template: 'newBusiness' } }));
    expect(JSON.stringify([inYen.tree.rows[0], inYen.log.validations])).not.toContain('表示は');
  });

  test('rendering changes nothing that it is given', () => {
    const before = JSON.stringify(year);
    render(year);
    expect(JSON.stringify(year)).toBe(before);
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
