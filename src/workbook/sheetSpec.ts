// A generated sheet as plain data: what the pure code describes and the edge writes.
import type { MilestoneStatus } from '../domain/progress/milestones';

/** Which generated sheet; kept in developer metadata, so that a renamed or moved sheet is found again. */
export type SheetKey = 'tree' | 'milestones';

export type CellContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'formula'; readonly formula: string }
  /** Left as it stands on a re-run: what people type, or what the daily check wrote. */
  | { readonly kind: 'standing'; readonly initial: string };

export type Alignment = 'left' | 'center' | 'right';

export interface CellSpec {
  readonly content: CellContent;
  /** A number format; `@` sections format text. */
  readonly format?: string;
  readonly bold?: boolean;
  readonly color?: string;
  readonly background?: string;
  readonly fontSize?: number;
  readonly alignment?: Alignment;
  readonly wrap?: boolean;
}

export interface ColumnSpec {
  readonly key: string;
  readonly header: string;
  readonly width: number;
  readonly alignment: Alignment;
  readonly hidden?: boolean;
}

/** A row by its id, which stands in the hidden last column; `#…` ids are the rows above the first node. */
export interface RowSpec {
  readonly id: string;
  /** By column key; a column that is not named is blank. */
  readonly cells: Readonly<Record<string, CellSpec>>;
}

/** Colours stretches of columns, each from one column to another, wherever a column holds a word. */
export interface WordRule {
  readonly column: string;
  readonly word: string;
  readonly stretches: readonly (readonly [from: string, to: string])[];
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
}

export interface SheetSpec {
  readonly key: SheetKey;
  readonly name: string;
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
  /** How many of the first rows stay in view. */
  readonly frozenRows: number;
  readonly rules: readonly WordRule[];
  /** A column below whose header only numbers from 0 on may be typed. */
  readonly numbersOnly?: { readonly column: string; readonly help: string };
}

/** Where a sheet's rows and columns are, from 1; in a standing sheet people may have moved them. */
export interface Placement {
  readonly column: (key: string) => number;
  readonly row: (id: string) => number;
}

/** The rows that every sheet has above its content. */
export const TITLE_ROW = '#title';
export const HINT_ROW = '#hint';
export const HEADER_ROW = '#header';

/** The column of row ids, last and hidden. */
export const ID_COLUMN = 'id';

/** How a new sheet is laid out: columns and rows in the order given. */
export function newPlacement(columns: readonly string[], rowIds: readonly string[]): Placement {
  const columnOf = new Map(columns.map((key, index) => [key, index + 1]));
  const rowOf = new Map(rowIds.map((id, index) => [id, index + 1]));
  return {
    column: (key) => columnOf.get(key) as number,
    row: (id) => rowOf.get(id) as number,
  };
}

/** How high a row is; one with wrapped text grows. */
export const ROW_HEIGHT = 28;

/** The colours of the generated sheets. */
export const palette = {
  ink: '#1f2933',
  quiet: '#5f6b7a',
  header: '#22405f',
  headerText: '#ffffff',
  kgi: '#e6eef7',
  typed: '#fff8db',
  solved: '#0b5394',
} as const;

/** The fill and ink of each verdict; the word and a mark beside it say the same. */
export const statusColors: Readonly<Record<MilestoneStatus, { background?: string; color: string }>> = {
  achieved: { background: '#d9f0e0', color: '#0b5b32' },
  watch: { background: '#fdefc8', color: '#6b4a00' },
  behind: { background: '#fadcd9', color: '#8c1d18' },
  notDue: { color: '#5f6b7a' },
  notEntered: { background: '#eceff3', color: '#3c4654' },
};
