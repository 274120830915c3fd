// Builds the page and the script that an add-on's own page gets; about a second, done when the server starts.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { packageFolder } from '../folder';

const folder = path.join(packageFolder, 'page', 'browser');

export interface BuiltPage {
  html: string;
  script: string;
  style: string;
  sidebarScript: string;
}

export async function buildPage(): Promise<BuiltPage> {
  const common = {
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  } as const;
  const [page, sidebar, html] = await Promise.all([
    build({
      ...common,
      entryPoints: [path.join(folder, 'main.ts')],
      outdir: 'out',
      loader: { '.ttf': 'dataurl', '.woff2': 'dataurl' },
    }),
    build({ ...common, entryPoints: [path.join(folder, 'sidebarClient.ts')] }),
    readFile(path.join(folder, 'index.html'), 'utf8'),
  ]);
  const textOf = (ending: string) =>
    page.outputFiles.find(({ path: name }) => name.endsWith(ending))?.text ?? '';
  return {
    html,
    script: textOf('.js'),
    style: textOf('.css'),
    // The script stands inside an HTML page; nothing in it may close its element.
    sidebarScript: (sidebar.outputFiles[0]?.text ?? '').replace(/<\/script/gi, '<\\/script'),
  };
}
