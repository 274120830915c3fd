// The orders by which columns get their widths.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { widthOrders } from '../../src/workbook/widthOrders';
import { seeded } from '../properties';

function carriedOut(widths: readonly number[]): number[] {
  const columns = widths.map(() => 0);
  for (const { first, count, width } of widthOrders(widths))
    columns.fill(width, first - 1, first - 1 + count);
  return columns;
}

describe('widthOrders', () => {
  test.each([
    [[], 0],
    [[50], 1],
    [[50, 50, 50], 1],
    [[50, 78, 50, 78, 50], 3],
    [[117, 97, 47, 47, 78, 78, 47, 78, 47, 47, 55, 47], 6],
  ])('%j takes %d orders', (widths, count) => {
    expect(widthOrders(widths)).toHaveLength(count);
    expect(carriedOut(widths)).toEqual(widths);
  });

  test('every column gets its width, in no more orders than there are runs of one width', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 20 }), (widths) => {
        const runs = widths.filter((width, index) => width !== widths[index - 1]).length;
        expect(carriedOut(widths)).toEqual(widths);
        expect(widthOrders(widths).length).toBeLessThanOrEqual(runs);
      }),
      seeded,
    );
  });
});
