// What every language has to provide to say whether people can do what a plan asks, and what would make it possible.
import type { WayOut } from '../domain/feasibility/waysOut';
import type { LoadLevel, Workload } from '../domain/feasibility/workload';
import type { Plan } from '../domain/plan';
import type { Amount } from '../domain/planning/differences';
import { isShare, type Unit } from '../domain/tree/unit';

export interface FeasibilityMessages {
  readonly heading: string;
  readonly levels: Readonly<Record<LoadLevel, string>>;
  readonly marks: Readonly<Record<LoadLevel, string>>;
  /** What one person does on one business day, against what one can do. */
  readonly load: (plan: Plan, workload: Workload) => string;
  /** How often the month that the plan started from; nothing where it is about that. */
  readonly comparedWithStart: (plan: Plan, workload: Workload) => string | undefined;
  /** Before the ways in which the plan fits. */
  readonly ways: string;
  readonly way: (plan: Plan, way: WayOut, heaviest: Workload) => string;
  /** The setting of how much of it a person can do, and what that is for. */
  readonly capacity: (name: string) => string;
  readonly capacityNote: string;
  /** On the sheet of actions. */
  readonly onSheet: {
    readonly everybody: string;
    /** Before and after the capacity, which stands in a cell of the settings. */
    readonly limit: (unit: Unit | undefined, cell: string) => readonly [before: string, after: string];
    readonly noLimit: string;
    /** Where the plan in the sheets is no longer the one that the ways were computed for. */
    readonly askAgain: string;
    readonly waysBefore: string;
    readonly waysBetween: string;
  };
}

export interface NamedAmount extends Amount {
  readonly name: string;
}

export function namedAmount({ model }: Plan, node: number, value: number): NamedAmount {
  return { name: model.tree.nodes[node]?.name ?? '', value, unit: model.units.get(node) };
}

/** A day's work: 740, 54.6, 1.8. */
export function dailyAmount(plan: Plan, node: number, perDay: number): NamedAmount {
  return namedAmount(plan, node, perDay >= 10 ? Math.round(perDay) : Number(perDay.toFixed(1)));
}

/** The number to aim at, rounded to the safe side: shares to a tenth of a percent, money to three figures. */
export function safeAmount(
  plan: Plan,
  { node, from, to }: Extract<WayOut, { readonly kind: 'driver' }>,
): NamedAmount {
  const isPart = isShare(plan.model.units.get(node));
  const step = isPart ? 1e-3 : 10 ** (Math.floor(Math.log10(to)) - 2);
  const steps = to > from ? Math.ceil(to / step - 1e-6) : Math.floor(to / step + 1e-6);
  return namedAmount(plan, node, Number((steps * step).toPrecision(12)));
}

/** Not worth saying below this. */
const WORTH_SAYING = 1.5;

/** How often the start is wanted, where it is more than that. */
export function timesStart({ timesStart: found }: Workload): { start: number; times: number } | undefined {
  return found !== undefined && found.times >= WORTH_SAYING ? found : undefined;
}

/** 12.3 or 67. */
export const timesText = (times: number): string =>
  times >= 20 ? String(Math.round(times)) : String(Number(times.toFixed(1)));
