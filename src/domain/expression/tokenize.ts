// Cuts a model's text into lines of tokens: names, numbers, signs.
import type { ParseFailure } from '../failure';
import { halfWidth } from '../numbers/halfWidth';
import { failure, type Result, success } from '../result';
import { locate, RESERVED, type Source } from './expression';

export type Sign = 'equals' | 'plus' | 'minus' | 'times' | 'over' | 'open' | 'close';

export interface Token {
  readonly kind: Sign | 'text' | 'quoted';
  readonly text: string;
  /** Offsets into the source's text. */
  readonly start: number;
  readonly end: number;
}

/** Every way to write a sign, after full-width forms have become ASCII. */
const SIGNS: ReadonlyMap<string, Sign> = new Map([
  ['=', 'equals'],
  ['+', 'plus'],
  ['-', 'minus'],
  ['−', 'minus'],
  ['*', 'times'],
  ['×', 'times'],
  ['/', 'over'],
  ['÷', 'over'],
  ['(', 'open'],
  [')', 'close'],
]);

const LINE_END = /[\n\r;]/g;
const NAME_END = new RegExp(RESERVED, 'g');
const BRACKET_END = /[\][\n\r]/g;

/** The first place from `from` on where the pattern matches, or the end of the text. */
function next(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex - 1 : text.length;
}

/**
 * The lines of a source that hold anything. A line ends at a newline or `;`; `#` begins a comment that
 * ends with its line; `[…]` takes everything up to `]` as one name.
 */
export function tokenize(source: Source): Result<Token[][], ParseFailure> {
  const { text } = source;
  const plain = halfWidth(text);
  const lines: Token[][] = [];
  let line: Token[] = [];
  let offset = 0;
  while (offset < plain.length) {
    const start = offset;
    const character = plain.charAt(start);
    if (character === ' ') {
      offset += 1;
      continue;
    }
    const sign = SIGNS.get(character);
    if (character === '\n' || character === '\r' || character === ';') {
      if (line.length > 0) lines.push(line);
      line = [];
      offset += 1;
    } else if (character === '#') {
      offset = next(LINE_END, plain, start);
    } else if (sign !== undefined) {
      offset += 1;
      line.push({ kind: sign, text: text.slice(start, offset), start, end: offset });
    } else if (character === '[') {
      const close = next(BRACKET_END, plain, start + 1);
      if (plain.charAt(close) !== ']') {
        return failure({ code: 'unclosedBracket', at: locate(source, start), bracket: '[' });
      }
      offset = close + 1;
      line.push({ kind: 'quoted', text: text.slice(start + 1, close), start, end: offset });
    } else if (character === ']') {
      return failure({ code: 'unopenedBracket', at: locate(source, start), bracket: ']' });
    } else if (character.trim() === '') {
      offset += 1;
    } else {
      offset = next(NAME_END, plain, start);
      const trimmed = text.slice(start, offset).trimEnd();
      line.push({ kind: 'text', text: trimmed, start, end: start + trimmed.length });
    }
  }
  if (line.length > 0) lines.push(line);
  return success(lines);
}
