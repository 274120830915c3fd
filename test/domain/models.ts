// Small helpers to write models and plans in tests.
import { parseEquations } from '../../src/domain/expression/parse';
import { makePlan, type Plan, type PlanRequest } from '../../src/domain/plan';
import { type DriverRow, type Model, modelFromEquations, withDriverRows } from '../../src/domain/tree/model';
import { buildTree, type KpiTree } from '../../src/domain/tree/tree';

/** What is said of a driver in a test: a value alone, or more. */
export type Given = number | { value?: number; locked?: boolean; min?: number; max?: number };

export function driverRows(given: Readonly<Record<string, Given>>): DriverRow[] {
  return Object.entries(given).map(([name, said]) => {
    const { value, locked, min, max } = typeof said === 'number' ? { value: said } : { ...said };
    return { name, value, locked, min, max };
  });
}

/** The model that equations give, with what is said of its drivers; fails the test where they give none. */
export function modelOf(equations: string, given: Readonly<Record<string, Given>> = {}): Model {
  const model = modelFromEquations([{ text: equations }]);
  if (!model.ok) throw new Error(JSON.stringify(model.failure));
  const withRows = withDriverRows(model.value, driverRows(given));
  if (!withRows.ok) throw new Error(JSON.stringify(withRows.failure));
  return withRows.value;
}

export function treeOf(equations: string): KpiTree {
  const parsed = parseEquations([{ text: equations }]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  const tree = buildTree(parsed.value);
  if (!tree.ok) throw new Error(JSON.stringify(tree.failure));
  return tree.value;
}

export const may2026 = { year: 2026, month: 5, months: 1 } as const;

export function planOf(
  request: Partial<PlanRequest> & Pick<PlanRequest, 'model'>,
  language: 'ja' | 'en' = 'ja',
): Plan {
  const plan = makePlan({ target: 100_000_000, period: may2026, drivers: [], ...request }, language);
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  return plan.value;
}

/** By name, the values of a model's nodes. */
export function byName(tree: KpiTree, values: ArrayLike<number>): Record<string, number> {
  return Object.fromEntries(tree.nodes.map(({ name }, index) => [name, values[index] as number]));
}
