// =KPI_SPLIT(total, parts, [step])
import { split } from '../domain/progress/split';
import { splitInSteps } from '../domain/progress/splitInSteps';
import { failure, type Result, success } from '../domain/result';
import { readCell, toGrid, toSingle } from './arguments';
import type { CellValue, FunctionDefinition, FunctionFailure, Requirement } from './definition';

/** A result this long is no plan any more. */
const MOST_PARTS = 100_000;

export const kpiSplit: FunctionDefinition = {
  name: 'KPI_SPLIT',
  summary: {
    ja: '目標を、合計が必ず合うように分けます。step を入れると、どれもその倍数になります（端数の大きい順に配分）。',
    en: 'Divides a target so that the parts add up. With step, each is a multiple of it (largest remainders).',
  },
  parameters: [
    { name: 'total', help: { ja: '分ける目標。例：100000000', en: 'what is divided, e.g. 100000000' } },
    {
      name: 'parts',
      help: {
        ja: '分ける数、または重み（営業日数など）の範囲。例：12',
        en: 'how many parts, or a range of weights such as business days, e.g. 12',
      },
    },
    {
      name: 'step',
      optional: true,
      help: {
        ja: '刻み、省略すると端数のまま。例：1、万円なら10000',
        en: 'what each is a multiple of, e.g. 1',
      },
    },
  ],
  examples: [
    {
      formula: '=KPI_SPLIT(100000000, 4)',
      result: [[25_000_000], [25_000_000], [25_000_000], [25_000_000]],
      source: 'S-KGI-SPLIT: 1億円 in four quarters',
    },
    {
      formula: '=KPI_SPLIT(100, {20;18;21}, 1)',
      result: [[34], [30], [36]],
      source: 'largest remainders: 33.90, 30.51 and 35.59',
    },
    { formula: '=KPI_SPLIT(100, 3, 7)', result: 'refused', source: '100 is no multiple of 7' },
  ],
  compute: ([totalArgument, partsArgument, stepArgument]) => {
    const total = readSingle('total', totalArgument);
    if (!total.ok) return total;
    const step = readSingle('step', stepArgument);
    if (!step.ok) return step;
    if (step.value !== undefined && step.value <= 0) return unfit('step', step.value, { kind: 'aboveZero' });
    const weights = readWeights(partsArgument);
    if (!weights.ok) return weights;
    if (total.value === undefined || weights.value === undefined) return success('');
    const given = weights.value.flat().filter((weight): weight is number => weight !== undefined);
    const parts = divide(total.value, given, step.value);
    if (!parts.ok) return parts;
    const rest = parts.value.values();
    return success(
      weights.value.map((row) =>
        row.map((weight): CellValue => (weight === undefined ? '' : (rest.next().value as number) + 0)),
      ),
    );
  },
};

function divide(
  total: number,
  weights: readonly number[],
  step: number | undefined,
): Result<number[], FunctionFailure> {
  if (weights.length === 0) return success([]);
  if (weights.every((weight) => weight === 0)) return failure({ code: 'allZero', parameter: 'parts' });
  if (step === undefined) {
    const parts = split(total, weights);
    return parts.every(Number.isFinite) ? success(parts) : failure({ code: 'resultTooLarge' });
  }
  const parts = splitInSteps(total, weights, step);
  if (parts.ok) return parts;
  if (parts.failure.code === 'notAMultiple') {
    return unfit('total', total, { kind: 'multipleOf', parameter: 'step', value: step });
  }
  return unfit('step', step, { kind: 'atLeast', value: Math.abs(total) / Number.MAX_SAFE_INTEGER });
}

function readSingle(parameter: string, argument: unknown): Result<number | undefined, FunctionFailure> {
  const cell = toSingle(parameter, argument);
  return cell.ok ? readCell(parameter, cell.value) : cell;
}

type Weights = (number | undefined)[][];

/** The weights in their shape, those of a count all alike; `undefined` for a blank cell. */
function readWeights(argument: unknown): Result<Weights | undefined, FunctionFailure> {
  const parameter = 'parts';
  const grid = toGrid(parameter, argument);
  if (!grid.ok) return grid;
  const isCount = grid.value.length === 1 && grid.value[0]?.length === 1;
  const rows: Weights = [];
  for (const [rowIndex, cells] of grid.value.entries()) {
    const row: (number | undefined)[] = [];
    for (const [columnIndex, cell] of cells.entries()) {
      const place = isCount ? undefined : { row: rowIndex + 1, column: columnIndex + 1 };
      const weight = readCell(parameter, cell, place);
      if (!weight.ok) return weight;
      if (!isCount && weight.value !== undefined && weight.value < 0) {
        return failure({
          code: 'unfit',
          parameter,
          value: cell,
          ...(place && { place }),
          requirement: { kind: 'atLeastZero' },
        });
      }
      row.push(weight.value);
    }
    rows.push(row);
  }
  if (!isCount) return success(rows);
  const count = rows[0]?.[0];
  if (count === undefined) return success(undefined);
  if (!Number.isInteger(count) || count < 1 || count > MOST_PARTS) {
    return unfit(parameter, count, { kind: 'between', min: 1, max: MOST_PARTS, whole: true });
  }
  return success(Array.from({ length: count }, () => [1]));
}

function unfit(
  parameter: string,
  value: unknown,
  requirement: Requirement,
): { readonly ok: false; readonly failure: FunctionFailure } {
  return failure({ code: 'unfit', parameter, value, requirement });
}
