// Makes the bundle's custom functions into functions of the engine, with Google's way of handing values over.
import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  ValueObjectFactory,
} from '@univerjs/engine-formula';
import { isDatePattern } from '../engine/numberFormat';
import type { EngineFunction } from '../engine/univer';
import { instantOfSerial, serialOfInstant } from '../engine/zones';
import type { World } from './world';

export interface FunctionHost {
  world: () => World;
  spreadsheetTimeZone: string;
  /** Keeps what a cell's function had to say when it failed, or forgets it. */
  remember(sheetId: string, row: number, column: number, message: string | null): void;
}

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/** One cell's value for the script: `""` for a blank, a `Date` for a date cell, an error's name for an error. */
function toScript(value: Nullable<BaseValueObject>, host: FunctionHost): unknown {
  if (value == null || value.isNull()) return '';
  const plain = value.isError() ? (value as unknown as ErrorValueObject).getErrorType() : value.getValue();
  const dated = typeof plain === 'number' && isDatePattern(value.getPattern());
  return dated ? host.world().date(instantOfSerial(plain, host.spreadsheetTimeZone)) : plain;
}

/** An argument: one cell comes as a scalar, a range as rows of cells, what was left out as `undefined`. */
function argumentOf(value: BaseValueObject, host: FunctionHost): unknown {
  if (!value.isArray()) return value.isNull() ? undefined : toScript(value, host);
  const array = value as ArrayValueObject;
  const rows: unknown[][] = [];
  array.iterator((cell, row, column) => {
    rows[row] ??= host.world().array([]);
    const cells = rows[row] as unknown[];
    cells[column] = toScript(cell, host);
  });
  if (array.getRowCount() === 1 && array.getColumnCount() === 1) return rows[0]?.[0];
  return host.world().array(rows);
}

function fromScript(value: unknown, host: FunctionHost): BaseValueObject {
  if (value === null || value === undefined) return StringValueObject.create('');
  if (isDate(value)) {
    const serial = serialOfInstant(value.getTime(), host.spreadsheetTimeZone);
    return NumberValueObject.create(serial, Number.isInteger(serial) ? 'yyyy/mm/dd' : 'yyyy/mm/dd h:mm:ss');
  }
  if (typeof value === 'number' && !Number.isFinite(value)) return ErrorValueObject.create(ErrorType.NUM);
  // Text stays text, also where it looks like a number or an error.
  if (typeof value === 'string') return StringValueObject.create(value);
  if (typeof value === 'object') return StringValueObject.create(String(value));
  return ValueObjectFactory.create(value as number | boolean);
}

function answerOf(answer: unknown, host: FunctionHost): BaseValueObject {
  if (!Array.isArray(answer)) return fromScript(answer, host);
  const rows: unknown[][] = answer.map((row) => (Array.isArray(row) ? row : [row]));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return StringValueObject.create('');
  if (rows.length === 1 && width === 1) return fromScript(rows[0]?.[0], host);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) =>
      Array.from({ length: width }, (_, column) => fromScript(row[column], host)),
    ),
    rowCount: rows.length,
    columnCount: width,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

export function customFunction(name: string, host: FunctionHost): EngineFunction {
  class CustomFunctionOfTheBundle extends BaseFunction {
    override minParams = 0;
    override maxParams = 255;

    override calculate(...given: BaseValueObject[]): BaseValueObject {
      const failed = given.find((value) => value.isError());
      if (failed) return failed;
      const sheetId = this.subUnitId ?? '';
      try {
        const answer = host.world().call(
          name,
          given.map((value) => argumentOf(value, host)),
        );
        host.remember(sheetId, this.row, this.column, null);
        return answerOf(answer, host);
      } catch (error) {
        const message = (error as { message?: string } | null)?.message ?? String(error);
        host.remember(sheetId, this.row, this.column, message);
        return ErrorValueObject.create('#ERROR!' as ErrorType);
      }
    }
  }
  return [CustomFunctionOfTheBundle as never, name.toUpperCase()];
}
