// Writes the function tables into README.md and README.ja.md, and the pages of the catalogue.
import { readFileSync, writeFileSync } from 'node:fs';
import { cataloguePage, pages } from './cataloguePages';
import { documents, withTable } from './functionTables';

const place = (path: string): URL => new URL(`../${path}`, import.meta.url);

for (const language of ['en', 'ja'] as const) {
  const readme = place(documents[language]);
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), language));
  writeFileSync(place(pages[language]), cataloguePage(language));
}
