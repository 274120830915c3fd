// Keeps a script from changing what somebody else protected; people and tests change it all the same.
import type { Area } from './types';

/** Asked before a change: of an area, of a sheet as a whole (null), or of everything on a sheet. */
export type Refuse = (sheetId: string, what: Area | null | 'everything') => void;

const CHANGES_AN_AREA: ReadonlySet<string> = new Set([
  'writeContents',
  'writeLooks',
  'drawBorders',
  'clear',
  'sort',
  'writeValidations',
  'merge',
  'breakApart',
]);
const CHANGES_A_SHEET: ReadonlySet<string> = new Set([
  'rename',
  'setHidden',
  'insertLines',
  'hideLines',
  'resizeLines',
  'growRows',
  'freeze',
  'setTabColor',
  'setGridlinesHidden',
  'writeFormats',
  'shiftRowDepth',
  'setRowControlAfter',
  'setFilter',
]);
const WHOLE = Number.MAX_SAFE_INTEGER;

function linesOf(axis: unknown, first: unknown, count: unknown): Area {
  return axis === 'rows'
    ? { row: Number(first), rows: Number(count), column: 0, columns: WHOLE }
    : { row: 0, rows: WHOLE, column: Number(first), columns: Number(count) };
}

type Operation = (...args: unknown[]) => unknown;

export function guarded<Operations extends object>(operations: Operations, refuse: Refuse): Operations {
  return new Proxy(operations, {
    get(target, name) {
      const operation = Reflect.get(target, name) as Operation;
      const first =
        (check: (sheetId: string, args: unknown[]) => void): Operation =>
        (...args) => {
          check(args[0] as string, args);
          return operation(...args);
        };
      if (typeof name !== 'string') return operation;
      if (CHANGES_AN_AREA.has(name)) return first((sheetId, args) => refuse(sheetId, args[1] as Area));
      if (CHANGES_A_SHEET.has(name)) return first((sheetId) => refuse(sheetId, null));
      if (name === 'remove') return first((sheetId) => refuse(sheetId, 'everything'));
      if (name === 'deleteLines') {
        return first((sheetId, [, axis, at, count]) => refuse(sheetId, linesOf(axis, at, count)));
      }
      return operation;
    },
  });
}
