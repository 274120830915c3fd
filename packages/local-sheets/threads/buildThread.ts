// Turns a thread's TypeScript into one file that Node runs, Univer in it: so it loads in half the time.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageFolder } from '../folder';
import { buildAside, builtOnce, fingerprint } from './builtFiles';

/** `entry` is relative to the package; answers with the built file's path. */
export function buildThread(entry: string): string {
  return builtOnce(`${path.basename(entry, '.ts')}.cjs`, fingerprint(), (aside) => {
    buildAside({
      entryPoints: [path.join(packageFolder, entry)],
      outfile: aside,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      logLevel: 'error',
      minifyWhitespace: true,
      minifySyntax: true,
    });
    writeFileSync(aside, setFieldsDirectly(readFileSync(aside, 'utf8')));
  });
}

/**
 * Univer's published classes set each field through a helper that all of them share, which no engine can make
 * fast; calculations make millions of small objects. An assignment means the same.
 */
function setFieldsDirectly(code: string): string {
  return code.replace(/\b_defineProperty\d*\(this,"(\w+)",/g, '(this.$1=');
}
