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

function rowOf(texts: string[]): BaseValueObject {
  return ArrayValueObject.create({
    calculateValueList: [texts.map((text) => StringValueObject.create(text))],
    rowCount: 1,
    columnCount: texts.length,
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
      rowOf(String(first(text)?.getValue() ?? '').split(String(first(delimiter)?.getValue() ?? ''))),
    ),
    made('DIVIDE', 2, 2, ([dividend, divisor]) =>
      numberIn(divisor) === 0
        ? ErrorValueObject.create(ErrorType.DIV_BY_ZERO)
        : NumberValueObject.create(numberIn(dividend) / numberIn(divisor)),
    ),
    made('ARRAYFORMULA', 1, 1, ([value]) => value as BaseValueObject),
  ];
}
