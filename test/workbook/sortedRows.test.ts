// Tables that people have sorted by hand: the formulas of the next run find every row that they are about.
import { describe, expect, test } from '@jest/globals';
import { newValue } from '../../src/workbook/cellValue';
import type { SheetSpec } from '../../src/workbook/sheetSpec';
import { render, teamPlan } from './rendered';

const formula = ({ rows }: SheetSpec, row: string, column: string): string => {
  const cell = rows.find(({ id }) => id === row)?.cells[column];
  return cell === undefined ? '' : String(newValue(cell.content));
};

const plan = teamPlan({
  model: { equations: '売上 = 受注数 × 単価; 単価 = 500000' },
  owners: ['佐藤', '鈴木', '高橋'],
});

describe('tables that people have sorted', () => {
  const reversed = render(plan, 'ja', (rowIds) => [...rowIds].reverse());

  test('business days leave out the holidays of all rows, from the topmost to the lowest', () => {
    const { rows } = reversed.holidays;
    expect(formula(reversed.settings, 'days', 'value')).toContain(`;'祝日'!$A$4:$A$${rows.length})`);
    expect(formula(reversed.targets, 'businessDays', 'month1')).toContain(`;'祝日'!$A$4:$A$${rows.length})`);
  });

  test('the difference from the goal takes every owner, wherever the row is', () => {
    expect(formula(reversed.targets, 'rest', 'total')).toBe('=ROUND(H7+H6+H5-H10;6)');
    const shuffled = render(plan, 'ja', (rowIds) => [
      'owner 鈴木',
      ...rowIds.filter((id) => id !== 'owner 鈴木'),
    ]);
    expect(formula(shuffled.targets, 'rest', 'total')).toBe('=ROUND(H10+H4+H11-H7;6)');
  });
});
