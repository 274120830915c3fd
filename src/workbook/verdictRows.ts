// The rows of the hidden sheet of verdicts, and how other sheets show what stands there.
import { cite } from './formulaParts';
import type { Places } from './sheetSpec';

/** The time that the contributions are of. */
export const AS_OF_ROW = 'asOf';
export const nodeRow = (name: string): string => `node ${name}`;
/** A counted action: in the hidden sheet for its name alone, which the log looks up there. */
export const actionNameRow = (name: string): string => `action ${name}`;
export const milestoneVerdictRow = (id: string): string => `milestone ${id}`;
export const smartVerdictRow = (name: string): string => `smart ${name}`;

/** The column that holds the names of all that is logged, beside whatever else. */
export const LOGGED_NAMES = 'fifth';

/** A verdict, or what to show before there is one. */
export function verdict(places: Places, row: string, column: 'value' | 'at', otherwise = '""'): string {
  const cell = cite(places, 'verdicts', row, column);
  return `IF(${cell}="";${otherwise};${cell})`;
}
