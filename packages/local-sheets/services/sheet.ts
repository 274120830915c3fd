// A sheet: its ranges, size, rows and columns, name, looks as a whole, rules, metadata and protection.
import { parseArea, splitSheetName } from '../engine/a1';
import type { Area, SheetFacts } from '../engine/types';
import { toCell } from './area';
import { describeRules, readRules } from './conditionalFormat';
import { filterOf } from './filter';
import { factsOf, type GoogleRange, type GoogleSheet, type ServiceHost } from './host';
import { addMetadata, metadataAt, metadataFinder } from './metadata';
import { protect, protectionsOf } from './protection';
import { LocalRange } from './range';
import { rangeList } from './rangeList';

type Axis = 'rows' | 'columns';

const FREE: ReadonlySet<string> = new Set([
  'getSheetId',
  'getParent',
  'getRange',
  'getRangeList',
  'createDeveloperMetadataFinder',
]);

type Covered = Pick<
  GoogleSheet,
  | 'getName'
  | 'getIndex'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'setName'
  | 'hideSheet'
  | 'showSheet'
  | 'setFrozenRows'
  | 'setFrozenColumns'
  | 'setTabColor'
  | 'setConditionalFormatRules'
  | 'getConditionalFormatRules'
  | 'getProtections'
  | 'getRowGroupDepth'
  | 'setRowGroupControlPosition'
  | 'appendRow'
  | 'copyTo'
>;

/** A reference like B2:C, of which the end is open, needs the sheet's size; a closed one does not. */
const UNLIMITED = Number.MAX_SAFE_INTEGER;

export class LocalSheet implements Covered {
  readonly self: GoogleSheet;

  constructor(
    private readonly host: ServiceHost,
    readonly id: string,
  ) {
    this.self = host.offer<GoogleSheet>('Sheet', this, FREE);
  }

  private facts(): SheetFacts {
    return factsOf(this.host, this.id);
  }

  private rangeOf(area: Area): GoogleRange {
    return new LocalRange(this.host, this.id, area).self;
  }

  getSheetId = (): number => Number(this.id);
  getParent = () => this.host.objects.spreadsheet();
  getName = (): string => this.facts().name;
  getSheetName = (): string => this.facts().name;
  getIndex = (): number => this.facts().index + 1;
  getMaxRows = (): number => this.facts().maxRows;
  getMaxColumns = (): number => this.facts().maxColumns;
  getLastRow = (): number => this.host.engine.extent(this.id).rows;
  getLastColumn = (): number => this.host.engine.extent(this.id).columns;

  setName(name: string): GoogleSheet {
    this.host.engine.rename(this.id, String(name));
    return this.self;
  }

  getRange(...at: [string] | [number, number, number?, number?]): GoogleRange {
    if (typeof at[0] === 'string') return this.rangeOf(this.parse(at[0]));
    const [row, column, rows = 1, columns = 1] = at as [number, number, number?, number?];
    if (!(row >= 1)) throw new Error('The starting row of the range is too small.');
    if (!(column >= 1)) throw new Error('The starting column of the range is too small.');
    if (!(rows >= 1)) throw new Error('The number of rows in the range must be at least 1.');
    if (!(columns >= 1)) throw new Error('The number of columns in the range must be at least 1.');
    return this.rangeOf({ row: row - 1, column: column - 1, rows, columns });
  }

  private parse(name: string): Area {
    const { cells } = splitSheetName(name);
    const closed = parseArea(cells, UNLIMITED, UNLIMITED);
    if (!closed) throw new Error('Range not found');
    const open = closed.rows > 10_000_000 || closed.columns > 10_000_000;
    if (!open) return closed;
    const { maxRows, maxColumns } = this.facts();
    return parseArea(cells, maxRows, maxColumns) as Area;
  }

  getRangeList = (names: string[]) =>
    rangeList(
      this.host,
      Array.from(names, (name) => new LocalRange(this.host, this.id, this.parse(name))),
    );

  getDataRange(): GoogleRange {
    const { rows, columns } = this.host.engine.extent(this.id);
    return this.rangeOf({ row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) });
  }

  appendRow(values: unknown[]): GoogleSheet {
    const { rows } = this.host.engine.extent(this.id);
    const { maxRows } = this.facts();
    if (rows >= maxRows) this.host.engine.insertLines(this.id, 'rows', maxRows, 1);
    const area = { row: rows, column: 0, rows: 1, columns: values.length };
    this.host.engine.writeContents(this.id, area, [values.map((value) => toCell(value, this.host))]);
    return this.self;
  }

  private insert(axis: Axis, at: number, count: number): GoogleSheet {
    this.host.engine.insertLines(this.id, axis, at, count);
    return this.self;
  }
  insertRowsAfter = (after: number, count: number) => this.insert('rows', after, count);
  insertRowsBefore = (before: number, count: number) => this.insert('rows', before - 1, count);
  insertRowAfter = (after: number) => this.insert('rows', after, 1);
  insertRowBefore = (before: number) => this.insert('rows', before - 1, 1);
  insertRows = (at: number, count = 1) => this.insert('rows', at - 1, count);
  insertColumnsAfter = (after: number, count: number) => this.insert('columns', after, count);
  insertColumnsBefore = (before: number, count: number) => this.insert('columns', before - 1, count);
  insertColumnAfter = (after: number) => this.insert('columns', after, 1);
  insertColumnBefore = (before: number) => this.insert('columns', before - 1, 1);
  insertColumns = (at: number, count = 1) => this.insert('columns', at - 1, count);

  private remove(axis: Axis, at: number, count: number): void {
    this.host.engine.deleteLines(this.id, axis, at - 1, count);
  }
  deleteRows = (first: number, count: number) => this.remove('rows', first, count);
  deleteRow(row: number): GoogleSheet {
    this.remove('rows', row, 1);
    return this.self;
  }
  deleteColumns = (first: number, count: number) => this.remove('columns', first, count);
  deleteColumn(column: number): GoogleSheet {
    this.remove('columns', column, 1);
    return this.self;
  }

  private hide(axis: Axis, first: number, count: number, hidden: boolean): void {
    this.host.engine.hideLines(this.id, axis, first - 1, count, hidden);
  }
  hideColumns = (first: number, count = 1) => this.hide('columns', first, count, true);
  showColumns = (first: number, count = 1) => this.hide('columns', first, count, false);
  hideRows = (first: number, count = 1) => this.hide('rows', first, count, true);
  showRows = (first: number, count = 1) => this.hide('rows', first, count, false);
  isColumnHiddenByUser = (column: number) => this.host.engine.isLineHidden(this.id, 'columns', column - 1);
  isRowHiddenByUser = (row: number) => this.host.engine.isLineHidden(this.id, 'rows', row - 1);

  private resize(axis: Axis, first: number, count: number, pixels: number): GoogleSheet {
    this.host.engine.resizeLines(this.id, axis, first - 1, count, pixels);
    return this.self;
  }
  setColumnWidth = (column: number, pixels: number) => this.resize('columns', column, 1, pixels);
  setColumnWidths = (first: number, count: number, pixels: number) =>
    this.resize('columns', first, count, pixels);
  getColumnWidth = (column: number) => this.host.engine.columnWidth(this.id, column - 1);
  private grow(first: number, count: number, pixels: number): GoogleSheet {
    this.host.engine.growRows(this.id, first - 1, count, pixels);
    return this.self;
  }
  setRowHeight = (row: number, pixels: number) => this.grow(row, 1, pixels);
  setRowHeights = (first: number, count: number, pixels: number) => this.grow(first, count, pixels);
  setRowHeightsForced = (first: number, count: number, pixels: number) =>
    this.resize('rows', first, count, pixels);
  getRowHeight = (row: number) => this.host.engine.rowHeight(this.id, row - 1);

  getRowGroupDepth = (row: number): number => this.host.engine.rowGroups(this.id).depths[row - 1] ?? 0;
  setRowGroupControlPosition(position: unknown): GoogleSheet {
    this.host.engine.setRowControlAfter(this.id, String(position) === 'AFTER');
    return this.self;
  }
  getRowGroupControlPosition = () =>
    (this.host.engine.rowGroups(this.id).controlAfter
      ? 'AFTER'
      : 'BEFORE') as unknown as GoogleAppsScript.Spreadsheet.GroupControlTogglePosition;

  hideSheet(): GoogleSheet {
    this.host.engine.setHidden(this.id, true);
    return this.self;
  }
  showSheet(): GoogleSheet {
    this.host.engine.setHidden(this.id, false);
    return this.self;
  }
  isSheetHidden = (): boolean => this.facts().hidden;
  activate(): GoogleSheet {
    this.host.engine.activate(this.id);
    return this.self;
  }

  setFrozenRows = (rows: number): void => this.host.engine.freeze(this.id, rows, null);
  setFrozenColumns = (columns: number): void => this.host.engine.freeze(this.id, null, columns);
  getFrozenRows = (): number => this.facts().frozenRows;
  getFrozenColumns = (): number => this.facts().frozenColumns;
  setTabColor(color: string | null): GoogleSheet {
    this.host.engine.setTabColor(this.id, color);
    return this.self;
  }
  getTabColor = (): string | null => this.facts().tabColor;
  setHiddenGridlines(hidden: boolean): GoogleSheet {
    this.host.engine.setGridlinesHidden(this.id, hidden);
    return this.self;
  }
  hasHiddenGridlines = (): boolean => !this.host.engine.hasGridlines(this.id);

  private whole(): Area {
    const { maxRows, maxColumns } = this.facts();
    return { row: 0, column: 0, rows: maxRows, columns: maxColumns };
  }
  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): GoogleSheet {
    const all = !options?.contentsOnly && !options?.formatOnly;
    this.host.engine.clear(this.id, this.whole(), {
      contents: all || options?.contentsOnly === true,
      looks: all || options?.formatOnly === true,
      notes: all,
    });
    if (all) this.clearConditionalFormatRules();
    return this.self;
  }
  clearContents = () => this.clear({ contentsOnly: true });
  clearFormats = () => this.clear({ formatOnly: true });
  clearNotes(): GoogleSheet {
    this.host.engine.clear(this.id, this.whole(), { notes: true });
    return this.self;
  }
  sort(column: number, ascending = true): GoogleSheet {
    const { rows, columns } = this.host.engine.extent(this.id);
    const frozen = this.facts().frozenRows;
    const area = { row: frozen, column: 0, rows: rows - frozen, columns };
    if (area.rows > 0) this.host.engine.sort(this.id, area, [{ column: column - 1, ascending }]);
    return this.self;
  }

  getConditionalFormatRules = () => readRules(this.host, this.id);
  setConditionalFormatRules = (rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void =>
    this.host.engine.writeFormats(this.id, describeRules(rules));
  clearConditionalFormatRules = (): void => this.host.engine.writeFormats(this.id, []);

  addDeveloperMetadata(key: string, ...rest: unknown[]): GoogleSheet {
    addMetadata(this.host, { sheetId: this.id }, key, rest);
    return this.self;
  }
  getDeveloperMetadata = () => metadataAt(this.host, { sheetId: this.id });
  createDeveloperMetadataFinder = () => metadataFinder(this.host, this.id);

  getFilter = () => filterOf(this.host, this.id);

  protect = () => protect(this.host, this.id, 'SHEET', { sheetId: this.id });
  getProtections = (kind: unknown) => protectionsOf(this.host, this.id, kind);

  copyTo(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): GoogleSheet {
    if (!((spreadsheet as unknown) instanceof Object)) throw new Error('A spreadsheet is needed');
    return this.host.objects.sheet(this.host.engine.copySheet(this.id));
  }
}
