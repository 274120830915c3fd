// The parts that all generated sheets have alike: title, hint, header, row ids.
import type { MilestoneStatus } from '../domain/progress/milestones';
import type { Messages } from '../messages';
import {
  type CellSpec,
  type ColumnSpec,
  HEADER_ROW,
  HINT_ROW,
  ID_COLUMN,
  palette,
  type RowSpec,
  statusColors,
  TITLE_ROW,
  type WordRule,
} from './sheetSpec';

/** The hidden last column, which says what a row is about. */
export const idColumn: ColumnSpec = {
  key: ID_COLUMN,
  header: HEADER_ROW,
  width: 80,
  alignment: 'left',
  hidden: true,
};

export const blankCell: CellSpec = { content: { kind: 'blank' } };

export function textCell(text: string, look: Omit<CellSpec, 'content'> = {}): CellSpec {
  return { content: { kind: 'text', text }, ...look };
}

export function formulaCell(formula: string, format: string): CellSpec {
  return { content: { kind: 'formula', formula }, format };
}

export function standingCell(
  initial: string | number | { readonly formula: string },
  look: Omit<CellSpec, 'content'> = {},
): CellSpec {
  return { content: { kind: 'standing', initial }, ...look };
}

export function numberCell(value: number, format: string): CellSpec {
  return { content: { kind: 'number', value }, format };
}

/** The statuses in the order in which they are told. */
export const statuses: readonly MilestoneStatus[] = ['achieved', 'watch', 'behind', 'notDue', 'notEntered'];

/** Colours stretches by the word of a status column. */
export function statusRules(words: Messages, column: string, stretches: WordRule['stretches']): WordRule[] {
  return statuses.map((key) => ({
    column,
    word: words.sheets.milestones.statusWords[key],
    stretches,
    ...statusColors[key],
  }));
}

/**
 * An actual for which nothing was logged is in a quiet colour: a sum of no records is 0, and a rate or level shows its
 * target.
 */
export function noEntryRule(words: Messages): WordRule {
  const word = words.sheets.milestones.statusWords.notEntered;
  return { column: 'status', word, stretches: [['actual', 'actual']], color: palette.faint };
}

export function titleRow(column: string, title: string): RowSpec {
  const cells = {
    [column]: textCell(title, { bold: true, fontSize: 14, alignment: 'left' }),
    [ID_COLUMN]: textCell(TITLE_ROW),
  };
  return { id: TITLE_ROW, cells };
}

export function hintRow(
  column: string,
  hint: string,
  more: Readonly<Record<string, CellSpec>> = {},
): RowSpec {
  const cells = {
    [column]: textCell(hint, { color: palette.quiet, alignment: 'left' }),
    ...more,
    [ID_COLUMN]: textCell(HINT_ROW),
  };
  return { id: HINT_ROW, cells };
}

/** A unit behind a header is looks, so that a column is found by the same header whatever its numbers are shown in. */
export function headerRow(columns: readonly ColumnSpec[]): RowSpec {
  const look = {
    bold: true,
    background: palette.header,
    color: palette.headerText,
    alignment: 'center',
    wrap: true,
  } as const;
  const cells = columns.map(({ key, header, unit = '' }): [string, CellSpec] => [
    key,
    textCell(header, unit === '' ? look : { ...look, format: `@"${unit}"` }),
  ]);
  return { id: HEADER_ROW, cells: Object.fromEntries(cells) };
}
