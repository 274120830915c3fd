// A script that only declares functions: the least that loading so much code costs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'acorn';
import { transform } from 'esbuild';

/** All function declarations of formulajs, minified; nothing in them runs. */
export async function declarationsOnly(): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@formulajs/formulajs');
  const source = readFileSync(main, 'utf8');
  const program = parse(source, { ecmaVersion: 'latest' });
  const all = program.body
    .filter((statement) => statement.type === 'FunctionDeclaration')
    .map(({ start, end }) => source.slice(start, end))
    .join('\n');
  const { code } = await transform(all, { minify: true, target: 'es2020' });
  return code;
}
