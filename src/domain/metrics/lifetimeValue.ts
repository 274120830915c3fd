// Lifetime value: what a customer brings over the whole relationship, as a geometric series.
import { failure, type Result, success } from '../result';

export type PaymentTiming = 'start' | 'end';

export interface LifetimeValueInput {
  /** Revenue per account and period. */
  readonly arpa: number;
  /** Share of customers lost a period, 0…1. */
  readonly churn: number;
  /** Gross margin, 0…1. */
  readonly margin: number;
  /** Discount rate a period, above −1. */
  readonly discount: number;
  /** Growth of the revenue of those who stay, a period, above −1. */
  readonly expansion: number;
  /** Number of periods counted; absent: all. */
  readonly horizon: number | undefined;
  readonly timing: PaymentTiming;
}

/**
 * Σ arpa·margin·q^t with q = (1 − churn)(1 + expansion) ÷ (1 + discount), in the currency of `arpa`.
 *
 * `start`: the first payment falls at the start and is certain, t = 0 … horizon − 1; without a horizon
 * arpa·margin ÷ (1 − q). `end`: payments fall at the end of each period that the customer survives,
 * t = 1 … horizon. Declines a series without a limit: no horizon and q ≥ 1.
 *
 * Source: the geometric series. 18.95 a period at 78.8% retention and 1% discount (the textbook case
 * "Net 4 You") is worth 67.26 paid at the end of survived periods, 86.21 paid at their start.
 */
export function lifetimeValue(input: LifetimeValueInput): Result<number, { readonly code: 'diverges' }> {
  const { arpa, churn, margin, discount, expansion, horizon, timing } = input;
  const payment = arpa * margin;
  const retention = (1 - churn) * (1 + expansion);
  // 1 − q written out, because 1 minus a q near 1 would lose digits: 8000 ÷ 0.02 is 400000 exactly.
  const shrinks = discount + churn - expansion * (1 - churn);
  const decay = Math.min(shrinks / (1 + discount), 1);
  // A difference that is all rounding is 0: q is 1.
  if (horizon === undefined && shrinks <= 2 ** -52 * (Math.abs(discount) + Math.abs(expansion))) {
    return failure({ code: 'diverges' });
  }
  let fromStart: number;
  if (horizon === undefined) fromStart = payment / decay;
  else if (decay === 0) fromStart = payment * horizon;
  else fromStart = payment * (-Math.expm1(horizon * Math.log1p(-decay)) / decay);
  return success(timing === 'start' ? fromStart : fromStart * (retention / (1 + discount)));
}
