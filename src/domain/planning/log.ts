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

/**
 * By indicator, what was logged in a span; an indicator without any record is not in it.
 *
 * Of most the records are added up. What stands at one moment (`isLevel`: the revenue at the start) cannot be: of it
 * the records of its latest day count, of which several people may each have reported a part.
 */
export function loggedTotals(
  entries: readonly LogEntry[],
  { from, until, owner }: LogSpan,
  isLevel: (indicator: string) => boolean = () => false,
): Map<string, number> {
  const totals = new Map<string, number>();
  const latest = new Map<string, number>();
  for (const { day: moment, owner: reporter, indicator, value } of entries) {
    // A day with a time of day on it is still that day.
    const day = Math.floor(moment);
    if (day < from || day > until || (owner !== undefined && reporter !== owner)) continue;
    const known = latest.get(indicator) ?? day;
    if (isLevel(indicator) && day < known) continue;
    const isNewer = isLevel(indicator) && day > known;
    totals.set(indicator, (isNewer ? 0 : (totals.get(indicator) ?? 0)) + value);
    latest.set(indicator, Math.max(day, known));
  }
  return totals;
}
