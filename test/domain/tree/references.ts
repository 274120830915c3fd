// The same mathematics a second time, recursively and by plain definitions, to compare the tapes with.
import type { Given } from '../models';

/** An expression as people read it; a node is a name with an expression of its own. */
export type Formula =
  | { readonly driver: string }
  | { readonly node: string; readonly is: Formula }
  | { readonly operator: '+' | '−' | '×' | '÷'; readonly left: Formula; readonly right: Formula };

export type Values = Readonly<Record<string, number>>;

export function evaluate(formula: Formula, values: Values): number {
  if ('driver' in formula) return values[formula.driver] as number;
  if ('node' in formula) return evaluate(formula.is, values);
  const left = evaluate(formula.left, values);
  const right = evaluate(formula.right, values);
  if (formula.operator === '+') return left + right;
  if (formula.operator === '−') return left - right;
  return formula.operator === '×' ? left * right : left / right;
}

/** The value of the formula and of all its parts. */
export function parts(formula: Formula, values: Values): number[] {
  const own = evaluate(formula, values);
  if ('driver' in formula) return [own];
  if ('node' in formula) return parts(formula.is, values);
  return [own, ...parts(formula.left, values), ...parts(formula.right, values)];
}

/** The equations of a formula, in the language, the root's name first. */
export function equations(root: Formula, backwards = false): string {
  const written = new Map<string, string>();
  const write = (formula: Formula): string => {
    if ('driver' in formula) return formula.driver;
    if ('node' in formula) {
      if (!written.has(formula.node)) written.set(formula.node, write(formula.is));
      return formula.node;
    }
    const [first, second] =
      backwards && (formula.operator === '+' || formula.operator === '×')
        ? [formula.right, formula.left]
        : [formula.left, formula.right];
    return `(${write(first)} ${formula.operator} ${write(second)})`;
  };
  const own = write(root);
  const others = Array.from(written, ([name, text]) => `${name} = ${text}`);
  return [`k = ${own}`, ...(backwards ? others.reverse() : others)].join('\n');
}

/** mulberry32: the same numbers from the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Shape {
  readonly drivers: number;
  readonly operators: string;
  /** How often a part is used a second time. */
  readonly reuse: number;
}

/** A random formula over drivers a, b, c, …, each used at least once. */
export function randomFormula(random: () => number, { drivers, operators, reuse }: Shape): Formula {
  const pool: Formula[] = Array.from({ length: drivers }, (_, index) => ({
    driver: String.fromCharCode(97 + index),
  }));
  const take = (): Formula => pool.splice(Math.floor(random() * pool.length), 1)[0] as Formula;
  let nodes = 0;
  let reused = 0;
  while (pool.length > 1) {
    const operator = operators.charAt(Math.floor(random() * operators.length)) as '+' | '−' | '×' | '÷';
    let made: Formula = { operator, left: take(), right: take() };
    if (random() < 0.5 || reuse > 0) {
      made = { node: `n${nodes}`, is: made };
      nodes += 1;
    }
    pool.push(made);
    if (reused < 3 && random() < reuse) {
      reused += 1;
      pool.push(random() < 0.5 ? made : { driver: String.fromCharCode(97 + Math.floor(random() * drivers)) });
    }
  }
  return pool[0] as Formula;
}

export function driverNames({ drivers }: Pick<Shape, 'drivers'>): string[] {
  return Array.from({ length: drivers }, (_, index) => String.fromCharCode(97 + index));
}

export function valuesFor(names: readonly string[], value: (name: string) => number): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, value(name)]));
}

export const given = (values: Values): Record<string, Given> => ({ ...values });

/** L(a, b) as it is printed in the papers. */
export function mean(a: number, b: number): number {
  return Math.abs(a - b) < 1e-9 * Math.abs(a) ? (a + b) / 2 : (a - b) / (Math.log(a) - Math.log(b));
}

/** Tree-LMDI, one path after the other; positive values only. */
export function lmdi(root: Formula, before: Values, after: Values): Record<string, number> {
  const contributions: Record<string, number> = {};
  const follow = (formula: Formula, multiplier: number): void => {
    if ('driver' in formula) {
      const change = (after[formula.driver] as number) - (before[formula.driver] as number);
      contributions[formula.driver] = (contributions[formula.driver] ?? 0) + multiplier * change;
      return;
    }
    if ('node' in formula) {
      follow(formula.is, multiplier);
      return;
    }
    const { operator, left, right } = formula;
    const own = mean(evaluate(formula, after), evaluate(formula, before));
    const ratio = (part: Formula): number => own / mean(evaluate(part, after), evaluate(part, before));
    const isSum = operator === '+' || operator === '−';
    const sign = operator === '−' || operator === '÷' ? -1 : 1;
    follow(left, multiplier * (isSum ? 1 : ratio(left)));
    follow(right, sign * multiplier * (isSum ? 1 : ratio(right)));
  };
  follow(root, 1);
  return contributions;
}

/** The Shapley value as the average over every order in which the drivers can change. */
export function shapleyByOrders(root: Formula, before: Values, after: Values): Record<string, number> {
  const names = Object.keys(before);
  const totals = valuesFor(names, () => 0);
  let orders = 0;
  const visit = (left: readonly string[], now: Values, order: readonly [string, number][]): void => {
    if (left.length === 0) {
      orders += 1;
      for (const [name, added] of order) totals[name] = (totals[name] as number) + added;
      return;
    }
    for (const name of left) {
      const next = { ...now, [name]: after[name] as number };
      const added = evaluate(root, next) - evaluate(root, now);
      visit(
        left.filter((other) => other !== name),
        next,
        [...order, [name, added]],
      );
    }
  };
  visit(names, before, []);
  return valuesFor(names, (name) => (totals[name] as number) / orders);
}
