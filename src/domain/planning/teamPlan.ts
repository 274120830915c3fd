// What a team has agreed on for a period: model, goal, drivers, who takes part, and by which rules it is judged.
import type { Period } from '../calendar/period';
import type { Capacities } from '../feasibility/workload';
import type { Language } from '../language';
import type { PlanRequest } from '../plan';

/** In what money is shown; it is always kept and typed in yen. */
export type CurrencyUnit = 'yen' | 'thousandYen' | 'millionYen';

export interface TeamSettings {
  /** The month in which the fiscal year begins, from 1. */
  readonly fiscalYearStart: number;
  /** From which share of what is expected by now a number is achieved, and from which it is to be watched. */
  readonly achievedFrom: number;
  readonly watchFrom: number;
  /** How many of the four BANT questions must be answered for a meeting to count as qualified: 2, 3 or 4. */
  readonly bantStrictness: number;
  readonly currencyUnit: CurrencyUnit;
  /** What one person can do on a business day, where that is not what the line of business starts from. */
  readonly capacities: Capacities;
  /** The language of the sheets; `auto` follows the spreadsheet's locale. */
  readonly language: Language | 'auto';
}

/** Everything that the planning workbook says, so that it can be written and read back. */
export interface TeamPlan extends PlanRequest {
  readonly period: Period;
  /** The people among whom the work is divided, in the order in which they are shown. */
  readonly owners: readonly string[];
  readonly settings: TeamSettings;
  /** The company's own days off, as spreadsheet days. */
  readonly companyHolidays: readonly number[];
}

export const defaultSettings: TeamSettings = {
  fiscalYearStart: 4,
  achievedFrom: 1,
  watchFrom: 0.8,
  bantStrictness: 3,
  currencyUnit: 'yen',
  capacities: {},
  language: 'auto',
};

/** The most people that one workbook has room for. */
export const MOST_OWNERS = 30;

/** The most characters that a person's name has. */
export const LONGEST_OWNER = 100;

/** The least and the most that a setting may be. */
export const settingLimits = {
  fiscalYearStart: [1, 12],
  achievedFrom: [0, 2],
  watchFrom: [0, 2],
  bantStrictness: [2, 4],
  capacity: [0.01, 1_000_000],
} as const;
