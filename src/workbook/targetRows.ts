// How the rows and the months of the sheet 目標 are called, for that sheet and for those that cite it.
import { dividedIndicators, nameOf, type WorkbookPlan } from './workbookPlan';

export const monthColumn = (number: number): string => `month${number}`;
/** Sums of three months and of six stand under neutral headers: what they are called depends on the fiscal year. */
export const quarterColumn = (number: number): string => `quarter${number}`;

/** The rows that months are read from, and those for people. */
export const MONTHS_ROW = 'months';
export const DAYS_ROW = 'businessDays';
export const OWNERS_ROW = 'byOwner';
export const REST_ROW = 'rest';
export const indicatorRow = (name: string): string => `target ${name}`;
export const ownerTargetRow = (owner: string): string => `owner ${owner}`;

export function targetRowIds(subject: WorkbookPlan): string[] {
  const { owners } = subject.team;
  return [
    MONTHS_ROW,
    DAYS_ROW,
    ...dividedIndicators(subject).map((node) => indicatorRow(nameOf(subject, node))),
    ...(owners.length === 0 ? [] : [OWNERS_ROW, ...owners.map(ownerTargetRow), REST_ROW]),
  ];
}
