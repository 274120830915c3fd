// A new sheet as whole grids, one an attribute, so that each attribute is written in one call.
import { newValue, type WrittenValue } from './cellValue';
import type { Alignment, CellSpec, SheetSpec } from './sheetSpec';
import { palette } from './sheetSpec';

export interface Layout {
  readonly values: WrittenValue[][];
  readonly formats: string[][];
  readonly backgrounds: string[][];
  readonly colors: string[][];
  readonly weights: ('bold' | 'normal')[][];
  readonly sizes: number[][];
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
    colors: grid((cell) => cell.color ?? palette.ink),
    weights: grid((cell) => (cell.bold === true ? 'bold' : 'normal')),
    sizes: grid((cell) => cell.fontSize ?? 10),
    alignments: grid((cell, alignment) => cell.alignment ?? alignment),
    wraps: grid((cell) => cell.wrap === true),
  };
}
