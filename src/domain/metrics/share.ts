// The share of a whole that a part is, and how often one amount holds another.

/**
 * part ÷ whole, without a unit where both have the same; whole not 0.
 *
 * Serves the rates that are told apart by what they count: meetings agreed per approach, meetings with a
 * decision maker per meeting, orders per meeting, buyers per customer; and lifetime value per acquisition
 * cost. Never mix them: of 2,000 leads, 400 meetings and 60 orders, 3% is per lead and 15% per meeting.
 */
export function share(part: number, whole: number): number {
  return part / whole;
}
