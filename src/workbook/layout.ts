// A new sheet as whole grids, one an attribute, so that each attribute is written in one call.
import { newValue, type WrittenValue } from './cellValue';
import { type Alignment, type CellSpec, palette, type SheetSpec } from './sheetSpec';

/** How a cell's text looks. */
export interface TextLook {
  readonly color: string;
  readonly bold: boolean;
  readonly fontSize: number;
}

export interface Layout {
  readonly values: WrittenValue[][];
  readonly formats: string[][];
  readonly backgrounds: string[][];
  readonly styles: TextLook[][];
  readonly alignments: Alignment[][];
  readonly wraps: boolean[][];
}

const EMPTY: CellSpec = { content: { kind: 'blank' } };

export function layOut(spec: SheetSpec): Layout {
  const cells = spec.rows.map((row) => spec.columns.map(({ key }) => row.cells[key] ?? EMPTY));
  const grid = <Value>(pick: (cell: CellSpec, alignment: Alignment) => Value): Value[][] =>
    cells.map((row) => row.map((cell, column) => pick(cell, spec.columns[column]?.alignment ?? 'left')));
  return {
    values: grid((cell) => newValue(cell.content)),
    formats: grid((cell) => cell.format ?? 'General'),
    backgrounds: grid((cell) => cell.background ?? '#ffffff'),
    styles: grid(({ color = palette.ink, bold = false, fontSize = 10 }) => ({ color, bold, fontSize })),
    alignments: grid((cell, alignment) => cell.alignment ?? alignment),
    wraps: grid((cell) => cell.wrap === true),
  };
}
