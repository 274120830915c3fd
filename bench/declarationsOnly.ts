// A script of a published add-on's size that only declares functions: the least that loading so much code costs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'acorn';
import { transform } from 'esbuild';

/** Function declarations of formulajs, minified, in its order, until they are as long as asked. */
export async function declarationsOnly(bytes: number): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@formulajs/formulajs');
  const source = readFileSync(main, 'utf8');
  const program = parse(source, { ecmaVersion: 'latest' });
  const all = program.body
    .filter((statement) => statement.type === 'FunctionDeclaration')
    .map(({ start, end }) => source.slice(start, end))
    .join('\n');
  const { code } = await transform(all, { minify: true, target: 'es2020' });
  const end = parse(code, { ecmaVersion: 'latest' }).body.find((statement) => statement.end >= bytes)?.end;
  return code.slice(0, end);
}
