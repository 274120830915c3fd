// The fewest orders by which columns get their widths, since each of them is a call to the spreadsheet.

/** So many columns from the given one on, the first being 1, get one width. */
export interface WidthOrder {
  readonly first: number;
  readonly count: number;
  readonly width: number;
}

/**
 * Orders that, given one after another, leave every column with its width: a later one narrows or widens part of
 * an earlier one. There is no way with fewer (the "strange printer", by intervals: either the first column is
 * ordered alone, or together with a later one of its width, before what stands between them).
 */
export function widthOrders(widths: readonly number[]): WidthOrder[] {
  const known = new Map<string, WidthOrder[]>();
  const orders = (from: number, to: number): WidthOrder[] => {
    if (from > to) return [];
    const key = `${from} ${to}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const width = widths[from] as number;
    let best = [{ first: from + 1, count: 1, width }, ...orders(from + 1, to)];
    for (let other = from + 1; other <= to; other += 1) {
      if (widths[other] !== width) continue;
      const [head, ...rest] = orders(other, to) as [WidthOrder, ...WidthOrder[]];
      const between = orders(from + 1, other - 1);
      if (1 + between.length + rest.length >= best.length) continue;
      best = [{ ...head, first: from + 1, count: head.first + head.count - 1 - from }, ...between, ...rest];
    }
    known.set(key, best);
    return best;
  };
  return orders(0, widths.length - 1);
}
