// Makes SUMIFS and COUNTIFS quick: a criterion looks through its range once, however many formulas ask for it.
import {
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  NumberValueObject,
  StringValueObject,
  ValueObjectFactory,
} from '@univerjs/engine-formula';
import { builtIn } from './builtIn';
import type { EngineFunction } from './univer';

const NUMBER = 1;
const TEXT = 2;
const BLANK = 3;
/** Truth values and errors. */
const OTHER = 4;

/** A range as flat lists, and which of its cells met the criteria that it was asked about. */
interface Cells {
  kinds: Uint8Array;
  numbers: Float64Array;
  texts: string[];
  /** What its texts are as numbers; made when a criterion needs it. */
  textsAsNumbers: Float64Array | null;
  met: Map<string, Uint8Array>;
}

interface Criterion {
  operator: string;
  kind: typeof NUMBER | typeof TEXT | typeof BLANK;
  number: number;
  text: string;
}

/** The engine makes a new array for a range in every calculation, so what is kept here never outlives its cells. */
const known = new WeakMap<ArrayValueObject, Cells>();

function cellsOf(array: ArrayValueObject): Cells {
  let cells = known.get(array);
  if (cells) return cells;
  const width = array.getColumnCount();
  const size = array.getRowCount() * width;
  cells = {
    kinds: new Uint8Array(size),
    numbers: new Float64Array(size),
    texts: [],
    textsAsNumbers: null,
    met: new Map(),
  };
  for (let index = 0; index < size; index++) {
    const cell = array.get(Math.floor(index / width), index % width);
    if (!cell || cell.isNull() || (cell.isString() && cell.getValue() === '')) cells.kinds[index] = BLANK;
    else if (cell.isNumber()) {
      cells.kinds[index] = NUMBER;
      cells.numbers[index] = Number(cell.getValue());
    } else if (cell.isString()) {
      cells.kinds[index] = TEXT;
      cells.texts[index] = String(cell.getValue()).toLocaleLowerCase();
    } else cells.kinds[index] = OTHER;
  }
  known.set(array, cells);
  return cells;
}

function textsAsNumbers(array: ArrayValueObject, cells: Cells): Float64Array {
  if (cells.textsAsNumbers) return cells.textsAsNumbers;
  const width = array.getColumnCount();
  cells.textsAsNumbers = new Float64Array(cells.kinds.length).fill(Number.NaN);
  for (let index = 0; index < cells.kinds.length; index++) {
    if (cells.kinds[index] !== TEXT) continue;
    const number = array.get(Math.floor(index / width), index % width)?.convertToNumberObjectValue();
    if (number?.isNumber()) cells.textsAsNumbers[index] = Number(number.getValue());
  }
  return cells.textsAsNumbers;
}

const OPERATORS = ['=', '<>', '>=', '>', '<=', '<'];

/** Null for what is rare (wildcards, truth values, errors, arrays): that is left to the engine. */
function readCriterion(given: FunctionVariantType): Criterion | null {
  const value = single(given);
  if (!value) return null;
  // A blank cell is the criterion 0, as in Excel.
  if (value.isNull()) return { operator: '=', kind: NUMBER, number: 0, text: '' };
  if (value.isNumber()) return { operator: '=', kind: NUMBER, number: Number(value.getValue()), text: '' };
  if (!value.isString()) return null;
  const written = String(value.getValue());
  const sign = OPERATORS.find((each) => written.startsWith(each));
  const operator = sign ?? '=';
  const rest = ValueObjectFactory.create(written.slice(sign?.length ?? 0));
  if (rest.isNumber()) return { operator, kind: NUMBER, number: Number(rest.getValue()), text: '' };
  if (!rest.isString()) return null;
  const text = String(rest.getValue()).toLocaleLowerCase();
  if (text === '')
    return operator === '=' || operator === '<>' ? { operator, kind: BLANK, number: 0, text } : null;
  if (/[*?]/.test(text) || rest.convertToNumberObjectValue().isNumber()) return null;
  return { operator, kind: TEXT, number: 0, text };
}

function single(given: FunctionVariantType): BaseValueObject | null {
  if (!given.isReferenceObject() && !given.isArray()) return given as BaseValueObject;
  const reference = given.isReferenceObject() ? (given as BaseReferenceObject) : null;
  const array = reference?.toArrayValueObject() ?? (given as ArrayValueObject);
  if (array.getRowCount() !== 1 || array.getColumnCount() !== 1) return null;
  const value = array.get(0, 0) ?? null;
  if (!reference || !value?.isNull()) return value;
  // The engine takes an empty text for a blank cell; as a criterion they differ.
  const { startRow, startColumn } = reference.getRangePosition();
  return reference.getCellData(startRow, startColumn)?.v === '' ? StringValueObject.create('') : value;
}

function compared<T extends number | string>(one: T, operator: string, other: T): boolean {
  switch (operator) {
    case '=':
      return one === other;
    case '<>':
      return one !== other;
    case '>=':
      return one >= other;
    case '>':
      return one > other;
    case '<=':
      return one <= other;
    default:
      return one < other;
  }
}

/** One byte a cell: 1 where it meets the criterion. A cell of another kind is equal to nothing. */
function met(array: ArrayValueObject, criterion: Criterion): Uint8Array {
  const cells = cellsOf(array);
  const { operator, kind, number, text } = criterion;
  const key = `${operator} ${kind} ${kind === NUMBER ? number : text}`;
  let found = cells.met.get(key);
  if (found) return found;
  found = new Uint8Array(cells.kinds.length);
  const unlike = operator === '<>';
  const asNumbers = kind === NUMBER && (unlike || operator === '=') ? textsAsNumbers(array, cells) : null;
  for (let index = 0; index < found.length; index++) {
    const own = cells.kinds[index];
    let holds = unlike;
    if (own === kind) {
      if (kind === NUMBER) holds = compared(cells.numbers[index] as number, operator, number);
      else if (kind === TEXT) holds = compared(cells.texts[index] as string, operator, text);
      else holds = !unlike;
    } else if (own === TEXT && asNumbers && !Number.isNaN(asNumbers[index] as number)) {
      holds = compared(asNumbers[index] as number, operator, number);
    }
    if (holds) found[index] = 1;
  }
  cells.met.set(key, found);
  return found;
}

/** Which cells meet all of the criteria; null where the engine has to see for itself. */
function meetingAll(pairs: FunctionVariantType[], size: ArrayValueObject | null): Uint8Array | null {
  if (pairs.length === 0 || pairs.length % 2 !== 0) return null;
  let all: Uint8Array | null = null;
  let first = size;
  for (let index = 0; index < pairs.length; index += 2) {
    const range = pairs[index] as FunctionVariantType;
    const criterion = readCriterion(pairs[index + 1] as FunctionVariantType);
    if (!criterion || !range.isReferenceObject()) return null;
    const array = (range as BaseReferenceObject).toArrayValueObject();
    first ??= array;
    const alike =
      array.getRowCount() === first.getRowCount() && array.getColumnCount() === first.getColumnCount();
    if (!alike) return null;
    const these = met(array, criterion);
    if (!all) all = these.slice();
    else
      for (let cell = 0; cell < all.length; cell++)
        all[cell] = (all[cell] as number) & (these[cell] as number);
  }
  return all;
}

function quickCount(pairs: FunctionVariantType[]): BaseValueObject | null {
  const all = meetingAll(pairs, null);
  return all && NumberValueObject.create(all.reduce((sum, one) => sum + one, 0));
}

function quickSum([summed, ...pairs]: FunctionVariantType[]): BaseValueObject | null {
  if (!summed?.isReferenceObject()) return null;
  const array = (summed as BaseReferenceObject).toArrayValueObject();
  const all = meetingAll(pairs, array);
  if (!all) return null;
  const width = array.getColumnCount();
  let sum: BaseValueObject = NumberValueObject.create(0);
  for (let index = 0; index < all.length; index++) {
    if (all[index] !== 1) continue;
    const cell = array.get(Math.floor(index / width), index % width);
    if (cell?.isError()) return cell;
    if (cell?.isNumber()) sum = sum.plus(cell);
  }
  return sum;
}

type Calculate = (given: FunctionVariantType[]) => BaseValueObject | null;

function quick(name: string, calculate: Calculate): EngineFunction {
  class Quick extends builtIn(name) {
    override calculate(...given: FunctionVariantType[]): BaseValueObject {
      return calculate(given) ?? (super.calculate(...(given as BaseValueObject[])) as BaseValueObject);
    }
  }
  return [Quick as never, name];
}

/**
 * The engine compares a whole range again for every criterion of every formula, and keeps an object for each cell
 * of each comparison: 300 SUMIFS over 3,000 rows take it over three seconds after every change.
 */
export const quickCriteria = (): EngineFunction[] => [
  quick('SUMIFS', quickSum),
  quick('COUNTIFS', quickCount),
];
