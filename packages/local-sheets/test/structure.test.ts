// Holds the package's own order: no circles between files, folders that use only those below, sentences of purpose.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { transformSync } from 'esbuild';
import { openLocalSheets } from '../openLocalSheets';
import { FIXTURE_BUNDLE } from './fixture';

const root = path.join(__dirname, '..');

const files = readdirSync(root, { recursive: true })
  .map((file) => String(file).replace(/\\/g, '/'))
  .filter((file) => /\.tsx?$/.test(file) && !/^(node_modules|out)\//.test(file));

const importsOf = new Map(
  files.map((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const targets = Array.from(text.matchAll(/(?:from|import)\s+'(\.[^']+)'/g), ([, target = '']) => {
      const plain = path.posix.join(path.posix.dirname(file), target);
      return [`${plain}.ts`, `${plain}.d.ts`].find((each) => files.includes(each)) ?? plain;
    });
    return [file, targets.filter((target) => files.includes(target))];
  }),
);

/** Each folder after those that it may use. */
const ORDER = ['threads', 'engine', 'script', 'services', 'xlsx', '.', 'page'];

/** What starts and builds threads knows what runs in them, and where the package stands. */
const UP = ['threads/engineThreads.ts', 'threads/buildThread.ts', 'threads/builtFiles.ts'];

const folderOf = (file: string): number => ORDER.indexOf(path.posix.dirname(file).split('/')[0] as string);

test('no file imports itself by way of others', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (way.includes(file) || done.has(file)) return;
    for (const next of importsOf.get(file) ?? []) follow(next, [...way, file]);
    done.add(file);
  };
  for (const file of files) follow(file, []);
  expect(circles).toEqual([]);
});

test('folders use those below them', () => {
  const upward = files
    .filter((file) => !file.startsWith('test/') && !UP.includes(file))
    .flatMap((file) =>
      (importsOf.get(file) ?? [])
        .filter((target) => folderOf(target) > folderOf(file))
        .map((target) => `${file} → ${target}`),
    );
  expect(upward).toEqual([]);
});

test('every file opens with a sentence of purpose', () => {
  const silent = files.filter((file) => !/^\/\/ .+/.test(readFileSync(path.join(root, file), 'utf8')));
  expect(silent).toEqual([]);
});

test('the example of the README runs', async () => {
  const [, example = ''] =
    /```ts\n([\s\S]*?)```/.exec(readFileSync(path.join(root, 'README.md'), 'utf8')) ?? [];
  expect(example.trim().split('\n').length).toBeLessThanOrEqual(10);
  const body = example.replace(/^import .*$/m, '').replace('dist/Code.js', FIXTURE_BUNDLE);
  const { code } = transformSync(`(async () => {${body}})()`, { loader: 'ts' });
  const printed: unknown[] = [];
  const log = (text: unknown) => printed.push(text);
  await new Function('openLocalSheets', 'console', `return ${code}`)(openLocalSheets, { log });
  expect(printed).toEqual(['20000', []]);
});
