// =KPI_SOLVE(model, target, [drivers])
import { failure, type Result, success } from '../domain/result';
import { solve } from '../domain/tree/solve';
import { messages } from '../messages';
import type {
  CellValue,
  FunctionDefinition,
  FunctionFailure,
  FunctionResult,
  Surroundings,
} from './definition';
import {
  driversParameter,
  modelParameter,
  readDrivers,
  readModel,
  readTarget,
  solveRefusal,
} from './modelArgument';
import { blockWithoutNegativeZero } from './negativeZero';

export const kpiSolve: FunctionDefinition = {
  name: 'KPI_SOLVE',
  summary: {
    ja:
      'KGIの目標に必要な末端指標の値を逆算します。空欄が1つならそれだけを、' +
      'なければ固定していないものを同じ倍率で動かします。',
    en:
      'The driver values that give the KGI its target: the one driver left blank, or else all drivers that ' +
      'are not locked, moved by one common factor.',
  },
  parameters: [
    modelParameter,
    {
      name: 'target',
      help: { ja: 'KGI（根の指標）の目標。例：100000000', en: 'target of the KGI, e.g. 100000000' },
    },
    driversParameter,
  ],
  examples: [
    {
      formula:
        '=KPI_SOLVE("受注 = 架電 × 通話率 × アポ率 × 受注率", 5, {"架電",600,"";"通話率",0.5,"固定";"アポ率",0.06666666666666667,"";"受注率",0.15,""})',
      result: [
        ['指標', '現在', '必要', '変化率', '状態'],
        ['架電', 600, 711.3786608980125, 0.1856311014966876, '自由'],
        ['通話率', 0.5, 0.5, 0, '固定'],
        ['アポ率', 0.06666666666666667, 0.07904207343311251, 0.1856311014966876, '自由'],
        ['受注率', 0.15, 0.17784466522450312, 0.1856311014966876, '自由'],
      ],
      source: 'each free driver × (5 ÷ 3)^(1/3)',
    },
    {
      formula:
        '=KPI_SOLVE("Orders = Calls × Talk rate × Appointment rate × Win rate", 5, {"Calls",600,"";"Talk rate",0.5,TRUE;"Appointment rate",0.06666666666666667,"";"Win rate",0.15,""})',
      language: 'en',
      result: [
        ['indicator', 'current', 'required', 'change', 'status'],
        ['Calls', 600, 711.3786608980125, 0.1856311014966876, 'free'],
        ['Talk rate', 0.5, 0.5, 0, 'locked'],
        ['Appointment rate', 0.06666666666666667, 0.07904207343311251, 0.1856311014966876, 'free'],
        ['Win rate', 0.15, 0.17784466522450312, 0.1856311014966876, 'free'],
      ],
      source: 'each free driver × (5 ÷ 3)^(1/3)',
    },
    {
      formula:
        '=KPI_SOLVE("売上 = 客数 × 単価; 客数 = リード数 × 成約率", 100000000, {"単価",500000;"成約率",0.1;"リード数",""})',
      result: [
        ['指標', '現在', '必要', '変化率', '状態'],
        ['リード数', '', 2_000, '', '逆算'],
        ['成約率', 0.1, 0.1, 0, '固定'],
        ['単価', 500_000, 500_000, 0, '固定'],
      ],
      source: '1億円 ÷ 50万円 = 200、200 ÷ 10% = 2,000',
    },
  ],
  compute: tabulate,
};

function tabulate(
  [modelArgument, targetArgument, driversArgument]: readonly unknown[],
  { language }: Surroundings,
): Result<FunctionResult, FunctionFailure> {
  const target = readTarget(targetArgument);
  if (!target.ok) return target;
  if (target.value === undefined) return success('');
  const bare = readModel(modelArgument, language);
  if (!bare.ok) return bare;
  const model = readDrivers(bare.value, driversArgument);
  if (!model.ok) return model;
  const { tree, drivers } = model.value;
  const solution = solve(tree, drivers, target.value);
  if (!solution.ok) return solveRefusal(solution.failure);
  const { values, status } = solution.value;
  const words = messages(language());
  const { current, required, change, status: statusHeader, words: statusWords } = words.solve;
  const rows: CellValue[][] = [[words.tree.indicator, current, required, change, statusHeader]];
  for (const [node, { name, expression }] of tree.nodes.entries()) {
    const state = status.get(node);
    if (expression !== undefined || state === undefined) continue;
    const now = drivers.get(node)?.value;
    const needed = values[node] as number;
    const ratio = now === undefined || now === 0 ? undefined : needed / now - 1;
    if (ratio !== undefined && !Number.isFinite(ratio)) {
      return failure({ code: 'model', parameter: 'drivers', failure: { code: 'tooLarge', name } });
    }
    rows.push([name, now ?? '', needed, ratio ?? '', statusWords[state]]);
  }
  return success(blockWithoutNegativeZero(rows));
}
