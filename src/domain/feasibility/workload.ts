// What a plan asks of one person on one business day, against what a person can do in it.
import { nodeOfIndicator, type Plan } from '../plan';
import { practices } from '../templates/practices';

/**
 * By the id of an indicator what one person can do of it on one business day, where that is not what the line of
 * business starts from; null where it is not to be compared.
 */
export type Capacities = Readonly<Record<string, number | null>>;

export interface Workload {
  readonly node: number;
  /** What one person does of it on one business day. */
  readonly perDay: number;
  /** What one person can do of it on one business day. */
  readonly capacity: number;
  /** perDay ÷ capacity; above 1 the plan asks for more than people can do. */
  readonly load: number;
  /** How often the value of one month that the plan started from; absent where it started from none. */
  readonly timesStart: { readonly start: number; readonly times: number } | undefined;
}

/** Who works, and for how long. */
export interface Workforce {
  /** Nobody named counts as one. */
  readonly people: number;
  readonly businessDays: number;
}

export type LoadLevel = 'fits' | 'tight' | 'tooMuch';

/** From here on there is no room for a bad week. */
export const TIGHT_FROM = 0.8;

export function loadLevel(load: number): LoadLevel {
  if (load > 1) return 'tooMuch';
  return load >= TIGHT_FROM ? 'tight' : 'fits';
}

/** The indicators of a line of business of which a person can do only so many, with how many. */
export function capacitiesOf(
  template: string | undefined,
  own: Capacities,
): [id: string, capacity: number][] {
  const usual = practices.find((practice) => practice.template === template)?.capacities ?? {};
  return Object.keys(usual).flatMap((id): [string, number][] => {
    const capacity = own[id] === undefined ? usual[id] : own[id];
    return capacity === null || capacity === undefined ? [] : [[id, capacity]];
  });
}

/** Need ÷ (people × business days) ÷ capacity of everything that has one, the highest first. */
export function workloadsOf(plan: Plan, own: Capacities, { people, businessDays }: Workforce): Workload[] {
  const personDays = Math.max(1, people) * businessDays;
  if (personDays === 0) return [];
  const { template, model, solution, period } = plan;
  const loads = capacitiesOf(template?.id, own).flatMap(([id, capacity]): Workload[] => {
    const node = nodeOfIndicator(plan, id);
    if (node === undefined) return [];
    const needed = solution.values[node] as number;
    const start = model.drivers.get(node)?.value;
    const isSolved = solution.status.get(node) !== 'locked';
    const perDay = needed / personDays;
    return [
      {
        node,
        perDay,
        capacity,
        load: perDay / capacity,
        timesStart:
          start === undefined || start <= 0 || !isSolved
            ? undefined
            : { start, times: needed / period.months / start },
      },
    ];
  });
  return loads.sort((one, other) => other.load - one.load);
}
