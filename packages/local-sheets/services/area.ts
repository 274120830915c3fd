// Small helpers of the services for blocks of cells.
import type { Area, CellInput, CellOutput } from '../engine/types';
import { instantOfSerial, serialOfInstant } from '../engine/zones';
import type { ServiceHost } from './host';

const MOST_CHARACTERS = 50_000;

export function toCell(value: unknown, host: ServiceHost): CellInput {
  if (value === null || value === undefined) return null;
  if (Object.prototype.toString.call(value) === '[object Date]') {
    return { serial: serialOfInstant((value as Date).getTime(), host.spreadsheetTimeZone) };
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  if (typeof value === 'boolean') return value;
  const text = String(value);
  if (text.length > MOST_CHARACTERS) {
    throw new Error(
      `Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`,
    );
  }
  return text;
}

export function toScript(output: CellOutput, host: ServiceHost): string | number | boolean | Date {
  return typeof output === 'object'
    ? host.date(instantOfSerial(output.serial, host.spreadsheetTimeZone))
    : output;
}

/** Google's own words for data that do not fit. */
export function checkShape(data: readonly unknown[][], area: Area): void {
  if (data.length !== area.rows) {
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${data.length} but the range has ${area.rows}.`,
    );
  }
  const odd = data.find((row) => row.length !== area.columns);
  if (odd) {
    throw new Error(
      `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${area.columns}.`,
    );
  }
}
