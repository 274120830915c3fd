// Builds the page and the script that an add-on's own page gets.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageFolder } from '../folder';
import { buildAside, builtOnce, pageFingerprint } from '../threads/builtFiles';

const folder = path.join(packageFolder, 'page', 'browser');

export interface BuiltPage {
  html: string;
  script: string;
  style: string;
  sidebarScript: string;
}

export function buildPage(): BuiltPage {
  const built = builtOnce('page', pageFingerprint(), (aside) =>
    buildAside({
      entryPoints: [path.join(folder, 'main.ts'), path.join(folder, 'sidebarClient.ts')],
      outdir: aside,
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      loader: { '.ttf': 'dataurl', '.woff2': 'dataurl' },
    }),
  );
  const textOf = (file: string) => readFileSync(path.join(built, file), 'utf8');
  return {
    html: readFileSync(path.join(folder, 'index.html'), 'utf8'),
    script: textOf('main.js'),
    style: textOf('main.css'),
    // The script stands inside an HTML page; nothing in it may close its element.
    sidebarScript: textOf('sidebarClient.js').replace(/<\/script/gi, '<\\/script'),
  };
}
