// A sheet that was generated before: where its rows and columns are now, and what of it has to change.
import { newValue, textValue, type WrittenValue } from './cellValue';
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

/** The headers under which a column is known, in every language. */
export type HeaderNames = Readonly<Record<string, readonly string[]>>;

export interface Located {
  readonly placement: Placement;
  /** The ids of all its rows. */
  readonly rowIds: ReadonlySet<string>;
}

/**
 * Finds rows by their ids and columns by their headers, wherever people have moved them. Absent where the
 * column of ids is gone; a column that is missing is named.
 */
export function locateSheet(
  sheet: ReadSheet,
  headers: HeaderNames,
): Located | { readonly missingColumn: string } | undefined {
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
  const columns = new Map([[ID_COLUMN, idColumn + 1]]);
  for (const [key, names] of Object.entries(headers)) {
    if (key === ID_COLUMN) continue;
    const column = headerCells.findIndex((cell) => names.includes(cell));
    if (column < 0) return { missingColumn: names[0] ?? key };
    columns.set(key, column + 1);
  }
  const rows = new Map<string, number>();
  sheet.values.forEach((cells, row) => {
    const id = String(cells[idColumn] ?? '');
    // Of a row that somebody copied, the first is ours.
    if (id !== '' && !rows.has(id)) rows.set(id, row + 1);
  });
  return {
    placement: {
      column: (key) => columns.get(key) as number,
      row: (id) => rows.get(id) as number,
    },
    rowIds: new Set(rows.keys()),
  };
}

/** A rectangle of cells to write, from its first row and column (from 1). */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly WrittenValue[])[];
}

/**
 * The blocks that bring a standing sheet up to date: one for each stretch of our columns, none where
 * nothing differs. Rows that people put between ours are written back as they are.
 *
 * Ids stand in a stretch of their own: they are written only where they change, so that a row that somebody moves in
 * the meantime takes its id along, and the next look finds it. Places stay as they are.
 */
export function updateBlocks(
  sheet: ReadSheet,
  rows: readonly RowSpec[],
  columns: readonly ColumnSpec[],
  placement: Placement,
): Block[] {
  const keyOf = new Map(columns.map(({ key }) => [placement.column(key), key]));
  const rowOf = new Map(
    rows.flatMap((row): [number, RowSpec][] => {
      const at = placement.row(row.id);
      // A title that people have deleted stays deleted.
      return at === undefined ? [] : [[at, row]];
    }),
  );
  if (rowOf.size === 0) return [];
  const idColumn = placement.column(ID_COLUMN);
  const apart = [idColumn, placement.column(ORDER_COLUMN)];
  const places = Array.from(rowOf.keys());
  const first = places.reduce((least, row) => Math.min(least, row));
  const last = places.reduce((most, row) => Math.max(most, row));
  const blocks: Block[] = [];
  const own = stretches(Array.from(keyOf.keys()).filter((column) => !apart.includes(column)));
  for (const [from, to] of [...own, [idColumn, idColumn] as const]) {
    const values: WrittenValue[][] = [];
    let differs = false;
    for (let row = first; row <= last; row += 1) {
      const line: WrittenValue[] = [];
      for (let column = from; column <= to; column += 1) {
        const cell = rowOf.get(row)?.cells[keyOf.get(column) as string];
        const standing = standingValue(sheet, row, column);
        if (cell === undefined || cell.content.kind === 'standing') line.push(standing);
        else {
          const value = newValue(cell.content);
          differs ||= !isSame(value, standing);
          line.push(value);
        }
      }
      values.push(line);
    }
    if (differs) blocks.push({ row: first, column: from, values });
  }
  return blocks;
}

/** What stands in a cell, in the form in which writing it again changes nothing. */
function standingValue(sheet: ReadSheet, row: number, column: number): WrittenValue {
  const formula = sheet.formulas[row - 1]?.[column - 1] ?? '';
  if (formula !== '') return formula;
  const value = sheet.values[row - 1]?.[column - 1] ?? '';
  return typeof value === 'string' ? textValue(value) : (value as WrittenValue);
}

/** Sheets gives a formula back with its own spaces, separators and quotes. */
function isSame(wanted: WrittenValue, standing: WrittenValue): boolean {
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
