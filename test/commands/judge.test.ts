// The check over a hidden sheet of verdicts whose gathered inputs are given: what it finds, and what it leaves blank.
import { describe, expect, test } from '@jest/globals';
import { judge } from '../../src/commands/judge';
import type { TeamPlan } from '../../src/domain/planning/teamPlan';
import { AS_OF_ROW, nodeRow } from '../../src/workbook/verdictRows';
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
        (values[block.row - 1 + down] as unknown[])[block.column - 1 + right] = value;
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
