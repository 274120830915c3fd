// What functions about numbers of trials share.
import { numberParameter } from './elementwise';

/** More trials than this are no sales plan, and would keep a spreadsheet waiting. */
export const MOST_TRIALS = 10_000_000;

export const targetParameter = numberParameter('target', 'number', {
  ja: '目標の受注（件）。例：3',
  en: 'orders aimed at, e.g. 3',
});

export const rateParameter = numberParameter('rate', 'share', {
  ja: '1件ごとの受注率（0〜1）。例：0.15',
  en: 'chance of each, 0 to 1, e.g. 0.15',
});

/** Whole successes still missing; the decimals that a subtraction loses make no further one. */
export function missing(amount: number): number {
  return Math.ceil(amount - 1e-12 * Math.max(1, Math.abs(amount)));
}
