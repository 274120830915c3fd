// What the engine has no place for: metadata, protections, filters, groups, rules; they move with their cells.
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
} from '@univerjs/sheets';
import { deleteFromDepths, insertIntoDepths, noGroups, type RowGroups, shiftDepths } from './rowGroups';
import type { RuleDescriptions } from './rules';
import type { Area, Metadata, Place, ProtectionRecord } from './types';
import type { RunningUniver } from './univer';

export interface Records extends RuleDescriptions {
  metadata: Metadata[];
  protections: ProtectionRecord[];
  filters: { place: Place }[];
  /** By sheet. */
  rowGroups: Record<string, RowGroups>;
  lastId: number;
}

export const noRecords = (): Records => ({
  metadata: [],
  protections: [],
  filters: [],
  rowGroups: {},
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

/** What a place covers; lines that it does not name reach as far as anything does. */
function areaOf({ rows, columns }: Place): Area {
  return {
    row: rows?.first ?? 0,
    rows: rows?.count ?? Number.MAX_SAFE_INTEGER,
    column: columns?.first ?? 0,
    columns: columns?.count ?? Number.MAX_SAFE_INTEGER,
  };
}

const meet = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

const holds = (outer: Area, inner: Area): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  outer.row + outer.rows >= inner.row + inner.rows &&
  outer.column + outer.columns >= inner.column + inner.columns;

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

  function groupsOf(sheetId: string): RowGroups {
    return records.rowGroups[sheetId] ?? noGroups();
  }

  function shiftAll(sheetId: string, axis: Axis, shift: Shift): void {
    const stays = ({ place }: { place: Place }) => shiftPlace(place, sheetId, axis, shift);
    records.metadata = records.metadata.filter(stays);
    records.protections = records.protections.filter(stays);
    records.filters = records.filters.filter(stays);
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
        insertIntoDepths(groupsOf(params.subUnitId), ...rows());
        return shiftAll(params.subUnitId, 'rows', (span) => afterInsertion(span, ...rows()));
      case InsertColMutation.id:
        return shiftAll(params.subUnitId, 'columns', (span) => afterInsertion(span, ...columns()));
      case RemoveRowMutation.id:
        deleteFromDepths(groupsOf(params.subUnitId), ...rows());
        return shiftAll(params.subUnitId, 'rows', (span) => afterDeletion(span, ...rows()));
      case RemoveColMutation.id:
        return shiftAll(params.subUnitId, 'columns', (span) => afterDeletion(span, ...columns()));
      case RemoveSheetMutation.id: {
        const stays = ({ place }: { place: Place }) => place.sheetId !== params.subUnitId;
        records.metadata = records.metadata.filter(stays);
        records.protections = records.protections.filter(stays);
        records.filters = records.filters.filter(stays);
        delete records.rowGroups[params.subUnitId];
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
    addProtection(kind: ProtectionRecord['kind'], place: Place, foreign = false): number {
      records.lastId++;
      const fresh: ProtectionRecord = {
        id: records.lastId,
        kind,
        place,
        description: '',
        warningOnly: false,
        unprotected: [],
        ...(foreign ? { foreign } : {}),
      };
      records.protections.push(fresh);
      return fresh.id;
    },
    changeProtection(id: number, change: Partial<Omit<ProtectionRecord, 'id'>>): void {
      Object.assign(records.protections.find((entry) => entry.id === id) ?? {}, change);
    },
    removeProtection(id: number): void {
      records.protections = records.protections.filter((entry) => entry.id !== id);
    },
    /** Whether somebody else's protection keeps this user from the area, from the sheet (null), from any of it. */
    isLocked(sheetId: string, what: Area | null | 'everything'): boolean {
      return records.protections.some(({ kind, place, unprotected, foreign, warningOnly }) => {
        if (!foreign || warningOnly || place.sheetId !== sheetId) return false;
        if (what === null) return kind === 'SHEET';
        if (what === 'everything') return true;
        return meet(areaOf(place), what) && !unprotected.some((open) => holds(open, what));
      });
    },
    filterOf(sheetId: string): Area | null {
      const found = records.filters.find(({ place }) => place.sheetId === sheetId);
      return found ? areaOf(found.place) : null;
    },
    setFilter(sheetId: string, area: Area | null): void {
      records.filters = records.filters.filter(({ place }) => place.sheetId !== sheetId);
      if (!area) return;
      const rows = { first: area.row, count: area.rows };
      records.filters.push({
        place: { sheetId, rows, columns: { first: area.column, count: area.columns } },
      });
    },
    rowGroups: groupsOf,
    shiftRowDepth(sheetId: string, first: number, count: number, delta: number): void {
      const groups = structuredClone(groupsOf(sheetId));
      shiftDepths(groups, first, count, delta);
      records.rowGroups[sheetId] = groups;
    },
    setRowControlAfter(sheetId: string, controlAfter: boolean): void {
      records.rowGroups[sheetId] = { ...groupsOf(sheetId), controlAfter };
    },
    /** A copied sheet takes its metadata and groups of rows along. */
    copySheet(from: string, to: string): void {
      for (const entry of records.metadata.filter(({ place }) => place.sheetId === from)) {
        records.lastId++;
        records.metadata.push({
          ...structuredClone(entry),
          id: records.lastId,
          place: { ...entry.place, sheetId: to },
        });
      }
      const groups = records.rowGroups[from];
      if (groups) records.rowGroups[to] = structuredClone(groups);
    },
  };
}

export type EngineRecords = ReturnType<typeof createRecords>;
