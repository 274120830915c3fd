// A range's place on its sheet: all that is known without asking the engine.
import { areaName } from '../engine/a1';
import type { Area } from '../engine/types';
import type { GoogleRange, ServiceHost } from './host';

export const FREE_RANGE_CALLS: ReadonlySet<string> = new Set([
  'getRow',
  'getRowIndex',
  'getColumn',
  'getLastRow',
  'getLastColumn',
  'getNumRows',
  'getNumColumns',
  'getHeight',
  'getWidth',
  'getSheet',
  'getGridId',
  'getA1Notation',
  'offset',
  'getCell',
]);

export class RangeBase {
  /** Google's object for this range, which is what calls in a chain answer. */
  readonly self: GoogleRange;

  constructor(
    protected readonly host: ServiceHost,
    readonly sheetId: string,
    readonly area: Area,
  ) {
    this.self = host.offer<GoogleRange>('Range', this, FREE_RANGE_CALLS);
  }

  getRow = (): number => this.area.row + 1;
  getRowIndex = (): number => this.area.row + 1;
  getColumn = (): number => this.area.column + 1;
  getLastRow = (): number => this.area.row + this.area.rows;
  getLastColumn = (): number => this.area.column + this.area.columns;
  getNumRows = (): number => this.area.rows;
  getNumColumns = (): number => this.area.columns;
  getHeight = (): number => this.area.rows;
  getWidth = (): number => this.area.columns;
  getSheet = () => this.host.objects.sheet(this.sheetId);
  getGridId = (): number => Number(this.sheetId);
  getA1Notation = (): string => areaName(this.area);

  offset(
    rowOffset: number,
    columnOffset: number,
    rows = this.area.rows,
    columns = this.area.columns,
  ): GoogleRange {
    return this.host.objects.range(this.sheetId, {
      row: this.area.row + rowOffset,
      column: this.area.column + columnOffset,
      rows,
      columns,
    });
  }

  getCell(row: number, column: number): GoogleRange {
    if (row < 1 || column < 1 || row > this.area.rows || column > this.area.columns) {
      throw new Error('Cell reference out of range');
    }
    return this.offset(row - 1, column - 1, 1, 1);
  }
}
