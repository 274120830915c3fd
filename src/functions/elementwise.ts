// Gives a function of single values its range form: one call fills a column.
import { failure, type Result, success } from '../domain/result';
import { isBlank, toGrid, toNumber } from './arguments';
import type { CellValue, FunctionFailure, Place, Requirement, ShapeOf } from './definition';

/** How one parameter's cells become what `compute` takes. */
export interface ElementParameter<Value> {
  readonly name: string;
  read(value: unknown): Value | undefined;
  /** What is said when `read` does not understand a cell, or `accepts` does not take it. */
  readonly requirement: Requirement;
  accepts?(value: Value): boolean;
  /** What a blank means; without it, a blank makes the result blank. */
  readonly blank?: { readonly value: Value };
}

type AnyParameter = ElementParameter<unknown>;

type ValuesOf<Parameters extends readonly AnyParameter[]> = {
  [Index in keyof Parameters]: Parameters[Index] extends ElementParameter<infer Value> ? Value : never;
};

/** Why one element has no value. */
export type ElementFailure =
  | { readonly code: 'unfit'; readonly parameter: string; readonly requirement: Requirement }
  | { readonly code: 'zeroDenominator'; readonly parameter: string }
  | { readonly code: 'diverges'; readonly parameter: string };

export type ElementAnswer = Result<number, ElementFailure>;

/** A required number. */
export function numberParameter(
  name: string,
  requirement: Requirement = { kind: 'number' },
  accepts: (value: number) => boolean = () => true,
): ElementParameter<number> {
  return { name, read: toNumber, requirement, accepts };
}

/** An optional number; `fallback` is what a blank means. */
export function optionalNumber<Fallback extends number | undefined>(
  name: string,
  fallback: Fallback,
  requirement: Requirement,
  accepts: (value: number) => boolean,
): ElementParameter<number | Fallback> {
  return {
    name,
    read: toNumber,
    requirement,
    accepts: (value) => value === undefined || accepts(value),
    blank: { value: fallback },
  };
}

/**
 * Computes element by element. Ranges must have one shape; a single cell serves every element. A blank
 * required element, or a zero denominator, is blank in a range; in a single cell the latter is refused.
 */
export function elementwise<const Parameters extends readonly AnyParameter[]>(
  parameters: Parameters,
  computeTyped: (...values: ValuesOf<Parameters>) => ElementAnswer,
): (argumentList: readonly unknown[]) => Result<CellValue | CellValue[][], FunctionFailure> {
  // `read` and `compute` agree on each value's type by the signature above; the loop need not know it.
  const compute = computeTyped as (...values: readonly unknown[]) => ElementAnswer;
  return (argumentList) => {
    const grids: unknown[][][] = [];
    let shape: ShapeOf | undefined;
    for (const [index, { name }] of parameters.entries()) {
      const grid = toGrid(name, argumentList[index]);
      if (!grid.ok) return grid;
      grids.push(grid.value);
      const own = { parameter: name, rows: grid.value.length, columns: grid.value[0]?.length ?? 0 };
      if (own.rows * own.columns === 1) continue;
      if (shape !== undefined && (shape.rows !== own.rows || shape.columns !== own.columns)) {
        return failure({ code: 'shapesDiffer', parameters: [shape, own] });
      }
      shape = own;
    }
    if (shape === undefined) return computeElement(parameters, grids, compute);
    const result: CellValue[][] = [];
    for (let row = 0; row < shape.rows; row += 1) {
      const cells: CellValue[] = [];
      for (let column = 0; column < shape.columns; column += 1) {
        const cell = computeElement(parameters, grids, compute, { row: row + 1, column: column + 1 });
        if (!cell.ok) return cell;
        cells.push(cell.value);
      }
      result.push(cells);
    }
    return success(result);
  };
}

function computeElement(
  parameters: readonly AnyParameter[],
  grids: readonly unknown[][][],
  compute: (...values: readonly unknown[]) => ElementAnswer,
  place?: Place,
): Result<CellValue, FunctionFailure> {
  const values: unknown[] = [];
  const cells: { value: unknown; place?: Place }[] = [];
  let blank = false;
  for (const [index, parameter] of parameters.entries()) {
    const grid = grids[index] as unknown[][];
    const isRange = grid.length * (grid[0]?.length ?? 0) > 1;
    const own = isRange && place !== undefined ? { place } : {};
    const value = isRange && place ? grid[place.row - 1]?.[place.column - 1] : grid[0]?.[0];
    cells.push({ value, ...own });
    if (isBlank(value)) {
      if (parameter.blank === undefined) blank = true;
      values.push(parameter.blank?.value);
      continue;
    }
    const understood = parameter.read(value);
    if (understood === undefined || parameter.accepts?.(understood) === false) {
      return failure({
        code: 'unfit',
        parameter: parameter.name,
        value,
        ...own,
        requirement: understood === undefined ? unreadable(parameter.requirement) : parameter.requirement,
      });
    }
    values.push(understood);
  }
  if (blank) return success('');
  const answer = compute(...values);
  if (!answer.ok) {
    const { failure: reason } = answer;
    if (reason.code === 'zeroDenominator') return place === undefined ? failure(reason) : success('');
    const cell = cells[parameters.findIndex(({ name }) => name === reason.parameter)];
    const at = cell?.place === undefined ? {} : { place: cell.place };
    if (reason.code === 'diverges') return failure({ ...reason, ...(place ? { place } : {}) });
    return failure({ ...reason, value: cell?.value, ...at });
  }
  if (!Number.isFinite(answer.value)) return failure({ code: 'resultTooLarge', ...(place ? { place } : {}) });
  return success(answer.value === 0 ? 0 : answer.value);
}

/** A text is told to be a number first; which one comes later. */
function unreadable(requirement: Requirement): Requirement {
  return requirement.kind === 'oneOf' ? requirement : { kind: 'number' };
}
