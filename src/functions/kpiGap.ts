// =KPI_GAP(model, before, after)
import { failure, type Result, success } from '../domain/result';
import { attribute } from '../domain/tree/attribute';
import { calculate } from '../domain/tree/calculate';
import { type Model, withDriverRows } from '../domain/tree/model';
import { messages } from '../messages';
import { isBlank } from './arguments';
import type {
  CellValue,
  FunctionDefinition,
  FunctionFailure,
  FunctionResult,
  Surroundings,
} from './definition';
import { driverRefusal, modelParameter, readDriverRows, readModel } from './modelArgument';
import { blockWithoutNegativeZero } from './negativeZero';

export const kpiGap: FunctionDefinition = {
  name: 'KPI_GAP',
  summary: {
    ja: 'KGIが動いた理由を、末端指標ごとの寄与に分けます。寄与の合計はKGIの変化にぴったり合います。',
    en: 'Why the KGI moved: what each driver contributed. The contributions add up to the change, with no rest.',
  },
  parameters: [
    modelParameter,
    {
      name: 'before',
      help: {
        ja: '前（計画・前期）の末端指標の表：名前｜値。例：A2:B6',
        en: 'the drivers before (plan, last period): name, value, e.g. A2:B6',
      },
    },
    {
      name: 'after',
      help: {
        ja: '後（実績・当期）の末端指標の表：名前｜値。例：D2:E6',
        en: 'the drivers after (actual, this period): name, value, e.g. D2:E6',
      },
    },
  ],
  examples: [
    {
      formula:
        '=KPI_GAP("売上 = (Web + 紹介 + 展示会) × 成約率 × 単価", ' +
        '{"Web",1200;"紹介",300;"展示会",500;"成約率",0.1;"単価",500000}, ' +
        '{"Web",1000;"紹介",420;"展示会",380;"成約率",0.09;"単価",540000})',
      result: [
        ['指標', '前', '後', '変化', '寄与', '寄与の割合'],
        ['Web', 1_200, 1_000, -200, -9_861_795.401342, 0.7876833387653365],
        ['紹介', 300, 420, 120, 5_917_077.240805, -0.4726100032592019],
        ['展示会', 500, 380, -120, -5_917_077.240805, 0.4726100032592019],
        ['成約率', 0.1, 0.09, -0.01, -9_861_795.401342, 0.7876833387653365],
        ['単価', 500_000, 540_000, 40_000, 7_203_590.802684, -0.5753666775306729],
        ['合計（LMDI）', 100_000_000, 87_480_000, -12_520_000, -12_520_000, 1],
      ],
      source: 'Ang 2005, multipliers carried down the tree',
    },
    {
      formula:
        '=KPI_GAP("Sales = (Web + Referrals + Trade shows) × Conversion rate × Price", ' +
        '{"Web",1200;"Referrals",300;"Trade shows",500;"Conversion rate",0.1;"Price",500000}, ' +
        '{"Web",1000;"Referrals",420;"Trade shows",380;"Conversion rate",0.09;"Price",540000})',
      language: 'en',
      result: [
        ['indicator', 'before', 'after', 'change', 'contribution', 'share'],
        ['Web', 1_200, 1_000, -200, -9_861_795.401342, 0.7876833387653365],
        ['Referrals', 300, 420, 120, 5_917_077.240805, -0.4726100032592019],
        ['Trade shows', 500, 380, -120, -5_917_077.240805, 0.4726100032592019],
        ['Conversion rate', 0.1, 0.09, -0.01, -9_861_795.401342, 0.7876833387653365],
        ['Price', 500_000, 540_000, 40_000, 7_203_590.802684, -0.5753666775306729],
        ['total (LMDI)', 100_000_000, 87_480_000, -12_520_000, -12_520_000, 1],
      ],
      source: 'Ang 2005, multipliers carried down the tree',
    },
  ],
  compute: tabulate,
};

/** A change that two numbers of this size cannot be told apart by. */
const ROUNDING = 2 ** -51;

function tabulate(
  [modelArgument, beforeArgument, afterArgument]: readonly unknown[],
  { language }: Surroundings,
): Result<FunctionResult, FunctionFailure> {
  if (isAllBlank(beforeArgument) || isAllBlank(afterArgument)) return success('');
  const model = readModel(modelArgument, language);
  if (!model.ok) return model;
  const before = readValues(model.value, 'before', beforeArgument);
  if (!before.ok) return before;
  const after = readValues(model.value, 'after', afterArgument);
  if (!after.ok) return after;
  const { tree } = model.value;
  const answer = attribute(tree, before.value, after.value);
  if (!answer.ok) {
    // Where either side alone can be computed, it is the way from one to the other that cannot.
    const isSound = (side: (node: number) => number): boolean => calculate(tree, side).ok;
    const parameter = !isSound(before.value) ? 'before' : isSound(after.value) ? 'model' : 'after';
    return failure({ code: 'model', parameter, failure: answer.failure });
  }
  const { method, contributions, before: from, after: to } = answer.value;
  const change = to - from;
  const hasMoved = Math.abs(change) > ROUNDING * Math.max(Math.abs(from), Math.abs(to));
  const { tree: treeWords, gap } = messages(language());
  const rows: CellValue[][] = [
    [treeWords.indicator, gap.before, gap.after, gap.change, gap.contribution, gap.share],
  ];
  const add = (name: string, start: number, end: number, contribution: number): void => {
    const share = hasMoved ? contribution / change : '';
    rows.push([name, start, end, end - start, contribution, share]);
  };
  for (const [node, { name, expression }] of tree.nodes.entries()) {
    if (expression !== undefined) continue;
    add(name, before.value(node), after.value(node), contributions[node] as number);
  }
  add(gap.total[method], from, to, change);
  // Only differences and quotients of numbers that are finite themselves can be too large here.
  const isTooLarge = rows.flat().some((cell) => typeof cell === 'number' && !Number.isFinite(cell));
  return isTooLarge
    ? failure({ code: 'model', parameter: 'after', failure: { code: 'tooLarge' } })
    : success(blockWithoutNegativeZero(rows));
}

function isAllBlank(argument: unknown): boolean {
  return Array.isArray(argument) ? argument.flat().every(isBlank) : isBlank(argument);
}

/**
 * Every driver's value by its node. A driver without a row keeps the value that the model itself gives it; a row
 * whose value is blank is a value that somebody has still to enter.
 */
function readValues(
  model: Model,
  parameter: string,
  argument: unknown,
): Result<(node: number) => number, FunctionFailure> {
  const rows = readDriverRows(parameter, argument);
  if (!rows.ok) return rows;
  const withRows = withDriverRows(model, rows.value);
  if (!withRows.ok) return driverRefusal(parameter, rows.value, withRows.failure);
  const { tree, drivers } = withRows.value;
  const blank = new Set(rows.value.filter(({ value }) => value === undefined).map(({ name }) => name));
  const names = Array.from(drivers)
    .filter(([node, { value }]) => value === undefined || blank.has(tree.nodes[node]?.name ?? ''))
    .map(([node]) => tree.nodes[node]?.name ?? '');
  if (names.length > 0) return failure({ code: 'model', parameter, failure: { code: 'blankValues', names } });
  return success((node) => drivers.get(node)?.value as number);
}
