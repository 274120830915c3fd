// Writes the workbook as an .xlsx file that prints well: A4, landscape, one page wide, headers repeated.
import { writeFile } from 'node:fs/promises';
import { type Cell, type NamedRange, type WriteSheet, writeXlsx } from 'hucre';
import { areaName, quoteSheetName } from '../engine/a1';
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
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.5, bottom: 0.5, left: 0.4, right: 0.4, header: 0.2, footer: 0.2 },
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
  };
}

const citeIn =
  ({ sheets }: ExportedWorkbook): Cite =>
  (sheetId, area) => {
    const sheet = sheets.find(({ id }) => id === sheetId);
    const absolute = areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return sheet ? `${quoteSheetName(sheet.name)}!${absolute}` : null;
  };

/** What is printed: from the first cell to the last one with content, in the columns that show. */
function printedArea(sheet: ExportedSheet): Area | null {
  const hidden = new Set(sheet.hiddenColumns);
  const shown = Array.from({ length: sheet.lastColumn }, (_, column) => column).filter(
    (column) => !hidden.has(column),
  );
  const [first] = shown;
  const last = shown[shown.length - 1];
  if (first === undefined || last === undefined || sheet.lastRow === 0) return null;
  return { row: 0, rows: sheet.lastRow, column: first, columns: last - first + 1 };
}

/** The names that people gave, and the two by which Excel knows what to print; hucre does not quote their sheets. */
function namesOf(workbook: ExportedWorkbook, cite: Cite): NamedRange[] {
  const given = workbook.names.flatMap(({ name, sheetId, area }): NamedRange[] => {
    const range = cite(sheetId, area);
    return range === null ? [] : [{ name, range }];
  });
  const printed = workbook.sheets.flatMap((sheet): NamedRange[] => {
    const area = printedArea(sheet);
    const range = area && cite(sheet.id, area);
    const titles = `${quoteSheetName(sheet.name)}!$1:$${sheet.frozenRows}`;
    return [
      ...(range ? [{ name: '_xlnm.Print_Area', range, scope: sheet.name }] : []),
      ...(sheet.frozenRows ? [{ name: '_xlnm.Print_Titles', range: titles, scope: sheet.name }] : []),
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
  const firstVisible = workbook.sheets.findIndex(({ hidden }) => !hidden);
  const bytes = await writeXlsx({
    sheets: workbook.sheets.map((sheet) => sheetOf(sheet, customFunctions, cite)),
    namedRanges: namesOf(workbook, cite),
    defaultFont: { name: 'Arial', size: 10 },
    activeSheet: Math.max(0, firstVisible),
    properties: { title: workbook.name },
  });
  await writeFile(file, withOutlines(bytes, workbook.sheets));
}
