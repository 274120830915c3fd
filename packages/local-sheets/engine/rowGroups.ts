// Groups of rows: each row has a depth, and the depths move with their rows.

export interface RowGroups {
  /** By row from 0; what is not there has depth 0. */
  depths: number[];
  /** Whether the control stands after its group and not before. */
  controlAfter: boolean;
}

const DEEPEST = 8;

export const noGroups = (): RowGroups => ({ depths: [], controlAfter: false });

/** Beyond nothing and beyond the deepest, Google changes nothing and says nothing. */
export function shiftDepths(groups: RowGroups, first: number, count: number, delta: number): void {
  if (first === 0 && !groups.controlAfter) {
    throw new Error('Cannot shift the group depth of the first row while the control is before its group.');
  }
  for (let row = 0; row < first + count; row++) {
    const depth = groups.depths[row] ?? 0;
    groups.depths[row] = row < first ? depth : Math.min(DEEPEST, Math.max(0, depth + delta));
  }
}

/** Rows that are inserted inside of a group belong to it. */
export function insertIntoDepths(groups: RowGroups, at: number, count: number): void {
  if (at >= groups.depths.length) return;
  const depth = Math.min(groups.depths[at - 1] ?? 0, groups.depths[at] ?? 0);
  groups.depths.splice(at, 0, ...Array.from({ length: count }, () => depth));
}

export function deleteFromDepths(groups: RowGroups, at: number, count: number): void {
  groups.depths.splice(at, count);
}
