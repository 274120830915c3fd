// Lets LibreOffice calculate a generated workbook again, and compares each formula's result with the local engine's.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Cell, readXlsx } from 'hucre';
import { areaName, quoteSheetName } from 'local-sheets';
import { readZip, writeZip } from 'local-sheets/xlsx';

const SAMPLE = path.join('out', 'kpi-tree.xlsx');
/** Of the larger number, and what counts as nothing where a difference of large numbers should be 0. */
const RELATIVE = 1e-9;
const NOTHING = 1e-6;
const MOST_SHOWN = 50;
const PATIENCE = 180_000;
/** The zone in which the sample is generated; TODAY() has to mean the same day. */
const ZONE = 'Asia/Tokyo';

type Value = string | number | boolean;

/** A formula's result by sheet and cell, as the file has it. */
type Results = Map<string, { formula: string; value: Value }>;

function usualPlaces(): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const versions = existsSync('/opt') ? readdirSync('/opt').filter((name) => /^libreoffice/.test(name)) : [];
  return [
    ...folders.flatMap((folder) =>
      ['soffice', 'libreoffice', 'soffice.exe'].map((name) => path.join(folder, name)),
    ),
    '/usr/lib/libreoffice/program/soffice',
    ...versions.map((name) => `/opt/${name}/program/soffice`),
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  ];
}

/** `SOFFICE_PATH` wins; null where there is no LibreOffice. */
function findLibreOffice(): string | null {
  const chosen = process.env.SOFFICE_PATH;
  if (chosen) return existsSync(chosen) ? chosen : null;
  return usualPlaces().find((place) => existsSync(place)) ?? null;
}

/** As `npm start` does; always anew, because yesterday's TODAY() is not today's. */
function generateSample(): void {
  const command = ['--import', 'tsx', path.join('scripts', 'start.ts'), '--no-serve', '--xlsx', SAMPLE];
  execFileSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Without the results that the file keeps beside its formulas, so that they have to be worked out. */
function withoutResults(bytes: Uint8Array): Buffer {
  const files = readZip(bytes);
  for (const [name, content] of files) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const xml = content.toString('utf8').replace(/(<\/f>|<f\b[^>]*\/>)\s*<v>[^<]*<\/v>/g, '$1');
    files.set(name, Buffer.from(xml, 'utf8'));
  }
  return writeZip(files);
}

/** A file of the same kind and not one .csv a sheet: it has every digit, every type, and the hidden sheets. */
function calculatedBy(libreOffice: string, bytes: Buffer): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'recalculate-'));
  try {
    const [source, target] = [path.join(folder, 'workbook.xlsx'), path.join(folder, 'calculated')];
    mkdirSync(target);
    writeFileSync(source, bytes);
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    const options = ['--headless', '--norestore', '--convert-to', 'xlsx', '--outdir', target, source];
    execFileSync(libreOffice, [`-env:UserInstallation=${profile}`, ...options], {
      env: { ...process.env, TZ: ZONE },
      stdio: 'ignore',
      timeout: PATIENCE,
    });
    return readFileSync(path.join(target, 'workbook.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

function plain(value: unknown): Value {
  if (value instanceof Date) return (value.getTime() - SERIAL_ZERO) / DAY;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? '' : String(value);
}

async function resultsIn(bytes: Uint8Array): Promise<Results> {
  const results: Results = new Map();
  for (const { name, cells } of (await readXlsx(bytes)).sheets) {
    for (const [place, cell] of (cells ?? new Map<string, Cell>()).entries()) {
      if (cell.formula === undefined) continue;
      const [row = 0, column = 0] = place.split(',').map(Number);
      const a1 = `${quoteSheetName(name)}!${areaName({ row, column, rows: 1, columns: 1 })}`;
      results.set(a1, { formula: cell.formula, value: plain(cell.formulaResult ?? cell.value) });
    }
  }
  return results;
}

function agree(one: Value, other: Value | undefined): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  const difference = Math.abs(one - other);
  return difference <= NOTHING || difference <= RELATIVE * Math.max(Math.abs(one), Math.abs(other));
}

async function main(): Promise<void> {
  const libreOffice = findLibreOffice();
  if (libreOffice === null) {
    console.log('No LibreOffice found (set SOFFICE_PATH): nothing was calculated again.');
    return;
  }
  const file = process.argv[2] ?? SAMPLE;
  if (process.argv[2] === undefined) generateSample();
  const bytes = readFileSync(file);
  const own = await resultsIn(bytes);
  const theirs = await resultsIn(calculatedBy(libreOffice, withoutResults(bytes)));
  const differing = [...own].filter(([cell, { value }]) => !agree(value, theirs.get(cell)?.value));
  for (const [cell, { formula, value }] of differing.slice(0, MOST_SHOWN)) {
    const other = JSON.stringify(theirs.get(cell)?.value ?? 'no formula');
    console.log(`${cell}  here ${JSON.stringify(value)}, LibreOffice ${other}  =${formula}`);
  }
  if (differing.length > MOST_SHOWN) console.log(`… and ${differing.length - MOST_SHOWN} more`);
  if (differing.length > 0 || own.size === 0) process.exitCode = 1;
  console.log(`${own.size - differing.length} of ${own.size} cells with a formula agree with LibreOffice.`);
}

await main();
