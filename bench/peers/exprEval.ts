// expr-eval as it would be loaded by a script: every equation parsed and evaluated, children first.
import { Parser } from 'expr-eval';
import type { Inputs } from '../inputs';

export function compute({ expressions, scope, size }: Inputs): number[] {
  const parser = new Parser();
  const values: Record<string, number> = { ...scope };
  for (const [name, expression] of expressions) values[name] = parser.parse(expression).evaluate(values);
  return Array.from({ length: size }, (_, node) => values[`n${node}`] as number);
}
