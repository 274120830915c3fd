// A sheet that was generated before: where its rows and columns are now, and what of it has to change.
import { failure, type Result, success } from '../domain/result';
import { newValue, textValue, type WrittenValue } from './cellValue';
import { cellReference } from './formula';
import {
  type ColumnSpec,
  HEADER_ROW,
  ID_COLUMN,
  ORDER_COLUMN,
  type Placement,
  type RowSpec,
} from './sheetSpec';

/** A sheet as it was read, from its first cell on; dates are day numbers. */
export interface ReadSheet {
  readonly name: string;
  readonly values: readonly (readonly unknown[])[];
  /** Empty text where a cell holds no formula. */
  readonly formulas: readonly (readonly string[])[];
  /** Does something stand in the way of sorting it? */
  readonly isFiltered: boolean;
  readonly hasMerges: boolean;
}

/** The headers under which a column is known, one in every language, the languages always in the same order. */
export type HeaderNames = Readonly<Record<string, readonly string[]>>;

export interface Located {
  readonly placement: Placement;
  /** The ids of all its rows. */
  readonly rowIds: ReadonlySet<string>;
}

/** Why our columns cannot be told from their headers. */
export type HeaderProblem =
  | { readonly code: 'columnMissing'; readonly column: string }
  /** People have given a column of their own one of our headers, and which is ours cannot be told. */
  | { readonly code: 'columnTwice'; readonly column: string; readonly cells: readonly string[] };

/**
 * Finds rows by their ids and columns by their headers, wherever people have moved them. Absent where the
 * column of ids is gone.
 */
export function locateSheet(
  sheet: ReadSheet,
  headers: HeaderNames,
): Result<Located, HeaderProblem> | undefined {
  let headerRow = -1;
  let idColumn = -1;
  sheet.values.forEach((cells, row) => {
    const column = cells.indexOf(HEADER_ROW);
    if (headerRow < 0 && column >= 0) {
      headerRow = row;
      idColumn = column;
    }
  });
  if (headerRow < 0) return undefined;
  const headerCells = (sheet.values[headerRow] ?? []).map((cell) => String(cell).trim());
  const language = languageOf(headers, headerCells);
  const columns = new Map([[ID_COLUMN, idColumn + 1]]);
  const missing: string[] = [];
  for (const [key, names] of Object.entries(headers)) {
    if (key === ID_COLUMN) continue;
    const found = headerCells.flatMap((cell, index) => (names.includes(cell) ? [index + 1] : []));
    const name = names[language] ?? key;
    const [column] = found;
    if (found.length > 1) {
      const cells = found.map((at) => cellReference(at, headerRow + 1));
      return failure({ code: 'columnTwice', column: name, cells });
    }
    if (column === undefined) missing.push(name);
    else columns.set(key, column);
  }
  const [first] = missing;
  if (first !== undefined) return failure({ code: 'columnMissing', column: first });
  const rows = new Map<string, number>();
  sheet.values.forEach((cells, row) => {
    const id = String(cells[idColumn] ?? '');
    // Of a row that somebody copied, the first is ours.
    if (id !== '' && !rows.has(id)) rows.set(id, row + 1);
  });
  return success({
    placement: {
      column: (key) => columns.get(key) as number,
      row: (id) => rows.get(id) as number,
    },
    rowIds: new Set(rows.keys()),
  });
}

/** In which of the languages most of the headers stand that are there. */
function languageOf(headers: HeaderNames, cells: readonly string[]): number {
  const counts: number[] = [];
  for (const names of Object.values(headers)) {
    names.forEach((name, language) => {
      counts[language] = (counts[language] ?? 0) + (cells.includes(name) ? 1 : 0);
    });
  }
  return counts.indexOf(Math.max(...counts));
}

/** A rectangle of cells to write, from its first row and column (from 1). */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly WrittenValue[])[];
}

/**
 * The blocks that bring a standing sheet up to date: one for each run of our columns in which something differs, from
 * the first row that differs to the last. Rows that people put between ours are written back as they are.
 *
 * If somebody inserts a row meanwhile, a block lands on other rows: our cells are repaired by the next look, but typed
 * ones would be lost. So a column in which people type is a block of its own, and only where something of ours differs
 * there; ids are too, so that a row takes its id along. Places stay as they are.
 */
export function updateBlocks(
  sheet: ReadSheet,
  rows: readonly RowSpec[],
  columns: readonly ColumnSpec[],
  placement: Placement,
): Block[] {
  const rowOf = new Map(
    rows.flatMap((row): [number, RowSpec][] => {
      const at = placement.row(row.id);
      // A title that people have deleted stays deleted.
      return at === undefined ? [] : [[at, row]];
    }),
  );
  const changes = new Map<number, ColumnChange>();
  for (const { key } of columns) {
    const column = placement.column(key);
    const change = key === ORDER_COLUMN ? undefined : columnChange(sheet, rowOf, key, column);
    if (change !== undefined)
      changes.set(column, { ...change, isApart: change.isApart || key === ID_COLUMN });
  }
  const apart = Array.from(changes.keys()).filter((column) => changes.get(column)?.isApart === true);
  const runs = stretches(Array.from(changes.keys()).filter((column) => !apart.includes(column)));
  return [...runs, ...apart.map((column) => [column, column] as const)].map(([from, to]): Block => {
    const within = Array.from(
      { length: to - from + 1 },
      (_, index) => changes.get(from + index) as ColumnChange,
    );
    const first = Math.min(...within.map((change) => change.first));
    const last = Math.max(...within.map((change) => change.last));
    const values = Array.from({ length: last - first + 1 }, (_, index) =>
      within.map(({ wanted }, column) => {
        const row = first + index;
        return wanted.get(row) ?? standingValue(sheet, row, from + column);
      }),
    );
    return { row: first, column: from, values };
  });
}

interface ColumnChange {
  /** The first and last row in which something differs. */
  readonly first: number;
  readonly last: number;
  readonly wanted: ReadonlyMap<number, WrittenValue>;
  /** Do people type here? */
  readonly isApart: boolean;
}

/** What differs in a column; absent where nothing does. */
function columnChange(
  sheet: ReadSheet,
  rowOf: ReadonlyMap<number, RowSpec>,
  key: string,
  column: number,
): ColumnChange | undefined {
  const wanted = new Map<number, WrittenValue>();
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  let isApart = false;
  for (const [row, { cells }] of rowOf) {
    const content = cells[key]?.content;
    if (content === undefined) continue;
    if (content.kind === 'standing') {
      isApart = true;
      continue;
    }
    const value = newValue(content);
    wanted.set(row, value);
    if (isSame(value, standingValue(sheet, row, column))) continue;
    first = Math.min(first, row);
    last = Math.max(last, row);
  }
  return last === 0 ? undefined : { first, last, wanted, isApart };
}

/**
 * What shows whether a sheet is still as it was read: its ids, and our headers. What people write into header cells of
 * their own is not asked about.
 */
export interface Landmarks {
  readonly idColumn: number;
  /** From the first row on; empty text where a row has none. */
  readonly ids: readonly string[];
  readonly headerRow: number;
  /** By column. */
  readonly headers: ReadonlyMap<number, string>;
}

export function landmarks(sheet: ReadSheet, columns: readonly ColumnSpec[], placement: Placement): Landmarks {
  const [idColumn, headerRow] = [placement.column(ID_COLUMN), placement.row(HEADER_ROW)];
  const ours = columns.map(({ key }) => placement.column(key));
  return {
    idColumn,
    ids: sheet.values.map((cells) => String(cells[idColumn - 1] ?? '')),
    headerRow,
    headers: new Map(ours.map((column) => [column, String(sheet.values[headerRow - 1]?.[column - 1] ?? '')])),
  };
}

/** What stands in a cell, in the form in which writing it again changes nothing. */
export function standingValue(sheet: ReadSheet, row: number, column: number): WrittenValue {
  const formula = sheet.formulas[row - 1]?.[column - 1] ?? '';
  if (formula !== '') return formula;
  const value = sheet.values[row - 1]?.[column - 1] ?? '';
  return typeof value === 'string' ? textValue(value) : (value as WrittenValue);
}

/** Sheets gives a formula back with its own spaces, separators and quotes. */
export function isSame(wanted: WrittenValue, standing: WrittenValue): boolean {
  const normal = (value: WrittenValue): WrittenValue =>
    typeof value === 'string' ? value.replace(/[\s']/g, '').replace(/,/g, ';') : value;
  return normal(wanted) === normal(standing);
}

/** Runs of neighbouring numbers: 1, 2, 3, 7, 8 is [1, 3] and [7, 8]. */
export function stretches(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run !== undefined && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
