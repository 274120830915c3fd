// What browser tests and curious developers may use: window.localSheets.

export interface TestHandle {
  ready: boolean;
  /** What the grid shows in a cell. */
  cell(sheet: string, a1: string): string;
  /** As a person: goes to the cell and types. */
  typeInto(sheet: string, a1: string, text: string): Promise<void>;
  activeSheet(): string;
  sheets(): string[];
  activate(sheet: string): void;
  scrollTo(row: number, column: number): void;
  /** In pixels; rows count from 1. */
  rowHeight(sheet: string, row: number): number;
  /** The colour that a cell shows, conditional formats included. */
  background(sheet: string, a1: string): string;
}
