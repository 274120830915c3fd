// The check over a hidden sheet of verdicts whose gathered inputs are given: what it finds, and what it leaves blank.
import { describe, expect, test } from '@jest/globals';
import { judge } from '../../src/commands/judge';
import type { TeamPlan } from '../../src/domain/planning/teamPlan';
import { templates } from '../../src/domain/templates';
import type { Unit } from '../../src/domain/tree/unit';
import { unitNamed, unitWords } from '../../src/messages/units';
import { AS_OF_ROW, nodeRow, smartVerdictRow } from '../../src/workbook/verdictRows';
import { may2026 } from '../domain/models';
import { asRead, render, teamPlan } from '../workbook/rendered';

/** The middle of 8 May 2026. */
const NOW = 46150.5;

type Inputs = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

/** What stands in a column of verdicts after the check, by row id. */
function verdictsOf(plan: TeamPlan, inputs: Inputs): (id: string) => unknown {
  const spec = render(plan).verdicts;
  const blank = asRead(spec);
  const column = (key: string): number => spec.columns.findIndex((one) => one.key === key);
  const row = (id: string): number => spec.rows.findIndex((one) => one.id === id);
  const values = blank.values.map((cells) => [...cells]);
  for (const [id, cells] of Object.entries(inputs)) {
    for (const [key, value] of Object.entries(cells)) (values[row(id)] as unknown[])[column(key)] = value;
  }
  const found = judge({ ...blank, values }, NOW);
  if (!found.ok) throw new Error(found.failure.code);
  for (const block of found.value.blocks) {
    block.values.forEach((cells, down) => {
      cells.forEach((value, right) => {
        // An apostrophe that keeps text as it is does not stay in the cell.
        (values[block.row - 1 + down] as unknown[])[block.column - 1 + right] =
          typeof value === 'string' ? value.replace(/^'/, '') : value;
      });
    });
  }
  return (id) => values[row(id)]?.[column('value')];
}

describe('contributions', () => {
  const plan = teamPlan({
    model: { equations: '売上 = 受注数 × 受注単価; 受注数 = 商談数 × 受注率' },
    target: 100_000_000,
    period: may2026,
    drivers: [
      { name: '受注単価', value: 500_000, locked: true, min: undefined, max: undefined },
      { name: '受注率', value: 0.15, locked: true, min: undefined, max: undefined },
    ],
  });
  const numbers = (sales: number, orders: number, meetings: number, price: number, rate: number): Inputs => ({
    [nodeRow('売上')]: {
      first: '受注数 × 受注単価',
      second: 100_000_000,
      third: sales,
      fourth: sales - 100_000_000,
    },
    [nodeRow('受注数')]: { first: '商談数 × 受注率', second: 200, third: orders },
    [nodeRow('受注単価')]: { first: '', second: 500_000, third: price },
    [nodeRow('商談数')]: { first: '', second: 200 / 0.15, third: meetings },
    [nodeRow('受注率')]: { first: '', second: 0.15, third: rate },
  });
  const drivers = ['受注単価', '商談数', '受注率'].map(nodeRow);

  test('add up to the gap where the drivers make the KGI', () => {
    const value = verdictsOf(plan, numbers(90_000_000, 180, 1200, 500_000, 0.15));
    const sum = drivers.reduce((total, id) => total + Number(value(id)), 0);
    expect(sum).toBeCloseTo(-10_000_000, 3);
    expect(value(nodeRow('売上'))).toBeCloseTo(-10_000_000, 3);
    expect(value(AS_OF_ROW)).toBe('');
  });

  test('are blank, with the reason, where orders were logged and no meetings', () => {
    // The rate has nothing to divide by and stands at its target: the drivers make 0, the KGI is 95 million.
    const value = verdictsOf(plan, numbers(95_000_000, 180, 0, 95_000_000 / 180, 0.15));
    for (const id of [...drivers, nodeRow('売上')]) expect(value(id)).toBe('');
    expect(value(AS_OF_ROW)).toBe('寄与は末端の数の記録待ち');
  });

  test('are blank where the KGI has no gap to show', () => {
    const inputs = numbers(0, 0, 0, 500_000, 0.15);
    const value = verdictsOf(plan, {
      ...inputs,
      [nodeRow('売上')]: { ...inputs[nodeRow('売上')], fourth: '' },
    });
    for (const id of drivers) expect(value(id)).toBe('');
  });
});

describe('goals in words', () => {
  const plan = teamPlan({ model: { template: 'newBusiness' } });
  const tree: Inputs = {
    [AS_OF_ROW]: { first: 46173 },
    [nodeRow('売上')]: { first: '受注数 × 受注単価', second: 100_000_000 },
    [nodeRow('受注数')]: { first: '商談数 × 受注率', second: 200 },
    [nodeRow('商談数')]: { second: 1333.3 },
    [nodeRow('受注率')]: { second: 0.15 },
    [nodeRow('受注単価')]: { second: 500_000 },
  };
  const goal = { first: '商談数を1,334件にする', second: 1333.3, third: '件', fourth: 46173 };
  const found = (cells: Readonly<Record<string, string | number>>, name = '商談数'): unknown =>
    verdictsOf(plan, { ...tree, [smartVerdictRow(name)]: { ...goal, ...cells } })(smartVerdictRow(name));

  test('that pass need no advice', () => {
    expect(found({ sixth: 2000 })).toBe('○○○○○');
  });

  test('that say nothing are shown one that passes', () => {
    expect(found({ first: '頑張る' })).toMatch(
      /^×○−○○.*例：「2026年5月31日までに、商談数を1,334件以上にする」$/,
    );
    expect(found({ first: 'とにかく', second: 0.15, third: '割合' }, '受注率')).toContain(
      '受注率を15%以上にする',
    );
    expect(found({ first: '', third: '千円', second: 500_000 }, '受注単価')).toContain('500,000円以上にする');
  });

  test('a day that has passed is no day to reach them by; the example takes the last day of the period', () => {
    expect(found({ fourth: 46149 })).toMatch(/^○○−○×.*例：「2026年5月31日までに/);
    expect(found({ fourth: 46150 })).toMatch(/^○○−○○/);
    expect(found({ fourth: '' })).toMatch(/^○○−○×/);
  });

  test('a target beyond the bounds of the plan is out of reach, and no wording mends that', () => {
    expect(found({ fifth: 0, sixth: 1000 })).toBe(
      '○○×○○目標が下限と上限の外にあります。目標か範囲を直してください。',
    );
    expect(found({ fifth: 2000 })).toMatch(/^○○×○○/);
  });

  test('nobody can say what moves a KGI that the targets do not make', () => {
    const ratio = teamPlan({
      model: { equations: '一件の費用 = 費用 ÷ 件数' },
      target: 100,
      drivers: [{ name: '費用', value: 1000, locked: true, min: undefined, max: undefined }],
    });
    const verdictAt = (count: number): unknown =>
      verdictsOf(ratio, {
        [AS_OF_ROW]: { first: 46173 },
        [nodeRow('一件の費用')]: { first: '費用 ÷ 件数', second: 100 },
        [nodeRow('費用')]: { second: 1000 },
        [nodeRow('件数')]: { second: count },
        [smartVerdictRow('費用')]: { first: '費用を1,000円にする', second: 1000, third: '円', fourth: 46173 },
      })(smartVerdictRow('費用'));
    expect(String(verdictAt(10)).slice(0, 5)).toBe('○○−○○');
    expect(String(verdictAt(0)).slice(0, 5)).toBe('○○−−○');
  });

  test('every unit that a sheet shows is known by its words', () => {
    for (const language of ['ja', 'en'] as const) {
      for (const { indicators } of templates) {
        for (const { unit } of Object.values(indicators)) {
          const shown = unitWords(unit, language);
          expect(unitWords(unitNamed(shown, language) as Unit, language)).toBe(shown);
        }
      }
    }
    expect(unitNamed('', 'ja')).toBeUndefined();
  });
});
