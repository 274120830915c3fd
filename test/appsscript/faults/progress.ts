// Runs disturbed at one point after another. Where every call is taken, that is hours' worth of points: they can be
// divided, what was right is remembered for the same build and the same tests, and it is told how far it is.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';
import { build } from '../keptWorkbooks';

/** `FAULTS=all` takes every call; otherwise each kind of call is taken once. */
export const takesAll = process.env.FAULTS === 'all';

/** `FAULTS_PART=2/6` takes every sixth point, beginning with the second. */
const [part = 1, parts = 1] = (process.env.FAULTS_PART ?? '1/1').split('/').map(Number);

const TELL_EVERY = 10_000;

const tests = createHash('sha256').update(build);
for (const file of readdirSync(__dirname).sort()) tests.update(readFileSync(path.join(__dirname, file)));
const folder = path.join('out', 'faults', tests.digest('hex').slice(0, 16));

/** A file of what was right so far, by the name of the test that is running. */
function rememberedBy(test: string): { right: Set<string>; add(point: string): void } {
  const file = path.join(folder, `${createHash('sha256').update(test).digest('hex').slice(0, 16)}.txt`);
  mkdirSync(folder, { recursive: true });
  const right = new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);
  return { right, add: (point) => appendFileSync(file, `${point}\n`) };
}

/** What `find` has found wrong at these points; `nameOf` a point is unique among them. */
export function wrongAt<Point>(
  points: readonly Point[],
  nameOf: (point: Point) => string,
  find: (point: Point) => readonly string[],
): string[] {
  if (!takesAll) return points.flatMap((point) => find(point));
  const test = expect.getState().currentTestName ?? '';
  const { right, add } = rememberedBy(test);
  const own = points.filter((_, index) => index % parts === part - 1);
  const wrong: string[] = [];
  let told = 0;
  own.forEach((point, index) => {
    const name = nameOf(point);
    if (!right.has(name)) {
      const found = find(point);
      wrong.push(...found);
      if (found.length === 0) add(name);
    }
    if (Date.now() - told < TELL_EVERY && index + 1 < own.length) return;
    told = Date.now();
    process.stderr.write(`${index + 1} of ${own.length}, ${wrong.length} wrong: ${test}\n`);
  });
  return wrong;
}
