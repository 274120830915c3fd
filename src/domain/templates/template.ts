// What a line of business starts from: its equations, its indicators, its locks.
import type { Equation, Expression } from '../expression/expression';
import { parseEquations } from '../expression/parse';
import { printExpression, printName } from '../expression/print';
import type { Labels, Language } from '../language';
import { type Driver, defaultBounds } from '../tree/driver';
import type { Model } from '../tree/model';
import { buildTree } from '../tree/tree';
import { isShare, type Unit } from '../tree/unit';

export interface TemplateIndicator {
  readonly name: Labels;
  readonly unit: Unit;
  /** A driver's starting value. */
  readonly value?: number;
  /** Rates and prices are locked, volumes free, unless the person says otherwise. */
  readonly locked?: boolean;
  /** It stands at one moment (customers, recurring revenue) and is not the sum of what days bring. */
  readonly isLevel?: true;
}

export interface Template {
  readonly id: string;
  readonly name: Labels;
  /** Other names under which people look for it, in any language. */
  readonly aliases?: readonly string[];
  /** The equations, written with the indicators' ids. */
  readonly equations: string;
  /** By id. */
  readonly indicators: Readonly<Record<string, TemplateIndicator>>;
  /** Which indicators, by id, the monthly milestones look at. */
  readonly milestones: MilestoneRoles<string>;
}

/** The parts that indicators play in the milestones; a tree need not have them all. */
export interface MilestoneRoles<Indicator> {
  /** The money that the pipeline has to cover; the KGI where nothing else is said. */
  readonly pipeline?: Indicator;
  readonly meetings?: Indicator;
  readonly winRate?: Indicator;
}

/** The template as a model whose names are in one language. */
export function modelFromTemplate(template: Template, language: Language): Model {
  const nameOf = (id: string): string => indicator(template, id).name[language];
  const parsed = parseEquations([{ text: template.equations }]);
  if (!parsed.ok) throw new Error(`template ${template.id}: ${parsed.failure.code}`);
  const named = parsed.value.map(
    (equation): Equation => ({
      ...equation,
      name: nameOf(equation.name),
      expression: renamed(equation.expression, nameOf),
      formula: printExpression(equation.expression, (id) => printName(nameOf(id))),
    }),
  );
  const tree = buildTree(named);
  if (!tree.ok) throw new Error(`template ${template.id}: ${tree.failure.code}`);
  const idOf = new Map(Object.keys(template.indicators).map((id) => [nameOf(id), id]));
  const drivers = new Map<number, Driver>();
  const units = new Map<number, Unit>();
  tree.value.nodes.forEach((node, index) => {
    const { unit, value, locked = false } = indicator(template, idOf.get(node.name) ?? node.name);
    units.set(index, unit);
    if (node.expression !== undefined) return;
    drivers.set(index, { value, locked, ...defaultBounds(node.name, isShare(unit)) });
  });
  return { tree: tree.value, drivers, units };
}

function indicator(template: Template, id: string): TemplateIndicator {
  const found = template.indicators[id];
  if (found === undefined) throw new Error(`template ${template.id}: no indicator ${id}`);
  return found;
}

function renamed(expression: Expression, nameOf: (id: string) => string): Expression {
  return expression.map((term) => (term.kind === 'name' ? { kind: 'name', name: nameOf(term.name) } : term));
}
