// Leaves out of the script what only its documentation reads: a function's summary, help and examples.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** What no cell needs, and Google would load at every call: worked examples, and texts in both languages. */
const DOCUMENTATION = /\bexamples:\s*(?=\[)|(?=\{\s*ja:)/g;

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

/** Where the bracket that opens at `start` closes; brackets within texts do not count. */
function closeOf(text: string, start: number): number {
  const open: string[] = [];
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "'" || character === '"' || character === '`') {
      for (at += 1; text.charAt(at) !== character; at += 1) if (text.charAt(at) === '\\') at += 1;
    } else if (character in CLOSING) open.push(CLOSING[character] as string);
    else if (character === open[open.length - 1]) {
      open.pop();
      if (open.length === 0) return at;
    }
  }
  throw new Error('A bracket is not closed.');
}

/** The source with `0` in place of its texts and no examples. */
export function withoutDocumentation(source: string): string {
  let result = '';
  let from = 0;
  for (const match of source.matchAll(DOCUMENTATION)) {
    if (match.index < from) continue;
    result += `${source.slice(from, match.index)}${match[0]}0`;
    from = closeOf(source, match.index + match[0].length) + 1;
  }
  return result + source.slice(from);
}

export const leaveDocumentationOut: Plugin = {
  name: 'leave documentation out',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]functions[\\/][^\\/]+\.ts$/ }, ({ path }) => ({
      contents: withoutDocumentation(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};
