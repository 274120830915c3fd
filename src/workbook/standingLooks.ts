// What of a standing sheet's looks follows the plan: how numbers are shown, how far names stand in, what the log offers.
import { newValue } from './cellValue';
import { headersOf } from './headers';
import { treeColumns } from './kpiTreeSheet';
import { logColumns } from './logSheet';
import {
  type CellContent,
  HEADER_ROW,
  type Placement,
  type SheetSpec,
  type ValidationSpec,
} from './sheetSpec';
import { isSame, locateSheet, type ReadSheet, standingValue } from './standingSheet';
import { TOP_ROWS } from './tableChange';

/** Looks as they stand. */
export interface StandingLooks {
  /** The number formats of the tree's names, from the first row on. */
  readonly nameFormats: readonly string[];
  /** What the drop-downs of the log's indicators offer that were looked at. */
  readonly choices: readonly (readonly string[])[];
}

/** In which column of the tree the names are. */
export function nameColumn(tree: ReadSheet): number | undefined {
  const located = locateSheet(tree, headersOf(treeColumns));
  return located?.ok ? located.value.placement.column('indicator') : undefined;
}

/** Where the log's indicators are chosen, from the first line on. */
export function choiceCells(log: ReadSheet): { readonly row: number; readonly column: number } | undefined {
  const located = locateSheet(log, headersOf(logColumns));
  if (!located?.ok) return undefined;
  const { placement } = located.value;
  return { row: placement.row(HEADER_ROW) + 1, column: placement.column('indicator') };
}

/** The number formats that a column of ours is to have. */
export interface FormatChange {
  readonly column: number;
  /** By row, of all rows of the plan. */
  readonly wanted: ReadonlyMap<number, string>;
  /** The rows that get theirs, whatever they have. */
  readonly rows: ReadonlySet<number>;
  /** Those of them whose unit is another now; what is replaced in these is replaced in the whole column. */
  readonly otherUnits: ReadonlySet<number>;
}

/**
 * Formats are written where the text of a row's unit is about to change, and with it above the rows, where an empty cell is about to be filled, and
 * where a name is about to stand further in or out; elsewhere people may have chosen others.
 */
export function formatChanges(
  sheet: ReadSheet,
  spec: SheetSpec,
  placement: Placement,
  nameFormats: readonly string[],
): FormatChange[] {
  const rows = spec.rows.flatMap(({ id, cells }) => {
    const row = placement.row(id);
    return row === undefined ? [] : [{ id, row, cells }];
  });
  const isOther = (content: CellContent | undefined, row: number, column: number): boolean =>
    content?.kind === 'text' && !isSame(newValue(content), standingValue(sheet, row, column));
  const { unitColumn = 'unit' } = spec;
  const hasUnits = spec.columns.some(({ key }) => key === unitColumn);
  const otherUnits = new Set(
    rows.flatMap(({ row, cells }) =>
      hasUnits && isOther(cells[unitColumn]?.content, row, placement.column(unitColumn)) ? [row] : [],
    ),
  );
  return spec.columns.flatMap(({ key }): FormatChange[] => {
    const column = placement.column(key);
    const isName = spec.key === 'tree' && key === 'indicator';
    const wanted = new Map<number, string>();
    const changed = new Set<number>();
    for (const { id, row, cells } of rows) {
      const { content, format } = cells[key] ?? {};
      if (content === undefined || format === undefined) continue;
      wanted.set(row, format);
      const isFilled = isComputed(content) && standingValue(sheet, row, column) === '';
      const isMoved = isName && isIndentedOtherwise(nameFormats[row - 1], format);
      const isAbove = TOP_ROWS.includes(id) && otherUnits.size > 0;
      if (otherUnits.has(row) || isFilled || isMoved || isAbove) changed.add(row);
    }
    return changed.size === 0 ? [] : [{ column, wanted, rows: changed, otherUnits }];
  });
}

const isComputed = ({ kind }: CellContent): boolean => kind === 'number' || kind === 'formula';

/** What Sheets calls the format of a cell that has none. */
const NO_FORMAT = ['General', '0.###############'];
const INDENTATION = /^"\s*(\d+\s)?└\s"@$/;

/** Another indentation than the wanted one; a format that somebody has chosen is none. */
function isIndentedOtherwise(standing: string | undefined, wanted: string): boolean {
  if (standing === undefined || standing === wanted) return false;
  return INDENTATION.test(standing) || (NO_FORMAT.includes(standing) && INDENTATION.test(wanted));
}

/** A column's formats with a change made, from the given row on; absent where that changes none. */
export function changedFormats(
  { wanted, rows, otherUnits }: FormatChange,
  standing: readonly string[],
  firstRow: number,
): string[] | undefined {
  // No format is written under the one name that stands for none.
  const before = standing.map((format) => (NO_FORMAT.includes(format) ? 'General' : format));
  const replaced = new Set<string>();
  const pair = (from: string, to: string): string => `${from}\n${to}`;
  for (const row of otherUnits) {
    const to = wanted.get(row);
    if (to !== undefined) replaced.add(pair(before[row - firstRow] ?? '', to));
  }
  const after = before.map((format, index) => {
    const row = firstRow + index;
    const to = wanted.get(row);
    return to !== undefined && (rows.has(row) || replaced.has(pair(format, to))) ? to : format;
  });
  return after.some((format, index) => format !== before[index]) ? after : undefined;
}

/** The log's drop-down where it offers something else; absent too where people have taken it away. */
export function choiceChange(spec: SheetSpec, { choices }: StandingLooks): ValidationSpec | undefined {
  const validation = spec.validations.find(({ column }) => column === 'indicator');
  if (spec.key !== 'log' || validation?.allows.kind !== 'words') return undefined;
  const wanted = validation.allows.words.join('\n');
  return choices.some((words) => words.join('\n') !== wanted) ? validation : undefined;
}
