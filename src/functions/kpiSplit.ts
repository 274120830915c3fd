// =KPI_SPLIT(total, parts, [step])
import { split } from '../domain/progress/split';
import { splitInSteps } from '../domain/progress/splitInSteps';
import { failure, type Result, success } from '../domain/result';
import { readSingle, toSingle } from './arguments';
import type { FunctionDefinition, FunctionFailure, Requirement } from './definition';
import { numberBetween, numberParameter, overElements } from './elementwise';
import { withoutNegativeZero } from './negativeZero';

/** A result this long is no plan any more. */
const MOST_PARTS = 100_000;

const partsHelp = {
  ja: '分ける数、または重み（営業日数など）の範囲。例：12',
  en: 'how many parts, or a range of weights such as business days, e.g. 12',
};
const count = numberBetween('parts', { min: 1, max: MOST_PARTS, whole: true }, partsHelp);
const weight = numberParameter('parts', 'atLeastZero', partsHelp);

export const kpiSplit: FunctionDefinition = {
  name: 'KPI_SPLIT',
  summary: {
    ja: '目標を、合計が必ず合うように分けます。step を入れると、どれもその倍数になります（端数の大きい順に配分）。',
    en: 'Divides a target so that the parts add up. With step, each is a multiple of it (largest remainders).',
  },
  parameters: [
    { name: 'total', help: { ja: '分ける目標。例：100000000', en: 'what is divided, e.g. 100000000' } },
    weight,
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
      source: '1億円 in four quarters',
    },
    {
      formula: '=KPI_SPLIT(100, {20;18;21}, 1)',
      result: [[34], [30], [36]],
      source: 'largest remainders: 33.90, 30.51 and 35.59',
    },
    { formula: '=KPI_SPLIT(100, 3, 7)', result: 'refused', source: '100 is no multiple of 7' },
  ],
  compute: ([totalArgument, partsArgument, stepArgument], surroundings) => {
    const total = readSingle('total', totalArgument);
    if (!total.ok) return total;
    const step = readSingle('step', stepArgument);
    if (!step.ok) return step;
    if (step.value !== undefined && step.value <= 0) return unfit('step', step.value, { kind: 'aboveZero' });
    const isCount = toSingle('parts', partsArgument).ok;
    const cells = overElements([isCount ? count : weight], [partsArgument], surroundings, success);
    if (!cells.ok) return cells;
    let { rows } = cells.value;
    if (isCount) rows = Array.from({ length: rows[0]?.[0] ?? 0 }, () => [1]);
    if (total.value === undefined || rows.length === 0) return success('');
    const weights = rows.flat().filter((value): value is number => value !== undefined);
    const parts = divide(total.value, weights, step.value);
    if (!parts.ok) return parts;
    const rest = parts.value.values();
    return success(
      rows.map((row) =>
        row.map((value) => (value === undefined ? '' : withoutNegativeZero(rest.next().value as number))),
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
  if (weights.every((value) => value === 0)) return failure({ code: 'allZero', parameter: 'parts' });
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

function unfit(
  parameter: string,
  value: unknown,
  requirement: Requirement,
): { readonly ok: false; readonly failure: FunctionFailure } {
  return failure({ code: 'unfit', parameter, value, requirement });
}
