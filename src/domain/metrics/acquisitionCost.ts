// Customer acquisition cost: what winning one customer takes.
import { sum } from '../statistics/sum';

/**
 * Sum of costs ÷ sum of new customers, in money a customer: advertising, salaries and tools of sales and
 * marketing over the customers they won. The customers' sum must be above 0.
 *
 * With a sales cycle, take the costs of the months in which the customers were courted.
 */
export function acquisitionCost(costs: Iterable<number>, newCustomers: Iterable<number>): number {
  return sum(costs) / sum(newCustomers);
}
