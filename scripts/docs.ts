// Writes the function tables into README.md and README.ja.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { documents, withTable } from './functionTables';

for (const language of ['en', 'ja'] as const) {
  const file = new URL(`../${documents[language]}`, import.meta.url);
  writeFileSync(file, withTable(readFileSync(file, 'utf8'), language));
}
