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
  } as const;
  const cells = columns.map(({ key, header }): [string, CellSpec] => [
    key,
    textCell(key === ID_COLUMN ? HEADER_ROW : header, look),
  ]);
  return { id: HEADER_ROW, cells: Object.fromEntries(cells) };
}
