// Builds what is measured into a temporary folder: the add-on's script, the competitors, the child processes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Bundle, buildScript } from '../scripts/bundle';
import { declarationsOnly } from './declarationsOnly';

const bench = dirname(fileURLToPath(import.meta.url));
const root = join(bench, '..');

export interface Bundles {
  /** The add-on's script, just as `npm run build` makes it, and what went into it. */
  readonly addOn: string;
  readonly script: Bundle;
  readonly empty: string;
  readonly declarations: string;
  readonly hyperformula: string;
  readonly formulajs: string;
  readonly exprEval: string;
  /** Bare Node scripts, so that nothing but the bundle is loaded beside them. */
  readonly child: string;
  readonly warmChild: string;
  readonly callsChild: string;
  /** Writes a file for a child to read. */
  readonly write: (name: string, text: string) => string;
  readonly remove: () => void;
}

export async function buildBundles(): Promise<Bundles> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const write = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const script = await buildScript(root);
  const peer = async (name: string): Promise<string> => {
    const text = await bundled(`peers/${name}.ts`, {
      format: 'iife',
      globalName: 'peer',
      platform: 'browser',
    });
    return write(`${name}.js`, text);
  };
  const child = async (name: string): Promise<string> =>
    write(`${name}.cjs`, await bundled(`${name}.ts`, { format: 'cjs', platform: 'node' }));
  return {
    addOn: write('addOn.js', script.text),
    script,
    empty: write('empty.js', ''),
    declarations: write('declarations.js', await declarationsOnly()),
    hyperformula: await peer('hyperformula'),
    formulajs: await peer('formulajs'),
    exprEval: await peer('exprEval'),
    child: await child('child'),
    warmChild: await child('warmChild'),
    callsChild: await child('callsChild'),
    write,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** One file with all that it imports, minified like the add-on's own script. */
async function bundled(
  entry: string,
  options: { format: 'iife' | 'cjs'; platform: 'browser' | 'node'; globalName?: string },
): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: bench,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    target: 'es2020',
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  });
  return outputFiles[0]?.text ?? '';
}
