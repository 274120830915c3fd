// What browser tests and curious developers may use: window.localSheets.

export interface TestHandle {
  ready: boolean;
  /** What the grid shows in a cell. */
  cell(sheet: string, a1: string): string;
  /** As a person: goes to the cell and types. */
  typeInto(sheet: string, a1: string, text: string): Promise<void>;
  /** Whether keys that are pressed now reach the selected cell. */
  takesKeys(): boolean;
  activeSheet(): string;
  sheets(): string[];
  activate(sheet: string): void;
  scrollTo(row: number, column: number): void;
  /** Where on the page a cell of the active sheet is, for the mouse. */
  place(a1: string): { x: number; y: number; width: number; height: number };
  /** In pixels; rows count from 1. */
  rowHeight(sheet: string, row: number): number;
  /** The colour that a cell shows, conditional formats included. */
  background(sheet: string, a1: string): string;
  /** Whether a cell shows that its rule does not allow what stands in it. */
  isMarked(sheet: string, a1: string): Promise<boolean>;
}
