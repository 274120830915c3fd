// The parts that all generated sheets have alike: title, hint, header, row ids.
import type { MilestoneStatus } from '../domain/progress/milestones';
import type { Messages } from '../messages';
import {
  type Alignment,
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

/** Makes columns under a sheet's own headers. */
export function columnsUnder<Key extends string>(headers: Readonly<Record<Key, string>>) {
  return (
    key: Key,
    width: number,
    alignment: Alignment,
    more: Omit<ColumnSpec, 'key' | 'header' | 'width' | 'alignment'> = {},
  ): ColumnSpec => ({ key, header: headers[key], width, alignment, ...more });
}

/** How wide a text is on one line, in px of 10 points bold: Arial's letters in four sizes, others full width. */
export function lineWidth(text: string): number {
  const letter = (char: string): number => {
    if (/[-iIjltfr()' .:]/.test(char)) return 4.3;
    if (/[mwMWCGOQ%]/.test(char)) return 11;
    if (/[A-Z&−]/.test(char)) return 9.6;
    return char < '\u2000' ? 8.2 : 13.4;
  };
  return Array.from(text).reduce((width, char) => width + letter(char), 0);
}

/** Left and right of a cell's text. */
const CELL_PADDING = 6;

/** How wide a column has to be, so that its header is cut nowhere: headers wrap between words. */
export function headerWidth(header: string): number {
  return Math.ceil(Math.max(...header.split(/ |(?<=-)/).map(lineWidth)) + CELL_PADDING);
}

/** Columns as wide as their headers need, at the cost of those whose texts wrap, in equal parts. */
export function fitHeaders(columns: readonly ColumnSpec[], yielding: readonly string[]): ColumnSpec[] {
  const needed = columns.map(({ width, header, hidden }) =>
    hidden === true ? width : Math.max(width, headerWidth(header)),
  );
  const more = needed.reduce((sum, width, index) => sum + width - (columns[index]?.width ?? 0), 0);
  return columns.map((column, index) => ({
    ...column,
    width:
      (needed[index] as number) - (yielding.includes(column.key) ? Math.ceil(more / yielding.length) : 0),
  }));
}

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

export function headerRow(columns: readonly ColumnSpec[]): RowSpec {
  const look = {
    bold: true,
    background: palette.header,
    color: palette.headerText,
    alignment: 'center',
    wrap: true,
  } as const;
  const cells = columns.map(({ key, header }): [string, CellSpec] => [key, textCell(header, look)]);
  return { id: HEADER_ROW, cells: Object.fromEntries(cells) };
}
