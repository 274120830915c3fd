// Reads the arguments that functions about trees share: `model`, `target` and `drivers`.
import { canonicalName, type Source } from '../domain/expression/expression';
import type { CalculationFailure, DriverFailure, SolveFailure } from '../domain/failure';
import type { Language } from '../domain/language';
import { failure, type Result, success } from '../domain/result';
import { findTemplate } from '../domain/templates';
import { modelFromTemplate } from '../domain/templates/template';
import { type DriverRow, type Model, modelFromEquations, withDriverRows } from '../domain/tree/model';
import { isBlank, readCell, toGrid, toSingle } from './arguments';
import type { FunctionFailure, Parameter } from './definition';

/** A template by its name, or equations: one text, or one equation a cell with blank cells skipped. */
export function readModel(argument: unknown, language: () => Language): Result<Model, FunctionFailure> {
  const grid = toGrid('model', argument);
  if (!grid.ok) return grid;
  const cells = grid.value.flat();
  const sources: Source[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string') {
      const row = Math.floor(index / (grid.value[0]?.length ?? 1)) + 1;
      const at = cells.length === 1 ? {} : { place: { row, column: 1 } };
      return failure({
        code: 'unfit',
        parameter: 'model',
        value: cell,
        ...at,
        requirement: { kind: 'text' },
      });
    }
    sources.push(cells.length === 1 ? { text: cell } : { text: cell, cell: index + 1 });
  }
  const [only] = sources;
  if (sources.length === 1 && only !== undefined && !/[=＝]/.test(only.text)) {
    const template = findTemplate(only.text);
    if (template !== undefined) return success(modelFromTemplate(template, language()));
    if (!/[\n;；]/.test(only.text.trim())) {
      const name = only.text.trim();
      return failure({ code: 'model', parameter: 'model', failure: { code: 'unknownTemplate', name } });
    }
  }
  const model = modelFromEquations(sources);
  return model.ok ? model : failure({ code: 'model', parameter: 'model', failure: model.failure });
}

/** A row of a table of drivers, and which it is, from 1. */
interface PlacedRow extends DriverRow {
  readonly row: number;
}

/** The rows `name | value | lock | min | max` of an argument; blank rows are none. */
export function readDriverRows(parameter: string, argument: unknown): Result<PlacedRow[], FunctionFailure> {
  const grid = toGrid(parameter, argument);
  if (!grid.ok) return grid;
  const rows: PlacedRow[] = [];
  for (let index = 0; index < grid.value.length; index += 1) {
    const cells = grid.value[index] as unknown[];
    if (cells.every(isBlank)) continue;
    if (cells.length < 2 || (cells.length > 5 && !cells.slice(5).every(isBlank))) {
      return failure({ code: 'driverColumns', parameter, columns: cells.length });
    }
    const row = readRow(parameter, cells, index + 1);
    if (!row.ok) return row;
    rows.push(row.value);
  }
  return success(rows);
}

/** The model with the rows of an argument laid over it. */
export function readDrivers(
  model: Model,
  argument: unknown,
  parameter = 'drivers',
): Result<Model, FunctionFailure> {
  const rows = readDriverRows(parameter, argument);
  if (!rows.ok) return rows;
  const withRows = withDriverRows(model, rows.value);
  return withRows.ok ? withRows : driverRefusal(parameter, rows.value, withRows.failure);
}

/** What is wrong with one driver, and in which row of the table that says it. */
export function driverRefusal(
  parameter: string,
  rows: readonly PlacedRow[],
  reason: DriverFailure,
): { readonly ok: false; readonly failure: FunctionFailure } {
  const found = rows.filter(({ name }) => name === reason.name);
  const row = found[reason.code === 'driverTwice' ? 1 : 0]?.row;
  return failure({ code: 'model', parameter, ...(row === undefined ? {} : { row }), failure: reason });
}

/** Says of a failed solution whether the target is too much, or the drivers are not such that it can be found. */
export function solveRefusal(reason: SolveFailure | CalculationFailure): {
  readonly ok: false;
  readonly failure: FunctionFailure;
} {
  const isTarget = ['notReachable', 'notAccurate', 'severalAnswers'].includes(reason.code);
  return failure({ code: 'model', parameter: isTarget ? 'target' : 'drivers', failure: reason });
}

function readRow(
  parameter: string,
  cells: readonly unknown[],
  row: number,
): Result<PlacedRow, FunctionFailure> {
  const nameCell = cells[0];
  if (isBlank(nameCell)) return failure({ code: 'driverNameMissing', parameter, row });
  const value = readCell(parameter, cells[1], row, 2);
  if (!value.ok) return value;
  const locked = readLock(parameter, cells[2], row);
  if (!locked.ok) return locked;
  const min = readCell(parameter, cells[3], row, 4);
  if (!min.ok) return min;
  const max = readCell(parameter, cells[4], row, 5);
  if (!max.ok) return max;
  return success({
    name: driverName(`${nameCell}`),
    value: value.value,
    locked: locked.value,
    min: min.value,
    max: max.value,
    row,
  });
}

/** Brackets are how the language quotes a name; the cell beside it needs none, and may have them. */
function driverName(text: string): string {
  const name = canonicalName(text);
  return name.startsWith('[') ? name.replace(/^\[([^[\]]*)\]$/, '$1').trim() : name;
}

const LOCK_WORDS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['固定', true],
  ['lock', true],
  ['false', false],
  ['自由', false],
  ['free', false],
]);

function readLock(
  parameter: string,
  cell: unknown,
  row: number,
): Result<boolean | undefined, FunctionFailure> {
  if (isBlank(cell)) return success(undefined);
  const locked = LOCK_WORDS.get(canonicalName(String(cell)).toLowerCase());
  if (locked !== undefined) return success(locked);
  const place = { row, column: 3 };
  return failure({ code: 'unfit', parameter, value: cell, place, requirement: { kind: 'lock' } });
}

/** The one number of an argument that takes no range; `undefined` for a blank. */
export function readTarget(argument: unknown): Result<number | undefined, FunctionFailure> {
  const cell = toSingle('target', argument);
  return cell.ok ? readCell('target', cell.value) : cell;
}

/** Help that functions about trees share. */
export const modelParameter: Parameter = {
  name: 'model',
  help: {
    ja: 'テンプレート名、または計算式（1セルに1つ、もしくは ; 区切り）。例："売上 = 客数 × 単価; 客数 = リード数 × 成約率"',
    en: 'a template\'s name, or equations, one a cell or separated by ;, e.g. "Sales = Orders × Price"',
  },
};

export const driversParameter: Parameter = {
  name: 'drivers',
  optional: true,
  help: {
    ja: '末端指標の表：名前｜値｜固定（TRUE・固定）｜下限｜上限（3列目からは省けます）。例：D1:E9',
    en: 'the drivers: name, value, lock (TRUE), min, max (from the third column on optional), e.g. D1:E9',
  },
};
