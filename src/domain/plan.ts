// A plan: a model, the KGI's target for a period, and the driver values that reach it.
import type { Period } from './calendar/period';
import type { ModelFailure } from './failure';
import type { Language } from './language';
import { failure, type Result, success } from './result';
import { templates } from './templates';
import { modelFromTemplate, type Template } from './templates/template';
import { defaultBounds } from './tree/driver';
import { type DriverRow, type Model, modelFromEquations, withDriverRows } from './tree/model';
import type { Solution } from './tree/problem';
import { solve } from './tree/solve';
import { type OutlineRow, outline } from './tree/tree';
import { isShare } from './tree/unit';

/** What somebody asks for. */
export interface PlanRequest {
  /** A template by its id, or equations of one's own, perhaps with the units of a template they came from. */
  readonly model:
    | { readonly template: string }
    | { readonly equations: string; readonly like?: string | undefined };
  /** The KGI's target over the whole period. */
  readonly target: number;
  readonly period: Period;
  readonly drivers: readonly DriverRow[];
}

export interface Plan {
  /** The line of business; absent where the equations are one's own. */
  readonly template: Template | undefined;
  readonly model: Model;
  readonly target: number;
  readonly period: Period;
  readonly solution: Solution;
  /** The tree's lines, as they are shown. */
  readonly rows: readonly OutlineRow[];
}

/** Where a template's indicator stands in the tree, whose names are in one language or the other. */
export function nodeOfIndicator(
  { template, model }: Pick<Plan, 'template' | 'model'>,
  id: string,
): number | undefined {
  const name = template?.indicators[id]?.name;
  return name && (model.tree.indexOf.get(name.ja) ?? model.tree.indexOf.get(name.en));
}

/** The model that a request names, with what it says about the drivers. */
export function modelOf(
  request: Pick<PlanRequest, 'model' | 'drivers'>,
  language: Language,
): Result<Model, ModelFailure> {
  const bare = bareModel(request.model, language);
  return bare.ok ? withDriverRows(bare.value, request.drivers) : bare;
}

function bareModel(source: PlanRequest['model'], language: Language): Result<Model, ModelFailure> {
  if ('equations' in source) {
    const model = modelFromEquations([{ text: source.equations }]);
    const like = source.like === undefined ? undefined : templateById(source.like);
    return model.ok && like !== undefined ? success(withUnitsOf(model.value, like)) : model;
  }
  const template = templateById(source.template);
  if (template === undefined) return failure({ code: 'unknownTemplate', name: source.template });
  return success(modelFromTemplate(template, language));
}

/** Indicators that the template knows by name keep its units and bounds. */
function withUnitsOf(model: Model, template: Template): Model {
  const units = new Map(model.units);
  const drivers = new Map(model.drivers);
  for (const { name, unit } of Object.values(template.indicators)) {
    const node = model.tree.indexOf.get(name.ja) ?? model.tree.indexOf.get(name.en);
    if (node === undefined) continue;
    units.set(node, unit);
    const driver = drivers.get(node);
    const label = model.tree.nodes[node]?.name as string;
    if (driver !== undefined) drivers.set(node, { ...driver, ...defaultBounds(label, isShare(unit)) });
  }
  return { ...model, drivers, units };
}

function templateById(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}

/** Solves for the target: the drivers without a value, or the free ones with equal effort. */
export function makePlan(request: PlanRequest, language: Language): Result<Plan, ModelFailure> {
  const model = modelOf(request, language);
  if (!model.ok) return model;
  const rows = outline(model.value.tree);
  if (!rows.ok) return rows;
  const solution = solve(model.value.tree, model.value.drivers, request.target);
  if (!solution.ok) return solution;
  return success({
    template: templateById('template' in request.model ? request.model.template : (request.model.like ?? '')),
    model: model.value,
    target: request.target,
    period: request.period,
    solution: solution.value,
    rows: rows.value,
  });
}
