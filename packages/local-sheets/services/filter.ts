// A sheet's basic filter: where it stands. It hides nothing here; criteria say that they are missing.
import type { Area } from '../engine/types';
import type { ServiceHost } from './host';

type GoogleFilter = GoogleAppsScript.Spreadsheet.Filter;

class LocalFilter implements Pick<GoogleFilter, 'getRange' | 'remove' | 'sort'> {
  readonly self: GoogleFilter;
  constructor(
    private readonly host: ServiceHost,
    private readonly sheetId: string,
    private readonly area: Area,
  ) {
    this.self = host.offer<GoogleFilter>('Filter', this, new Set(['getRange']));
  }
  getRange = () => this.host.objects.range(this.sheetId, this.area);
  remove = (): void => this.host.engine.setFilter(this.sheetId, null);
  /** The filter's first row is its header. */
  sort(column: number, ascending: boolean): GoogleFilter {
    const area = { ...this.area, row: this.area.row + 1, rows: this.area.rows - 1 };
    if (area.rows > 0) this.host.engine.sort(this.sheetId, area, [{ column: column - 1, ascending }]);
    return this.self;
  }
}

export function filterOf(host: ServiceHost, sheetId: string): GoogleFilter | null {
  const area = host.engine.filterOf(sheetId);
  return area && new LocalFilter(host, sheetId, area).self;
}

export function createFilter(host: ServiceHost, sheetId: string, area: Area): GoogleFilter {
  if (host.engine.filterOf(sheetId)) {
    throw new Error("You can't create a filter in a sheet that already has a filter.");
  }
  host.engine.setFilter(sheetId, area);
  return new LocalFilter(host, sheetId, area).self;
}
