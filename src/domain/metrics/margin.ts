// Margin: what is left of sales after costs.

/**
 * (sales − costs) ÷ sales, a share of sales; sales above 0, negative where costs are more.
 *
 * Which margin it is depends on the costs: with the cost of goods alone the gross margin, with selling and
 * general costs too the operating margin. Sales of 100 with 60 and 25 leave 40% and 15%.
 */
export function margin(sales: number, costs: number): number {
  return (sales - costs) / sales;
}
