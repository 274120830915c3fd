// The log of what happened: who counted how much of what, on which day.

export interface LogEntry {
  /** A spreadsheet's day number. */
  readonly day: number;
  readonly owner: string;
  readonly indicator: string;
  readonly value: number;
}

/** Which entries count; both days included, an absent owner stands for everybody. */
export interface LogSpan {
  readonly from: number;
  readonly until: number;
  readonly owner?: string;
}

/** By indicator, the sum of what was logged in a span. */
export function loggedTotals(
  entries: readonly LogEntry[],
  { from, until, owner }: LogSpan,
): Map<string, number> {
  const totals = new Map<string, number>();
  for (const entry of entries) {
    // A day with a time of day on it is still that day.
    const day = Math.floor(entry.day);
    if (day < from || day > until || (owner !== undefined && entry.owner !== owner)) continue;
    totals.set(entry.indicator, (totals.get(entry.indicator) ?? 0) + entry.value);
  }
  return totals;
}
