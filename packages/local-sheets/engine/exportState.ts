// The whole workbook as plain data, for writing a file of another spreadsheet program.
import { BooleanNumber, type IStyleData } from '@univerjs/core';
import type { Cells } from './cells';
import type { FullLooks } from './looks';
import type { EngineRecords } from './records';
import type { Rules } from './rules';
import type { Sheets } from './sheets';
import type { Area, FormatRule, NamedArea, Scalar, SheetFacts, ValidationRule } from './types';
import type { RunningUniver } from './univer';

export interface ExportedCell {
  row: number;
  column: number;
  value: Scalar;
  formula: string;
  /** True where the value came out of an array formula in another cell. */
  spilled: boolean;
  looks: FullLooks;
  borders: IStyleData['bd'];
}

export interface ExportedSheet extends SheetFacts {
  cells: ExportedCell[];
  merges: Area[];
  formats: FormatRule[];
  validations: { rule: ValidationRule; areas: Area[] }[];
  columnWidths: number[];
  rowHeights: Record<number, number>;
  /** Of rows that grow with their wrapped text. */
  leastHeights: Record<number, number>;
  hiddenColumns: number[];
  hiddenRows: number[];
  gridlines: boolean;
  /** By row; what is not there has depth 0. */
  rowDepths: number[];
  rowControlAfter: boolean;
  filter: Area | null;
}

export interface ExportedWorkbook {
  name: string;
  /** The sheet that is looked at. */
  activeId: string;
  sheets: ExportedSheet[];
  names: NamedArea[];
  customFunctions: string[];
}

export async function exportState(
  univer: RunningUniver,
  cells: Cells,
  sheets: Sheets,
  rules: Rules,
  records: EngineRecords,
  customFunctions: string[],
): Promise<ExportedWorkbook> {
  const exported: ExportedSheet[] = [];
  for (const { id } of sheets.list()) {
    const facts = await sheets.facts(id);
    const sheet = univer.workbook.getSheetBySheetId(id);
    if (!sheet) continue;
    const found: ExportedCell[] = [];
    let width = facts.lastColumn;
    let height = facts.lastRow;
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (!cell) return;
      width = Math.max(width, column + 1);
      height = Math.max(height, row + 1);
    });
    const area: Area = { row: 0, column: 0, rows: Math.max(1, height), columns: Math.max(1, width) };
    const values = await cells.readValues(id, area);
    const formulas = cells.readFormulas(id, area);
    const looks = cells.readLooks(id, area);
    const spill = cells.spilled(id);
    const matrix = sheet.getCellMatrix();
    values.forEach((line, row) => {
      line.forEach((value, column) => {
        const cell = matrix.getValue(row, column);
        const isSpilled = !formulas[row]?.[column] && spill[row]?.[column] != null && cell?.v == null;
        if (!cell && !isSpilled) return;
        found.push({
          row,
          column,
          value: typeof value === 'object' ? value.serial : value,
          formula: formulas[row]?.[column] ?? '',
          spilled: isSpilled,
          looks: looks[row]?.[column] as FullLooks,
          borders: cells.styleAt(cell)?.bd,
        });
      });
    });
    const heights: Record<number, number> = {};
    const least: Record<number, number> = {};
    const hiddenRows: number[] = [];
    for (const [row, data] of Object.entries(sheet.getConfig().rowData ?? {})) {
      if (data?.h) (data.ia === BooleanNumber.TRUE ? least : heights)[Number(row)] = data.h;
      if (data?.hd) hiddenRows.push(Number(row));
    }
    const columns = Array.from(
      { length: Math.min(sheet.getColumnCount(), Math.max(width, 26)) },
      (_, i) => i,
    );
    exported.push({
      ...facts,
      cells: found,
      merges: sheets.merges(id),
      formats: rules.readFormats(id),
      validations: rules.validationsOf(id),
      columnWidths: columns.map((column) => sheet.getColumnWidth(column)),
      rowHeights: heights,
      leastHeights: least,
      hiddenColumns: columns.filter((column) => !sheet.getColVisible(column)),
      hiddenRows,
      gridlines: sheets.hasGridlines(id),
      rowDepths: records.rowGroups(id).depths,
      rowControlAfter: records.rowGroups(id).controlAfter,
      filter: records.filterOf(id),
    });
  }
  return {
    name: sheets.name(),
    activeId: sheets.activeId(),
    sheets: exported,
    names: sheets.namedAreas(),
    customFunctions,
  };
}
