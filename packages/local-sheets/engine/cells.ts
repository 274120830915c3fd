// Reads and writes cells: contents, what they show, their looks. Every write of a block is one mutation.
import {
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type Nullable,
  WrapStrategy,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/sheets';
import { areaName } from './a1';
import type { Calculation } from './calculation';
import { moveReferences, toEngine } from './formulaText';
import { BORDER_LINES, type FullLooks, looksOf, styleOf } from './looks';
import { defaultDatePattern, isDatePattern, isGeneral, show, TEXT_FORMAT } from './numberFormat';
import { readTyped, type TypingContext } from './typed';
import type { Area, Borders, CellInput, CellLooks, CellOutput } from './types';
import { type RunningUniver, WORKBOOK } from './univer';

type Block = IObjectMatrixPrimitiveType<ICellData | null>;

/** What Google's clear methods may spare. */
export interface ClearWhat {
  contents?: boolean;
  looks?: boolean;
  notes?: boolean;
}

export function createCells(univer: RunningUniver, calculation: Calculation, typing: () => TypingContext) {
  const { workbook } = univer;
  const locale = typing().locale;
  const formulas = univer.injector.get(FormulaDataModel);

  function sheetOf(sheetId: string) {
    const sheet = workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`Sheet ${sheetId} not found`);
    return sheet;
  }

  function inside(sheetId: string, area: Area) {
    const sheet = sheetOf(sheetId);
    const fits =
      area.row >= 0 &&
      area.column >= 0 &&
      area.row + area.rows <= sheet.getRowCount() &&
      area.column + area.columns <= sheet.getColumnCount();
    if (!fits) throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    return sheet;
  }

  const styleAt = (cell: Nullable<ICellData>): Nullable<IStyleData> =>
    workbook.getStyles().getStyleByCell(cell);

  /** What array formulas spilled into a sheet; the cells themselves do not hold it. */
  const spilled = (sheetId: string) => formulas.getArrayFormulaCellData()?.[WORKBOOK]?.[sheetId] ?? {};

  function* cellsOf(area: Area): Generator<[number, number, number, number]> {
    for (let row = 0; row < area.rows; row++) {
      for (let column = 0; column < area.columns; column++) {
        yield [row, column, area.row + row, area.column + column];
      }
    }
  }

  function readMatrix<T>(
    sheetId: string,
    area: Area,
    read: (cell: Nullable<ICellData>, value: Nullable<ICellData>) => T,
  ): T[][] {
    const matrix = inside(sheetId, area).getCellMatrix();
    const spill = spilled(sheetId);
    const rows: T[][] = Array.from({ length: area.rows }, () => []);
    for (const [i, j, row, column] of cellsOf(area)) {
      const cell = matrix.getValue(row, column);
      const own = cell?.v ?? null;
      (rows[i] as T[])[j] = read(cell, own === null ? (spill[row]?.[column] ?? cell) : cell);
    }
    return rows;
  }

  /** Is every cell typed? What is typed stays as it is, whatever formulas come to; only into blank cells they spill. */
  function isTyped(sheetId: string, area: Area): boolean {
    const matrix = inside(sheetId, area).getCellMatrix();
    for (const [, , row, column] of cellsOf(area)) {
      const cell = matrix.getValue(row, column);
      if (!cell || cell.f || cell.si || cell.v === undefined || cell.v === null || cell.v === '')
        return false;
    }
    return true;
  }

  function plainValue(value: Nullable<ICellData>): string | number | boolean {
    if (value?.v === undefined || value.v === null) return '';
    if (value.t === CellValueType.BOOLEAN) return Boolean(Number(value.v));
    return value.v;
  }

  function patternOf(cell: Nullable<ICellData>, value: Nullable<ICellData>): string | null {
    // A spilled date brings its own pattern; the cell's own wins.
    return styleAt(cell)?.n?.pattern ?? styleAt(value)?.n?.pattern ?? null;
  }

  function write(sheetId: string, block: Block): void {
    univer.apply(SetRangeValuesMutation.id, { unitId: WORKBOOK, subUnitId: sheetId, cellValue: block });
  }

  /** Marked as a change of style: without the mark the engine takes the missing formulas for deleted ones. */
  function writeStyles(sheetId: string, block: Block): void {
    const params = { unitId: WORKBOOK, subUnitId: sheetId, cellValue: block, trigger: SetStyleCommand.id };
    univer.apply(SetRangeValuesMutation.id, params);
  }

  /** Text that looks like a number has to be marked, or the engine turns it into one when it is styled. */
  function textCell(text: string): ICellData {
    const alike = (text.trim() !== '' && !Number.isNaN(Number(text))) || /^(true|false)$/i.test(text.trim());
    return {
      v: text,
      t: alike ? CellValueType.FORCE_STRING : CellValueType.STRING,
      f: null,
      si: null,
      p: null,
    };
  }

  function contentOf(input: CellInput, pattern: string | null, lastRow: number): ICellData {
    const isText = pattern === TEXT_FORMAT;
    const number = (value: number, ownPattern: string | null): ICellData => ({
      v: value,
      t: CellValueType.NUMBER,
      f: null,
      si: null,
      p: null,
      ...(ownPattern && isGeneral(pattern) ? { s: { n: { pattern: ownPattern } } } : {}),
    });
    if (input === null) return { v: null, f: null, si: null, p: null };
    if (typeof input === 'boolean')
      return { v: input ? 1 : 0, t: CellValueType.BOOLEAN, f: null, si: null, p: null };
    if (typeof input === 'object') return number(input.serial, defaultDatePattern(locale, input.serial));
    if (typeof input === 'number') return isText ? textCell(String(input)) : number(input, null);
    const typed = readTyped(input, typing());
    switch (typed.kind) {
      case 'blank':
        return { v: null, f: null, si: null, p: null };
      case 'formula':
        if (isText) return textCell(input);
        return { f: toEngine(typed.formula, lastRow), v: null, si: null, p: null };
      case 'text':
        return textCell(typed.text);
      case 'boolean':
        if (isText) return textCell(input);
        return { v: typed.value ? 1 : 0, t: CellValueType.BOOLEAN, f: null, si: null, p: null };
      case 'number':
        return isText ? textCell(input) : number(typed.value, typed.pattern);
    }
  }

  function formulaAt(sheetId: string, row: number, column: number, cell: Nullable<ICellData>): string {
    if (cell?.f) return cell.f;
    // Formulas that were filled share one text; the model knows each cell's own.
    return cell?.si ? (formulas.getFormulaStringByCell(row, column, sheetId, WORKBOOK) ?? '') : '';
  }

  const cells = {
    /** One input for the whole area, or one for each cell. */
    writeContents(sheetId: string, area: Area, inputs: CellInput[][] | { every: CellInput }): void {
      const sheet = inside(sheetId, area);
      const matrix = sheet.getCellMatrix();
      const lastRow = sheet.getRowCount();
      const block: Record<number, Record<number, ICellData>> = {};
      for (const [i, j, row, column] of cellsOf(area)) {
        const pattern = styleAt(matrix.getValue(row, column))?.n?.pattern ?? null;
        const input = Array.isArray(inputs) ? (inputs[i]?.[j] ?? null) : moved(inputs.every, i, j);
        block[row] ??= {};
        (block[row] as Record<number, ICellData>)[column] = contentOf(input, pattern, lastRow);
      }
      write(sheetId, block);
    },

    async readValues(sheetId: string, area: Area): Promise<CellOutput[][]> {
      if (!isTyped(sheetId, area)) await calculation.settle();
      return readMatrix(sheetId, area, (cell, value) => {
        const plain = plainValue(value);
        return typeof plain === 'number' && isDatePattern(patternOf(cell, value)) ? { serial: plain } : plain;
      });
    },

    async readDisplay(sheetId: string, area: Area): Promise<string[][]> {
      if (!isTyped(sheetId, area)) await calculation.settle();
      return readMatrix(sheetId, area, (cell, value) =>
        show(plainValue(value), patternOf(cell, value), locale),
      );
    },

    /** As `readDisplay`, but calculates only if the text of a wrapped cell, which needs room, depends on it. */
    async readWrapped(sheetId: string, area: Area): Promise<string[][]> {
      const isWrapped = (cell: Nullable<ICellData>) => styleAt(cell)?.tb === WrapStrategy.WRAP;
      const computed = readMatrix(sheetId, area, (cell) => Boolean(cell?.f || cell?.si) && isWrapped(cell));
      if (computed.some((row) => row.includes(true))) await calculation.settle();
      return readMatrix(sheetId, area, (cell, value) =>
        isWrapped(cell) ? show(plainValue(value), patternOf(cell, value), locale) : '',
      );
    },

    readFormulas(sheetId: string, area: Area): string[][] {
      const matrix = inside(sheetId, area).getCellMatrix();
      const rows: string[][] = Array.from({ length: area.rows }, () => []);
      for (const [i, j, row, column] of cellsOf(area)) {
        (rows[i] as string[])[j] = formulaAt(sheetId, row, column, matrix.getValue(row, column));
      }
      return rows;
    },

    /** One look for the whole area, or one for each cell. */
    writeLooks(sheetId: string, area: Area, looks: (CellLooks | null)[][] | CellLooks): void {
      const matrix = inside(sheetId, area).getCellMatrix();
      const same = Array.isArray(looks) ? null : styleOf(looks);
      const block: Record<number, Record<number, ICellData>> = {};
      for (const [i, j, row, column] of cellsOf(area)) {
        const look = Array.isArray(looks) ? looks[i]?.[j] : looks;
        if (!look) continue;
        const old = matrix.getValue(row, column);
        const data: ICellData = { s: same ? { ...same } : styleOf(look), ...(old?.t ? { t: old.t } : {}) };
        if (look.note !== undefined) data.custom = look.note ? { note: look.note } : null;
        block[row] ??= {};
        (block[row] as Record<number, ICellData>)[column] = data;
      }
      writeStyles(sheetId, block);
    },

    readLooks(sheetId: string, area: Area): FullLooks[][] {
      return readMatrix(sheetId, area, (cell) => looksOf(styleAt(cell), cell?.custom?.note));
    },

    drawBorders(sheetId: string, area: Area, borders: Borders): void {
      inside(sheetId, area);
      const line = { s: BORDER_LINES[borders.style] ?? BORDER_LINES.SOLID, cl: { rgb: borders.color } };
      const block: Record<number, Record<number, ICellData>> = {};
      const matrix = sheetOf(sheetId).getCellMatrix();
      for (const [i, j, row, column] of cellsOf(area)) {
        const sides: Record<string, unknown> = {};
        const draw = (side: string, wanted: boolean | null) => {
          if (wanted !== null) sides[side] = wanted ? line : null;
        };
        draw('t', i === 0 ? borders.top : borders.horizontal);
        draw('b', i === area.rows - 1 ? borders.bottom : borders.horizontal);
        draw('l', j === 0 ? borders.left : borders.vertical);
        draw('r', j === area.columns - 1 ? borders.right : borders.vertical);
        const old = matrix.getValue(row, column);
        block[row] ??= {};
        (block[row] as Record<number, ICellData>)[column] = {
          s: { bd: sides } as IStyleData,
          ...(old?.t ? { t: old.t } : {}),
        };
      }
      writeStyles(sheetId, block);
    },

    clear(sheetId: string, area: Area, what: ClearWhat): void {
      const matrix = inside(sheetId, area).getCellMatrix();
      const block: Record<number, Record<number, ICellData>> = {};
      for (const [, , row, column] of cellsOf(area)) {
        const old = matrix.getValue(row, column);
        if (!old) continue;
        const data: ICellData = {};
        if (what.contents) Object.assign(data, { v: null, f: null, si: null, p: null });
        else if (old.t) data.t = old.t;
        if (what.looks) data.s = null;
        if (what.notes) data.custom = null;
        block[row] ??= {};
        (block[row] as Record<number, ICellData>)[column] = data;
      }
      if (what.contents) write(sheetId, block);
      else writeStyles(sheetId, block);
    },

    /** The last row and column with content, counted from 1; 0 where there is none. */
    async extent(sheetId: string): Promise<{ rows: number; columns: number }> {
      await calculation.settle();
      return cells.extentSoFar(sheetId);
    },

    /** The same without what formulas that are still to be calculated will spill. */
    extentSoFar(sheetId: string): { rows: number; columns: number } {
      let rows = 0;
      let columns = 0;
      const reach = (row: number, column: number) => {
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
      };
      sheetOf(sheetId)
        .getCellMatrix()
        .forValue((row, column, cell) => {
          if (cell && (cell.f || cell.si || (cell.v !== undefined && cell.v !== null && cell.v !== ''))) {
            reach(row, column);
          }
        });
      for (const [row, line] of Object.entries(spilled(sheetId))) {
        for (const column of Object.keys(line ?? {})) reach(Number(row), Number(column));
      }
      return { rows, columns };
    },

    async sort(sheetId: string, area: Area, by: { column: number; ascending: boolean }[]): Promise<void> {
      const values = await cells.readValues(sheetId, area);
      const matrix = inside(sheetId, area).getCellMatrix();
      const order = values.map((_, index) => index);
      const key = (output: CellOutput | undefined) =>
        typeof output === 'object' ? output.serial : (output ?? '');
      order.sort((one, other) => {
        for (const { column, ascending } of by) {
          const a = key(values[one]?.[column - area.column]);
          const b = key(values[other]?.[column - area.column]);
          if (a === b) continue;
          if (a === '' || b === '') return a === '' ? 1 : -1;
          const smaller =
            typeof a === 'number' && typeof b === 'number'
              ? a < b
              : typeof a === typeof b
                ? String(a).localeCompare(String(b), locale.replace('_', '-')) < 0
                : typeof a === 'number';
          return smaller === ascending ? -1 : 1;
        }
        return one - other;
      });
      const block: Record<number, Record<number, ICellData | null>> = {};
      order.forEach((from, to) => {
        const line: Record<number, ICellData | null> = {};
        for (let column = area.column; column < area.column + area.columns; column++) {
          const old = matrix.getValue(area.row + from, column);
          const formula = formulaAt(sheetId, area.row + from, column, old);
          line[column] = {
            v: old?.v ?? null,
            f: formula ? moveReferences(formula, to - from, 0) : null,
            si: null,
            p: null,
            s: styleAt(old) ?? null,
            custom: old?.custom ?? null,
            ...(old?.t ? { t: old.t } : {}),
          } as ICellData;
        }
        block[area.row + to] = line;
      });
      write(sheetId, block);
    },

    /** Formulas typed into the grid come as people write them; the engine's own form of them replaces these. */
    translateTyped({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
      const lastRow = sheetOf(subUnitId).getRowCount();
      const block: Record<number, Record<number, ICellData>> = {};
      for (const [row, line] of Object.entries(cellValue ?? {})) {
        for (const [column, cell] of Object.entries(line ?? {}) as [string, Nullable<ICellData>][]) {
          if (!cell?.f) continue;
          const translated = toEngine(cell.f, lastRow);
          if (translated === cell.f) continue;
          block[Number(row)] ??= {};
          (block[Number(row)] as Record<number, ICellData>)[Number(column)] = { f: translated };
        }
      }
      if (Object.keys(block).length > 0) write(subUnitId, block);
    },

    /** What an input would stand in a cell as, for checks before it is written. */
    valueAsTyped(input: CellInput): CellInput {
      if (typeof input !== 'string') return input;
      const typed = readTyped(input, typing());
      if (typed.kind === 'text') return typed.text;
      return typed.kind === 'number' || typed.kind === 'boolean' ? typed.value : input;
    },

    spilled,
    styleAt,
    nameOf: (area: Area) => areaName(area),
  };

  return cells;

  /** A formula that is set for a whole range moves its relative references, as if filled. */
  function moved(input: CellInput, rows: number, columns: number): CellInput {
    return typeof input === 'string' && input.startsWith('=') ? moveReferences(input, rows, columns) : input;
  }
}

export type Cells = ReturnType<typeof createCells>;
