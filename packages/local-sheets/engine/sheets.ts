// Sheets as wholes: making, naming, moving, hiding them, and their rows and columns.
import { BooleanNumber, type IWorkbookData } from '@univerjs/core';
import { SetTabColorMutation, SetWorksheetRowIsAutoHeightMutation } from '@univerjs/sheets';
import { parseArea, splitSheetName } from './a1';
import type { Calculation } from './calculation';
import type { Cells } from './cells';
import type { FullLooks } from './looks';
import { textHeight } from './rowHeights';
import type { Area, EngineSettings, NamedArea, SheetFacts } from './types';
import { type RunningUniver, WORKBOOK } from './univer';

/** A new Google sheet's size, and Google's limit for a whole file. */
const NEW_SHEET = { rows: 1000, columns: 26 };
const MOST_CELLS = 10_000_000;
const LONGEST_NAME = 100;
const COLUMN_WIDTH = 100;
const ROW_HEIGHT = 21;

function emptySheet(id: string, name: string) {
  return {
    id,
    name,
    rowCount: NEW_SHEET.rows,
    columnCount: NEW_SHEET.columns,
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    defaultStyle: { ff: 'Arial', fs: 10 },
  };
}

export function emptyWorkbook(locale: string): Partial<IWorkbookData> {
  const japanese = locale.startsWith('ja');
  return {
    id: WORKBOOK,
    name: japanese ? '営業計画' : 'Sales plan',
    sheetOrder: ['0'],
    sheets: { 0: emptySheet('0', japanese ? 'シート1' : 'Sheet1') },
  };
}

export function createSheets(
  univer: RunningUniver,
  calculation: Calculation,
  cells: Cells,
  { locale, cellLimit = MOST_CELLS }: Pick<EngineSettings, 'locale' | 'cellLimit'>,
) {
  const { book, workbook } = univer;

  function sheet(sheetId: string) {
    const found = book.getSheetBySheetId(sheetId);
    if (!found) throw new Error(`Sheet ${sheetId} not found`);
    return found;
  }

  const all = () => workbook.getSheetOrders().map((id) => sheet(id));

  async function facts(sheetId: string): Promise<SheetFacts> {
    const found = sheet(sheetId);
    const extent = await cells.extent(sheetId);
    return {
      ...identity(sheetId),
      lastRow: extent.rows,
      lastColumn: extent.columns,
      maxRows: found.getMaxRows(),
    };
  }

  function identity(sheetId: string): SheetFacts {
    const found = sheet(sheetId);
    const freeze = found.getSheet().getFreeze();
    return {
      id: sheetId,
      name: found.getSheetName(),
      index: workbook.getSheetOrders().indexOf(sheetId),
      hidden: found.isSheetHidden(),
      maxRows: found.getMaxRows(),
      maxColumns: found.getMaxColumns(),
      lastRow: 0,
      lastColumn: 0,
      frozenRows: Math.max(0, freeze.ySplit),
      frozenColumns: Math.max(0, freeze.xSplit),
      tabColor: found.getTabColor() || null,
    };
  }

  function refuseName(name: string, except?: string): void {
    if (name.length > LONGEST_NAME) throw new Error(`Sheet names have at most ${LONGEST_NAME} characters.`);
    const lower = name.toLowerCase();
    if (
      all().some((other) => other.getSheetId() !== except && other.getSheetName().toLowerCase() === lower)
    ) {
      throw new Error(
        locale.startsWith('ja')
          ? `シート名「${name}」はすでに存在しています。別の名前を入力してください。`
          : `A sheet with the name "${name}" already exists. Please enter another name.`,
      );
    }
  }

  function refuseTooMany(added: number): void {
    const standing = all().reduce((sum, each) => sum + each.getMaxRows() * each.getMaxColumns(), 0);
    if (standing + added > cellLimit) {
      throw new Error(
        `This action would increase the number of cells in the workbook above the limit of ${cellLimit} cells.`,
      );
    }
  }

  /** Ids are numbers, as Google's are, and never given twice in the life of a workbook. */
  function nextId(): string {
    const taken = workbook.getSheets().map((each) => Number(each.getSheetId()));
    return String(Math.max(lastId, ...taken) + 1009);
  }
  let lastId = 0;

  function nextName(): string {
    const stem = locale.startsWith('ja') ? 'シート' : 'Sheet';
    const names = new Set(all().map((each) => each.getSheetName()));
    let number = all().length + 1;
    while (names.has(`${stem}${number}`)) number++;
    return `${stem}${number}`;
  }

  const operations = {
    list: (): SheetFacts[] => workbook.getSheetOrders().map(identity),
    facts,
    activeId: (): string => (workbook.getActiveSheet() ?? workbook.getSheets()[0])?.getSheetId() ?? '0',
    activate(sheetId: string): void {
      book.setActiveSheet(sheet(sheetId));
    },
    insert(name: string | null, index: number | null): string {
      if (name !== null) refuseName(name);
      refuseTooMany(NEW_SHEET.rows * NEW_SHEET.columns);
      const id = nextId();
      lastId = Number(id);
      const named = name ?? nextName();
      const data = { ...emptySheet(id, named), mergeData: [], cellData: {}, rowData: {}, columnData: {} };
      const at = index ?? workbook.getSheetOrders().length;
      book.insertSheet(named, { index: at, sheet: data as never });
      return id;
    },
    remove(sheetId: string): void {
      sheet(sheetId);
      if (all().length === 1) throw new Error("You can't remove all the sheets in a document.");
      book.deleteSheet(sheetId);
    },
    rename(sheetId: string, name: string): void {
      if (name === '') throw new Error('Sheet name cannot be empty.');
      refuseName(name, sheetId);
      sheet(sheetId).setName(name);
    },
    move(sheetId: string, index: number): void {
      book.moveSheet(sheet(sheetId), Math.min(index, all().length - 1));
    },
    setHidden(sheetId: string, hidden: boolean): void {
      const found = sheet(sheetId);
      if (hidden === found.isSheetHidden()) return;
      if (hidden && all().filter((each) => !each.isSheetHidden()).length === 1) {
        throw new Error("You can't hide all the sheets in a document.");
      }
      if (hidden) found.hideSheet();
      else found.showSheet();
    },
    duplicate(sheetId: string): string {
      const original = sheet(sheetId);
      refuseTooMany(original.getMaxRows() * original.getMaxColumns());
      const copy = book.duplicateSheet(original);
      return copy.getSheetId();
    },
    insertLines(sheetId: string, axis: 'rows' | 'columns', at: number, count: number): void {
      const found = sheet(sheetId);
      refuseTooMany(count * (axis === 'rows' ? found.getMaxColumns() : found.getMaxRows()));
      // The engine inserts only before something: at the end it is a matter of the sheet's size.
      if (axis === 'rows') {
        if (at < found.getMaxRows()) found.insertRows(at, count);
        else found.setRowCount(at + count);
      } else if (at < found.getMaxColumns()) found.insertColumns(at, count);
      else found.setColumnCount(at + count);
      calculation.recalculateEverything();
    },
    deleteLines(sheetId: string, axis: 'rows' | 'columns', at: number, count: number): void {
      const found = sheet(sheetId);
      if (axis === 'rows') {
        if (count >= found.getMaxRows()) throw new Error("You can't delete all the rows on the sheet.");
        found.deleteRows(at, count);
      } else {
        if (count >= found.getMaxColumns()) throw new Error("You can't delete all the columns on the sheet.");
        found.deleteColumns(at, count);
      }
      calculation.recalculateEverything();
    },
    hideLines(sheetId: string, axis: 'rows' | 'columns', at: number, count: number, hidden: boolean): void {
      const found = sheet(sheetId);
      if (axis === 'rows') {
        if (hidden) found.hideRows(at, count);
        else found.showRows(at, count);
      } else if (hidden) found.hideColumns(at, count);
      else found.showColumns(at, count);
    },
    isLineHidden(sheetId: string, axis: 'rows' | 'columns', at: number): boolean {
      const found = sheet(sheetId).getSheet();
      return axis === 'rows' ? !found.getRowRawVisible(at) : !found.getColVisible(at);
    },
    resizeLines(sheetId: string, axis: 'rows' | 'columns', at: number, count: number, pixels: number): void {
      const found = sheet(sheetId);
      if (axis === 'rows') found.setRowHeightsForced(at, count, pixels);
      else found.setColumnWidths(at, count, pixels);
    },
    /** Rows of at least this height, which grow where their wrapped text needs it. */
    growRows(sheetId: string, at: number, count: number, pixels: number): void {
      const found = sheet(sheetId);
      found.setRowHeightsForced(at, count, pixels);
      const ranges = [
        { startRow: at, endRow: at + count - 1, startColumn: 0, endColumn: found.getMaxColumns() - 1 },
      ];
      const params = { unitId: WORKBOOK, subUnitId: sheetId, ranges, autoHeightInfo: BooleanNumber.TRUE };
      univer.apply(SetWorksheetRowIsAutoHeightMutation.id, params);
    },
    columnWidth: (sheetId: string, at: number): number => sheet(sheetId).getSheet().getColumnWidth(at),
    /** As high as the text is now, because text changes after a row was given its height. */
    async rowHeight(sheetId: string, at: number): Promise<number> {
      const found = sheet(sheetId).getSheet();
      const { ia, h: height = ROW_HEIGHT } = found.getRowManager().getRow(at) ?? {};
      if (ia === BooleanNumber.FALSE) return height;
      const { columns } = cells.extentSoFar(sheetId);
      const area = { row: at, column: 0, rows: 1, columns: Math.max(columns, 1) };
      const [texts = []] = await cells.readWrapped(sheetId, area);
      const [looks = []] = cells.readLooks(sheetId, area);
      return texts.reduce((highest, text, column) => {
        const { fontSize } = looks[column] as FullLooks;
        return Math.max(highest, textHeight(text, fontSize, found.getColumnWidth(column)));
      }, height);
    },
    freeze(sheetId: string, rows: number | null, columns: number | null): void {
      const found = sheet(sheetId);
      const now = identity(sheetId);
      const ySplit = rows ?? now.frozenRows;
      const xSplit = columns ?? now.frozenColumns;
      found.setFreeze({ startRow: ySplit || -1, startColumn: xSplit || -1, ySplit, xSplit });
    },
    setTabColor(sheetId: string, color: string | null): void {
      univer.apply(SetTabColorMutation.id, { unitId: WORKBOOK, subUnitId: sheetId, color: color ?? '' });
    },
    setGridlinesHidden(sheetId: string, hidden: boolean): void {
      sheet(sheetId).setHiddenGridlines(hidden);
    },
    merge(sheetId: string, area: Area): void {
      sheet(sheetId).getRange(area.row, area.column, area.rows, area.columns).merge();
    },
    breakApart(sheetId: string, area: Area): void {
      sheet(sheetId).getRange(area.row, area.column, area.rows, area.columns).breakApart();
    },
    merges: (sheetId: string): Area[] =>
      sheet(sheetId)
        .getSheet()
        .getMergeData()
        .map(({ startRow, startColumn, endRow, endColumn }) => ({
          row: startRow,
          column: startColumn,
          rows: endRow - startRow + 1,
          columns: endColumn - startColumn + 1,
        })),
    hasGridlines: (sheetId: string): boolean =>
      sheet(sheetId).getSheet().getConfig().showGridlines !== BooleanNumber.FALSE,
    name: (): string => workbook.name,
    namedAreas(): NamedArea[] {
      return book.getDefinedNames().flatMap((defined) => {
        const { sheet: sheetName, cells: written } = splitSheetName(defined.getFormulaOrRefString());
        const owner = all().find((each) => each.getSheetName() === sheetName);
        const area = owner && parseArea(written, owner.getMaxRows(), owner.getMaxColumns());
        return owner && area ? [{ name: defined.getName(), sheetId: owner.getSheetId(), area }] : [];
      });
    },
    setNamedArea(name: string, reference: string): void {
      if (book.getDefinedName(name)) book.deleteDefinedName(name);
      book.insertDefinedName(name, reference);
      calculation.recalculateEverything();
    },
    removeNamedArea(name: string): void {
      book.deleteDefinedName(name);
      calculation.recalculateEverything();
    },
  };
  return operations;
}

export type Sheets = ReturnType<typeof createSheets>;
