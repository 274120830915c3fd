// The example with which the wizard opens: one plan whose goal, meetings and calls belong together.

/**
 * Sales of 30 million in a quarter at 2.5 million an order are 12 orders; at a win rate of 20% that takes 60
 * meetings, 20 a month, and with the template's other rates 1,800 calls, 30 on each of 60 business days. A
 * quarter of three months with 20 business days each is the example's assumption; real months have 18 to 23.
 */
export const openingExample = {
  template: 'newBusiness',
  target: 30_000_000,
  months: 3,
  /** By the indicator's id, where the example departs from the template. */
  drivers: { orderValue: 2_500_000, winRate: 0.2 },
} as const;
