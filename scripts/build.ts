// Builds dist/: the script, the sidebar page and the manifest, exactly as they are pushed to Google.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { functionStubs } from './functionStubs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The bundle's one global beside the entry points; Apps Script hides names that end in `_`. */
const NAMESPACE = 'addOn_';

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  minify: true,
  charset: 'utf8',
  target: 'es2020',
  format: 'iife',
  legalComments: 'none',
  logLevel: 'warning',
};

async function textOf(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...shared, ...options });
  return outputFiles?.[0]?.text ?? '';
}

/** All code in one closure; at the top level only what Sheets, its menu and its triggers call by name. */
function buildScript(): Promise<string> {
  return textOf({
    entryPoints: ['src/appsscript/main.ts'],
    globalName: NAMESPACE,
    footer: { js: functionStubs(NAMESPACE) },
  });
}

/**
 * One self-contained page. HtmlService cuts `//` and `/*` inside template literals, so none is left:
 * esbuild rewrites them as plain strings.
 */
async function buildPage(): Promise<string> {
  const script = await textOf({
    entryPoints: ['src/sidebar/main.tsx'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    supported: { 'template-literal': false },
  });
  const style = await textOf({ entryPoints: ['src/sidebar/sidebar.css'] });
  return readFileSync(join(root, 'src/sidebar/index.html'), 'utf8')
    .replace('/* style */', () => style.trim())
    .replace('/* script */', () => script.trim().replace(/<\/script/g, '<\\/script'));
}

const dist = join(root, 'dist');
const [script, page] = await Promise.all([buildScript(), buildPage()]);
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
writeFileSync(join(dist, 'Code.js'), script);
writeFileSync(join(dist, 'Sidebar.html'), page);
copyFileSync(join(root, 'appsscript.json'), join(dist, 'appsscript.json'));
