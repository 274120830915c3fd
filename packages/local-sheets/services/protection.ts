// Protected sheets and ranges. A script's user may edit what it protects; only somebody else's protections bind it.
import type { Area, Place, ProtectionRecord } from '../engine/types';
import { factsOf, type GoogleRange, placeOf, type ServiceHost } from './host';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;

class LocalProtection {
  readonly self: GoogleProtection;
  constructor(
    private readonly host: ServiceHost,
    private readonly sheetId: string,
    private record: ProtectionRecord,
  ) {
    this.self = host.offer<GoogleProtection>('Protection', this, new Set(['getProtectionType']));
  }
  private refuseIfForeign(): void {
    if (!this.record.foreign) return;
    throw new Error('You do not have permission to edit this protection.');
  }
  private change(change: Partial<ProtectionRecord>): GoogleProtection {
    this.refuseIfForeign();
    this.record = { ...this.record, ...change };
    this.host.engine.changeProtection(this.record.id, change);
    return this.self;
  }
  getProtectionType = (): string => this.record.kind;
  getDescription = (): string => this.record.description;
  setDescription = (description: string) => this.change({ description });
  isWarningOnly = (): boolean => this.record.warningOnly;
  setWarningOnly = (warningOnly: boolean) => this.change({ warningOnly });
  canEdit = (): boolean => !this.record.foreign;
  getUnprotectedRanges = (): GoogleRange[] =>
    this.record.unprotected.map((area) => this.host.objects.range(this.sheetId, area));
  setUnprotectedRanges = (ranges: GoogleRange[]) =>
    this.change({ unprotected: Array.from(ranges, (range) => placeOf(range).area) });
  getRange(): GoogleRange {
    const { maxRows, maxColumns } = factsOf(this.host, this.sheetId);
    const { rows, columns } = this.record.place;
    const area: Area = {
      row: rows?.first ?? 0,
      rows: rows?.count ?? maxRows,
      column: columns?.first ?? 0,
      columns: columns?.count ?? maxColumns,
    };
    return this.host.objects.range(this.sheetId, area);
  }
  setRange(range: GoogleRange): GoogleProtection {
    const { area } = placeOf(range);
    return this.change({
      place: {
        sheetId: this.sheetId,
        rows: { first: area.row, count: area.rows },
        columns: { first: area.column, count: area.columns },
      },
    });
  }
  remove(): void {
    this.refuseIfForeign();
    this.host.engine.removeProtection(this.record.id);
  }
}

export function protect(
  host: ServiceHost,
  sheetId: string,
  kind: 'SHEET' | 'RANGE',
  place: Place,
): GoogleProtection {
  // A sheet has at most one protection of its own; asking again gives the standing one.
  const standing = kind === 'SHEET' ? recordsOf(host, sheetId, 'SHEET')[0] : undefined;
  const id = standing?.id ?? host.engine.addProtection(kind, place);
  const fresh = { id, kind, place, description: '', warningOnly: false, unprotected: [] };
  return new LocalProtection(host, sheetId, standing ?? fresh).self;
}

const recordsOf = (host: ServiceHost, sheetId: string, kind: unknown): ProtectionRecord[] =>
  host.engine
    .protections()
    .filter((record) => record.kind === String(kind) && record.place.sheetId === sheetId);

export const protectionsOf = (host: ServiceHost, sheetId: string, kind: unknown): GoogleProtection[] =>
  recordsOf(host, sheetId, kind).map((record) => new LocalProtection(host, sheetId, record).self);
