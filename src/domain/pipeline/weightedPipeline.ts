// What the open deals are worth on average.

export interface OpenDeal {
  readonly amount: number;
  /** The chance that it is won, 0…1. */
  readonly probability: number;
}

/** Σ amount × probability, in the currency of the amounts: the mean of what the pipeline will bring. */
export function weightedPipeline(deals: readonly OpenDeal[]): number {
  return deals.reduce((sum, { amount, probability }) => sum + amount * probability, 0);
}
