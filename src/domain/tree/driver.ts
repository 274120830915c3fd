// What is known of a driver before solving: its value, whether it is locked, and its bounds.

export interface Driver {
  /** Absent where it is to be found. */
  readonly value: number | undefined;
  readonly locked: boolean;
  readonly min: number;
  readonly max: number;
}

const UNCAPPED = /(?:倍|回転|成長)率$/;
// Spelled out: the flag `i` and classes like \p{L} take long to compile at every cold start.
const ENGLISH_RATE = /(?:^|[^A-Za-z0-9\u00c0-\uffff])[Rr][Aa][Tt][Ee]$/;

/**
 * Is a driver by this name a share of a whole, and so capped at 1?
 *
 * 受注率 and "win rate" are; 倍率, 回転率, 成長率 and "corporate" are not.
 */
export function isRateName(name: string): boolean {
  return name.endsWith('率') ? !UNCAPPED.test(name) : ENGLISH_RATE.test(name);
}

/** The bounds that a driver has unless somebody says otherwise: never below 0, a rate never above 1. */
export function defaultBounds(name: string, isRatio = false): { readonly min: number; readonly max: number } {
  return { min: 0, max: isRatio || isRateName(name) ? 1 : Number.POSITIVE_INFINITY };
}
