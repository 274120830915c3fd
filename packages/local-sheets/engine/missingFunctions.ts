// Google functions that the engine lacks or gets wrong; small, and only until the engine has them.
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { builtIn } from './builtIn';
import type { EngineFunction } from './univer';
import { serialOfWall, wallOfSerial } from './zones';

type Values = BaseValueObject[];

/** All single values in the arguments, blanks left out. */
function flat(values: Values): (string | number | boolean)[] {
  const found: (string | number | boolean)[] = [];
  for (const value of values) {
    if (!value.isArray()) {
      if (!value.isNull()) found.push(value.getValue());
      continue;
    }
    (value as ArrayValueObject).iterator((cell) => {
      if (cell && !cell.isNull()) found.push(cell.getValue());
    });
  }
  return found;
}

const first = (value: BaseValueObject | undefined): BaseValueObject | undefined =>
  value?.isArray() ? ((value as ArrayValueObject).getFirstCell() as BaseValueObject) : value;

const numberIn = (value: BaseValueObject | undefined): number => Number(first(value)?.getValue());

function monthsLater(serial: number, months: number, endOfMonth: boolean): number {
  const date = new Date(wallOfSerial(Math.floor(serial)));
  const month = date.getUTCMonth() + Math.trunc(months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = endOfMonth ? last : Math.min(date.getUTCDate(), last);
  return serialOfWall(Date.UTC(date.getUTCFullYear(), month, day));
}

function made(
  name: string,
  minParams: number,
  maxParams: number,
  calculate: (values: Values) => BaseValueObject,
): EngineFunction {
  class GoogleFunction extends BaseFunction {
    override minParams = minParams;
    override maxParams = maxParams;
    override calculate(...values: Values): BaseValueObject {
      return values.find((value) => value.isError()) ?? calculate(values);
    }
  }
  return [GoogleFunction as never, name];
}

function gridOf(rows: BaseValueObject[][]): BaseValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function shiftedMonth(endOfMonth: boolean) {
  return ([date, months]: Values): BaseValueObject => {
    const [serial, count] = [numberIn(date), numberIn(months)];
    if (Number.isNaN(serial) || Number.isNaN(count)) return ErrorValueObject.create(ErrorType.VALUE);
    return NumberValueObject.create(monthsLater(serial, count, endOfMonth), 'yyyy/mm/dd');
  };
}

/** Google's SORT(range; column; ascending; …): the column by number, as many pairs as one likes. */
function sorted([range, ...keys]: Values): BaseValueObject {
  if (!range?.isArray()) return range ?? ErrorValueObject.create(ErrorType.VALUE);
  const rows: BaseValueObject[][] = [];
  (range as ArrayValueObject).iterator((cell, row, column) => {
    rows[row] ??= [];
    (rows[row] as BaseValueObject[])[column] = cell ?? StringValueObject.create('');
  });
  const by = keys.length === 0 ? [{ column: 0, ascending: true }] : [];
  for (let index = 0; index < keys.length; index += 2) {
    const ascending = first(keys[index + 1])?.getValue() ?? true;
    by.push({ column: numberIn(keys[index]) - 1, ascending: Boolean(ascending) });
  }
  const width = rows[0]?.length ?? 0;
  if (by.some(({ column }) => !(column >= 0 && column < width)))
    return ErrorValueObject.create(ErrorType.VALUE);
  rows.sort((one, other) => {
    for (const { column, ascending } of by) {
      const order = compareCells(one[column], other[column]);
      if (order !== 0) return ascending ? order : -order;
    }
    return 0;
  });
  return gridOf(rows);
}

/** Numbers come before texts, texts before truths, as in Google's sorting. */
const KIND_ORDER = ['number', 'string', 'boolean'];

function compareCells(one: BaseValueObject | undefined, other: BaseValueObject | undefined): number {
  const [a, b] = [one?.getValue() ?? '', other?.getValue() ?? ''];
  const kinds = KIND_ORDER.indexOf(typeof a) - KIND_ORDER.indexOf(typeof b);
  if (kinds !== 0) return kinds;
  return typeof a === 'string' ? a.localeCompare(String(b)) : Number(a) - Number(b);
}

const DIGITS = 15;
/** From here on, fifteen digits would change a whole number. */
const EXACT = 1e15;

function asShown(value: BaseValueObject): BaseValueObject {
  const number = value.isNumber() ? Number(value.getValue()) : EXACT;
  return Math.abs(number) < EXACT ? NumberValueObject.create(Number(number.toPrecision(DIGITS))) : value;
}

/** `&` is this function too: a number joins a text with the fifteen digits that spreadsheets show. */
function concatenate(): EngineFunction {
  class Concatenate extends builtIn('CONCATENATE') {
    override calculate(...values: Values): BaseValueObject {
      const shown = values.map((value) =>
        value.isArray()
          ? (value as ArrayValueObject).mapValue((cell) => (cell ? asShown(cell) : cell))
          : asShown(value),
      );
      return super.calculate(...shown) as BaseValueObject;
    }
  }
  return [Concatenate as never, 'CONCATENATE'];
}

/** `now` answers with the clock's serial day on the spreadsheet's wall. */
export function missingFunctions(now: () => number): EngineFunction[] {
  return [
    made('TODAY', 0, 0, () => NumberValueObject.create(Math.floor(now()), 'yyyy/mm/dd')),
    made('NOW', 0, 0, () => NumberValueObject.create(now(), 'yyyy/mm/dd h:mm:ss')),
    made('EDATE', 2, 2, shiftedMonth(false)),
    made('EOMONTH', 2, 2, shiftedMonth(true)),
    made('COUNTUNIQUE', 1, 255, (values) => NumberValueObject.create(new Set(flat(values)).size)),
    made('JOIN', 2, 255, ([delimiter, ...rest]) =>
      StringValueObject.create(flat(rest).join(String(first(delimiter)?.getValue() ?? ''))),
    ),
    made('SPLIT', 2, 4, ([text, delimiter]) =>
      gridOf([
        String(first(text)?.getValue() ?? '')
          .split(String(first(delimiter)?.getValue() ?? ''))
          .map((part) => StringValueObject.create(part)),
      ]),
    ),
    made('DIVIDE', 2, 2, ([dividend, divisor]) =>
      numberIn(divisor) === 0
        ? ErrorValueObject.create(ErrorType.DIV_BY_ZERO)
        : NumberValueObject.create(numberIn(dividend) / numberIn(divisor)),
    ),
    made('SORT', 1, 255, sorted),
    concatenate(),
    made('HYPERLINK', 1, 2, ([url, label]) => first(label ?? url) as BaseValueObject),
    made('ARRAYFORMULA', 1, 1, ([value]) => value as BaseValueObject),
  ];
}
