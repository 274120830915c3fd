// What the sidebar may ask of the server and what it is answered; whatever arrives is checked against this.
import * as v from 'valibot';
import { periodLengths } from '../domain/calendar/period';
import type { PlainDate } from '../domain/calendar/plainDate';
import type { Language } from '../domain/language';
import { ownerKey } from '../domain/planning/owners';
import { LONGEST_OWNER, MOST_OWNERS, type TeamPlan, type TeamSettings } from '../domain/planning/teamPlan';
import { receiveDriver, sendDriver } from '../domain/planning/travellingDriver';
import { NAME_LIMIT } from '../domain/tree/tree';

const LONGEST_NAME = 1_000;
const LONGEST_EQUATIONS = 1_000_000;

/** Built when the first request arrives: a cell's call, for which the script is loaded too, needs none of it. */
function requestSchema() {
  // JSON carries no undefined, so "unknown" and "no bound" travel as null.
  const finite = v.pipe(v.number(), v.finite());
  const nullableNumber = v.nullable(finite);
  const name = v.pipe(v.string(), v.maxLength(LONGEST_NAME));
  const driver = v.strictObject({
    name,
    value: nullableNumber,
    locked: v.boolean(),
    min: nullableNumber,
    max: nullableNumber,
  });
  const equations = v.pipe(v.string(), v.maxLength(LONGEST_EQUATIONS));
  const plan = {
    model: v.union([
      v.strictObject({ template: name }),
      v.strictObject({ equations, like: v.optional(name) }),
    ]),
    target: finite,
    period: v.strictObject({
      year: v.pipe(v.number(), v.integer(), v.minValue(1970), v.maxValue(2100)),
      month: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
      months: v.picklist(periodLengths),
    }),
    drivers: v.pipe(v.array(driver), v.maxLength(NAME_LIMIT)),
    owners: v.pipe(
      v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_OWNER))),
      v.maxLength(MOST_OWNERS),
    ),
  };
  return v.variant('command', [
    v.strictObject({ command: v.literal('describe') }),
    v.strictObject({ command: v.literal('previewPlan'), ...plan }),
    v.strictObject({ command: v.literal('createPlan'), ...plan }),
    v.strictObject({ command: v.literal('checkMilestones') }),
  ]);
}

export type Request = v.InferOutput<ReturnType<typeof requestSchema>>;
export type CreatePlanRequest = Extract<Request, { readonly command: 'createPlan' }>;
export type PreviewPlanRequest = Extract<Request, { readonly command: 'previewPlan' }>;

/** The request, if what arrived is one. */
export function readRequest(arrived: unknown): Request | undefined {
  const parsed = v.safeParse(requestSchema(), arrived);
  return parsed.success ? parsed.output : undefined;
}

/** What a request says of the plan, as it travels: what is unknown or unbounded is null. */
export type TravellingPlan = Omit<CreatePlanRequest, 'command'>;

/** Where the sidebar is: the workbook's language, its day, and the plan that stands in it. */
export interface DescribeAnswer {
  readonly language: Language;
  readonly today: PlainDate;
  /** The month in which the fiscal year begins, from 1. */
  readonly fiscalYearStart: number;
  /** Absent where there is none yet, or none that can be read. */
  readonly plan?: TravellingPlan;
  /** What stands beside the plan, by which it is seen whether people can do it. */
  readonly surroundings?: {
    readonly capacities: TeamSettings['capacities'];
    readonly companyHolidays: readonly number[];
  };
  /** The cells that stand in the way of reading it, a sentence each. */
  readonly problems?: readonly string[];
}

export interface PreviewPlanAnswer {
  /** What would change, a sentence each; empty where everything stands as it was asked for. */
  readonly changes: readonly string[];
}

export interface CreatePlanAnswer {
  readonly treeSheet: string;
  readonly milestoneSheet: string;
  /** What happened, in one sentence. */
  readonly sentence: string;
}

export interface CheckMilestonesAnswer {
  readonly sentence: string;
}

export interface Answers {
  readonly describe: DescribeAnswer;
  readonly previewPlan: PreviewPlanAnswer;
  readonly createPlan: CreatePlanAnswer;
  readonly checkMilestones: CheckMilestonesAnswer;
}

/** Every answer arrives in this form; a refusal is a sentence for the person, never an exception. */
export type Reply<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly sentence: string };

/** The plan as the domain knows it: what travelled as null is absent; settings are the workbook's. */
export function toTeamPlan(
  { model, target, period, drivers, owners }: TravellingPlan,
  standing: Pick<TeamPlan, 'settings' | 'companyHolidays'>,
): TeamPlan {
  const keys = owners.map(ownerKey);
  return {
    model,
    target,
    period,
    drivers: drivers.map(receiveDriver),
    owners: owners.filter((name, index) => index === keys.indexOf(ownerKey(name))),
    settings: standing.settings,
    companyHolidays: standing.companyHolidays,
  };
}

/** The same the other way round. */
export function toTravellingPlan({ model, target, period, drivers, owners }: TeamPlan): TravellingPlan {
  return {
    model,
    target,
    period: { ...period, months: period.months as TravellingPlan['period']['months'] },
    drivers: drivers.map(sendDriver),
    owners: [...owners],
  };
}
