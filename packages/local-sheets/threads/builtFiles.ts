// What this package builds of its own sources, each once: kept in out/ under the sources' fingerprint.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BuildOptions } from 'esbuild';
import { packageFolder } from '../folder';

const output = path.join(packageFolder, 'out');
const HOUR = 3_600_000;

const isPage = (file: string): boolean => /^page.browser[\\/]/.test(file);
const isThread = (file: string): boolean =>
  file.endsWith('.ts') && !isPage(file) && !/^(node_modules|out|test)[\\/]/.test(file);

/** Of these sources and of the versions that they are built with: nothing stale runs, nothing is built twice. */
function fingerprintOf(isSource: (file: string) => boolean): string {
  const hash = createHash('sha256').update(readFileSync(path.join(packageFolder, 'package.json')));
  for (const file of readdirSync(packageFolder, { recursive: true }).map(String).sort()) {
    const full = path.join(packageFolder, file);
    if (isSource(file) && statSync(full).isFile()) hash.update(file).update(readFileSync(full));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Of everything: what is served to the browser has files of the engine in it. */
export const pageFingerprint = (): string => fingerprintOf((file) => isPage(file) || isThread(file));

/** Of everything but what is served to the browser. */
export const fingerprint = (): string => fingerprintOf(isThread);

/**
 * The path under which `make` has left its file or folder, which it was told where to write. Made aside and renamed:
 * two test processes may be doing this at the same moment.
 */
export function builtOnce(name: string, print: string, make: (aside: string) => void): string {
  const { name: stem, ext } = path.parse(name);
  const built = path.join(output, `${stem}-${print}${ext}`);
  if (existsSync(built)) return built;
  mkdirSync(output, { recursive: true });
  const aside = path.join(output, `making-${process.pid}-${name}`);
  make(aside);
  try {
    renameSync(aside, built);
  } catch (error) {
    // A folder is not replaced by another: somebody else was faster.
    if (!existsSync(built)) throw error;
    rmSync(aside, { recursive: true });
  }
  removeFormer(stem, built);
  return built;
}

/**
 * In a process of its own: a test runner's realm is not one that esbuild runs in. Through its module and not its
 * command, which is a script or a binary depending on whether install scripts were allowed.
 */
export function buildAside(options: BuildOptions): void {
  const build = "require('esbuild').buildSync(JSON.parse(process.argv[1]))";
  execFileSync(process.execPath, ['-e', build, JSON.stringify(options)], { cwd: packageFolder });
}

/** What was built of former sources; young files may be about to be loaded by another process. */
function removeFormer(name: string, built: string): void {
  for (const file of readdirSync(output)) {
    const former = path.join(output, file);
    if (!file.startsWith(`${name}-`) || former === built) continue;
    const { mtimeMs } = statSync(former, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
    if (mtimeMs < Date.now() - HOUR) rmSync(former, { recursive: true, force: true });
  }
}
