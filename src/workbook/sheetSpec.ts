// A generated sheet as plain data: what the pure code describes and the edge writes.
import type { MilestoneStatus } from '../domain/progress/milestones';
import type { WrittenValue } from './cellValue';

/** Which generated sheet; kept in developer metadata, so that a renamed or moved sheet is found again. */
export const sheetKeys = [
  'tree',
  'targets',
  'log',
  'actions',
  'smart',
  'milestones',
  'settings',
  'holidays',
  'verdicts',
] as const;
export type SheetKey = (typeof sheetKeys)[number];

export type CellContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'formula'; readonly formula: string }
  /** What people type: a new cell gets the initial content, a standing one is left as it is. */
  | { readonly kind: 'standing'; readonly initial: string | number | { readonly formula: string } }
  /** A former result that is kept as it was, value for formula. */
  | { readonly kind: 'kept'; readonly value: WrittenValue };

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
  /** Shown behind the header where all its numbers are in one unit. */
  readonly unit?: string;
  readonly width: number;
  readonly alignment: Alignment;
  readonly hidden?: boolean;
  /** The number format of the empty cells below the rows. */
  readonly format?: string;
  /** People type here; every other column is under a protection that warns. */
  readonly typed?: boolean;
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

/** What may be typed into cells; anything else is refused, with the help as the reason. */
export interface ValidationSpec {
  readonly column: string;
  /** The rows, by the ids of the first and last; absent for all below the header, the spare ones too. */
  readonly rows?: readonly [first: string, last: string];
  readonly allows:
    | { readonly kind: 'number'; readonly min: number; readonly max?: number }
    | { readonly kind: 'date' }
    | { readonly kind: 'words'; readonly words: readonly string[] }
    /** The texts of a stretch of cells in another sheet. */
    | {
        readonly kind: 'cells';
        readonly sheet: SheetKey;
        readonly column: string;
        /** All that lies between the topmost and the lowest of them. */
        readonly rows: readonly string[];
      };
  readonly help: string;
}

export interface SheetSpec {
  readonly key: SheetKey;
  readonly name: string;
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
  /** How many of the first rows stay in view. */
  readonly frozenRows: number;
  /** How many of the first columns do, in a table that is wider than a screen. */
  readonly frozenColumns?: number;
  readonly rules: readonly WordRule[];
  readonly validations: readonly ValidationSpec[];
  /** Room below the last row for people's own lines. */
  readonly spareRows: number;
  /** A sheet for the add-on alone. */
  readonly isHidden?: boolean;
  /** The column whose text tells what a row's numbers are counted in, where that is not `unit`. */
  readonly unitColumn?: string;
  /** The column that says so where a row is no longer in the plan. */
  readonly endedIn?: string;
  /** Stretches of rows, by their first and last id, that can be folded away; a handful. */
  readonly groups?: readonly (readonly [first: string, last: string])[];
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
/** The hidden column of the places that rows are about to take; empty but for that time. */
export const ORDER_COLUMN = 'order';

/** Where every generated sheet is: the name that formulas cite it by, and its placement. */
export type Places = Readonly<Record<SheetKey, Place>>;

export interface Place {
  readonly sheetName: string;
  readonly placement: Placement;
}

/** How many rows there are below a table unless a sheet says otherwise. */
export const SPARE_ROWS = 100;

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
  faint: '#8a94a0',
  header: '#22405f',
  headerText: '#ffffff',
  kgi: '#e6eef7',
  typed: '#fff8db',
  solved: '#0b5394',
  bar: '#3d85c6',
} as const;

/** Number formats that stand on several sheets. */
export const formats = {
  day: 'yyyy/mm/dd',
  moment: 'yyyy/mm/dd hh:mm',
} as const;

/** The fill and ink of each verdict; the word and a mark beside it say the same. */
export const statusColors: Readonly<Record<MilestoneStatus, { background?: string; color: string }>> = {
  achieved: { background: '#d9f0e0', color: '#0b5b32' },
  watch: { background: '#fdefc8', color: '#6b4a00' },
  behind: { background: '#fadcd9', color: '#8c1d18' },
  notDue: { color: '#5f6b7a' },
  notEntered: { background: '#eceff3', color: '#3c4654' },
};
