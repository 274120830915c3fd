// Holds the design's nevers by reading the source: who may import whom, and what may not be named where.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { templates } from '../src/domain/templates';

const root = join(__dirname, '..');
const source = join(root, 'src');

interface SourceFile {
  /** From src, with forward slashes. */
  readonly path: string;
  readonly layer: string;
  readonly text: string;
  /** The text without comments, where a word would only be talked about. */
  readonly code: string;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const files: SourceFile[] = filesBelow(source)
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(path, 'utf8');
    const local = relative(source, path).replace(/\\/g, '/');
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
    return { path: local, layer: local.split('/')[0] as string, text, code };
  });

/** Which layers each layer may use: down the floors only. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  messages: ['domain', 'functions'],
  functions: ['domain', 'messages'],
  workbook: ['domain', 'messages'],
  commands: ['domain', 'messages', 'workbook'],
  sidebar: ['domain', 'messages', 'commands'],
  appsscript: ['domain', 'messages', 'functions', 'workbook', 'commands'],
};

/** Layers of which only types may be used: they cost nothing in a bundle. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = {
  messages: ['functions'],
  sidebar: ['commands'],
};

function imports({
  path,
  text,
}: SourceFile): { layer: string; isType: boolean; package: string | undefined }[] {
  return Array.from(text.matchAll(/^(?:import|export)\s+(type\s+)?[^'"]*?from\s+'([^']+)'/gm), (match) => {
    const [, type, target = ''] = match;
    const isType = type !== undefined;
    if (!target.startsWith('.')) return { layer: '', isType, package: target };
    const resolved = normalize(join(dirname(path), target)).replace(/\\/g, '/');
    return { layer: resolved.split('/')[0] as string, isType, package: undefined };
  });
}

describe('architecture', () => {
  test.each(files.map((file) => [file.path, file] as const))('%s imports down the floors only', (_, file) => {
    const allowed = MAY_USE[file.layer] ?? [];
    for (const { layer, isType, package: name } of imports(file)) {
      if (name !== undefined) continue;
      if (layer === file.layer) continue;
      expect(allowed).toContain(layer);
      if (TYPES_ONLY[file.layer]?.includes(layer))
        expect([file.path, layer, isType]).toEqual([file.path, layer, true]);
    }
  });

  test('libraries enter at few places, each for what is not our subject', () => {
    const used = new Map<string, Set<string>>();
    for (const file of files) {
      for (const { package: name } of imports(file)) {
        if (name !== undefined) used.set(name, (used.get(name) ?? new Set()).add(file.layer));
      }
    }
    expect(Object.fromEntries(Array.from(used, ([name, layers]) => [name, Array.from(layers)]))).toEqual({
      valibot: ['commands'],
      preact: ['sidebar'],
      'preact/hooks': ['sidebar'],
    });
  });

  test('never a service of Google outside src/appsscript, but the page may call google.script', () => {
    const services =
      /\b(SpreadsheetApp|PropertiesService|LockService|ScriptApp|HtmlService|Utilities|CacheService|UrlFetchApp|Session|Logger|GoogleAppsScript)\b/;
    const offenders = files.filter(({ layer, code }) => layer !== 'appsscript' && services.test(code));
    expect(offenders.map(({ path }) => path)).toEqual([]);
  });

  test('never a clock or chance in the core: no Date.now, no new Date() without an argument, no Math.random', () => {
    const forbidden = /Date\.now|new Date\(\s*\)|Math\.random/;
    const offenders = files.filter(
      ({ path, code }) =>
        forbidden.test(code) && path !== 'appsscript/execution.ts' && path !== 'appsscript/clock.ts',
    );
    expect(offenders.map(({ path }) => path)).toEqual([]);
  });

  test('never a line of business named in shared code', () => {
    const names = templates.flatMap(({ id, name }) => [id, name.ja, name.en]);
    const named = new RegExp(`===\\s*'(${names.join('|')})'`);
    const offenders = files.filter(
      ({ path, code }) => !path.startsWith('domain/templates/') && named.test(code),
    );
    expect(offenders.map(({ path }) => path)).toEqual([]);
  });

  test('never HTML from text in the page', () => {
    const offenders = files.filter(({ code }) =>
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySet/.test(code),
    );
    expect(offenders.map(({ path }) => path)).toEqual([]);
  });

  test('never eval', () => {
    expect(files.filter(({ code }) => /\beval\(|new Function\(/.test(code)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  test('never a wider scope than the file at hand, its sidebar and its triggers', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'appsscript.json'), 'utf8'));
    expect(manifest.oauthScopes.map((scope: string) => scope.split('/').pop())).toEqual([
      'spreadsheets.currentonly',
      'script.container.ui',
      'script.scriptapp',
    ]);
  });

  test('the core compiles with no ambient types at all', () => {
    const config = JSON.parse(readFileSync(join(source, 'domain/tsconfig.json'), 'utf8'));
    expect(config.compilerOptions).toMatchObject({ types: [], lib: ['ES2020'] });
  });

  test('the local Google Sheets knows nothing of the product, and the product knows it by its name only', () => {
    const folder = join(root, 'packages/local-sheets');
    const own = filesBelow(folder).filter((path) => !/[\\/](out|node_modules)[\\/]/.test(path));
    const knowing = own.filter((path) => /KPI|指標|\.\.\/src\//i.test(readFileSync(path, 'utf8')));
    const users = ['src', 'scripts', 'test', 'bench'].map((each) => join(root, each)).flatMap(filesBelow);
    const reaching = users.filter(
      (path) => /\.tsx?$/.test(path) && /from '[^']*packages\//.test(readFileSync(path, 'utf8')),
    );
    expect([...knowing, ...reaching].map((path) => relative(root, path))).toEqual([]);
  });

  test('every file opens with a sentence of purpose', () => {
    const folders = ['src', 'scripts', 'test'].map((folder) => join(root, folder));
    const silent = folders
      .flatMap(filesBelow)
      .filter((path) => /\.tsx?$/.test(path) && !/^\/\/ .+/.test(readFileSync(path, 'utf8')));
    expect(silent.map((path) => relative(root, path))).toEqual([]);
  });
});
