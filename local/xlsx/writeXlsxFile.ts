// Writes the workbook as an .xlsx file that prints well: A4, landscape, one page wide, headers repeated.
import { writeFile } from 'node:fs/promises';
import { type Cell, type NamedRange, type WriteSheet, writeXlsx } from 'hucre';
import { areaName, quoteSheetName } from '../engine/a1';
import type { ExportedCell, ExportedSheet, ExportedWorkbook } from '../engine/exportState';
import { toExcel } from './excelFormula';
import { cellStyle, hex } from './excelLooks';
import { conditionalRules, dataValidations } from './excelRules';
import { wrappedHeights } from './wrappedHeights';

/** Pixels of one digit of Arial 10, by which Excel measures columns, and points in a pixel. */
const DIGIT = 7;
const POINT = 0.75;

function cellOf(
  cell: ExportedCell,
  sheet: ExportedSheet,
  customFunctions: ReadonlySet<string>,
): Partial<Cell> {
  const written: Partial<Cell> = {
    value: cell.value === '' ? null : cell.value,
    style: cellStyle(cell),
  };
  const notes = cell.looks.note ? [cell.looks.note] : [];
  if (cell.formula) {
    const formula = spills(cell, sheet) ? null : toExcel(cell.formula, customFunctions);
    if (formula === null) notes.push(cell.formula);
    else Object.assign(written, { formula, formulaResult: cell.value });
  }
  if (notes.length > 0) written.comment = { text: notes.join('\n') };
  return written;
}

/** A formula whose result fills other cells too is written as its values, as those cells are. */
function spills({ row, column }: ExportedCell, { cells }: ExportedSheet): boolean {
  return cells.some(
    (other) =>
      other.spilled &&
      ((other.row === row && other.column === column + 1) ||
        (other.row === row + 1 && other.column === column)),
  );
}

function sheetOf(sheet: ExportedSheet, customFunctions: ReadonlySet<string>): WriteSheet {
  const hidden = new Set(sheet.hiddenColumns);
  const rowDefs = new Map<number, { height?: number; hidden?: boolean }>();
  for (const [row, points] of wrappedHeights(sheet)) rowDefs.set(row, { height: points });
  for (const [row, pixels] of Object.entries(sheet.rowHeights))
    rowDefs.set(Number(row), { height: pixels * POINT });
  for (const row of sheet.hiddenRows) rowDefs.set(row, { ...rowDefs.get(row), hidden: true });
  const withSpill = { ...sheet, cells: sheet.cells.filter(({ spilled }) => spilled) };
  return {
    name: sheet.name,
    rows: [],
    cells: new Map(
      sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cellOf(cell, withSpill, customFunctions)]),
    ),
    columns: sheet.columnWidths.map((pixels, column) => ({
      width: pixels / DIGIT,
      ...(hidden.has(column) ? { hidden: true } : {}),
    })),
    rowDefs,
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    conditionalRules: conditionalRules(sheet.formats),
    dataValidations: dataValidations(sheet.validations),
    ...(sheet.frozenRows || sheet.frozenColumns
      ? { freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns } }
      : {}),
    hidden: sheet.hidden,
    view: {
      showGridLines: sheet.gridlines,
      ...(sheet.tabColor ? { tabColor: { rgb: hex(sheet.tabColor) } } : {}),
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.5, bottom: 0.5, left: 0.4, right: 0.4, header: 0.2, footer: 0.2 },
      ...(sheet.frozenRows ? { printTitlesRow: `$1:$${sheet.frozenRows}` } : {}),
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
  };
}

function namesOf(workbook: ExportedWorkbook): NamedRange[] {
  return workbook.names.flatMap(({ name, sheetId, area }) => {
    const sheet = workbook.sheets.find(({ id }) => id === sheetId);
    const absolute = areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return sheet ? [{ name, range: `${quoteSheetName(sheet.name)}!${absolute}` }] : [];
  });
}

export async function writeXlsxFile(file: string, workbook: ExportedWorkbook): Promise<void> {
  const customFunctions = new Set(workbook.customFunctions.map((name) => name.toUpperCase()));
  const firstVisible = workbook.sheets.findIndex(({ hidden }) => !hidden);
  const bytes = await writeXlsx({
    sheets: workbook.sheets.map((sheet) => sheetOf(sheet, customFunctions)),
    namedRanges: namesOf(workbook),
    defaultFont: { name: 'Arial', size: 10 },
    activeSheet: Math.max(0, firstVisible),
    properties: { title: workbook.name },
  });
  await writeFile(file, bytes);
}
