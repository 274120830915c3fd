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

/**
 * The equations of a model, in the order in which they are written.
 *
 * A source is one text, or one cell of a range; each may hold several equations. Operators are
 * `+ − × ÷` and unary minus, in ASCII and full-width forms too.
 */
export function parseEquations(sources: readonly Source[]): Result<Equation[], ParseFailure> {
  const equations: Equation[] = [];
  for (const source of sources) {
    const lines = tokenize(source);
    if (!lines.ok) return lines;
    for (const line of lines.value) {
      const equation = parseLine(line, source);
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
  const right = line.slice(equals + 1);
  const expression = parseExpression(right, line[equals] as Token, at);
  if (!expression.ok) return expression;
  const formula = source.text.slice((right[0] as Token).start, last.end);
  return success({ name, expression: expression.value, formula, source, offset: first.start });
}

const locateLazily =
  (source: Source) =>
  (offset: number): Position =>
    locate(source, offset);

/** Dijkstra's shunting yard: operators wait on a stack until one that binds no tighter comes by. */
function parseExpression(
  tokens: readonly Token[],
  equals: Token,
  at: (offset: number) => Position,
): Result<Expression, ParseFailure> {
  const output: Term[] = [];
  const waiting: (Operator | Token)[] = [];
  let previous = equals;
  let operandExpected = true;
  const release = (precedence: number): void => {
    for (;;) {
      const top = waiting[waiting.length - 1];
      if (typeof top !== 'string' || PRECEDENCE[top] < precedence) return;
      output.push({ kind: 'operator', operator: top });
      waiting.pop();
    }
  };
  for (const token of tokens) {
    const binary = BINARY.get(token.kind);
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
    } else if (binary !== undefined) {
      release(PRECEDENCE[binary]);
      waiting.push(binary);
      operandExpected = true;
    } else if (token.kind === 'close') {
      release(0);
      if (waiting.pop() === undefined) {
        return failure({ code: 'unopenedBracket', at: at(token.start), bracket: token.text });
      }
    } else {
      return failure({ code: 'missingOperator', at: at(token.start), before: token.text });
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
