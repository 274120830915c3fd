// The function tables of the READMEs, from the definitions that the cells run.
import type { Language } from '../src/domain/language';
import { functionDefinitions } from '../src/functions';
import type { Example } from '../src/functions/definition';

const START = '<!-- functions: written by `npm run docs` -->';
const END = '<!-- end of functions -->';

export const documents: Readonly<Record<Language, string>> = { en: 'README.md', ja: 'README.ja.md' };

/** A row a function: how it is called, what it gives, and an example that holds. */
export function functionTable(language: Language): string {
  const header = language === 'ja' ? ['関数', '内容', '例'] : ['Function', 'Gives', 'Example'];
  const rows = functionDefinitions.map(({ name, parameters, summary, examples }) => {
    const call = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
    const shown = examples.filter(({ result }) => result !== 'refused');
    const example =
      shown.find((candidate) => candidate.language === language) ??
      shown.find((candidate) => candidate.language === undefined);
    return [
      `\`${name}(${call.join(', ')})\``,
      summary[language],
      example === undefined ? '' : exampleText(example),
    ];
  });
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(header), '| --- | --- | --- |', ...rows.map(line)].join('\n');
}

/** The formula and what its cell shows; a block of cells would not fit into a table. */
function exampleText({ formula, result }: Example): string {
  const value = typeof result === 'boolean' ? String(result).toUpperCase() : String(result);
  return `\`${formula}\`${Array.isArray(result) ? '' : ` → ${value}`}`;
}

/** The document with its table renewed. */
export function withTable(text: string, language: Language): string {
  const start = text.indexOf(START) + START.length;
  const end = text.indexOf(END);
  if (start < START.length || end < start)
    throw new Error(`${documents[language]} has no place for the table.`);
  return `${text.slice(0, start)}\n${functionTable(language)}\n${text.slice(end)}`;
}
