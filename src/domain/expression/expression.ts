// What the equation language is about: names, equations, and expressions in postfix form.
import type { Position } from '../failure';
import { readNumber } from '../numbers/readNumber';

export type Operator = 'add' | 'subtract' | 'multiply' | 'divide' | 'negate';

export type Term =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'operator'; readonly operator: Operator };

/**
 * An expression in postfix form: operands first, then the operator that joins them.
 * `(a + b) × c` is `a b add c multiply`.
 *
 * Postfix is walked by a plain loop, so neither ten thousand summands nor ten thousand nested
 * parentheses can overflow the call stack.
 */
export type Expression = readonly Term[];

/** One text with equations in it, and the cell of a range that it came from (from 1). */
export interface Source {
  readonly text: string;
  readonly cell?: number;
}

/** One line of a model: `name = expression`. */
export interface Equation {
  readonly name: string;
  readonly expression: Expression;
  /** The right side as it was written, without its comment. */
  readonly formula: string;
  readonly source: Source;
  /** Where in the source the equation begins. */
  readonly offset: number;
}

/** ASCII, kana and kanji are NFKC already, and the first `normalize` of a run has tables to load. */
const NORMAL = /^[ -~々ぁ-ゔァ-ヺー一-鿿]*$/;

/** The form under which names are compared: Ｗｅｂ and Web are one name, web is another. */
export function canonicalName(text: string): string {
  return (NORMAL.test(text) ? text : text.normalize('NFKC')).trim();
}

/** Line and column of an offset; found only when somebody has to be told, so that parsing stays linear. */
export function locate(source: Source, offset: number): Position {
  const before = source.text.slice(0, offset).split(/\r\n|\r|\n/);
  const position = { line: before.length, column: Array.from(before[before.length - 1] ?? '').length + 1 };
  return source.cell === undefined ? position : { cell: source.cell, ...position };
}

/** The number that an expression is, where it is nothing but a number (or the negative of one). */
export function constantValue(expression: Expression): number | undefined {
  const first = expression[0];
  if (first?.kind !== 'number') return undefined;
  if (expression.length === 1) return first.value;
  const second = expression[1];
  const negated = expression.length === 2 && second?.kind === 'operator' && second.operator === 'negate';
  return negated ? 0 - first.value : undefined;
}

/** The characters that a bare name cannot contain, after full-width forms have become ASCII. */
export const RESERVED = /[-+*/=()[\];#\n\r−×÷]/;

/** Would a bare text be read as something other than a name? Then it stands in `[…]`. */
export function needsBrackets(name: string): boolean {
  return RESERVED.test(name) || readNumber(name) !== undefined;
}
