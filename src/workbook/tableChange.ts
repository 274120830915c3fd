// How a standing table comes to have the plan's rows: what is added, what is kept as history, in which order.
//
// Rows are never moved one by one. New ones are written below the table, every row gets its place in the hidden column
// `order`, and one sort brings the whole table, people's rows and cells included, into that order. The column is filled
// only until the sort: places found in it were left by a run that was cut off.
import { HEADER_ROW, HINT_ROW, ID_COLUMN, ORDER_COLUMN, type Placement, TITLE_ROW } from './sheetSpec';
import type { Located, ReadSheet } from './standingSheet';

/** The id of a row whose indicator, person or day is no longer in the plan begins so. */
const ARCHIVED = 'archived ';

export const isArchived = (id: string): boolean => id.startsWith(ARCHIVED);
export const archivedId = (id: string): string => `${ARCHIVED}${id}`;

/** The rows above the table, which stay where they are. */
export const TOP_ROWS = [TITLE_ROW, HINT_ROW, HEADER_ROW];

export interface TableChange {
  /** Ids of the rows to be written below the table, from `firstNewRow` on. */
  readonly added: readonly string[];
  readonly firstNewRow: number;
  /** Ids of rows to be kept as history, and of kept ones that the plan has again. */
  readonly archived: readonly string[];
  readonly revived: readonly string[];
  /**
   * The places of the rows below the header, from the first, once all are written; absent where there is nothing to do.
   * They are written for rows that merely come and go too: by them a run that was cut off is known.
   */
  readonly order: readonly number[] | undefined;
}

/** What a table lacks; nothing where it has the wanted rows, in whatever order people keep them. */
export function changeOf(sheet: ReadSheet, located: Located, wanted: readonly string[]): TableChange {
  const { placement } = located;
  const first = placement.row(HEADER_ROW) + 1;
  const idColumn = placement.column(ID_COLUMN) - 1;
  const last = sheet.values.length;
  const isWanted = new Set(wanted);
  const seen = new Set<string>();
  const archived: string[] = [];
  const revived: string[] = [];
  /** Each of our rows with the people's rows below it, as offsets from the first row. */
  const active: { id: string; rows: number[] }[] = [{ id: '', rows: [] }];
  const returning = new Map<string, number[]>();
  const history: { id: string; rows: number[] }[] = [];
  let current = active[0] as { id: string; rows: number[] };
  const { rows, isPending } = rowsBelow(sheet, placement, first);
  for (const row of rows) {
    const id = String(sheet.values[row - 1]?.[idColumn] ?? '');
    const isOurs = id !== '' && !seen.has(id);
    if (!isOurs) {
      current.rows.push(row - first);
      continue;
    }
    seen.add(id);
    const bare = isArchived(id) ? id.slice(ARCHIVED.length) : id;
    current = { id: bare, rows: [row - first] };
    if (isWanted.has(bare) && !seen.has(isArchived(id) ? bare : archivedId(bare))) {
      if (isArchived(id)) {
        revived.push(bare);
        returning.set(bare, current.rows);
      } else active.push(current);
    } else {
      history.push(current);
      if (!isArchived(id)) archived.push(id);
    }
  }
  const standing = new Set(active.map(({ id }) => id));
  const added = wanted.filter((id) => !standing.has(id) && !returning.has(id));
  const newRow = new Map(added.map((id, index) => [id, last - first + 1 + index]));
  // A new or returning row comes below the row that precedes it in the plan, wherever people have that one.
  wanted.forEach((id, index) => {
    if (standing.has(id)) return;
    const before = wanted[index - 1] ?? '';
    const at = active.findIndex((group) => group.id === before);
    active.splice(at + 1, 0, { id, rows: returning.get(id) ?? [newRow.get(id) as number] });
  });
  const sequence = [...active, ...history].flatMap(({ rows }) => rows);
  const order = new Array<number>(sequence.length);
  sequence.forEach((row, position) => {
    order[row] = position + 1;
  });
  const isInOrder = order.every((position, index) => position === index + 1);
  const isSettled = added.length + archived.length + revived.length === 0 && isInOrder && !isPending;
  return {
    added,
    firstNewRow: Math.max(last, first - 1) + 1,
    archived,
    revived,
    order: isSettled ? undefined : order,
  };
}

/** The rows below the header in the order in which they are to be; a row without a place stays below the one above. */
function rowsBelow(
  { values }: ReadSheet,
  placement: Placement,
  first: number,
): { readonly rows: number[]; readonly isPending: boolean } {
  const column = placement.column(ORDER_COLUMN);
  let place = 0;
  let isPending = false;
  const placed = values.slice(first - 1).map((cells, index) => {
    const written = column === undefined ? '' : cells[column - 1];
    if (typeof written === 'number') {
      place = written;
      isPending = true;
    }
    return { row: first + index, place };
  });
  return { rows: placed.sort((one, other) => one.place - other.place).map(({ row }) => row), isPending };
}

/** Where everything stands once a change is made. */
export function placementAfter(located: Located, change: TableChange): Placement {
  const { placement } = located;
  const first = placement.row(HEADER_ROW) + 1;
  const now = new Map(change.added.map((id, index) => [id, change.firstNewRow + index]));
  return {
    column: placement.column,
    row: (id) => {
      const row = now.get(id) ?? placement.row(id) ?? placement.row(archivedId(id));
      if (TOP_ROWS.includes(id) || change.order === undefined) return row;
      return first - 1 + (change.order[row - first] as number);
    },
  };
}
