// Reads the equation language, `売上 = 客数 × 単価` one equation a line, into equations in postfix form.
import type { ParseFailure, Position } from '../failure';
import { readNumber } from '../numbers/readNumber';
import { failure, type Result, success } from '../result';
import {
  canonicalName,
  type Equation,
  type Expression,
  locate,
  type Operator,
  type Source,
  type Term,
} from './expression';
import { type Sign, type Token, tokenize } from './tokenize';

const BINARY: ReadonlyMap<Token['kind'], Operator> = new Map([
  ['plus', 'add'],
  ['minus', 'subtract'],
  ['times', 'multiply'],
  ['over', 'divide'],
] as [Sign, Operator][]);

export const PRECEDENCE: Readonly<Record<Operator, number>> = {
  add: 1,
  subtract: 1,
  multiply: 2,
  divide: 2,
  negate: 3,
};

/** One term for all places where an operator stands. */
const OPERATION: Readonly<Record<Operator, Term>> = {
  add: { kind: 'operator', operator: 'add' },
  subtract: { kind: 'operator', operator: 'subtract' },
  multiply: { kind: 'operator', operator: 'multiply' },
  divide: { kind: 'operator', operator: 'divide' },
  negate: { kind: 'operator', operator: 'negate' },
};

/**
 * The equations of a model, in the order in which they are written.
 *
 * A source is one text, or one cell of a range; each may hold several equations. Operators are
 * `+ − × ÷` and unary minus, in ASCII and full-width forms too.
 */
export function parseEquations(sources: readonly Source[]): Result<Equation[], ParseFailure> {
  const equations: Equation[] = [];
  // Loops by index: in a cold call a step of an iterator costs more than what is done in it.
  for (let index = 0; index < sources.length; index += 1) {
    const source = sources[index] as Source;
    const lines = tokenize(source);
    if (!lines.ok) return lines;
    for (let row = 0; row < lines.value.length; row += 1) {
      const equation = parseLine(lines.value[row] as Token[], source);
      if (!equation.ok) return equation;
      equations.push(equation.value);
    }
  }
  return equations.length === 0 ? failure({ code: 'emptyModel' }) : success(equations);
}

function parseLine(line: readonly Token[], source: Source): Result<Equation, ParseFailure> {
  const first = line[0] as Token;
  const last = line[line.length - 1] as Token;
  const at = locateLazily(source);
  const equals = line.findIndex((token) => token.kind === 'equals');
  if (equals < 0) {
    const text = source.text.slice(first.start, last.end);
    return failure({ code: 'missingEquals', at: at(first.start), text });
  }
  if (equals === 0) return failure({ code: 'missingName', at: at(first.start) });
  const name = first.kind === 'text' || first.kind === 'quoted' ? canonicalName(first.text) : '';
  if (equals > 1 || name === '' || (first.kind === 'text' && readNumber(first.text) !== undefined)) {
    const text = source.text.slice(first.start, (line[equals - 1] as Token).end);
    return failure({ code: 'badName', at: at(first.start), text });
  }
  const expression = parseExpression(line, equals, at);
  if (!expression.ok) return expression;
  const formula = source.text.slice((line[equals + 1] as Token).start, last.end);
  return success({ name, expression: expression.value, formula, source, offset: first.start });
}

const locateLazily =
  (source: Source) =>
  (offset: number): Position =>
    locate(source, offset);

/**
 * What stands behind the line's equals sign, by Dijkstra's shunting yard: operators wait on a stack until one that
 * binds no tighter comes by.
 */
function parseExpression(
  line: readonly Token[],
  equals: number,
  at: (offset: number) => Position,
): Result<Expression, ParseFailure> {
  const output: Term[] = [];
  const waiting: (Operator | Token)[] = [];
  let previous = line[equals] as Token;
  let operandExpected = true;
  const release = (precedence: number): void => {
    for (;;) {
      const top = waiting[waiting.length - 1];
      if (typeof top !== 'string' || PRECEDENCE[top] < precedence) return;
      output.push(OPERATION[top]);
      waiting.pop();
    }
  };
  for (let index = equals + 1; index < line.length; index += 1) {
    const token = line[index] as Token;
    if (token.kind === 'equals') return failure({ code: 'unexpectedEquals', at: at(token.start) });
    if (operandExpected) {
      if (token.kind === 'text' || token.kind === 'quoted') {
        const value = token.kind === 'text' ? readNumber(token.text) : undefined;
        const name = canonicalName(token.text);
        if (name === '') return failure({ code: 'badName', at: at(token.start), text: '[]' });
        output.push(value === undefined ? { kind: 'name', name } : { kind: 'number', value });
        operandExpected = false;
      } else if (token.kind === 'minus') {
        waiting.push('negate');
      } else if (token.kind === 'open') {
        waiting.push(token);
      } else {
        return failure({ code: 'missingOperand', at: at(token.start), after: previous.text });
      }
    } else if (token.kind === 'close') {
      release(0);
      if (waiting.pop() === undefined) {
        return failure({ code: 'unopenedBracket', at: at(token.start), bracket: token.text });
      }
    } else {
      const binary = BINARY.get(token.kind);
      if (binary === undefined) {
        return failure({ code: 'missingOperator', at: at(token.start), before: token.text });
      }
      release(PRECEDENCE[binary]);
      waiting.push(binary);
      operandExpected = true;
    }
    previous = token;
  }
  if (operandExpected) {
    return failure({ code: 'missingOperand', at: at(previous.end), after: previous.text });
  }
  release(0);
  const unclosed = waiting.pop();
  if (unclosed !== undefined && typeof unclosed !== 'string') {
    return failure({ code: 'unclosedBracket', at: at(unclosed.start), bracket: unclosed.text });
  }
  return success(output);
}
