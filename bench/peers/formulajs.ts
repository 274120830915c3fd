// formulajs as it would be loaded by a script: it has functions and no parser, so the steps are given.
import * as formulajs from '@formulajs/formulajs';
import type { Inputs, Step } from '../inputs';

const { SUM, PRODUCT } = formulajs as unknown as Record<'SUM' | 'PRODUCT', (...of: unknown[]) => number>;

const FUNCTIONS: Readonly<Record<Step['kind'], (...of: number[]) => number>> = {
  sum: (a, b, c) => SUM(a, b, c),
  share: (a, b) => PRODUCT(a, b),
  // Its QUOTIENT cuts off decimals.
  ratio: (a, b = 0) => PRODUCT(a, 1 / b),
  margin: (a, b, c = 0) => PRODUCT(SUM(a, b), SUM(1, -c)),
  scaled: (a) => PRODUCT(a, 1.1),
};

export function compute({ steps, scope, size }: Inputs): number[] {
  const values: number[] = [];
  for (let node = 0; node < size; node += 1) values.push(scope[`n${node}`] ?? 0);
  for (const { node, kind, children } of steps) {
    values[node] = FUNCTIONS[kind](...children.map((child) => values[child] as number));
  }
  return values;
}
