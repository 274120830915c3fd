// Reads a draft: which model it names, what its texts mean, the plan that they give or why there is none.
import type { TravellingPlan } from '../commands/requests';
import { periodLengths } from '../domain/calendar/period';
import type { ModelFailure } from '../domain/failure';
import type { Language } from '../domain/language';
import { readNumber } from '../domain/numbers/readNumber';
import { makePlan, modelOf, type Plan, type PlanRequest } from '../domain/plan';
import { sendDriver } from '../domain/planning/travellingDriver';
import type { Result } from '../domain/result';
import type { Model } from '../domain/tree/model';
import type { KpiNode } from '../domain/tree/tree';
import type { Unit } from '../domain/tree/unit';
import { type Draft, type DriverBounds, editsOf, likeOf, OWN, typedText } from './draft';
import { type OwnersReading, type OwnerTrouble, readOwners } from './owners';

/** More than this many drivers, or lines of the tree, are not drawn; the wizard says so. */
export const SHOWN_LIMIT = 200;

/** A text that stands for a number, or for nothing yet. */
export type Reading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unreadable'; readonly text: string };

export interface Indicator {
  readonly name: string;
  readonly unit: Unit | undefined;
}

/** One driver with what the draft says of it. */
export interface DriverField extends Indicator {
  /** As typed; absent where the model's own value stands, or the plan's. */
  readonly text: string | undefined;
  readonly reading: Reading;
  readonly locked: boolean;
  readonly min: number;
  readonly max: number;
  /** What the plan that stands says of them. */
  readonly bounds: DriverBounds;
}

/** Beside which part of the wizard something is said. */
export type Place =
  | { readonly part: 'equations' | 'target' | 'owners' | 'drivers' | 'tree' }
  | { readonly part: 'driver'; readonly name: string };

export type Cause =
  | { readonly code: 'targetMissing' }
  | { readonly code: 'notANumber'; readonly text: string }
  | { readonly code: 'severalBlank'; readonly count: number }
  | OwnerTrouble
  | { readonly code: 'model'; readonly failure: ModelFailure };

/** Why there is no plan, or none that can be written. What was never filled in is `open`; only what was filled in can be `wrong`. */
export interface Problem {
  readonly kind: 'open' | 'wrong';
  readonly place: Place;
  readonly cause: Cause;
}

export interface Judgement {
  readonly draft: Draft;
  /** Absent where the equations make no tree. */
  readonly kgi: Indicator | undefined;
  readonly target: Reading;
  readonly owners: OwnersReading;
  readonly drivers: readonly DriverField[];
  readonly plan: Plan | undefined;
  readonly problems: readonly Problem[];
}

export function read(text: string): Reading {
  if (text.trim() === '') return { kind: 'blank' };
  const value = readNumber(text);
  return value === undefined ? { kind: 'unreadable', text: text.trim() } : { kind: 'number', value };
}

/** Everything that the wizard shows about a draft. */
export function judge(draft: Draft, language: Language, modelFor: ModelReader = bareModel): Judgement {
  const owners = readOwners(draft.owners);
  const judged = judgePlan(draft, language, modelFor);
  // Who takes part does not change the numbers: the tree stays while a name is being mended.
  return { ...judged, owners, problems: [...judged.problems, ...ownerProblems(owners)] };
}

function judgePlan(draft: Draft, language: Language, modelFor: ModelReader): Omit<Judgement, 'owners'> {
  const target = read(draft.target);
  const model = modelFor(sourceOf(draft), language);
  if (!model.ok) {
    const problems = [problemOf(model.failure, []), ...textProblems(target, [])];
    return { draft, kgi: undefined, target, drivers: [], plan: undefined, problems };
  }
  const drivers = driverFields(draft, model.value);
  const kgi = {
    name: (model.value.tree.nodes[0] as KpiNode).name,
    unit: model.value.units.get(0),
  };
  const judged = { draft, kgi, target, drivers };
  const problems = textProblems(target, drivers);
  if (problems.length > 0 || target.kind !== 'number') return { ...judged, plan: undefined, problems };
  const plan = makePlan(planRequest(draft, drivers, target.value), language);
  if (plan.ok) return { ...judged, plan: plan.value, problems };
  return { ...judged, plan: undefined, problems: [problemOf(plan.failure, drivers)] };
}

type Source = PlanRequest['model'];
type ModelReader = (source: Source, language: Language) => Result<Model, ModelFailure>;

const bareModel: ModelReader = (model, language) => modelOf({ model, drivers: [] }, language);

/** Reads a model once and remembers it while only values change: parsing is the slow part of a big tree. */
export function rememberingModel(): ModelReader {
  let last: { key: string; model: Result<Model, ModelFailure> } | undefined;
  return (source, language) => {
    const key = JSON.stringify([source, language]);
    if (last?.key !== key) last = { key, model: bareModel(source, language) };
    return last.model;
  };
}

function sourceOf(draft: Draft): Source {
  if (draft.choice !== OWN) return { template: draft.choice };
  const like = likeOf(draft);
  return like === undefined ? { equations: draft.equations } : { equations: draft.equations, like };
}

function driverFields(draft: Draft, { tree, drivers, units }: Model): DriverField[] {
  const edits = editsOf(draft);
  const { standing, choice } = draft;
  const standingBounds = standing?.choice === choice ? standing.bounds : undefined;
  const fields: DriverField[] = [];
  tree.nodes.forEach(({ name }, node) => {
    const driver = drivers.get(node);
    if (driver === undefined) return;
    const edit = edits.get(name) ?? {};
    const { locked = driver.locked } = edit;
    const { value } = driver;
    const bounds = standingBounds?.get(name) ?? { min: undefined, max: undefined };
    const { min = driver.min, max = driver.max } = bounds;
    const own: Reading = value === undefined ? { kind: 'blank' } : { kind: 'number', value };
    const reading = edit.text === undefined ? own : read(edit.text);
    fields.push({ name, unit: units.get(node), text: typedText(edit), reading, locked, min, max, bounds });
  });
  return fields;
}

/** What already the texts leave open or get wrong. */
function textProblems(target: Reading, drivers: readonly DriverField[]): Problem[] {
  const problems: Problem[] = [];
  if (target.kind === 'unreadable') {
    problems.push({
      kind: 'wrong',
      place: { part: 'target' },
      cause: { code: 'notANumber', text: target.text },
    });
  }
  for (const { name, reading } of drivers) {
    if (reading.kind !== 'unreadable') continue;
    const place = placeOfDriver(name, drivers);
    problems.push({ kind: 'wrong', place, cause: { code: 'notANumber', text: reading.text } });
  }
  if (target.kind === 'blank') {
    problems.push({ kind: 'open', place: { part: 'target' }, cause: { code: 'targetMissing' } });
  }
  const count = drivers.filter(({ reading }) => reading.kind === 'blank').length;
  if (count > 1) {
    problems.push({ kind: 'open', place: { part: 'drivers' }, cause: { code: 'severalBlank', count } });
  }
  return problems;
}

function ownerProblems({ trouble }: OwnersReading): Problem[] {
  return trouble === undefined ? [] : [{ kind: 'wrong', place: { part: 'owners' }, cause: trouble }];
}

function problemOf(failure: ModelFailure, drivers: readonly DriverField[]): Problem {
  return { kind: 'wrong', place: placeOf(failure, drivers), cause: { code: 'model', failure } };
}

/** Where a failure is caused: at the driver that it names, at the target, or in the equations. */
function placeOf(failure: ModelFailure, drivers: readonly DriverField[]): Place {
  switch (failure.code) {
    case 'notReachable':
    case 'notAccurate':
      return { part: 'target' };
    case 'startOutsideBounds':
    case 'noInfluence':
    case 'directionChanges':
    case 'severalAnswers':
    case 'lockedWithoutValue':
    case 'boundsCross':
    case 'driverTwice':
    case 'unknownDriver':
    case 'notADriver':
      return placeOfDriver(failure.name, drivers);
    case 'nothingCanMove':
    case 'severalUnknown':
    case 'valuesMissing':
      return { part: 'drivers' };
    case 'zeroDivisor':
    case 'tooLarge': {
      const isDriver = drivers.some(({ name }) => name === failure.name);
      return isDriver && failure.name !== undefined ? placeOfDriver(failure.name, drivers) : { part: 'tree' };
    }
    default:
      return { part: 'equations' };
  }
}

function placeOfDriver(wanted: string, drivers: readonly DriverField[]): Place {
  const index = drivers.findIndex(({ name }) => name === wanted);
  return index >= 0 && index < SHOWN_LIMIT ? { part: 'driver', name: wanted } : { part: 'drivers' };
}

function planRequest(draft: Draft, drivers: readonly DriverField[], target: number): PlanRequest {
  return {
    model: sourceOf(draft),
    target,
    period: draft.period,
    drivers: drivers.map(({ name, reading, locked, bounds }) => {
      const value = reading.kind === 'number' ? reading.value : undefined;
      // A blank driver is the one to be found; a lock on it would bring the model's own value back.
      return { name, value, locked: value !== undefined && locked, ...bounds };
    }),
  };
}

/** The plan as it travels to the server, where nothing may be undefined; absent while there is none to write. */
export function travellingPlan({
  draft,
  drivers,
  target,
  owners,
  plan,
}: Judgement): TravellingPlan | undefined {
  if (plan === undefined || target.kind !== 'number' || owners.trouble !== undefined) return undefined;
  const { period, ...request } = planRequest(draft, drivers, target.value);
  const months = periodLengths.find((length) => length === period.months);
  if (months === undefined) return undefined;
  return {
    ...request,
    period: { year: period.year, month: period.month, months },
    drivers: request.drivers.map(sendDriver),
    owners: [...owners.names],
  };
}

/** Does the judgement hold a problem at this place? */
export function problemAt({ problems }: Judgement, place: Place): Problem | undefined {
  return problems.find((problem) => samePlace(problem.place, place));
}

export function samePlace(one: Place, other: Place): boolean {
  if (one.part !== other.part) return false;
  return one.part !== 'driver' || other.part !== 'driver' || one.name === other.name;
}

/** What the lock and blank fields together mean for solving. */
export type Solving =
  | { readonly kind: 'one'; readonly name: string }
  | { readonly kind: 'several' | 'effort' };

export function solving(drivers: readonly DriverField[]): Solving {
  const blank = drivers.filter(({ reading }) => reading.kind === 'blank');
  const [only] = blank;
  if (only === undefined) return { kind: 'effort' };
  return blank.length === 1 ? { kind: 'one', name: only.name } : { kind: 'several' };
}
