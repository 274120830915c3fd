// What would make a plan possible that asks for more than people can do: each way alone, with its number.
import { monthsOf, type Period, periodLengths } from '../calendar/period';
import { nodeOfIndicator, type Plan } from '../plan';
import { practices } from '../templates/practices';
import type { Driver } from '../tree/driver';
import { goalSlopes } from '../tree/goalSlopes';
import { solve } from '../tree/solve';
import { isMoney, isShare } from '../tree/unit';
import { type Capacities, type Workforce, workloadsOf } from './workload';

export type WayOut =
  /** A longer period for the same goal; what a person then does on a day of the heaviest. */
  | { readonly kind: 'period'; readonly months: number; readonly perDay: number }
  /** So many more people. */
  | { readonly kind: 'people'; readonly more: number; readonly people: number }
  /** Another rate or price. */
  | { readonly kind: 'driver'; readonly node: number; readonly from: number; readonly to: number };

/** A price beyond so many times today's is no way out. */
const MOST_TIMES = 1_000;

/** A count that is whole but for this much is whole. */
const ROUNDING = 1e-9;

/** Halvings of an interval of a thousand times a price, down to a billionth of it. */
const HALVINGS = 40;

/**
 * The ways that exist: none needs more than 12 months, a share above 100% or a driver beyond its bounds.
 *
 * A rate or price is the one at which the highest load is exactly 1 once the plan is solved again with it: the load is
 * monotone in it, as the KGI is, and so it is found by bisection between today's value and the bound towards which the
 * KGI grows.
 */
export function waysOut(
  plan: Plan,
  capacities: Capacities,
  workforce: Workforce,
  companyHolidays: readonly number[],
): WayOut[] {
  const now = workloadsOf(plan, capacities, workforce);
  const [heaviest] = now;
  if (heaviest === undefined || heaviest.load <= 1) return [];
  const people = Math.max(1, workforce.people);
  const ways: WayOut[] = [];
  for (const months of periodLengths) {
    if (months <= plan.period.months) continue;
    const businessDays = businessDaysOf({ ...plan.period, months }, companyHolidays);
    if (heaviest.load * workforce.businessDays > businessDays) continue;
    ways.push({ kind: 'period', months, perDay: (heaviest.perDay * workforce.businessDays) / businessDays });
    break;
  }
  const needed = Math.ceil(heaviest.load * people - ROUNDING);
  ways.push({ kind: 'people', more: needed - people, people: needed });
  return [...ways, ...otherDrivers(plan, capacities, workforce)];
}

export function businessDaysOf(period: Period, companyHolidays: readonly number[]): number {
  return monthsOf(period, companyHolidays).reduce((sum, { businessDays }) => sum + businessDays, 0);
}

function otherDrivers(plan: Plan, capacities: Capacities, workforce: Workforce): WayOut[] {
  const { tree, drivers, units } = plan.model;
  const valueAt = (node: number): number => plan.solution.values[node] as number;
  const slopes = goalSlopes(tree, valueAt);
  const given = givenFromOutside(plan);
  const highestLoad = (node: number, driver: Driver, value: number): number => {
    const changed = new Map(drivers).set(node, { ...driver, value, locked: true });
    const solution = solve(tree, changed, plan.target);
    if (!solution.ok) return Number.POSITIVE_INFINITY;
    const [heaviest] = workloadsOf({ ...plan, solution: solution.value }, capacities, workforce);
    return heaviest?.load ?? 0;
  };
  return Array.from(drivers).flatMap(([node, driver]): WayOut[] => {
    const unit = units.get(node);
    const [from, slope] = [valueAt(node), slopes[node] as number];
    const isOther = isShare(unit) || isMoney(unit);
    if (
      !isOther ||
      given.has(node) ||
      slope === 0 ||
      from <= 0 ||
      plan.solution.status.get(node) !== 'locked'
    )
      return [];
    const grows = slope > 0;
    let good = grows ? Math.min(driver.max, from * MOST_TIMES) : Math.max(driver.min, from / MOST_TIMES);
    if (highestLoad(node, driver, good) > 1) return [];
    let bad = from;
    for (let halving = 0; halving < HALVINGS; halving += 1) {
      const middle = (good + bad) / 2;
      if (highestLoad(node, driver, middle) <= 1) good = middle;
      else bad = middle;
    }
    return [{ kind: 'driver', node, from, to: good }];
  });
}

/** Drivers that nobody in the team decides: what customers earn or pay, what is known when the period begins. */
function givenFromOutside(plan: Plan): ReadonlySet<number> {
  const practice = practices.find(({ template }) => template === plan.template?.id);
  return new Set(
    Object.entries(practice?.actions ?? {}).flatMap(([id, own]): number[] => {
      const isGiven = 'nothing' in own && own.nothing !== 'setByCompany';
      const node = isGiven ? nodeOfIndicator(plan, id) : undefined;
      return node === undefined ? [] : [node];
    }),
  );
}
