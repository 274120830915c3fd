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

/** The expression with as few parentheses as its meaning allows. */
export function printExpression(
  expression: Expression,
  nameOf: (name: string) => string = printName,
): string {
  const stack: { text: string; precedence: number }[] = [];
  const pop = () => stack.pop() as { text: string; precedence: number };
  for (const term of expression) {
    if (term.kind === 'number') stack.push({ text: printNumber(term.value), precedence: 9 });
    else if (term.kind === 'name') stack.push({ text: nameOf(term.name), precedence: 9 });
    else {
      const precedence = PRECEDENCE[term.operator];
      const wrap = (operand: { text: string; precedence: number }, least: number): string =>
        operand.precedence < least ? `(${operand.text})` : operand.text;
      const right = pop();
      if (term.operator === 'negate') {
        stack.push({ text: SIGN.negate + wrap(right, precedence), precedence });
      } else {
        // Operators of one rank are read from the left, so a right operand of the same rank is wrapped.
        const left = wrap(pop(), precedence);
        stack.push({ text: left + SIGN[term.operator] + wrap(right, precedence + 1), precedence });
      }
    }
  }
  return stack[0]?.text ?? '';
}

export function printEquation(equation: Pick<Equation, 'name' | 'expression'>): string {
  return `${printName(equation.name)} = ${printExpression(equation.expression)}`;
}
