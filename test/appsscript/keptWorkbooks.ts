// Keeps workbooks that tests begin with, so that each is made once a build and not once a test file.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { fingerprint, type LocalSheetsSnapshot } from 'local-sheets';

/** Of everything that makes a workbook what it is: the bundle, its pages, and the local Google Sheets. */
export const build = createHash('sha256')
  .update(readFileSync('dist/Code.js'))
  .update(readFileSync('dist/Sidebar.html'))
  .update(fingerprint())
  .digest('hex');

const kept = path.join('out', 'workbooks');
const folder = path.join(kept, build.slice(0, 16));

/** What was kept of former builds. */
function forgetFormer(): void {
  for (const former of readdirSync(kept)) {
    if (path.join(kept, former) !== folder) rmSync(path.join(kept, former), { recursive: true, force: true });
  }
}

/** The workbook of this name and build; made where nobody has made it yet. */
export function keptWorkbook(name: string, make: () => LocalSheetsSnapshot): LocalSheetsSnapshot {
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 16);
  const file = path.join(folder, hash);
  if (existsSync(file)) return deserialize(readFileSync(file)) as LocalSheetsSnapshot;
  const made = make();
  if (mkdirSync(folder, { recursive: true }) !== undefined) forgetFormer();
  // Written aside and renamed: another test process may be reading or writing at the same moment.
  writeFileSync(`${file}.${process.pid}`, serialize(made));
  renameSync(`${file}.${process.pid}`, file);
  return made;
}
