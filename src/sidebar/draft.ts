// What somebody has typed into the wizard so far, and how each action changes it.
import { fiscalPeriod, type Period } from '../domain/calendar/period';
import type { PlainDate } from '../domain/calendar/plainDate';
import { templates } from '../domain/templates';

/** The choice of equations of one's own; templates are chosen by their ids. */
export const OWN = 'own';

/** What was changed of one driver; what is absent stays as the model has it. */
export interface DriverEdit {
  readonly text?: string;
  readonly locked?: boolean;
  /** Read from the workbook and not typed: such a number is shown short until it is edited. */
  readonly isRead?: boolean;
}

/** By a driver's name. A Map, because a driver may be called `__proto__`. */
export type DriverEdits = ReadonlyMap<string, DriverEdit>;

/** What a plan says of how far a driver may go; what is absent is as the model has it. */
export interface DriverBounds {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** What the workbook's plan says beside what the fields show, while its model is the one that is chosen. */
export interface Standing {
  readonly choice: string;
  /** Own equations as they stand, and the template that they once came from. */
  readonly equations: string;
  readonly like: string | undefined;
  readonly edits: DriverEdits;
  readonly bounds: ReadonlyMap<string, DriverBounds>;
}

type Month = Pick<Period, 'year' | 'month'>;

/** What is known of the calendar where nothing was typed. */
export interface Fiscal {
  /** The month in which the fiscal year begins, from 1. */
  readonly yearStart: number;
  /** Whose quarter, half or year is meant: today's month, or that in which a plan that stands begins later. */
  readonly month: Month;
}

export interface Draft {
  readonly choice: string;
  readonly equations: string;
  readonly target: string;
  readonly period: Period;
  readonly fiscal: Fiscal;
  /** Was the month in which the period starts chosen here? Then no length moves it. */
  readonly isStartChosen: boolean;
  readonly owners: string;
  /** Absent where no plan stands in the workbook. */
  readonly standing: Standing | undefined;
  /** By choice, so that going to another model and back loses nothing. */
  readonly edits: ReadonlyMap<string, DriverEdits>;
}

export type DraftAction =
  | { readonly type: 'choose'; readonly choice: string }
  | { readonly type: 'writeEquations'; readonly text: string }
  | { readonly type: 'writeTarget'; readonly text: string }
  | { readonly type: 'chooseStart'; readonly start: Month }
  | { readonly type: 'chooseLength'; readonly months: number }
  | { readonly type: 'writeOwners'; readonly text: string }
  | { readonly type: 'writeDriver'; readonly name: string; readonly text: string }
  | { readonly type: 'lockDriver'; readonly name: string; readonly locked: boolean }
  | { readonly type: 'restoreDrivers' }
  /** The sheets now say this draft, which may since have been changed here. */
  | { readonly type: 'stand'; readonly written: Draft }
  | {
      readonly type: 'fillIn';
      readonly choice: string;
      readonly target: string;
      readonly months: number;
      readonly edits: DriverEdits;
    };

export function emptyDraft(today: PlainDate, fiscalYearStart: number, equations: string): Draft {
  const month = { year: today.year, month: today.month };
  return {
    choice: templates[0]?.id ?? OWN,
    equations,
    target: '',
    period: { ...month, months: 1 },
    fiscal: { yearStart: fiscalYearStart, month },
    isStartChosen: false,
    owners: '',
    standing: undefined,
    edits: new Map(),
  };
}

const NO_EDITS: DriverEdits = new Map();

/** What somebody has typed here; what was read from the workbook is not typed. */
export function typedText({ text, isRead = false }: DriverEdit): string | undefined {
  return isRead ? undefined : text;
}

/** The edits of the model that is chosen now. */
export function editsOf({ choice, edits }: Draft): DriverEdits {
  return edits.get(choice) ?? NO_EDITS;
}

/** The edits that the chosen model began with: those of the plan that stands, or none. */
export function startingEdits({ choice, standing }: Draft): DriverEdits {
  return standing?.choice === choice ? standing.edits : NO_EDITS;
}

export function update(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case 'choose':
      return { ...draft, choice: action.choice };
    case 'writeEquations':
      return { ...draft, equations: action.text };
    case 'writeTarget':
      return { ...draft, target: action.text };
    case 'chooseStart':
      return { ...draft, period: { ...draft.period, ...action.start }, isStartChosen: true };
    case 'chooseLength':
      return { ...draft, period: periodOf(draft, action.months) };
    case 'writeOwners':
      return { ...draft, owners: action.text };
    case 'writeDriver':
      return withEdit(draft, action.name, { text: action.text, isRead: false });
    case 'lockDriver':
      return withEdit(draft, action.name, { locked: action.locked });
    case 'restoreDrivers':
      return { ...draft, edits: new Map(draft.edits).set(draft.choice, startingEdits(draft)) };
    case 'stand':
      return { ...draft, standing: standingAfter(action.written) };
    case 'fillIn':
      return {
        ...draft,
        choice: action.choice,
        target: action.target,
        period: periodOf(draft, action.months),
        edits: new Map(draft.edits).set(action.choice, action.edits),
      };
  }
}

/** Teams plan by the quarters, halves and years of their company, so that a period begins with one of them. */
function periodOf({ period, fiscal, isStartChosen }: Draft, months: number): Period {
  return isStartChosen ? { ...period, months } : fiscalPeriod(fiscal.month, months, fiscal.yearStart);
}

function withEdit(draft: Draft, name: string, edit: DriverEdit): Draft {
  const own = editsOf(draft);
  const edits = new Map(own).set(name, { ...own.get(name), ...edit });
  return { ...draft, edits: new Map(draft.edits).set(draft.choice, edits) };
}

/** Bounds stay with the model that they were read with; a model written for the first time has its own. */
function standingAfter(written: Draft): Standing {
  const { choice, equations, standing } = written;
  const isSame = standing?.choice === choice;
  return {
    choice,
    equations,
    like: likeOf(written),
    edits: editsOf(written),
    bounds: isSame ? standing.bounds : new Map(),
  };
}

/**
 * The template that own equations came from. It goes with them while they stay the workbook's, or still name one of
 * its indicators below the goal: what replaces them altogether is another business.
 */
export function likeOf({ choice, equations, standing }: Draft): string | undefined {
  if (choice !== OWN || standing?.choice !== OWN || standing.like === undefined) return undefined;
  if (equations === standing.equations) return standing.like;
  const template = templates.find(({ id }) => id === standing.like);
  const [, ...below] = Object.values(template?.indicators ?? {});
  const isNamed = below.some(({ name: { ja, en } }) => equations.includes(ja) || equations.includes(en));
  return isNamed ? standing.like : undefined;
}
