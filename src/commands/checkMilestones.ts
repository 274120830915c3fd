// "Check milestones": from the milestone sheet as it stands to the verdicts that have changed.
import { readNumber } from '../domain/numbers/readNumber';
import { judge, type MilestoneStatus } from '../domain/progress/milestones';
import { type Messages, messages } from '../messages';
import type { WrittenValue } from '../workbook/cellValue';
import { cellReference } from '../workbook/formula';
import { milestoneColumns, statuses } from '../workbook/milestoneSheet';
import { type Block, locateSheet, type ReadSheet, stretches } from '../workbook/standingSheet';
import { headersOf } from './headers';

export interface MilestoneVerdicts {
  readonly blocks: readonly Block[];
  readonly total: number;
  readonly changed: number;
  /** Cells that hold something other than a number; their rows are left as they are. */
  readonly unreadable: readonly string[];
}

/** A milestone's row id: year-month and check. */
const ROW_ID = /^\d{4}-\d{2}\/[a-zA-Z]+$/;

/**
 * Judges every milestone. A row is written only where its verdict is another one than stands there, with
 * the time at which it was reached, so that a second run changes nothing.
 *
 * @param now the moment as a spreadsheet's day number with its fraction; its whole part is today.
 */
export function checkMilestones(
  sheet: ReadSheet,
  words: Messages,
  now: number,
): MilestoneVerdicts | { readonly missingColumn: string } {
  const located = locateSheet(sheet, headersOf(milestoneColumns));
  if (located === undefined) return { missingColumn: words.sheets.rowId };
  if ('missingColumn' in located) return located;
  const { placement, rowIds } = located;
  const unreadable: string[] = [];
  const verdicts = new Map<number, MilestoneStatus>();
  const ids = Array.from(rowIds).filter((id) => ROW_ID.test(id));
  for (const id of ids) {
    const row = placement.row(id);
    /** The number in one of the row's cells; absent for a blank one, NaN for anything else. */
    const numberIn = (column: string): number | undefined => {
      const value = sheet.values[row - 1]?.[placement.column(column) - 1] ?? '';
      if (value === '') return undefined;
      const number = typeof value === 'string' ? readNumber(value) : value;
      if (typeof number === 'number' && Number.isFinite(number)) return number;
      unreadable.push(cellReference(placement.column(column), row));
      return Number.NaN;
    };
    const [due, actual, achievedFrom, watchFrom] = ['due', 'actual', 'achievedFrom', 'watchFrom'].map(
      numberIn,
    );
    const given = [due, achievedFrom, watchFrom, actual ?? 0];
    if (given.some((value) => value === undefined || Number.isNaN(value))) continue;
    verdicts.set(
      row,
      judge(Math.floor(now), {
        due: due as number,
        actual,
        achievedFrom: achievedFrom as number,
        watchFrom: watchFrom as number,
      }),
    );
  }
  const changes = new Map(
    Array.from(verdicts).filter(([row, status]) => {
      const standing = sheet.values[row - 1]?.[placement.column('status') - 1];
      return statusOf(standing) !== status;
    }),
  );
  return {
    blocks: blocksFor(sheet, changes, words, now, placement.column('status'), placement.column('judgedAt')),
    total: ids.length,
    changed: changes.size,
    unreadable,
  };
}

/** The status that a cell's word stands for, in whichever language it was written. */
function statusOf(word: unknown): MilestoneStatus | undefined {
  return statuses.find((status) =>
    (['ja', 'en'] as const).some(
      (language) => messages(language).sheets.milestones.statusWords[status] === word,
    ),
  );
}

/** The changed verdicts as blocks over the two columns, from the first changed row to the last. */
function blocksFor(
  sheet: ReadSheet,
  changes: ReadonlyMap<number, MilestoneStatus>,
  words: Messages,
  now: number,
  statusColumn: number,
  timeColumn: number,
): Block[] {
  if (changes.size === 0) return [];
  const rows = Array.from(changes.keys());
  const first = Math.min(...rows);
  const last = Math.max(...rows);
  return stretches([statusColumn, timeColumn]).map(([from, to]): Block => {
    const values: WrittenValue[][] = [];
    for (let row = first; row <= last; row += 1) {
      const status = changes.get(row);
      const line: WrittenValue[] = [];
      for (let column = from; column <= to; column += 1) {
        const standing = (sheet.values[row - 1]?.[column - 1] ?? '') as WrittenValue;
        if (status === undefined) line.push(standing);
        else line.push(column === timeColumn ? now : words.sheets.milestones.statusWords[status]);
      }
      values.push(line);
    }
    return { row: first, column: from, values };
  });
}
