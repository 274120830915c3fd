// The plain data that passes between a script and the engine; rows and columns count from 0 here.

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A date as spreadsheets keep it: days since 30 December 1899, on the wall clock of the spreadsheet's zone. */
export interface Serial {
  serial: number;
}

export type Scalar = string | number | boolean;

/** What goes into a cell: text is taken as if a person had typed it; `null` empties the cell. */
export type CellInput = Scalar | Serial | null;

/** What stands in a cell; a blank is the empty text, an error its name. */
export type CellOutput = Scalar | Serial;

/** Google's own words for a cell's looks; `null` takes an attribute back to what it is by default. */
export interface CellLooks {
  numberFormat?: string | null;
  background?: string | null;
  fontColor?: string | null;
  fontWeight?: string | null;
  fontStyle?: string | null;
  fontLine?: string | null;
  fontSize?: number | null;
  fontFamily?: string | null;
  horizontalAlignment?: string | null;
  verticalAlignment?: string | null;
  wrapStrategy?: 'OVERFLOW' | 'WRAP' | 'CLIP' | null;
  note?: string | null;
}

/** As `Range.setBorder` has it: true draws, false removes, null leaves alone. */
export interface Borders {
  top: boolean | null;
  left: boolean | null;
  bottom: boolean | null;
  right: boolean | null;
  vertical: boolean | null;
  horizontal: boolean | null;
  color: string;
  style: string;
}

export type ComparedNumber =
  | 'greaterThan'
  | 'greaterThanOrEqual'
  | 'lessThan'
  | 'lessThanOrEqual'
  | 'equal'
  | 'notEqual';

export type Condition =
  | { kind: 'textEqualTo' | 'textContains' | 'textDoesNotContain'; text: string }
  | { kind: 'formula'; formula: string }
  | { kind: 'number'; compare: ComparedNumber; value: number }
  | { kind: 'numberBetween' | 'numberNotBetween'; from: number; to: number }
  | { kind: 'cellEmpty' | 'cellNotEmpty' };

export interface FormatRule {
  condition: Condition;
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  areas: Area[];
}

export type Criterion =
  | { kind: 'list'; values: string[]; showDropdown: boolean }
  | { kind: 'number'; compare: ComparedNumber; value: number }
  | { kind: 'numberBetween' | 'numberNotBetween'; from: number; to: number }
  | { kind: 'range'; sheetId: string; area: Area; showDropdown: boolean }
  | { kind: 'date' }
  | { kind: 'checkbox' }
  | { kind: 'formula'; formula: string };

export interface ValidationRule {
  criterion: Criterion;
  allowInvalid: boolean;
  helpText: string | null;
}

export interface SheetFacts {
  id: string;
  name: string;
  index: number;
  hidden: boolean;
  maxRows: number;
  maxColumns: number;
  lastRow: number;
  lastColumn: number;
  frozenRows: number;
  frozenColumns: number;
  tabColor: string | null;
}

/** Where developer metadata or a protection hangs; it moves with its sheet, rows and columns. */
export interface Place {
  sheetId: string | null;
  rows?: { first: number; count: number };
  columns?: { first: number; count: number };
}

export interface Metadata {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  place: Place;
}

export interface ProtectionRecord {
  id: number;
  kind: 'SHEET' | 'RANGE';
  place: Place;
  description: string;
  warningOnly: boolean;
  unprotected: Area[];
  /** Somebody else's, who did not name this user among its editors. */
  foreign?: boolean;
}

export interface NamedArea {
  name: string;
  sheetId: string;
  area: Area;
}

/** What people who type a function are told. */
export interface FunctionHelp {
  name: string;
  description: string;
  parameters: { name: string; text: string; optional: boolean }[];
  returns: string;
}

/** A change of the workbook, for whoever mirrors it. */
export interface WorkbookChange {
  id: string;
  params: unknown;
  /** The page in which a person made it. */
  page: string | null;
}

/** What the engine needs to know at its start. */
export interface EngineSettings {
  bundlePath: string;
  locale: string;
  spreadsheetTimeZone: string;
  scriptTimeZone: string;
  clock: ClockReading;
  /** How many cells the file may have; Google's limit if not given. */
  cellLimit?: number;
  snapshot?: EngineSnapshot;
}

/** How to tell the time: `instant` was read at `readAt`, and goes on from there if the clock ticks. */
export interface ClockReading {
  instant: number;
  readAt: number;
  ticking: boolean;
}

export interface EngineSnapshot {
  workbook: unknown;
  records: unknown;
}
