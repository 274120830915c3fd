// Turns a thread's TypeScript into one file that Node runs, Univer in it: so it loads in half the time.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { packageFolder } from '../folder';

const output = path.join(packageFolder, 'out');
/** What stands in no thread: pages are built by themselves, tests are not built. */
const ELSEWHERE = /^(node_modules|out|test|page.browser)[\\/]/;

/** Changes when any of the threads' sources or dependencies does: nothing stale runs, nothing is built twice. */
function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(path.join(packageFolder, 'package.json')));
  const files = readdirSync(packageFolder, { recursive: true }).map(String).sort();
  for (const file of files) {
    if (!file.endsWith('.ts') || ELSEWHERE.test(file)) continue;
    hash.update(file).update(readFileSync(path.join(packageFolder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** `entry` is relative to the package; answers with the built file's path. */
export function buildThread(entry: string): string {
  const name = path.basename(entry, '.ts');
  const built = path.join(output, `${name}-${fingerprint()}.cjs`);
  if (existsSync(built)) return built;
  mkdirSync(output, { recursive: true });
  // Built aside and renamed: two test processes may be doing this at the same moment.
  const aside = `${built}.${process.pid}`;
  // In a process of its own: a test runner's realm is not one that esbuild runs in. Through its module and
  // not its command, which is a script or a binary depending on whether install scripts were allowed.
  const options = {
    entryPoints: [path.join(packageFolder, entry)],
    outfile: aside,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
    minifyWhitespace: true,
    minifySyntax: true,
  };
  const build = "require('esbuild').buildSync(JSON.parse(process.argv[1]))";
  execFileSync(process.execPath, ['-e', build, JSON.stringify(options)], { cwd: packageFolder });
  writeFileSync(aside, setFieldsDirectly(readFileSync(aside, 'utf8')));
  renameSync(aside, built);
  removeFormer(name, built);
  return built;
}

/**
 * Univer's published classes set each field through a helper that all of them share, which no engine can make
 * fast; calculations make millions of small objects. An assignment means the same.
 */
function setFieldsDirectly(code: string): string {
  return code.replace(/\b_defineProperty\d*\(this,"(\w+)",/g, '(this.$1=');
}

/** What was built of former sources; young files may be about to be loaded by another process. */
function removeFormer(name: string, built: string): void {
  const hourAgo = Date.now() - 3_600_000;
  for (const file of readdirSync(output)) {
    const former = path.join(output, file);
    if (!file.startsWith(`${name}-`) || former === built) continue;
    const { mtimeMs } = statSync(former, { throwIfNoEntry: false }) ?? { mtimeMs: hourAgo };
    if (mtimeMs < hourAgo) rmSync(former, { force: true });
  }
}
