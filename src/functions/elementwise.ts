// Gives a function of single values its range form: one call fills a column.
import type { Labels } from '../domain/language';
import { failure, type Result, success } from '../domain/result';
import { isBlank, toDay, toFlag, toGrid, toNumber } from './arguments';
import type {
  CellValue,
  FunctionDefinition,
  FunctionFailure,
  Parameter,
  Place,
  Requirement,
  ShapeOf,
  Surroundings,
} from './definition';
import { withoutNegativeZero } from './negativeZero';

// Looked up once: in a sandboxed script every look-up of a global is slow.
const { isArray } = Array;
const { isFinite: isFiniteNumber } = Number;

/** A parameter and how its cells become what a function computes with. */
export interface ElementParameter<Value> extends Parameter {
  read(value: unknown, surroundings: Surroundings): Value | undefined;
  /** What is said when `read` does not understand a cell, or `accepts` does not take it. */
  readonly requirement: Requirement;
  accepts?(value: Value): boolean;
  /** What a blank means; without it, a blank makes the result blank. */
  readonly blank?: { readonly value: Value };
}

export type AnyParameter = ElementParameter<unknown>;

type ValuesOf<Parameters extends readonly AnyParameter[]> = {
  [Index in keyof Parameters]: Parameters[Index] extends ElementParameter<infer Value> ? Value : never;
};

/** Why one element has no value. */
export type ElementFailure =
  | { readonly code: 'unfit'; readonly parameter: string; readonly requirement: Requirement }
  | { readonly code: 'zeroDenominator' | 'diverges'; readonly parameter: string }
  | { readonly code: 'noBusinessDay'; readonly start: number; readonly end: number }
  | { readonly code: 'tooManyTrials'; readonly limit: number };

export type ElementAnswer<Answer = CellValue> = Result<Answer, ElementFailure>;

/** What computes one element, from its values and, where it needs them, the surroundings. */
type Compute<Parameters extends readonly AnyParameter[], Answer> = (
  ...values: [...ValuesOf<Parameters>, Surroundings]
) => ElementAnswer<Answer>;

type Accepts = (value: number) => boolean;

const RANGES = {
  number: () => true,
  atLeastZero: (value) => value >= 0,
  aboveZero: (value) => value > 0,
  aboveMinusOne: (value) => value > -1,
  share: (value) => value >= 0 && value <= 1,
  openShare: (value) => value > 0 && value < 1,
  whole: (value) => value >= 0 && Number.isInteger(value),
  positiveWhole: (value) => value >= 1 && Number.isInteger(value),
} satisfies Record<string, Accepts>;

/** Where a number has to lie. */
type NumberRange = keyof typeof RANGES;

/** A required number. */
export function numberParameter(name: string, range: NumberRange, help: Labels): ElementParameter<number> {
  return { name, help, read: toNumber, requirement: { kind: range }, accepts: RANGES[range] };
}

/** An optional number; `fallback` is what a blank means. */
export function optionalNumber<Fallback extends number | undefined>(
  name: string,
  range: NumberRange,
  fallback: Fallback,
  help: Labels,
): ElementParameter<number | Fallback> {
  return {
    ...(numberParameter(name, range, help) as ElementParameter<number | Fallback>),
    optional: true,
    blank: { value: fallback },
  };
}

/** A parameter of a sample whose blank cells the function itself judges. */
export function blankAllowed<Value>(parameter: ElementParameter<Value>): ElementParameter<Value | undefined> {
  return { ...(parameter as ElementParameter<Value | undefined>), blank: { value: undefined } };
}

/** A number between two others, both included. */
export function numberBetween(
  name: string,
  { min, max, whole = false }: { readonly min: number; readonly max: number; readonly whole?: boolean },
  help: Labels,
): ElementParameter<number> {
  return {
    name,
    help,
    read: toNumber,
    requirement: { kind: 'between', min, max, whole },
    accepts: (value) => value >= min && value <= max && (!whole || Number.isInteger(value)),
  };
}

/** Yes or no; a blank means no. */
export function flagParameter(name: string, help: Labels): ElementParameter<boolean> {
  return { name, help, read: toFlag, requirement: { kind: 'flag' }, blank: { value: false } };
}

/** A day, as a spreadsheet's day number. */
export function dayParameter(name: string, help: Labels): ElementParameter<number> {
  return { name, help, read: toDay, requirement: { kind: 'day' } };
}

interface Texts {
  readonly name: string;
  readonly summary: Labels;
  readonly examples: FunctionDefinition['examples'];
}

/** A function of single values that gives one cell, and from ranges a range of their shape. */
export function elementFunction<const Parameters extends readonly AnyParameter[]>({
  parameters,
  element,
  ...texts
}: Texts & {
  readonly parameters: Parameters;
  readonly element: Compute<Parameters, CellValue>;
}): FunctionDefinition {
  const compute: FunctionDefinition['compute'] = (argumentList, surroundings) => {
    const answers = overElements(parameters, argumentList, surroundings, element);
    if (!answers.ok) return answers;
    const cells = answers.value.rows.map((row) => row.map((answer = '') => withoutNegativeZero(answer)));
    return success(answers.value.single ? (cells[0]?.[0] as CellValue) : cells);
  };
  return { ...texts, parameters, compute };
}

/** Computes a row of cells, and from columns one row each; all of a row's cells are blank together. */
export function rowwise<const Parameters extends readonly AnyParameter[]>(
  parameters: Parameters,
  width: number,
  row: Compute<Parameters, readonly CellValue[]>,
): FunctionDefinition['compute'] {
  return (argumentList, surroundings) => {
    const answers = overElements(parameters, argumentList, surroundings, row, true);
    if (!answers.ok) return answers;
    return success(
      answers.value.rows.map(([cells = Array(width).fill('')]) => cells.map(withoutNegativeZero)),
    );
  };
}

/**
 * A function that gives one number from whole ranges: of every element without a blank, `element` makes
 * what `total` needs. Nothing but blanks gives a blank.
 */
export function sampleFunction<const Parameters extends readonly AnyParameter[], Answer>({
  parameters,
  element,
  total,
  ...texts
}: Texts & {
  readonly parameters: Parameters;
  readonly element: Compute<Parameters, Answer>;
  readonly total: (answers: readonly Answer[]) => Result<CellValue, FunctionFailure>;
}): FunctionDefinition {
  const compute: FunctionDefinition['compute'] = (argumentList, surroundings) => {
    const answers = sampleOf(parameters, argumentList, surroundings, element);
    return answers.ok ? ofSample(answers.value, total) : answers;
  };
  return { ...texts, parameters, compute };
}

/** One number of a sample, or a blank where the sample is empty. */
export function ofSample<Answer>(
  sample: readonly Answer[],
  total: (sample: readonly Answer[]) => Result<CellValue, FunctionFailure>,
): Result<CellValue, FunctionFailure> {
  if (sample.length === 0) return success('');
  const answer = total(sample);
  if (!answer.ok) return answer;
  const isNumber = typeof answer.value !== 'number' || isFiniteNumber(answer.value);
  return isNumber ? success(withoutNegativeZero(answer.value)) : failure({ code: 'resultTooLarge' });
}

/** What `compute` makes of every element without a blank, in one list. */
export function sampleOf<const Parameters extends readonly AnyParameter[], Answer>(
  parameters: Parameters,
  argumentList: readonly unknown[],
  surroundings: Surroundings,
  compute: Compute<Parameters, Answer>,
): Result<Answer[], FunctionFailure> {
  const answers = overElements(parameters, argumentList, surroundings, compute);
  if (!answers.ok) return answers;
  return success(answers.value.rows.flat().filter((answer): answer is Answer => answer !== undefined));
}

export interface Elements<Answer> {
  /** No answer where a required input is blank, or a denominator 0 in a range. */
  readonly rows: (Answer | undefined)[][];
  /** True where every argument is a single cell. */
  readonly single: boolean;
}

/**
 * Computes element by element. Ranges must have one shape; a single cell serves every element. A zero
 * denominator is refused in a single cell only.
 */
export function overElements<const Parameters extends readonly AnyParameter[], Answer>(
  parameters: Parameters,
  argumentList: readonly unknown[],
  surroundings: Surroundings,
  computeTyped: Compute<Parameters, Answer>,
  columnsOnly = false,
): Result<Elements<Answer>, FunctionFailure> {
  // `read` and `compute` agree on each value's type by the signature above; the loop need not know it.
  const compute = computeTyped as (...values: readonly unknown[]) => ElementAnswer<Answer>;
  const grids: unknown[][][] = [];
  let shape: ShapeOf | undefined;
  for (const [index, { name }] of parameters.entries()) {
    const grid = toGrid(name, argumentList[index]);
    if (!grid.ok) return grid;
    grids.push(grid.value);
    const own = { parameter: name, rows: grid.value.length, columns: grid.value[0]?.length ?? 0 };
    if (own.rows * own.columns === 1) continue;
    if (columnsOnly && own.columns > 1) return failure({ code: 'notColumn', ...own });
    if (shape !== undefined && (shape.rows !== own.rows || shape.columns !== own.columns)) {
      return failure({ code: 'shapesDiffer', parameters: [shape, own] });
    }
    shape = own;
  }
  const { rows: height, columns: width } = shape ?? { rows: 1, columns: 1 };
  const isRange = grids.map((grid) => grid.length > 1 || (grid[0]?.length ?? 0) > 1);
  const elements: Elements<Answer> = { rows: [], single: shape === undefined };
  // A range may have 100,000 rows: nothing is made for an element but its answer.
  const values: unknown[] = [...parameters, surroundings];
  for (let row = 0; row < height; row += 1) {
    const answers: (Answer | undefined)[] = [];
    for (let column = 0; column < width; column += 1) {
      const at = (): { place?: Place } => (shape ? { place: { row: row + 1, column: column + 1 } } : {});
      const cell = (index: number): unknown =>
        grids[index]?.[isRange[index] ? row : 0]?.[isRange[index] ? column : 0];
      const unfit = (index: number, requirement: Requirement): { ok: false; failure: FunctionFailure } =>
        failure({
          code: 'unfit',
          parameter: parameters[index]?.name ?? '',
          value: cell(index),
          ...(isRange[index] ? at() : {}),
          requirement,
        });
      let blank = false;
      for (let index = 0; index < parameters.length; index += 1) {
        const parameter = parameters[index] as AnyParameter;
        const content = cell(index);
        let value: unknown;
        if (isBlank(content)) {
          value = parameter.blank?.value;
          blank = blank || parameter.blank === undefined;
        } else {
          value = parameter.read(content, surroundings);
          if (value === undefined) return unfit(index, unreadable(parameter.requirement));
          if (parameter.accepts?.(value) === false) return unfit(index, parameter.requirement);
        }
        values[index] = value;
      }
      if (blank) {
        answers.push(undefined);
        continue;
      }
      const answer = compute(...values);
      if (answer.ok) {
        if (!isFiniteAnswer(answer.value)) return failure({ code: 'resultTooLarge', ...at() });
        answers.push(answer.value);
        continue;
      }
      const reason = answer.failure;
      if (reason.code === 'unfit') {
        const index = parameters.findIndex(({ name }) => name === reason.parameter);
        const refused = unfit(index, reason.requirement);
        const { place } = at();
        if (isRange[index] || place === undefined) return refused;
        return failure({ ...refused.failure, beside: place } as FunctionFailure);
      }
      if (reason.code !== 'zeroDenominator') return failure({ ...reason, ...at() });
      if (shape === undefined) return failure(reason);
      answers.push(undefined);
    }
    elements.rows.push(answers);
  }
  return success(elements);
}

function isFiniteAnswer(answer: unknown): boolean {
  if (isArray(answer)) return answer.every(isFiniteAnswer);
  return typeof answer !== 'number' || isFiniteNumber(answer);
}

/** A text is told to be a number first; which one comes later. */
function unreadable(requirement: Requirement): Requirement {
  return ['oneOf', 'flag', 'day'].includes(requirement.kind) ? requirement : { kind: 'number' };
}
