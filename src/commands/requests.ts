// What the sidebar may ask of the server and what it is answered; whatever arrives is checked against this.
import * as v from 'valibot';
import type { PlainDate } from '../domain/calendar/plainDate';
import type { Language } from '../domain/language';
import { NAME_LIMIT } from '../domain/tree/tree';

const LONGEST_NAME = 1_000;
const LONGEST_EQUATIONS = 1_000_000;

/** Built when the first request arrives: a cell's call, for which the script is loaded too, needs none of it. */
function requestSchema() {
  // JSON carries no undefined, so "unknown" and "no bound" travel as null.
  const finite = v.pipe(v.number(), v.finite());
  const nullableNumber = v.nullable(finite);
  const driver = v.strictObject({
    name: v.pipe(v.string(), v.maxLength(LONGEST_NAME)),
    value: nullableNumber,
    locked: v.boolean(),
    min: nullableNumber,
    max: nullableNumber,
  });
  return v.variant('command', [
    v.strictObject({ command: v.literal('describe') }),
    v.strictObject({
      command: v.literal('createPlan'),
      model: v.union([
        v.strictObject({ template: v.pipe(v.string(), v.maxLength(LONGEST_NAME)) }),
        v.strictObject({ equations: v.pipe(v.string(), v.maxLength(LONGEST_EQUATIONS)) }),
      ]),
      target: finite,
      period: v.strictObject({
        year: v.pipe(v.number(), v.integer(), v.minValue(1970), v.maxValue(2100)),
        month: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
        months: v.picklist([1, 3, 6, 12]),
      }),
      drivers: v.pipe(v.array(driver), v.maxLength(NAME_LIMIT)),
    }),
    v.strictObject({ command: v.literal('checkMilestones') }),
  ]);
}

export type Request = v.InferOutput<ReturnType<typeof requestSchema>>;
export type CreatePlanRequest = Extract<Request, { readonly command: 'createPlan' }>;

/** The request, if what arrived is one. */
export function readRequest(arrived: unknown): Request | undefined {
  const parsed = v.safeParse(requestSchema(), arrived);
  return parsed.success ? parsed.output : undefined;
}

/** Where the sidebar is: the workbook's language and its day. */
export interface DescribeAnswer {
  readonly language: Language;
  readonly today: PlainDate;
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
  readonly createPlan: CreatePlanAnswer;
  readonly checkMilestones: CheckMilestonesAnswer;
}

/** Every answer arrives in this form; a refusal is a sentence for the person, never an exception. */
export type Reply<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly sentence: string };
