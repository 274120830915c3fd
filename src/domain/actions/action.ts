// An action (KDI): something one does oneself, so stated that anyone can tell whether it was done.
import type { Labels } from '../language';

/** Where in selling an action belongs. */
export type ActionPhase = 'outreach' | 'preparation' | 'hearing' | 'proposal' | 'followUp' | 'practice';

/** For each of what, or how often, something is done. */
export type Occasion =
  | 'day'
  | 'week'
  | 'month'
  | 'meeting'
  | 'visit'
  | 'inquiry'
  | 'offer'
  | 'interview'
  | 'viewing'
  | 'arrival'
  | 'customer';

/** How one tells whether it was done. */
export type Measure =
  /** At least so many. */
  | { readonly kind: 'count'; readonly atLeast: number; readonly per: Occasion }
  /** Done or not. */
  | { readonly kind: 'yesNo'; readonly per: Occasion }
  /** All of so many items, told as done ÷ due; without a number, all that are due. */
  | { readonly kind: 'completion'; readonly items?: number; readonly per: Occasion };

/** Until when, in hours from an event: −24 is a day before it. A team may set hours of its own. */
export interface Deadline {
  readonly from: Occasion;
  readonly hours: number;
  /** A stricter one that is offered. */
  readonly offered?: number;
}

export interface Action {
  readonly name: Labels;
  readonly phase: ActionPhase;
  readonly measure: Measure;
  readonly deadline?: Deadline;
}

/** What was done on one occasion. */
export interface Deed {
  /** How many; for yes or no, 1 is done. */
  readonly count: number;
  /** Hours from the deadline's event, negative before it; absent where it was not done or not timed. */
  readonly hours?: number;
}

/**
 * Was the action done, in full and in time? `hours` replaces the action's own deadline.
 *
 * A mail 3 hours after the meeting is in time with the usual 24, and too late with the offered 2.
 */
export function isDone(action: Action, deed: Deed, hours = action.deadline?.hours): boolean {
  const { measure, deadline } = action;
  if (deed.count < neededFor(measure)) return false;
  if (deadline === undefined || hours === undefined) return true;
  return deed.hours !== undefined && deed.hours <= hours;
}

/** How many one occasion takes: all items of so many; 1 for yes or no, and for all that is due. */
export function neededFor(measure: Measure): number {
  if (measure.kind === 'count') return measure.atLeast;
  return (measure.kind === 'completion' ? measure.items : undefined) ?? 1;
}

/** done ÷ due: 19 of 20 items are 95%, and 18 of 20 occasions 90%. `due` above 0. */
export function completionRate(done: number, due: number): number {
  return done / due;
}
