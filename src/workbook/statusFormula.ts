// The formula that says how a number stands: achieved, to be watched, behind, or not to be judged yet.
import type { MilestoneStatus } from '../domain/progress/milestones';

export interface Judged {
  readonly actual: string;
  /** What was planned by now. */
  readonly planned: string;
  /** From which share of the plan it is achieved, and to be watched. */
  readonly achievedFrom: string;
  readonly watchFrom: string;
  readonly isLowerBetter: boolean;
  /** A condition: has the period begun? */
  readonly hasBegun: string;
  /** A condition: is there nothing to judge by? */
  readonly noEvidence?: string;
}

/** Forgives what sums of decimals lose: 1e-12 of the criterion. */
const NEARLY = '(1-1/1000000000000)';
/** The same for a criterion below 0, which is forgiven by more of it. */
const BARELY = '(1+1/1000000000000)';

/**
 * The domain's `statusOf` in cells, compared without dividing: the same verdict where `achievedFrom` is 100%, which
 * is all that `statusOf` knows.
 */
export function statusFormula(words: Readonly<Record<MilestoneStatus, string>>, judged: Judged): string {
  const { actual, planned, achievedFrom, watchFrom, isLowerBetter, hasBegun, noEvidence } = judged;
  const reaches = (share: string): string =>
    isLowerBetter ? `${actual}*${share}*${NEARLY}<=${planned}` : `${actual}>=${planned}*${share}*${NEARLY}`;
  const byShares = `IF(${reaches(achievedFrom)};"${words.achieved}";IF(${reaches(watchFrom)};"${words.watch}";"${words.behind}"))`;
  // A share of 0 or less lies on the wrong side of it: there the plan itself is the only criterion.
  const reachesAll = isLowerBetter ? `${actual}<=${planned}*${NEARLY}` : `${actual}>=${planned}*${BARELY}`;
  const verdict = `IF(${planned}>0;${byShares};IF(${reachesAll};"${words.achieved}";"${words.behind}"))`;
  const entered = noEvidence === undefined ? verdict : `IF(${noEvidence};"${words.notEntered}";${verdict})`;
  return `IF(${hasBegun};IF(ISNUMBER(${actual});${entered};"${words.notEntered}");"${words.notDue}")`;
}

/** Is there nothing to compare yet? */
export function nothingYet(statusCell: string, notEntered: string): string {
  return `${statusCell}="${notEntered}"`;
}
