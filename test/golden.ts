// Goldens: files that a person can read, compared to the letter; `UPDATE_GOLDEN=1 npx jest` renews them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';

const FOLDER = join(__dirname, 'golden');

export function expectGolden(name: string, content: string): void {
  const file = join(FOLDER, name);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  expect(existsSync(file)).toBe(true);
  expect(content).toBe(readFileSync(file, 'utf8'));
}

/** A Markdown table whose columns line up where the text is ASCII. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|').replace(/\n/g, ' ')).join(' | ')} |`;
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line), ''].join('\n');
}
