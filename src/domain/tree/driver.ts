// What is known of a driver before solving: its value, whether it is locked, and its bounds.
import { isShare, type Unit } from './unit';

export interface Driver {
  /** Absent where it is to be found. */
  readonly value: number | undefined;
  readonly locked: boolean;
  readonly min: number;
  readonly max: number;
}

// Looked up once: in a sandboxed script every look-up of a global is slow.
const { POSITIVE_INFINITY } = Number;

const UNCAPPED = /(?:倍|回転|成長)率$/;
// Spelled out, because a class like \p{L} takes milliseconds to compile at every cold start.
const LETTER_OR_DIGIT = /[A-Za-z0-9\u00c0-\uffff]/;

/**
 * Is a driver by this name a share of a whole, and so capped at 1?
 *
 * 受注率 and "win rate" are; 倍率, 回転率, 成長率 and "corporate" are not.
 */
export function isRateName(name: string): boolean {
  if (name.endsWith('率')) return !UNCAPPED.test(name);
  return name.slice(-4).toLowerCase() === 'rate' && !LETTER_OR_DIGIT.test(name.charAt(name.length - 5));
}

/** Is it written in percent? Equations of one's own have no units, so there the name tells. */
export function isPercent(name: string, unit: Unit | undefined): boolean {
  return isShare(unit) || (unit === undefined && isRateName(name));
}

/** The bounds that a driver has unless somebody says otherwise: never below 0, a rate never above 1. */
export function defaultBounds(name: string, isRatio = false): { readonly min: number; readonly max: number } {
  return { min: 0, max: isRatio || isRateName(name) ? 1 : POSITIVE_INFINITY };
}
