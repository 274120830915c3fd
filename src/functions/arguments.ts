// Reads what Sheets hands a custom function: blanks, scalars and ranges; numbers, days and yes or no as
// people write them.
import { readDay } from '../domain/calendar/readDay';
import { readNumber } from '../domain/numbers/readNumber';
import { failure, type Result, success } from '../domain/result';
import type { FunctionFailure, Surroundings } from './definition';

// Looked up once: in a sandboxed script every look-up of a global is slow.
const { isArray } = Array;
const { isFinite: isFiniteNumber } = Number;

/** A blank cell, an omitted argument, or text of nothing but spaces. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** An argument as a grid of cells; a single cell is a grid of one. */
export function toGrid(parameter: string, argument: unknown): Result<unknown[][], FunctionFailure> {
  // Array.isArray, because values may come from another realm.
  if (!isArray(argument)) return success([[argument]]);
  const rows = argument.map((row: unknown) => (isArray(row) ? (row as unknown[]) : [row]));
  const width = rows[0]?.length ?? 0;
  if (width === 0) return success([['']]);
  const ragged = rows.findIndex((row) => row.length !== width);
  return ragged < 0 ? success(rows) : failure({ code: 'ragged', parameter, row: ragged + 1 });
}

/** The one cell of an argument that takes no range. */
export function toSingle(parameter: string, argument: unknown): Result<unknown, FunctionFailure> {
  const grid = toGrid(parameter, argument);
  if (!grid.ok) return grid;
  const rows = grid.value.length;
  const columns = grid.value[0]?.length ?? 0;
  if (rows * columns !== 1) return failure({ code: 'notSingle', parameter, rows, columns });
  return success(grid.value[0]?.[0]);
}

/** A number, or text that people write for one; `undefined` for anything else, TRUE and dates too. */
export function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return isFiniteNumber(value) ? value : undefined;
  return typeof value === 'string' ? readNumber(value) : undefined;
}

/** The last day that a spreadsheet knows, 9999-12-31. */
const LAST_DAY = 2_958_465;

/** A date cell, a spreadsheet's day number or a date as text, as a day number; `undefined` otherwise. */
export function toDay(value: unknown, { dayOf }: Surroundings): number | undefined {
  // By its tag, because a date from another realm is no instance of this one's Date.
  const isDate = Object.prototype.toString.call(value) === '[object Date]';
  if (isDate && Number.isNaN((value as Date).getTime())) return undefined;
  const day = isDate ? dayOf(value as Date) : typeof value === 'string' ? readDay(value) : value;
  return typeof day === 'number' && day >= 0 && day < LAST_DAY + 1 ? Math.floor(day) : undefined;
}

const YES = /^(?:true|1|[○〇◯✓済有]|はい|ok|yes)$/;
const NO = /^(?:false|0|[×未無]|いいえ|no)$/;

/** Whether a flag holds; `undefined` for what is neither yes nor no. */
export function toFlag(value: unknown): boolean | undefined {
  const word = String(value).normalize('NFKC').trim().toLowerCase();
  if (YES.test(word)) return true;
  return NO.test(word) ? false : undefined;
}

/** Shared, because most cells of a table of drivers are blank. */
const BLANK = success(undefined);

/** A cell's number, `undefined` for a blank, or the refusal that names it; row and column in a range. */
export function readCell(
  parameter: string,
  value: unknown,
  row?: number,
  column?: number,
): Result<number | undefined, FunctionFailure> {
  if (isBlank(value)) return BLANK;
  const number = toNumber(value);
  if (number !== undefined) return success(number);
  return failure({
    code: 'unfit',
    parameter,
    value,
    ...(row === undefined || column === undefined ? {} : { place: { row, column } }),
    requirement: { kind: 'number' },
  });
}

/** The number of an argument that takes no range, `undefined` for a blank. */
export function readSingle(
  parameter: string,
  argument: unknown,
): Result<number | undefined, FunctionFailure> {
  const cell = toSingle(parameter, argument);
  return cell.ok ? readCell(parameter, cell.value) : cell;
}
