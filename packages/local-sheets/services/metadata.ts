// Developer metadata on the file, its sheets, rows and columns.
import type { Area, Metadata, Place } from '../engine/types';
import { factsOf, type ServiceHost } from './host';

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

export const locationType = (place: Place): string => {
  if (place.sheetId === null) return 'SPREADSHEET';
  if (place.rows) return 'ROW';
  return place.columns ? 'COLUMN' : 'SHEET';
};

const samePlace = (one: Place, other: Place): boolean =>
  one.sheetId === other.sheetId &&
  JSON.stringify([one.rows ?? null, one.columns ?? null]) ===
    JSON.stringify([other.rows ?? null, other.columns ?? null]);

const FREE: ReadonlySet<string> = new Set(['getId', 'getKey', 'getValue', 'getVisibility', 'getLocation']);

class LocalMetadata {
  readonly self: GoogleMetadata;
  constructor(
    private readonly host: ServiceHost,
    private entry: Metadata,
  ) {
    this.self = host.offer<GoogleMetadata>('DeveloperMetadata', this, FREE);
  }
  private change(change: Partial<Metadata>): GoogleMetadata {
    this.entry = { ...this.entry, ...change };
    this.host.engine.changeMetadata(this.entry.id, change);
    return this.self;
  }
  getId = (): number => this.entry.id;
  getKey = (): string => this.entry.key;
  getValue = (): string | null => this.entry.value;
  getVisibility = (): string => this.entry.visibility;
  setKey = (key: string) => this.change({ key });
  setValue = (value: string) => this.change({ value });
  setVisibility = (visibility: unknown) =>
    this.change({ visibility: String(visibility) as Metadata['visibility'] });
  remove(): void {
    this.host.engine.removeMetadata(this.entry.id);
  }
  getLocation() {
    const { host, entry } = this;
    const { place } = entry;
    const lines = () => {
      const { sheetId, rows, columns } = place;
      if (sheetId === null) return null;
      const { maxRows, maxColumns } = factsOf(host, sheetId);
      const range = (area: Area) => host.objects.range(sheetId, area);
      if (rows) return range({ row: rows.first, rows: rows.count, column: 0, columns: maxColumns });
      if (columns) return range({ row: 0, rows: maxRows, column: columns.first, columns: columns.count });
      return null;
    };
    return host.offer<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation>('DeveloperMetadataLocation', {
      getLocationType: () => locationType(place),
      getSheet: () => (place.sheetId === null ? null : host.objects.sheet(place.sheetId)),
      getRow: () => (place.rows ? lines() : null),
      getColumn: () => (place.columns ? lines() : null),
    });
  }
}

const offered = (host: ServiceHost, entries: Metadata[]): GoogleMetadata[] =>
  entries.map((entry) => new LocalMetadata(host, entry).self);

/** `rest` is Google's (value), (visibility) or (value, visibility). */
export function addMetadata(host: ServiceHost, place: Place, key: string, rest: unknown[]): void {
  const isVisibility = (argument: unknown) => argument === 'DOCUMENT' || argument === 'PROJECT';
  const visibility = (rest.find(isVisibility) ?? 'DOCUMENT') as Metadata['visibility'];
  const value = rest.find((argument) => !isVisibility(argument));
  host.engine.addMetadata({ key, place, visibility, value: value === undefined ? null : String(value) });
}

export const metadataAt = (host: ServiceHost, place: Place): GoogleMetadata[] =>
  offered(
    host,
    host.engine.metadata().filter((entry) => samePlace(entry.place, place)),
  );

/** A finder looks at the place that it was made on and, as Google's, at everything inside. */
export function metadataFinder(host: ServiceHost, sheetId: string | null) {
  const wanted: { key?: string; value?: string; id?: number; location?: string; visibility?: string } = {};
  const finder: Record<string, unknown> = {
    withKey: (key: string) => narrowed({ key }),
    withValue: (value: string) => narrowed({ value }),
    withId: (id: number) => narrowed({ id }),
    withLocationType: (location: unknown) => narrowed({ location: String(location) }),
    withVisibility: (visibility: unknown) => narrowed({ visibility: String(visibility) }),
    find: () =>
      offered(
        host,
        host.engine
          .metadata()
          .filter(
            (entry) =>
              (sheetId === null || entry.place.sheetId === sheetId) &&
              (wanted.key === undefined || entry.key === wanted.key) &&
              (wanted.value === undefined || entry.value === wanted.value) &&
              (wanted.id === undefined || entry.id === wanted.id) &&
              (wanted.visibility === undefined || entry.visibility === wanted.visibility) &&
              (wanted.location === undefined || locationType(entry.place) === wanted.location),
          ),
      ),
  };
  const free = new Set(Object.keys(finder).filter((name) => name !== 'find'));
  const self = host.offer<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder>(
    'DeveloperMetadataFinder',
    finder,
    free,
  );
  function narrowed(by: typeof wanted) {
    Object.assign(wanted, by);
    return self;
  }
  return self;
}
