// The two bundles: the script that Google runs, and the sidebar's page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { functionStubs } from './functionStubs';
import { leaveDocumentationOut } from './withoutDocumentation';

/** The bundle's one global beside the entry points; Apps Script hides names that end in `_`. */
const NAMESPACE = 'addOn_';

const shared: BuildOptions & { write: false; metafile: true } = {
  bundle: true,
  write: false,
  metafile: true,
  minify: true,
  charset: 'utf8',
  target: 'es2020',
  format: 'iife',
  legalComments: 'none',
  logLevel: 'warning',
};

export interface Bundle {
  readonly text: string;
  /** Which files went in, and how much of each. */
  readonly metafile: Metafile;
}

async function bundle(root: string, options: BuildOptions): Promise<Bundle> {
  const { outputFiles, metafile } = await build({ absWorkingDir: root, ...options, ...shared });
  return { text: outputFiles[0]?.text ?? '', metafile };
}

/** All code in one closure; at the top level only what Sheets, its menu and its triggers call by name. */
export function buildScript(root: string): Promise<Bundle> {
  return bundle(root, {
    entryPoints: ['src/appsscript/main.ts'],
    globalName: NAMESPACE,
    plugins: [leaveDocumentationOut],
    footer: { js: functionStubs(NAMESPACE) },
  });
}

/**
 * One self-contained page. HtmlService cuts `//` and `/*` inside template literals, so none is left:
 * esbuild rewrites them as plain strings.
 */
export async function buildPage(root: string): Promise<string> {
  const script = await bundle(root, {
    entryPoints: ['src/sidebar/main.tsx'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    supported: { 'template-literal': false },
  });
  const style = await bundle(root, { entryPoints: ['src/sidebar/sidebar.css'] });
  return readFileSync(join(root, 'src/sidebar/index.html'), 'utf8')
    .replace('/* style */', () => style.text.trim())
    .replace('/* script */', () => script.text.trim().replace(/<\/script/g, '<\\/script'));
}
