// Everything that a workbook holds, in a form in which two workbooks that look and work alike are equal.
import type { LocalSheets, LocalSheetsOptions } from 'local-sheets';
import { STAGING_PREFIX } from '../../../src/commands/createPlan';

/** A Japanese workbook on a morning on which the clock stands still, its script in another time zone than itself. */
export const japaneseMorning: LocalSheetsOptions = {
  locale: 'ja_JP',
  spreadsheetTimeZone: 'Asia/Tokyo',
  scriptTimeZone: 'America/Los_Angeles',
  now: '2026-05-01T08:00:00+09:00',
};

/** By a path that says where, such as `KPIツリー!E4`; an empty cell is not there. */
export type State = ReadonlyMap<string, string>;

interface Span {
  readonly first: number;
  readonly count: number;
}
interface Place {
  readonly sheetId: string | null;
  readonly rows?: Span;
  readonly columns?: Span;
}
interface StoredCell {
  readonly v?: unknown;
  readonly f?: string;
  readonly s?: string;
}
interface StoredSheet {
  readonly name: string;
  readonly cellData: Record<string, Record<string, StoredCell>>;
  readonly rowData: Record<string, { h?: number; hd?: number }>;
  readonly columnData: Record<string, { w?: number; hd?: number }>;
  readonly [attribute: string]: unknown;
}
interface Stored {
  readonly workbook: {
    readonly sheetOrder: string[];
    readonly sheets: Record<string, StoredSheet>;
    readonly styles: Record<string, unknown>;
    readonly resources: { name: string; data: string }[];
  };
  readonly records: {
    readonly metadata: { key: string; value: string | null; place: Place }[];
    readonly protections: { id: number; place: Place }[];
    readonly filters: { place: Place }[];
    readonly rowGroups: Record<string, unknown>;
    readonly formats: Record<string, { areas?: unknown }>;
    readonly validations: Record<string, unknown>;
  };
}
interface Ranged {
  readonly uid?: string;
  readonly cfId?: string;
  readonly ranges: { startRow: number; startColumn: number; endRow: number; endColumn: number }[];
}

const SHEET_ATTRIBUTES = [
  'hidden',
  'rowCount',
  'columnCount',
  'freeze',
  'mergeData',
  'tabColor',
  'showGridlines',
];

/** Keys in one order, sheets by name instead of id. */
function canonical(value: unknown, nameOf: (id: string) => string): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'sheetId' && typeof inner === 'string') return nameOf(inner);
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

const cellName = (row: number, column: number): string =>
  `${column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : ''}${String.fromCharCode(65 + (column % 26))}${row + 1}`;

/** The workbook now, its document properties and triggers included. */
export function stateOf(local: LocalSheets): State {
  const { engine, belongings } = local.snapshot();
  const { workbook, records } = engine as Stored;
  const state = new Map<string, string>();
  const nameOf = (id: string): string => workbook.sheets[id]?.name ?? `gone ${id}`;
  const text = (value: unknown): string => canonical(value, nameOf);
  const resource = (name: string): Record<string, Ranged[]> =>
    JSON.parse(workbook.resources.find((each) => each.name.includes(name))?.data || '{}');
  const [formats, validations] = [resource('CONDITIONAL_FORMATTING'), resource('DATA_VALIDATION')];
  state.set('order', text(workbook.sheetOrder.map(nameOf)));
  for (const id of workbook.sheetOrder) {
    const sheet = workbook.sheets[id] as StoredSheet;
    const put = (what: string, value: unknown): void => {
      const written = text(value);
      if (written !== undefined && written !== '{}' && written !== '[]')
        state.set(`${sheet.name}!${what}`, written);
    };
    for (const attribute of SHEET_ATTRIBUTES) put(attribute, sheet[attribute]);
    for (const [row, cells] of Object.entries(sheet.cellData)) {
      for (const [column, cell] of Object.entries(cells)) {
        if (cell === null) continue;
        const look = cell.s === undefined ? undefined : workbook.styles[cell.s];
        const value = cell.v === '' ? undefined : cell.v;
        put(cellName(Number(row), Number(column)), {
          ...(value === undefined || value === null ? {} : { value }),
          ...(cell.f === undefined || cell.f === '' || cell.f === null
            ? {}
            : { formula: cell.f.replace(/'/g, '') }),
          ...(look === undefined || text(look) === '{}' ? {} : { look }),
        });
      }
    }
    for (const [row, { h, hd }] of Object.entries(sheet.rowData)) put(`row ${Number(row) + 1}`, { h, hd });
    for (const [column, { w, hd }] of Object.entries(sheet.columnData))
      put(`column ${Number(column) + 1}`, { w, hd });
    const placed = <Entry extends { place: Place }>(entries: readonly Entry[]): Entry[] =>
      entries.filter(({ place }) => place.sheetId === id);
    put(
      'marks',
      placed(records.metadata)
        .map(({ key, value, place }) => text([key, value?.replace(/:\d+$/, ':(its id)'), place]))
        .sort(),
    );
    put(
      'protections',
      placed(records.protections)
        .map(({ id: _, ...protection }) => text(protection))
        .sort(),
    );
    put('filters', placed(records.filters));
    put('groups', records.rowGroups[id]);
    put(
      'rules',
      (formats[id] ?? []).map(({ cfId = '', ranges }) => [
        { ...records.formats[cfId], areas: undefined },
        ranges.map(({ startRow, startColumn, endRow, endColumn }) => [
          startRow,
          startColumn,
          endRow,
          endColumn,
        ]),
      ]),
    );
    put(
      'validations',
      (validations[id] ?? [])
        .map(({ uid = '', ranges }) =>
          text([
            records.validations[uid],
            ranges
              .map(({ startRow, startColumn, endRow, endColumn }) => [
                startRow,
                startColumn,
                endRow,
                endColumn,
              ])
              .sort(),
          ]),
        )
        .sort(),
    );
  }
  state.set('properties', text(belongings.properties));
  state.set(
    'triggers',
    text(belongings.triggers.map(({ handler, schedule }) => [handler, schedule.kind, schedule.hour])),
  );
  return state;
}

/** Where two workbooks differ, a few places at most. */
export function differences(one: State, other: State, most = 8): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  const found: string[] = [];
  for (const path of paths) {
    const [left, right] = [one.get(path), other.get(path)];
    if (left === right) continue;
    found.push(`${path}: ${left ?? 'nothing'} / ${right ?? 'nothing'}`);
    if (found.length === most) break;
  }
  return found;
}

/** What of a workbook stands on sheets of these names, and in which order those are. */
export function stateOfSheets(state: State, names: readonly string[]): State {
  const order = (JSON.parse(state.get('order') ?? '[]') as string[]).filter((name) => names.includes(name));
  const own = Array.from(state).filter(([path]) => names.some((name) => path.startsWith(`${name}!`)));
  return new Map([['order', JSON.stringify(order)], ...own]);
}

export const sheetNames = (state: State): string[] => JSON.parse(state.get('order') ?? '[]') as string[];

/** What a sheet consists of but for what formulas come to, and where it cites unfinished ones, by their final names. */
export function contentOf(state: State, sheet: string, finalNameOf: (stagingName: string) => string): State {
  const content = new Map<string, string>();
  for (const [path, text] of stateOfSheets(state, [sheet])) {
    if (path === 'order') continue;
    const named = text.replace(new RegExp(`${STAGING_PREFIX}\\w+ [0-9a-f]+`, 'g'), finalNameOf);
    const isFormula = named.includes('"formula":');
    content.set(path, isFormula ? JSON.stringify({ ...JSON.parse(named), value: undefined }) : named);
  }
  return content;
}
