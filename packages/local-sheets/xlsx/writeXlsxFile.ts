// Writes the workbook as an .xlsx file that prints well: A4, landscape, headers repeated, few pages wide.
import { writeFile } from 'node:fs/promises';
import { type Cell, type NamedRange, type WriteSheet, writeXlsx } from 'hucre';
import { areaName, columnName, quoteSheetName } from '../engine/a1';
import type { ExportedCell, ExportedSheet, ExportedWorkbook } from '../engine/exportState';
import type { Area } from '../engine/types';
import { toExcel } from './excelFormula';
import { cellStyle, hex } from './excelLooks';
import { type Cite, conditionalRules, dataValidations } from './excelRules';
import { wrappedHeights } from './wrappedHeights';
import { readZip, writeZip } from './zip';

/** Pixels of one digit of Arial 10, by which Excel measures columns, and points in a pixel. */
const DIGIT = 7;
const POINT = 0.75;

/**
 * Where a number has no room, others show ####, and not every machine has Arial: what stands in for it is up to a fifth
 * wider.
 */
const ROOM_FOR_NUMBERS = 1.2;

/** What an A4 page has between its margins, in pixels, and the smallest scale at which it can be read. */
const PAGE_WIDTH = 1046;
const LEAST_SCALE = 0.6;

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

function exportedWidths({ columnWidths, cells }: ExportedSheet): number[] {
  const withNumbers = new Set(
    cells.flatMap(({ column, value }) => (typeof value === 'number' ? [column] : [])),
  );
  return columnWidths.map((pixels, column) => (withNumbers.has(column) ? pixels * ROOM_FOR_NUMBERS : pixels));
}

/** Over how many pages side by side, so that it can still be read. */
function pagesWide(sheet: ExportedSheet): number {
  const total = exportedWidths(sheet)
    .slice(0, sheet.lastColumn)
    .reduce((sum, width, column) => sum + (sheet.hiddenColumns.includes(column) ? 0 : width), 0);
  return Math.max(1, Math.ceil((total * LEAST_SCALE) / PAGE_WIDTH));
}

/** What stands in the first cell, for the head of every page. */
function titleOf({ cells }: ExportedSheet): string {
  const first = cells.find(({ row, column }) => row === 0 && column === 0);
  return `&L&"Arial,Bold"&12${String(first?.value ?? '').replace(/&/g, '&&')}`;
}

function sheetOf(sheet: ExportedSheet, customFunctions: ReadonlySet<string>, cite: Cite): WriteSheet {
  const hidden = new Set(sheet.hiddenColumns);
  const rowDefs = new Map<number, { height?: number; hidden?: boolean; outlineLevel?: number }>();
  for (const [row, points] of wrappedHeights(sheet)) rowDefs.set(row, { height: points });
  for (const [row, pixels] of Object.entries(sheet.rowHeights))
    rowDefs.set(Number(row), { height: pixels * POINT });
  for (const row of sheet.hiddenRows) rowDefs.set(row, { ...rowDefs.get(row), hidden: true });
  sheet.rowDepths.forEach((outlineLevel, row) => {
    if (outlineLevel > 0) rowDefs.set(row, { ...rowDefs.get(row), outlineLevel });
  });
  const widths = exportedWidths(sheet);
  const withSpill = { ...sheet, cells: sheet.cells.filter(({ spilled }) => spilled) };
  return {
    name: sheet.name,
    rows: [],
    cells: new Map(
      sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cellOf(cell, withSpill, customFunctions)]),
    ),
    columns: widths.map((pixels, column) => ({
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
    dataValidations: dataValidations(sheet.validations, cite),
    ...(sheet.frozenRows || sheet.frozenColumns
      ? { freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns } }
      : {}),
    ...(sheet.filter ? { autoFilter: { range: areaName(sheet.filter) } } : {}),
    ...(sheet.rowDepths.some((depth) => depth > 0)
      ? { outlineProperties: { summaryBelow: sheet.rowControlAfter } }
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
      fitToWidth: pagesWide(sheet),
      fitToHeight: 0,
      margins: { top: 0.5, bottom: 0.5, left: 0.4, right: 0.4, header: 0.2, footer: 0.2 },
    },
    headerFooter: {
      oddFooter: '&L&A&R&P / &N',
      ...(pagesWide(sheet) > 1 ? { oddHeader: titleOf(sheet) } : {}),
    },
  };
}

const citeIn =
  ({ sheets }: ExportedWorkbook): Cite =>
  (sheetId, area) => {
    const sheet = sheets.find(({ id }) => id === sheetId);
    const absolute = areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return sheet ? `${quoteSheetName(sheet.name)}!${absolute}` : null;
  };

/**
 * The first row that is printed. Over several pages side by side a text that runs on over empty cells would be cut, so
 * that of the rows that stay in view only the last is printed, on every page, and the title stands at its head.
 */
function firstPrintedRow(sheet: ExportedSheet): number {
  return pagesWide(sheet) > 1 ? Math.max(0, sheet.frozenRows - 1) : 0;
}

/** What is printed: down to the last cell with content, in the columns that show. */
function printedArea(sheet: ExportedSheet): Area | null {
  const hidden = new Set(sheet.hiddenColumns);
  const shown = Array.from({ length: sheet.lastColumn }, (_, column) => column).filter(
    (column) => !hidden.has(column),
  );
  const [first] = shown;
  const last = shown[shown.length - 1];
  if (first === undefined || last === undefined || sheet.lastRow === 0) return null;
  const row = firstPrintedRow(sheet);
  return { row, rows: sheet.lastRow - row, column: first, columns: last - first + 1 };
}

/** The names that people gave, and the two by which Excel knows what to print; hucre does not quote their sheets. */
function namesOf(workbook: ExportedWorkbook, cite: Cite): NamedRange[] {
  const given = workbook.names.flatMap(({ name, sheetId, area }): NamedRange[] => {
    const range = cite(sheetId, area);
    return range === null ? [] : [{ name, range }];
  });
  const seen = workbook.sheets.filter(({ hidden }) => !hidden);
  const printed = seen.flatMap((sheet): NamedRange[] => {
    const { name, frozenRows, frozenColumns } = sheet;
    const area = printedArea(sheet);
    const range = area && cite(sheet.id, area);
    const titles = [
      ...(frozenColumns > 0 ? [`$A:$${columnName(frozenColumns - 1)}`] : []),
      ...(frozenRows > 0 ? [`$${firstPrintedRow(sheet) + 1}:$${frozenRows}`] : []),
    ].map((lines) => `${quoteSheetName(name)}!${lines}`);
    return [
      ...(range ? [{ name: '_xlnm.Print_Area', range, scope: name }] : []),
      ...(titles.length > 0 ? [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: name }] : []),
    ];
  });
  return [...given, ...printed];
}

/** Excel draws the controls of groups only where a sheet says how deep they go, which hucre leaves out. */
function withOutlines(bytes: Uint8Array, sheets: ExportedSheet[]): Uint8Array {
  if (!sheets.some(({ rowDepths }) => rowDepths.some((depth) => depth > 0))) return bytes;
  const files = readZip(bytes);
  sheets.forEach(({ rowDepths }, index) => {
    const deepest = Math.max(0, ...rowDepths);
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    const xml = files.get(name)?.toString('utf8');
    if (deepest === 0 || xml === undefined) return;
    const told = xml.replace('<sheetFormatPr ', `<sheetFormatPr outlineLevelRow="${deepest}" `);
    files.set(name, Buffer.from(told, 'utf8'));
  });
  return writeZip(files);
}

export async function writeXlsxFile(file: string, workbook: ExportedWorkbook): Promise<void> {
  const customFunctions = new Set(workbook.customFunctions.map((name) => name.toUpperCase()));
  const cite = citeIn(workbook);
  const isSeen = ({ hidden }: ExportedSheet): boolean => !hidden;
  const active = workbook.sheets.findIndex((sheet) => isSeen(sheet) && sheet.id === workbook.activeId);
  const bytes = await writeXlsx({
    sheets: workbook.sheets.map((sheet) => sheetOf(sheet, customFunctions, cite)),
    namedRanges: namesOf(workbook, cite),
    defaultFont: { name: 'Arial', size: 10 },
    activeSheet: Math.max(0, active < 0 ? workbook.sheets.findIndex(isSeen) : active),
    properties: { title: workbook.name },
  });
  await writeFile(file, withOutlines(bytes, workbook.sheets));
}
