// What every language has to provide for the planning workbook: changes of a plan, and checks of its KPIs.
import { fromSerial, type PlainDate, toSerial } from '../domain/calendar/plainDate';
import type { Amount, Difference } from '../domain/planning/differences';
import type {
  SmartCriterion,
  SmartVerdict,
  SuggestedStatement,
  UnknownReason,
  UnmetReason,
} from '../domain/review/smart';
import { isPercent } from '../domain/tree/driver';
import { formatNumber, MOST_NAMES } from './format';

export interface PlanningMessages {
  /** One change, as one short sentence: it is read before the change is made. */
  readonly difference: (difference: Difference) => string;
  /** The five checks of a KPI. */
  readonly smart: {
    /** Each as a short label. */
    readonly criteria: Readonly<Record<SmartCriterion, string>>;
    readonly verdicts: Readonly<Record<SmartVerdict['verdict'], string>>;
    /** What to write instead, or to fill in, as one or two sentences. */
    readonly advice: Readonly<Record<UnmetReason | UnknownReason, string>>;
    /** A statement that passes, as people would write it: without a full stop. */
    readonly suggestion: (pieces: SuggestedStatement) => string;
    /** Shows such a statement behind the advice. */
    readonly example: (statement: string) => string;
  };
}

/** Two numbers short enough to compare at a glance, and exact where they would look the same. */
export function numberPair(name: string, from: Amount, to: Amount): readonly [string, string] {
  const [shortFrom, shortTo] = [shortNumber(name, from), shortNumber(name, to)];
  return shortFrom === shortTo ? [exactNumber(name, from), exactNumber(name, to)] : [shortFrom, shortTo];
}

/** At most two decimals, none from 1,000 on, but never fewer than three figures of a small number: 6.67%. */
export function shortNumber(name: string, amount: Amount): string {
  const value = shownValue(name, amount);
  const decimals = Math.abs(value) >= 1000 ? 0 : 2;
  const isSmall = value !== 0 && Math.abs(value) < 0.1;
  const isHuge = Math.abs(value) >= 1e15;
  const rounded = isSmall ? value.toPrecision(3) : isHuge ? value : value.toFixed(decimals);
  return withPercent(name, amount, Number(rounded));
}

/** To twelve figures. */
export function exactNumber(name: string, amount: Amount): string {
  return withPercent(name, amount, shownValue(name, amount));
}

function shownValue(name: string, amount: Amount): number {
  return isPercent(name, amount.unit) ? amount.value * 100 : amount.value;
}

function withPercent(name: string, amount: Amount, shown: number): string {
  return `${formatNumber(shown)}${isPercent(name, amount.unit) ? '%' : ''}`;
}

/** Days in order as runs of one after the other, the first runs of very many, and how many days are left out. */
export function dayRuns(days: readonly number[]): {
  readonly runs: readonly { readonly first: PlainDate; readonly last: PlainDate }[];
  readonly others: number;
} {
  const runs: { first: PlainDate; last: PlainDate }[] = [];
  let told = 0;
  for (const [index, day] of days.entries()) {
    const date = fromSerial(day);
    const run = runs[runs.length - 1];
    if (run !== undefined && days[index - 1] === day - 1) run.last = date;
    else if (runs.length < MOST_NAMES) runs.push({ first: date, last: date });
    else break;
    told = index + 1;
  }
  return { runs, others: days.length - told };
}

/** Is a run one day only? */
export function isOneDay({ first, last }: { readonly first: PlainDate; readonly last: PlainDate }): boolean {
  return toSerial(first) === toSerial(last);
}
