// The parts that all generated sheets have alike: title, hint, header, row ids.
import {
  type CellSpec,
  type ColumnSpec,
  HEADER_ROW,
  HINT_ROW,
  ID_COLUMN,
  palette,
  type RowSpec,
  TITLE_ROW,
} from './sheetSpec';

export function textCell(text: string, look: Omit<CellSpec, 'content'> = {}): CellSpec {
  return { content: { kind: 'text', text }, ...look };
}

export function formulaCell(formula: string, format: string): CellSpec {
  return { content: { kind: 'formula', formula }, format };
}

/** A row's id, kept as text whatever it looks like. */
export function idCell(id: string): CellSpec {
  return textCell(id, { format: '@' });
}

export function titleRow(column: string, title: string): RowSpec {
  const cells = {
    [column]: textCell(title, { bold: true, fontSize: 14, alignment: 'left' }),
    [ID_COLUMN]: idCell(TITLE_ROW),
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
    [ID_COLUMN]: idCell(HINT_ROW),
  };
  return { id: HINT_ROW, cells };
}

export function headerRow(columns: readonly ColumnSpec[]): RowSpec {
  const look = {
    bold: true,
    background: palette.header,
    color: palette.headerText,
    alignment: 'center',
  } as const;
  const cells = columns.map(({ key, header }): [string, CellSpec] => [
    key,
    key === ID_COLUMN ? { ...idCell(HEADER_ROW), ...look } : textCell(header, look),
  ]);
  return { id: HEADER_ROW, cells: Object.fromEntries(cells) };
}
