// Qualification: whether a meeting or deal is worth the effort.

/**
 * Whether at least `minimum` of the conditions hold. With BANT (budget, authority, needs, timeframe) a
 * meeting counts as qualified from three of the four on; `minimum` from 1 to their number.
 */
export function isQualified(conditions: readonly boolean[], minimum: number): boolean {
  return conditions.filter(Boolean).length >= minimum;
}
