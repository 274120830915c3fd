// Reads the formulas of examples: one call with literals, arrays and calls as arguments.
import type { Language } from '../../src/domain/language';
import { callIn } from './run';

/** The result of a formula like `=CHURN({200;40}, 5)`; `ROWS` is known beside the custom functions. */
export function evaluate(formula: string, language: Language): unknown {
  let at = 1;
  const peek = (): string => formula[at] ?? '';
  const skip = (): void => {
    while (peek() === ' ') at += 1;
  };
  const take = (pattern: RegExp): string | undefined => {
    const found = new RegExp(pattern.source, 'y');
    found.lastIndex = at;
    const text = found.exec(formula)?.[0];
    at += text?.length ?? 0;
    return text;
  };

  function value(): unknown {
    skip();
    if (peek() === '"') {
      const text = take(/"(?:[^"]|"")*"/) ?? '';
      return text.slice(1, -1).replace(/""/g, '"');
    }
    if (peek() === '{') return array();
    const number = take(/-?\d+(?:\.\d+)?/);
    if (number !== undefined) return Number(number);
    const name = take(/[A-Z_]+/);
    if (name === 'TRUE' || name === 'FALSE') return name === 'TRUE';
    if (name === undefined) throw new Error(`${formula}: not a literal at ${at}`);
    const argumentList = list();
    if (name === 'ROWS') return (argumentList[0] as unknown[][]).length;
    return callIn(language, name, argumentList);
  }

  function array(): unknown[][] {
    const rows: unknown[][] = [[]];
    do {
      at += 1;
      rows[rows.length - 1]?.push(value());
      skip();
      if (peek() === ';') rows.push([]);
    } while (peek() !== '}');
    at += 1;
    return rows;
  }

  function list(): unknown[] {
    const values: unknown[] = [];
    do {
      at += 1;
      skip();
      values.push(peek() === ',' || peek() === ')' ? undefined : value());
      skip();
    } while (peek() === ',');
    at += 1;
    return values;
  }

  const result = value();
  if (at !== formula.length) throw new Error(`${formula}: more after the call, at ${at}`);
  return result;
}
