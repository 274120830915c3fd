// How large the script is, and what in it is code, text and data.
import { gzipSync } from 'node:zlib';
import { type Node, parse } from 'acorn';
import type { Bundle } from '../scripts/bundle';
import { kilobytes, note, table, title } from './report';

const bytes = (text: string): number => Buffer.byteLength(text);

export function reportSizes({ text, metafile }: Bundle): void {
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output?.inputs ?? {});
  const from = (folder: RegExp): number =>
    inputs.reduce((sum, [file, { bytesInOutput }]) => sum + (folder.test(file) ? bytesInOutput : 0), 0);

  const comments = countComments(text);
  const literals = countLiterals(text);
  const holidays = from(/japaneseHolidays\.data/);
  const libraries = from(/^node_modules\//);
  const total = bytes(text);
  const code = total - comments - literals.help - literals.sentences - holidays;
  title('Size of dist/Code.js');
  table([
    ['whole file', kilobytes(total), 'goal ≤ 80 KB'],
    ['  gzip', kilobytes(gzipSync(text, { level: 9 }).length), 'goal ≤ 24 KB'],
    ['holiday data', kilobytes(holidays), ''],
    ['message texts (strings beyond ASCII or of several words)', kilobytes(literals.sentences), ''],
    ['help comments above the functions', kilobytes(comments), ''],
    ['help and examples once more in the running code', kilobytes(literals.help), 'goal 0'],
    ['the rest of the code', kilobytes(code), 'goal ≤ 24 KB, help comments included'],
    ['  of it other people’s libraries', kilobytes(libraries), ''],
  ]);
  const folders = new Map<string, number>();
  for (const [file, { bytesInOutput }] of inputs) {
    const folder = file.startsWith('node_modules/') ? file.split('/').slice(0, 2).join('/') : folderOf(file);
    folders.set(folder, (folders.get(folder) ?? 0) + bytesInOutput);
  }
  note('\nBy folder, texts and data included:');
  table(
    Array.from(folders)
      .sort(([, a], [, b]) => b - a)
      .map(([folder, size]) => [folder, kilobytes(size)]),
  );
}

const folderOf = (file: string): string => file.split('/').slice(0, -1).join('/');

function countComments(text: string): number {
  let count = 0;
  parse(text, {
    ecmaVersion: 'latest',
    onComment: (_block, _content, start, end) => {
      count += bytes(text.slice(start, end));
    },
  });
  return count;
}

interface Literals {
  help: number;
  sentences: number;
}

/** Bytes of the texts in the code: those of the functions' help, and all others that people read. */
function countLiterals(text: string): Literals {
  const count: Literals = { help: 0, sentences: 0 };
  const isSentence = (literal: string): boolean => /[^\x20-\x7e]/.test(literal) || /\w \w+ \w/.test(literal);
  const visit = (value: unknown, parentKey?: string): void => {
    if (Array.isArray(value)) for (const element of value) visit(element);
    if (!isNode(value)) return;
    const source = text.slice(value.start, value.end);
    const key = keyOf(value);
    if (key === 'examples' || (isLabels(value) && parentKey !== 'name')) count.help += bytes(source);
    else if (value.type === 'TemplateElement' || isText(value)) {
      if (isSentence(source)) count.sentences += bytes(source);
    } else for (const part of Object.values(value)) visit(part, key);
  };
  visit(parse(text, { ecmaVersion: 'latest' }));
  return count;
}

type AnyNode = Node & Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const isText = ({ type, value }: AnyNode): boolean => type === 'Literal' && typeof value === 'string';

/** A property's name; absent for anything else. */
function keyOf({ type, key }: AnyNode): string | undefined {
  return type === 'Property' && isNode(key) ? String(key.name) : undefined;
}

/** Is it `{ ja: …, en: … }`? Under `name` those are templates' words, elsewhere a function's help. */
function isLabels({ type, properties }: AnyNode): boolean {
  if (type !== 'ObjectExpression' || !Array.isArray(properties)) return false;
  return properties.map((property: AnyNode) => keyOf(property)).join() === 'ja,en';
}
