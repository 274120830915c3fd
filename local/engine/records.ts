// What the engine has no place for: developer metadata, protections, rule descriptions; they move with their cells.
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
} from '@univerjs/sheets';
import type { RuleDescriptions } from './rules';
import type { Metadata, Place, ProtectionRecord } from './types';
import type { RunningUniver } from './univer';

export interface Records extends RuleDescriptions {
  metadata: Metadata[];
  protections: ProtectionRecord[];
  lastId: number;
}

export const noRecords = (): Records => ({
  metadata: [],
  protections: [],
  formats: {},
  validations: {},
  lastId: 0,
});

type Span = { first: number; count: number };

/** Where a span lies after lines were inserted; at its first line the span moves, inside it grows. */
function afterInsertion(span: Span, at: number, count: number): Span {
  if (at <= span.first) return { first: span.first + count, count: span.count };
  return at < span.first + span.count ? { first: span.first, count: span.count + count } : span;
}

/** Where a span lies after lines were deleted; null if nothing of it is left. */
function afterDeletion(span: Span, at: number, count: number): Span | null {
  const end = at + count;
  const gone = Math.max(0, Math.min(end, span.first + span.count) - Math.max(at, span.first));
  if (gone === span.count) return null;
  const before = Math.max(0, Math.min(end, span.first) - at);
  return { first: span.first - before, count: span.count - gone };
}

export function createRecords(univer: RunningUniver, records: Records) {
  type Axis = 'rows' | 'columns';
  type Shift = (span: Span) => Span | null;

  /** False if the place is gone. */
  function shiftPlace(place: Place, sheetId: string, axis: Axis, shift: Shift): boolean {
    const span = place[axis];
    if (place.sheetId !== sheetId || !span) return true;
    const shifted = shift(span);
    if (!shifted) return false;
    place[axis] = shifted;
    return true;
  }

  function shiftAll(sheetId: string, axis: Axis, shift: Shift): void {
    const stays = ({ place }: { place: Place }) => shiftPlace(place, sheetId, axis, shift);
    records.metadata = records.metadata.filter(stays);
    records.protections = records.protections.filter(stays);
    for (const protection of records.protections) {
      if (protection.place.sheetId !== sheetId) continue;
      protection.unprotected = protection.unprotected.flatMap((area) => {
        const span =
          axis === 'rows'
            ? { first: area.row, count: area.rows }
            : { first: area.column, count: area.columns };
        const shifted = shift(span);
        if (!shifted) return [];
        return axis === 'rows'
          ? [{ ...area, row: shifted.first, rows: shifted.count }]
          : [{ ...area, column: shifted.first, columns: shifted.count }];
      });
    }
  }

  univer.commands.onCommandExecuted((command) => {
    const params = command.params as {
      subUnitId: string;
      range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
    };
    const rows = () => [params.range.startRow, params.range.endRow - params.range.startRow + 1] as const;
    const columns = () =>
      [params.range.startColumn, params.range.endColumn - params.range.startColumn + 1] as const;
    switch (command.id) {
      case InsertRowMutation.id:
        return shiftAll(params.subUnitId, 'rows', (span) => afterInsertion(span, ...rows()));
      case InsertColMutation.id:
        return shiftAll(params.subUnitId, 'columns', (span) => afterInsertion(span, ...columns()));
      case RemoveRowMutation.id:
        return shiftAll(params.subUnitId, 'rows', (span) => afterDeletion(span, ...rows()));
      case RemoveColMutation.id:
        return shiftAll(params.subUnitId, 'columns', (span) => afterDeletion(span, ...columns()));
      case RemoveSheetMutation.id: {
        const stays = ({ place }: { place: Place }) => place.sheetId !== params.subUnitId;
        records.metadata = records.metadata.filter(stays);
        records.protections = records.protections.filter(stays);
      }
    }
  });

  return {
    metadata: (): Metadata[] => records.metadata,
    addMetadata(entry: Omit<Metadata, 'id'>): number {
      records.lastId++;
      records.metadata.push({ ...entry, id: records.lastId });
      return records.lastId;
    },
    changeMetadata(id: number, change: Partial<Omit<Metadata, 'id'>>): void {
      Object.assign(records.metadata.find((entry) => entry.id === id) ?? {}, change);
    },
    removeMetadata(id: number): void {
      records.metadata = records.metadata.filter((entry) => entry.id !== id);
    },
    protections: (): ProtectionRecord[] => records.protections,
    addProtection(kind: ProtectionRecord['kind'], place: Place): number {
      records.lastId++;
      const fresh = { id: records.lastId, kind, place, description: '', warningOnly: false, unprotected: [] };
      records.protections.push(fresh);
      return fresh.id;
    },
    changeProtection(id: number, change: Partial<Omit<ProtectionRecord, 'id'>>): void {
      Object.assign(records.protections.find((entry) => entry.id === id) ?? {}, change);
    },
    removeProtection(id: number): void {
      records.protections = records.protections.filter((entry) => entry.id !== id);
    },
    /** A copied sheet takes its metadata and protections along. */
    copySheet(from: string, to: string): void {
      for (const entry of records.metadata.filter(({ place }) => place.sheetId === from)) {
        records.lastId++;
        records.metadata.push({
          ...structuredClone(entry),
          id: records.lastId,
          place: { ...entry.place, sheetId: to },
        });
      }
    },
  };
}
