// What has changed from one plan of a team to another, so that it can be confirmed, told and kept on record.
import type { Period } from '../calendar/period';
import { canonicalName } from '../expression/expression';
import { printExpression } from '../expression/print';
import type { ModelFailure } from '../failure';
import type { Language } from '../language';
import { modelOf } from '../plan';
import { type Result, success } from '../result';
import type { Driver } from '../tree/driver';
import type { Model } from '../tree/model';
import type { KpiNode } from '../tree/tree';
import type { Unit } from '../tree/unit';
import { defaultSettings, type TeamPlan, type TeamSettings } from './teamPlan';

/** A number as one plan has it; the unit is absent where it is not known. */
export interface Amount {
  readonly value: number;
  readonly unit: Unit | undefined;
}

/** One setting's change, with values of its own type. */
/** Settings that the plan depends on; capacities are only compared with it. */
type PlanSetting = Exclude<keyof TeamSettings, 'capacities'>;

export type SettingDifference = {
  readonly [Setting in PlanSetting]: {
    readonly code: 'settingChanged';
    readonly setting: Setting;
    readonly from: TeamSettings[Setting];
    readonly to: TeamSettings[Setting];
  };
}[PlanSetting];

export type Difference =
  /** Another template, by ids. */
  | { readonly code: 'templateChanged'; readonly from: string; readonly to: string }
  /** Equations of one's own in a template's place, or a template in theirs. */
  | { readonly code: 'templateLeft' | 'templateTaken'; readonly template: string }
  /** Another indicator stands at the top. */
  | { readonly code: 'goalChanged'; readonly from: string; readonly to: string }
  /** The name is the goal's in the later plan. */
  | { readonly code: 'targetChanged'; readonly name: string; readonly from: Amount; readonly to: Amount }
  | { readonly code: 'periodChanged'; readonly from: Period; readonly to: Period }
  | { readonly code: 'indicatorsAdded' | 'indicatorsGone'; readonly names: readonly string[] }
  /** Right sides in the equation language. */
  | { readonly code: 'equationChanged'; readonly name: string; readonly from: string; readonly to: string }
  /** A driver has got an equation, or what was computed is a driver. */
  | { readonly code: 'nowComputed' | 'nowDriver'; readonly name: string; readonly equation: string }
  | { readonly code: 'valueChanged'; readonly name: string; readonly from: Amount; readonly to: Amount }
  /** A driver has got a value instead of being solved for, or lost it to be solved for. */
  | { readonly code: 'nowGiven' | 'nowSolved'; readonly name: string; readonly value: Amount }
  | { readonly code: 'locked' | 'unlocked'; readonly name: string }
  /** A bound; an infinite one is none. */
  | {
      readonly code: 'minimumChanged' | 'maximumChanged';
      readonly name: string;
      readonly from: Amount;
      readonly to: Amount;
    }
  | { readonly code: 'ownersAdded' | 'ownersGone'; readonly names: readonly string[] }
  | SettingDifference
  /** Spreadsheet days, in their order. */
  | { readonly code: 'companyHolidaysAdded' | 'companyHolidaysGone'; readonly days: readonly number[] };

/**
 * What somebody who knows the plan before has to be told about the one after, from the goal down to the
 * calendar; nothing for plans that say the same.
 *
 * Models are compared, not texts: blanks, comments, another order of equations or a driver's row that
 * repeats the template's value are no difference. An indicator under another name is one gone and one added.
 * Both models bear their names in the given language. Declines a plan whose model is none.
 */
export function differencesBetween(
  before: TeamPlan,
  after: TeamPlan,
  language: Language,
): Result<Difference[], ModelFailure> {
  const [modelBefore, modelAfter] = [modelNamedIn(before, language), modelNamedIn(after, language)];
  if (!modelBefore.ok) return modelBefore;
  if (!modelAfter.ok) return modelAfter;
  return success([
    ...goalDifferences([before, modelBefore.value], [after, modelAfter.value]),
    ...indicatorDifferences(modelBefore.value, modelAfter.value),
    ...driverDifferences(modelBefore.value, modelAfter.value),
    ...ownerDifferences(before.owners, after.owners),
    ...settingDifferences(before.settings, after.settings),
    ...holidayDifferences(before.companyHolidays, after.companyHolidays),
  ]);
}

/** The model in the given language, also where the plan was written before the language was changed. */
function modelNamedIn(plan: TeamPlan, language: Language): Result<Model, ModelFailure> {
  const model = modelOf(plan, language);
  if (model.ok || 'equations' in plan.model) return model;
  const asWritten = modelOf(plan, language === 'ja' ? 'en' : 'ja');
  const bare = modelOf({ model: plan.model, drivers: [] }, language);
  if (!asWritten.ok || !bare.ok) return model;
  // A template numbers its nodes alike in every language.
  return success({ ...bare.value, drivers: asWritten.value.drivers });
}

type PlanAndModel = readonly [TeamPlan, Model];

function goalDifferences(
  [before, modelBefore]: PlanAndModel,
  [after, modelAfter]: PlanAndModel,
): Difference[] {
  const differences: Difference[] = templateDifferences(templateOf(before), templateOf(after));
  const [fromGoal, toGoal] = [nodeAt(modelBefore, 0).name, nodeAt(modelAfter, 0).name];
  if (fromGoal !== toGoal) differences.push({ code: 'goalChanged', from: fromGoal, to: toGoal });
  if (!isSame(before.target, after.target)) {
    const [fromUnit, toUnit] = [modelBefore.units.get(0), modelAfter.units.get(0)];
    const [from, to] = [amount(before.target, fromUnit), amount(after.target, toUnit)];
    differences.push({ code: 'targetChanged', name: toGoal, from, to });
  }
  const [from, to] = [before.period, after.period];
  if (from.year !== to.year || from.month !== to.month || from.months !== to.months) {
    differences.push({ code: 'periodChanged', from, to });
  }
  return differences;
}

function templateDifferences(from: string | undefined, to: string | undefined): Difference[] {
  if (from === to) return [];
  if (from !== undefined && to !== undefined) return [{ code: 'templateChanged', from, to }];
  if (from !== undefined) return [{ code: 'templateLeft', template: from }];
  return to === undefined ? [] : [{ code: 'templateTaken', template: to }];
}

function indicatorDifferences(before: Model, after: Model): Difference[] {
  const differences = addedAndGone(
    namesOf(before),
    namesOf(after),
    (names) => ({ code: 'indicatorsAdded', names }),
    (names) => ({ code: 'indicatorsGone', names }),
  );
  for (const [name, nodeBefore, nodeAfter] of commonNodes(before, after)) {
    const [from, to] = [equationOf(nodeAt(before, nodeBefore)), equationOf(nodeAt(after, nodeAfter))];
    if (from === to) continue;
    if (from !== undefined && to !== undefined) {
      differences.push({ code: 'equationChanged', name, from, to });
    } else if (to !== undefined) differences.push({ code: 'nowComputed', name, equation: to });
    else if (from !== undefined) differences.push({ code: 'nowDriver', name, equation: from });
  }
  return differences;
}

function driverDifferences(before: Model, after: Model): Difference[] {
  return commonNodes(before, after).flatMap(([name, nodeBefore, nodeAfter]) => {
    const [from, to] = [before.drivers.get(nodeBefore), after.drivers.get(nodeAfter)];
    if (from === undefined || to === undefined) return [];
    return valueDifferences(name, from, to, [before.units.get(nodeBefore), after.units.get(nodeAfter)]);
  });
}

type Units = readonly [from: Unit | undefined, to: Unit | undefined];

function valueDifferences(name: string, from: Driver, to: Driver, [fromUnit, toUnit]: Units): Difference[] {
  const differences: Difference[] = [];
  if (from.value !== undefined && to.value !== undefined) {
    if (!isSame(from.value, to.value)) {
      differences.push({
        code: 'valueChanged',
        name,
        from: amount(from.value, fromUnit),
        to: amount(to.value, toUnit),
      });
    }
  } else if (to.value !== undefined) {
    differences.push({ code: 'nowGiven', name, value: amount(to.value, toUnit) });
  } else if (from.value !== undefined) {
    differences.push({ code: 'nowSolved', name, value: amount(from.value, fromUnit) });
  }
  if (from.locked !== to.locked) differences.push({ code: to.locked ? 'locked' : 'unlocked', name });
  for (const [code, bound] of BOUNDS) {
    if (isSame(from[bound], to[bound])) continue;
    differences.push({
      code,
      name,
      from: amount(from[bound], fromUnit),
      to: amount(to[bound], toUnit),
    });
  }
  return differences;
}

const BOUNDS = [
  ['minimumChanged', 'min'],
  ['maximumChanged', 'max'],
] as const;

function ownerDifferences(before: readonly string[], after: readonly string[]): Difference[] {
  return addedAndGone(
    before.map(canonicalName),
    after.map(canonicalName),
    (names) => ({ code: 'ownersAdded', names }),
    (names) => ({ code: 'ownersGone', names }),
  );
}

function settingDifferences(before: TeamSettings, after: TeamSettings): Difference[] {
  const { capacities: _, ...known } = defaultSettings;
  return (Object.keys(known) as PlanSetting[]).flatMap((setting) => {
    const [from, to] = [before[setting], after[setting]];
    return from === to ? [] : [{ code: 'settingChanged', setting, from, to } as SettingDifference];
  });
}

function holidayDifferences(before: readonly number[], after: readonly number[]): Difference[] {
  const inOrder = (days: readonly number[]): number[] => [...days].sort((a, b) => a - b);
  return addedAndGone(
    inOrder(before),
    inOrder(after),
    (days) => ({ code: 'companyHolidaysAdded', days }),
    (days) => ({ code: 'companyHolidaysGone', days }),
  );
}

/** What only the one after has and what only the one before has, each once and in its order. */
function addedAndGone<Item>(
  before: readonly Item[],
  after: readonly Item[],
  added: (items: readonly Item[]) => Difference,
  gone: (items: readonly Item[]) => Difference,
): Difference[] {
  const [itemsBefore, itemsAfter] = [new Set(before), new Set(after)];
  const addedItems = Array.from(itemsAfter).filter((item) => !itemsBefore.has(item));
  const goneItems = Array.from(itemsBefore).filter((item) => !itemsAfter.has(item));
  return [
    ...(addedItems.length > 0 ? [added(addedItems)] : []),
    ...(goneItems.length > 0 ? [gone(goneItems)] : []),
  ];
}

/** The indicators that both models have, in the order of the one after, with their nodes. */
function commonNodes(before: Model, after: Model): [name: string, nodeBefore: number, nodeAfter: number][] {
  return after.tree.nodes.flatMap(({ name }, nodeAfter) => {
    const nodeBefore = before.tree.indexOf.get(name);
    return nodeBefore === undefined ? [] : [[name, nodeBefore, nodeAfter]];
  });
}

const templateOf = ({ model }: TeamPlan): string | undefined =>
  'template' in model ? model.template : undefined;

const nodeAt = ({ tree }: Model, node: number): KpiNode => tree.nodes[node] as KpiNode;

const namesOf = ({ tree }: Model): string[] => tree.nodes.map(({ name }) => name);

const equationOf = ({ expression }: KpiNode): string | undefined => expression && printExpression(expression);

const amount = (value: number, unit: Unit | undefined): Amount => ({ value, unit });

/** Two numbers that differ in the last of twelve figures at most are one, stored twice. */
function isSame(left: number, right: number): boolean {
  if (left === right) return true;
  return Math.abs(left - right) <= 1e-11 * Math.min(Math.abs(left), Math.abs(right));
}
