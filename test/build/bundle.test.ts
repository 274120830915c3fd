// What is pushed to Google: syntax, top level, help, bytes, files.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { transformSync } from 'esbuild';
import { type Bundle, buildPage, buildScript } from '../../scripts/bundle';
import { entryPoints } from '../../src/appsscript/entryPoints';
import { functionDefinitions } from '../../src/functions';

const root = join(__dirname, '../..');
let script: Bundle;
let page: string;

beforeAll(async () => {
  script = await buildScript(root);
  page = await buildPage(root);
});

/** A context with ECMAScript's own globals and no others. */
function load(): vm.Context {
  const context = vm.createContext({});
  vm.runInContext(script.text, context);
  return context;
}

describe('dist/Code.js', () => {
  test('two builds give the same bytes, and they are those in dist', async () => {
    expect((await buildScript(root)).text).toBe(script.text);
    expect(readFileSync(join(root, 'dist/Code.js'), 'utf8')).toBe(script.text);
    expect(readFileSync(join(root, 'dist/Sidebar.html'), 'utf8')).toBe(page);
  });

  test('is ES2020 and uses no newer method', () => {
    expect(transformSync(script.text, { target: 'es2020', minify: false }).code.length).toBeGreaterThan(0);
    // A class field, a private name or a static block would have been lowered, so none may be left.
    expect(script.text).not.toMatch(
      /\.(at|replaceAll|hasOwn|groupBy|toSorted|toReversed|findLast|structuredClone)\(/,
    );
    expect(script.text).not.toMatch(/\?\?=|\|\|=|&&=|#[a-z]+\s*[=(;]/);
  });

  test('loads with ECMAScript alone, and shows nothing but the entry points and custom functions', () => {
    const context = load();
    const functions = Object.keys(context).filter((name) => typeof context[name] === 'function');
    const customFunctions = functionDefinitions.map(({ name }) => name);
    expect(functions.sort()).toEqual([...customFunctions, ...entryPoints].sort());
    expect(entryPoints.length).toBeLessThanOrEqual(12);
    // What is left ends in `_`, which Apps Script keeps private.
    expect(Object.keys(context).filter((name) => !functions.includes(name))).toEqual(['addOn_']);
  });

  test('every custom function has its help and its parameters', () => {
    for (const { name, parameters, summary } of functionDefinitions) {
      const stub = new RegExp(String.raw`/\*\*\n((?: \*.*\n)+?) \*/\nfunction ${name}\(([^)]*)\)`).exec(
        script.text,
      );
      const [, comment = '', declared = ''] = stub ?? [];
      expect([name, comment.includes('@customfunction')]).toEqual([name, true]);
      expect(comment).toContain(summary.ja);
      const names = parameters.map((parameter) => (parameter.name === 'new' ? 'new_' : parameter.name));
      expect(declared.split(', ')).toEqual(names);
      for (const own of names) expect(comment).toContain(`@param ${own} `);
    }
  });

  test('functions work where every service throws', () => {
    const context = load();
    const thrower = vm.runInContext(
      'new Proxy(function () {}, { get() { throw new Error("no"); } })',
      context,
    );
    for (const service of ['SpreadsheetApp', 'Utilities', 'Session']) context[service] = thrower;
    expect(vm.runInContext('CHURN(200, 5)', context)).toBe(0.025);
    expect(() => vm.runInContext('CHURN(0, 0)', context)).toThrow(
      'CHURN：start が0なので割れません（0より大きい数にしてください）。',
    );
    expect(vm.runInContext('KPI_TREE("SaaS", 120000000)[1][1]', context)).toBe('期末MRR');
  });

  test('is made of src/ and the libraries that are allowed, nothing else', () => {
    const inputs = Object.keys(script.metafile.inputs).filter((path) => !path.startsWith('src/'));
    // valibot checks what the sidebar sends.
    expect(inputs.filter((path) => !path.startsWith('node_modules/valibot/'))).toEqual([]);
  });

  test('leaves the indicators and their advice out, which no cell and no sheet reads', () => {
    // esbuild names what it looked at; what it left out has no bytes in the output.
    const [output] = Object.values(script.metafile.outputs);
    const kept = Object.entries(output?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [path] : [],
    );
    expect(kept.filter((path) => /domain\/indicators|messages\/(advice|catalogue)/.test(path))).toEqual([]);
  });
});

describe('dist/Sidebar.html', () => {
  test('has no template literal, in which HtmlService would cut comments, and no scriptlet', () => {
    const [, code = ''] = /<script>([\s\S]*)<\/script>/.exec(page) ?? [];
    expect(code.length).toBeGreaterThan(1_000);
    const strings = code.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
    expect(strings).not.toContain('`');
    expect(page).not.toMatch(/<\?/);
  });

  test('loads nothing from outside', () => {
    expect(page).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)=/);
  });
});

describe('what clasp would push', () => {
  test('is exactly the files in dist', () => {
    const clasp = join(root, 'node_modules/.bin/clasp');
    const answer = execFileSync(clasp, ['show-file-status', '--json'], { cwd: root, encoding: 'utf8' });
    const { filesToPush } = JSON.parse(answer.slice(answer.indexOf('{'))) as { filesToPush: string[] };
    const files = ['Code.js', 'Sidebar.html', 'appsscript.json'];
    expect(filesToPush.map((file) => file.replace(/^dist\//, '')).sort()).toEqual(files);
    expect(readdirSync(join(root, 'dist')).sort()).toEqual(files);
  });
});
