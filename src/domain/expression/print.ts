// Writes expressions and equations back in the equation language; parsing what is printed gives them again.
import { type Equation, type Expression, needsBrackets, type Operator } from './expression';
import { PRECEDENCE } from './parse';

const SIGN: Readonly<Record<Operator, string>> = {
  add: ' + ',
  subtract: ' − ',
  multiply: ' × ',
  divide: ' ÷ ',
  negate: '−',
};

/** A name as the language reads it: in brackets where it would be taken for something else. */
export function printName(name: string): string {
  return needsBrackets(name) ? `[${name}]` : name;
}

/** A number in plain decimals, as exact as it is; ▲ before a negative one, since − would be an operator. */
export function printNumber(value: number): string {
  const [mantissa = '0', exponentText] = Math.abs(value).toString().split('e');
  const sign = value < 0 ? '▲' : '';
  if (exponentText === undefined) return sign + mantissa;
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const point = whole.length + Number(exponentText);
  const digits = whole + decimals;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

/** A printed part of an expression, and how tightly its outermost operator binds. */
export interface Phrase {
  readonly text: string;
  readonly precedence: number;
}

/** A phrase that never needs parentheses. */
export function atom(text: string): Phrase {
  return { text, precedence: 9 };
}

/** Joins phrases by an operator, with as few parentheses as the meaning allows; a negation has no left one. */
export function join(
  operator: Operator,
  signs: Readonly<Record<Operator, string>>,
  left: Phrase | undefined,
  right: Phrase,
): Phrase {
  const precedence = PRECEDENCE[operator];
  const wrapped = (phrase: Phrase, least: number): string =>
    phrase.precedence < least ? `(${phrase.text})` : phrase.text;
  // Operators of one rank are read from the left, so a right operand of the same rank is wrapped.
  const text =
    left === undefined
      ? signs[operator] + wrapped(right, precedence)
      : wrapped(left, precedence) + signs[operator] + wrapped(right, precedence + 1);
  return { text, precedence };
}

/** The expression in the equation language; `nameOf` may write the names differently. */
export function printExpression(
  expression: Expression,
  nameOf: (name: string) => string = printName,
): string {
  const stack: Phrase[] = [];
  for (const term of expression) {
    if (term.kind === 'number') stack.push(atom(printNumber(term.value)));
    else if (term.kind === 'name') stack.push(atom(nameOf(term.name)));
    else {
      const right = stack.pop() as Phrase;
      const left = term.operator === 'negate' ? undefined : stack.pop();
      stack.push(join(term.operator, SIGN, left, right));
    }
  }
  return stack[0]?.text ?? '';
}

export function printEquation({ name, expression }: Pick<Equation, 'name' | 'expression'>): string {
  return equationText(name, printExpression(expression));
}

/** A name and the formula beside it, as an equation to parse. */
export function equationText(name: string, formula: string): string {
  return `${printName(name)} = ${formula}`;
}
