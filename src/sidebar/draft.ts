// What somebody has typed into the wizard so far, and how each action changes it.
import type { Period } from '../domain/calendar/period';
import type { PlainDate } from '../domain/calendar/plainDate';
import { templates } from '../domain/templates';

/** The choice of equations of one's own; templates are chosen by their ids. */
export const OWN = 'own';

/** What was changed of one driver; what is absent stays as the model has it. */
export interface DriverEdit {
  readonly text?: string;
  readonly locked?: boolean;
}

/** By a driver's name. A Map, because a driver may be called `__proto__`. */
export type DriverEdits = ReadonlyMap<string, DriverEdit>;

export interface Draft {
  readonly choice: string;
  readonly equations: string;
  readonly target: string;
  readonly period: Period;
  /** By choice, so that going to another model and back loses nothing. */
  readonly edits: ReadonlyMap<string, DriverEdits>;
}

export type DraftAction =
  | { readonly type: 'choose'; readonly choice: string }
  | { readonly type: 'writeEquations'; readonly text: string }
  | { readonly type: 'writeTarget'; readonly text: string }
  | { readonly type: 'setPeriod'; readonly period: Period }
  | { readonly type: 'writeDriver'; readonly name: string; readonly text: string }
  | { readonly type: 'lockDriver'; readonly name: string; readonly locked: boolean }
  | { readonly type: 'restoreDrivers' }
  | {
      readonly type: 'fillIn';
      readonly choice: string;
      readonly target: string;
      readonly months: number;
      readonly edits: DriverEdits;
    };

export function emptyDraft(today: PlainDate, equations: string): Draft {
  return {
    choice: templates[0]?.id ?? OWN,
    equations,
    target: '',
    period: { year: today.year, month: today.month, months: 1 },
    edits: new Map(),
  };
}

/** The edits of the model that is chosen now. */
export function editsOf({ choice, edits }: Draft): DriverEdits {
  return edits.get(choice) ?? new Map();
}

export function update(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case 'choose':
      return { ...draft, choice: action.choice };
    case 'writeEquations':
      return { ...draft, equations: action.text };
    case 'writeTarget':
      return { ...draft, target: action.text };
    case 'setPeriod':
      return { ...draft, period: action.period };
    case 'writeDriver':
      return withEdit(draft, action.name, { text: action.text });
    case 'lockDriver':
      return withEdit(draft, action.name, { locked: action.locked });
    case 'restoreDrivers':
      return { ...draft, edits: new Map(draft.edits).set(draft.choice, new Map()) };
    case 'fillIn':
      return {
        ...draft,
        choice: action.choice,
        target: action.target,
        period: { ...draft.period, months: action.months },
        edits: new Map(draft.edits).set(action.choice, action.edits),
      };
  }
}

function withEdit(draft: Draft, name: string, edit: DriverEdit): Draft {
  const own = editsOf(draft);
  const edits = new Map(own).set(name, { ...own.get(name), ...edit });
  return { ...draft, edits: new Map(draft.edits).set(draft.choice, edits) };
}
