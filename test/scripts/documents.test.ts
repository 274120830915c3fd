// What is generated and committed is what would be generated now.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cataloguePage, pages } from '../../scripts/cataloguePages';
import { documents, withTable } from '../../scripts/functionTables';
import { holidayModule } from '../../scripts/holidayModule';
import { withoutDocumentation } from '../../scripts/withoutDocumentation';

const root = join(__dirname, '../..');

describe('generated documents', () => {
  test.each(['en', 'ja'] as const)(
    'the function table of the %s README is not stale (npm run docs)',
    (language) => {
      const text = readFileSync(join(root, documents[language]), 'utf8');
      expect(withTable(text, language)).toBe(text);
    },
  );

  test.each(['en', 'ja'] as const)('the %s page of the catalogue is not stale (npm run docs)', (language) => {
    expect(cataloguePage(language)).toBe(readFileSync(join(root, pages[language]), 'utf8'));
  });

  test('the table of holidays is that of its package (npm run holidays)', () => {
    const committed = readFileSync(join(root, 'src/domain/calendar/japaneseHolidays.data.ts'), 'utf8');
    expect(committed).toBe(holidayModule());
  });
});

describe('withoutDocumentation', () => {
  test('leaves texts and examples out, brackets and quotes in them notwithstanding', () => {
    const source = `x = { summary: { ja: 'a}', en: "b'{" }, examples: [{ formula: '=F({1;"]"})' }], compute: f({ a: 1 }) };`;
    expect(withoutDocumentation(source)).toBe('x = { summary: 0, examples: 0, compute: f({ a: 1 }) };');
  });
});
