// What every sheet is rendered from: the team's plan, solved, with what the sheets need to know of each indicator.
import type { Action } from '../domain/actions/action';
import { actions } from '../domain/actions/actions';
import { monthsOf, type PlanMonth } from '../domain/calendar/period';
import { toSerial } from '../domain/calendar/plainDate';
import type { ModelFailure } from '../domain/failure';
import type { Language } from '../domain/language';
import { makePlan, type Plan } from '../domain/plan';
import { isAdditive, type Measure, measuresOf } from '../domain/planning/measures';
import type { TeamPlan } from '../domain/planning/teamPlan';
import { type Result, success } from '../domain/result';
import type { Practice } from '../domain/templates/practice';
import { practices } from '../domain/templates/practices';
import { isPercent } from '../domain/tree/driver';
import { goalSlopes } from '../domain/tree/goalSlopes';
import type { KpiNode } from '../domain/tree/tree';
import { isCount, isMoney } from '../domain/tree/unit';
import type { Messages } from '../messages';

/** How many indicators the sheets beside the tree list; their hints say so where a plan has more. */
export const MOST_LISTED = 60;

export interface WorkbookPlan {
  readonly team: TeamPlan;
  readonly plan: Plan;
  readonly measures: readonly Measure[];
  /** By node: does it lower the KGI where it grows, at the values of the plan? */
  readonly isLowerBetter: readonly boolean[];
  readonly months: readonly PlanMonth[];
  /** The first and the last day of the period. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** What the line of business does every day; absent where the equations are one's own. */
  readonly practice: Practice | undefined;
}

export function workbookPlanOf(team: TeamPlan, language: Language): Result<WorkbookPlan, ModelFailure> {
  const made = makePlan(team, language);
  if (!made.ok) return made;
  const plan = made.value;
  const slopes = goalSlopes(plan.model.tree, (node) => plan.solution.values[node] as number);
  const months = monthsOf(plan.period, team.companyHolidays);
  const firstDay = toSerial({ year: plan.period.year, month: plan.period.month, day: 1 });
  return success({
    team,
    plan,
    measures: measuresOf(plan.model),
    isLowerBetter: slopes.map((slope) => slope < 0),
    months,
    firstDay,
    lastDay: lastDayOf(plan.period.year, plan.period.month + plan.period.months - 1),
    practice: practices.find(({ template }) => template === plan.template?.id),
  });
}

function lastDayOf(year: number, month: number): number {
  return toSerial({ year: year + Math.floor(month / 12), month: (month % 12) + 1, day: 1 }) - 1;
}

export function nameOf({ plan }: WorkbookPlan, node: number): string {
  return (plan.model.tree.nodes[node] as KpiNode).name;
}

/** Is it counted in whole numbers? Where no unit is known, names that end in 数 are. */
export function isCounted({ plan }: WorkbookPlan, node: number): boolean {
  const unit = plan.model.units.get(node);
  return unit === undefined ? /数$/.test((plan.model.tree.nodes[node] as KpiNode).name) : isCount(unit);
}

/** The plan's indicators in the order of the tree, each once. */
export function indicatorsOf({ plan }: WorkbookPlan): number[] {
  return Array.from(new Set(plan.rows.map(({ node }) => node)));
}

/** Counts and amounts, which can be divided among months and people; the first of very many. */
export function dividedIndicators(subject: WorkbookPlan): number[] {
  return allDivided(subject).slice(0, MOST_LISTED);
}

function allDivided(subject: WorkbookPlan): number[] {
  return indicatorsOf(subject).filter((node) => node === 0 || isAdditive(subject.plan.model, node));
}

/** A sheet's hint; where the sheet lists only the first of very many, it says how many more the tree has. */
export function hintWithRest(hint: string, rest: number, words: Messages): string {
  return rest > 0 ? words.paragraph([hint, words.sheets.moreInTree(rest)]) : hint;
}

/** How many counts and amounts no sheet but the tree has room for; of those that `counts`. */
export function unlisted(subject: WorkbookPlan, counts: (node: number) => boolean = () => true): number {
  return allDivided(subject).slice(MOST_LISTED).filter(counts).length;
}

/** The nodes that people log, in the order of the tree. */
export function loggedIndicators(subject: WorkbookPlan): number[] {
  return indicatorsOf(subject).filter((node) => subject.measures[node]?.kind === 'logged');
}

/** Is the number reached day by day, so that a part of it is due by now? Rates and levels hold throughout. */
export function isSpread(subject: WorkbookPlan, node: number): boolean {
  return isAdditive(subject.plan.model, node) && !isLevel(subject, node);
}

/** Does it stand at one moment, and is not the sum of what days bring? */
export function isLevel({ plan }: WorkbookPlan, node: number): boolean {
  const name = (plan.model.tree.nodes[node] as KpiNode).name;
  return Object.values(plan.template?.indicators ?? {}).some(
    ({ name: labels, isLevel }) => isLevel === true && (labels.ja === name || labels.en === name),
  );
}

const YEN_FORMAT = { yen: '#,##0', thousandYen: '#,##0,', millionYen: '#,##0.0,,' } as const;

/** How a node's numbers are shown; sums of money in the unit that the team has chosen. */
export function numberFormat(subject: WorkbookPlan, node: number): string {
  const { plan, team } = subject;
  const unit = plan.model.units.get(node);
  if (isPercent(nameOf(subject, node), unit)) return '0.0%';
  if (unit === 'yen') return YEN_FORMAT[team.settings.currencyUnit];
  if (isMoney(unit)) return '#,##0';
  if (isCounted(subject, node)) return '#,##0.0';
  return Math.abs(plan.solution.values[node] as number) < 100 ? '#,##0.00' : '#,##0';
}

/** The unit as it stands in a column of its own. */
export function unitText(subject: WorkbookPlan, node: number, words: Messages): string {
  const unit = subject.plan.model.units.get(node);
  if (unit === undefined) return '';
  return unit === 'yen' ? words.sheets.currency[subject.team.settings.currencyUnit] : words.unit(unit);
}

/** What follows the header of a column in which all numbers are in the KGI's unit. */
export function unitInHeader(subject: WorkbookPlan, words: Messages): string {
  const unit = unitText(subject, 0, words);
  return unit === '' ? '' : words.sheets.inUnit(unit);
}

/** One's own action, and the driver that it moves. */
export interface DriverAction {
  readonly driver: number;
  readonly action: Action;
}

/** The actions of the line of business, each once, in the order of the drivers that they move. */
function driverActions({ plan, practice }: WorkbookPlan): DriverAction[] {
  const seen = new Set<Action>();
  return Object.entries(plan.template?.indicators ?? {}).flatMap(([id, { name }]) => {
    const own = practice?.actions[id];
    const driver = plan.model.tree.indexOf.get(name.ja) ?? plan.model.tree.indexOf.get(name.en);
    if (driver === undefined || own === undefined || !('does' in own)) return [];
    return own.does.flatMap((key): DriverAction[] => {
      const action = actions[key];
      if (seen.has(action)) return [];
      seen.add(action);
      return [{ driver, action }];
    });
  });
}

/** Actions that have a number of their own: those of a counted driver (calls) have the driver's. */
export function actionsOf(subject: WorkbookPlan): Action[] {
  return driverActions(subject)
    .filter(({ driver }) => subject.measures[driver]?.kind !== 'logged')
    .map(({ action }) => action);
}

/** What one does to move a counted driver; absent where there is nothing to name. */
export function actionFor(subject: WorkbookPlan, node: number): Action | undefined {
  return driverActions(subject).find(({ driver }) => driver === node)?.action;
}

/** What actions are called in the log. */
export function countedActions(subject: WorkbookPlan, language: Language): string[] {
  return actionsOf(subject).map(({ name }) => name[language]);
}
