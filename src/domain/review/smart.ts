// Is a KPI specific, measurable, achievable, relevant and time-bound, as far as that can be computed?
import { fromSerial, type PlainDate } from '../calendar/plainDate';
import { wholeCount } from '../numbers/wholeCount';
import { sum } from '../statistics/sum';
import { isPercent } from '../tree/driver';
import { isCount, isMoney, type Unit } from '../tree/unit';
import { readStatement, type Statement } from './statement';
import { isUnfoundedGrowth } from './unfoundedGrowth';

export const smartCriteria = ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'] as const;
export type SmartCriterion = (typeof smartCriteria)[number];

/** Why a criterion is met. */
export type MetReason =
  | 'saysWhatToDo'
  | 'hasNumber'
  | 'withinHistory'
  | 'withinBounds'
  | 'leapWithReason'
  | 'movesGoal'
  | 'dueDate'
  | 'timeInStatement';

/** Why a criterion is not met. */
export type UnmetReason =
  /** Nothing is written. */
  | 'nothingWritten'
  /** Words of effort, and nothing that one would see done. */
  | 'onlyEffort'
  /** Something is done, but to nothing. */
  | 'noObject'
  /** Something is named, but nothing is done to it and no number stands beside it. */
  | 'noAction'
  | 'noNumber'
  | 'noUnit'
  | 'noSource'
  | 'outsideBounds'
  /** Half as much again as so far, more than ever before, and no reason beside it. */
  | 'unfoundedLeap'
  | 'noEffectOnGoal'
  | 'noDueDate';

/** Why nothing can be said of a criterion yet. */
export type UnknownReason = 'sourceNotSaid' | 'noTarget' | 'nothingToCompare' | 'effectNotKnown';

export type SmartVerdict =
  | { readonly verdict: 'met'; readonly reason: MetReason }
  | { readonly verdict: 'unmet'; readonly reason: UnmetReason }
  | { readonly verdict: 'unknown'; readonly reason: UnknownReason };

export interface SmartInput {
  /** What people wrote: 「今月中に新規訪問を20件」. */
  readonly statement: string;
  readonly indicator: string;
  readonly hasUnit: boolean;
  /** Is the number logged or computed somewhere? Absent where nobody said. */
  readonly hasSource: boolean | undefined;
  readonly target: number | undefined;
  /** The least and most that can be, in the target's unit; an infinite one is none. */
  readonly bounds: { readonly min: number; readonly max: number } | undefined;
  /** Past actuals over spans as long as the target's, in its unit. */
  readonly history: readonly number[];
  /** True for cancellations, days until an answer and the like. */
  readonly lowerIsBetter?: boolean;
  /** Does a reason stand beside the target? */
  readonly hasRationale?: boolean;
  /** Does the KGI stand on it, and move with it? Absent where that is not known. */
  readonly reachesGoal: boolean | undefined;
  readonly hasDueDate: boolean;
}

/**
 * The five verdicts on one KPI.
 *
 * Specific: the statement says what is done to what, or how much of it; 頑張って訪問する does not. Measurable: a
 * number, in the plan or the statement, with a unit and a source. Achievable: within its bounds and no leap
 * over what there has been, which takes 1.5 times the mean and more than the best. Relevant: it moves the KGI.
 * Time-bound: a due date, or a time in the statement. What would take a fact that nobody has given is unknown.
 *
 * Source: G. T. Doran, "There's a S.M.A.R.T. Way to Write Management's Goals and Objectives", 1981; the
 * method's own cases, and its failure "half as much again as last year without a reason".
 */
export function checkSmart(input: SmartInput): Readonly<Record<SmartCriterion, SmartVerdict>> {
  const statement = readStatement(input.statement, input.indicator);
  return {
    specific: isSpecific(input.statement, statement),
    measurable: isMeasurable(input, statement),
    achievable: isAchievable(input),
    relevant: isRelevant(input.reachesGoal),
    timeBound: isTimeBound(input.hasDueDate, statement),
  };
}

const met = (reason: MetReason): SmartVerdict => ({ verdict: 'met', reason });
const unmet = (reason: UnmetReason): SmartVerdict => ({ verdict: 'unmet', reason });
const unknown = (reason: UnknownReason): SmartVerdict => ({ verdict: 'unknown', reason });

function isSpecific(text: string, { hasObject, hasAction, isVague }: Statement): SmartVerdict {
  if (text.trim() === '') return unmet('nothingWritten');
  if (hasObject && hasAction) return met('saysWhatToDo');
  if (isVague) return unmet('onlyEffort');
  return unmet(hasObject ? 'noAction' : 'noObject');
}

function isMeasurable({ target, hasUnit, hasSource }: SmartInput, { amount }: Statement): SmartVerdict {
  if (target === undefined && amount === undefined) return unmet('noNumber');
  if (!hasUnit && amount !== 'withUnit') return unmet('noUnit');
  if (hasSource === undefined) return unknown('sourceNotSaid');
  return hasSource ? met('hasNumber') : unmet('noSource');
}

function isAchievable(input: SmartInput): SmartVerdict {
  const { target, bounds, history, lowerIsBetter = false, hasRationale = false } = input;
  if (target === undefined) return unknown('noTarget');
  if (bounds !== undefined && (target < bounds.min || target > bounds.max)) return unmet('outsideBounds');
  if (history.some((actual) => (lowerIsBetter ? actual <= target : actual >= target))) {
    return met('withinHistory');
  }
  const mean = history.length === 0 ? 0 : sum(history) / history.length;
  // Of nothing there is no multiple.
  if (mean > 0) {
    if (!isLeap(mean, target, lowerIsBetter)) return met('withinHistory');
    return hasRationale ? met('leapWithReason') : unmet('unfoundedLeap');
  }
  const limit = lowerIsBetter ? bounds?.min : bounds?.max;
  return limit !== undefined && Number.isFinite(limit) ? met('withinBounds') : unknown('nothingToCompare');
}

/** Is the target 1.5 times the mean so far, or, where lower is better, the mean 1.5 times the target? */
function isLeap(mean: number, target: number, lowerIsBetter: boolean): boolean {
  if (!lowerIsBetter) return isUnfoundedGrowth(mean, target, false);
  return target <= 0 || isUnfoundedGrowth(target, mean, false);
}

function isRelevant(reachesGoal: boolean | undefined): SmartVerdict {
  if (reachesGoal === undefined) return unknown('effectNotKnown');
  return reachesGoal ? met('movesGoal') : unmet('noEffectOnGoal');
}

function isTimeBound(hasDueDate: boolean, { hasTime }: Statement): SmartVerdict {
  if (hasDueDate) return met('dueDate');
  return hasTime ? met('timeInStatement') : unmet('noDueDate');
}

/** What a statement that passes is made of; a sentence is made of it at the edge. */
export interface SuggestedStatement {
  readonly indicator: string;
  /** Rounded so that who reaches it reaches the target. */
  readonly target: number;
  readonly unit: Unit | undefined;
  readonly due: PlainDate;
  readonly lowerIsBetter: boolean;
}

/**
 * What to write instead of a statement that does not pass: the indicator, its target in round numbers, and a day.
 *
 * Counts and money are rounded to whole ones, shares to hundredths of a percent, all else to tenths: up, and
 * down where lower is better, but never to 0. What has no unit stays as it is. The due day is a spreadsheet day.
 */
export function suggestedStatement({
  indicator,
  target,
  unit,
  due,
  lowerIsBetter = false,
}: {
  readonly indicator: string;
  readonly target: number;
  readonly unit: Unit | undefined;
  readonly due: number;
  readonly lowerIsBetter?: boolean;
}): SuggestedStatement {
  const parts = partsOfOne(indicator, unit);
  const rounded = lowerIsBetter ? 0 - wholeCount(-target * parts) : wholeCount(target * parts);
  // Neither what has no parts nor what would be rounded away.
  const isRounded = Number.isSafeInteger(rounded) && rounded !== 0;
  return {
    indicator,
    target: isRounded ? rounded / parts : target,
    unit,
    due: fromSerial(due),
    lowerIsBetter,
  };
}

/** Into how many parts one is divided when a target in this unit is rounded; infinite where it is not. */
function partsOfOne(indicator: string, unit: Unit | undefined): number {
  if (isPercent(indicator, unit)) return 10_000;
  if (unit === undefined) return Number.POSITIVE_INFINITY;
  return isCount(unit) || isMoney(unit) ? 1 : 10;
}
