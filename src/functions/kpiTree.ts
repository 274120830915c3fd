// =KPI_TREE(model, [target], [drivers])
import { failure, type Result, success } from '../domain/result';
import { calculate } from '../domain/tree/calculate';
import { solve } from '../domain/tree/solve';
import { type KpiNode, outline } from '../domain/tree/tree';
import { messages } from '../messages';
import type { CellValue, FunctionDefinition, FunctionFailure, Surroundings } from './definition';
import {
  driversParameter,
  modelParameter,
  readDrivers,
  readModel,
  readTarget,
  solveRefusal,
} from './modelArgument';
import { blockWithoutNegativeZero } from './negativeZero';

export const kpiTree: FunctionDefinition = {
  name: 'KPI_TREE',
  summary: {
    ja:
      'KPIツリーを表にします（階層・指標・計算式・値・単位）。' +
      'target を入れると、空欄の末端指標、または固定していない末端指標を逆算します。',
    en:
      'The KPI tree as a table (level, indicator, formula, value, unit). With a target, the driver left ' +
      'blank, or all drivers that are not locked, are solved backwards first.',
  },
  parameters: [
    modelParameter,
    {
      name: 'target',
      optional: true,
      help: { ja: 'KGI（根の指標）の目標。例：100000000', en: 'target of the KGI, e.g. 100000000' },
    },
    driversParameter,
  ],
  examples: [
    {
      formula:
        '=KPI_TREE("売上 = 客数 × 単価; 客数 = リード数 × 成約率", 100000000, {"単価",500000;"成約率",0.1;"リード数",""})',
      result: [
        ['階層', '指標', '計算式', '値', '単位'],
        [0, '売上', '客数 × 単価', 100_000_000, ''],
        [1, '客数', 'リード数 × 成約率', 200, ''],
        [2, 'リード数', '', 2_000, ''],
        [2, '成約率', '', 0.1, ''],
        [1, '単価', '', 500_000, ''],
      ],
      source: '1億円 ÷ 50万円 = 200、200 ÷ 10% = 2,000',
    },
    {
      formula:
        '=KPI_TREE("Sales = Orders × Price; Orders = Leads × Conversion rate", 100000000, {"Price",500000;"Conversion rate",0.1;"Leads",""})',
      language: 'en',
      result: [
        ['level', 'indicator', 'formula', 'value', 'unit'],
        [0, 'Sales', 'Orders × Price', 100_000_000, ''],
        [1, 'Orders', 'Leads × Conversion rate', 200, ''],
        [2, 'Leads', '', 2_000, ''],
        [2, 'Conversion rate', '', 0.1, ''],
        [1, 'Price', '', 500_000, ''],
      ],
      source: '100 million ÷ 500,000 = 200, 200 ÷ 10% = 2,000',
    },
  ],
  compute: tabulate,
};

function tabulate(
  [modelArgument, targetArgument, driversArgument]: readonly unknown[],
  { language }: Surroundings,
): Result<CellValue[][], FunctionFailure> {
  const bare = readModel(modelArgument, language);
  if (!bare.ok) return bare;
  const target = readTarget(targetArgument);
  if (!target.ok) return target;
  const model = readDrivers(bare.value, driversArgument);
  if (!model.ok) return model;
  const { tree, drivers, units } = model.value;
  const rows = outline(tree);
  if (!rows.ok) return failure({ code: 'model', parameter: 'model', failure: rows.failure });
  let values: Float64Array;
  if (target.value === undefined) {
    const calculated = calculate(tree, (node) => drivers.get(node)?.value);
    if (!calculated.ok) return failure({ code: 'model', parameter: 'drivers', failure: calculated.failure });
    values = calculated.value;
  } else {
    const solution = solve(tree, drivers, target.value);
    if (!solution.ok) return solveRefusal(solution.failure);
    values = solution.value.values;
  }
  const words = messages(language());
  const header: CellValue[] = [
    words.tree.level,
    words.tree.indicator,
    words.tree.formula,
    words.tree.value,
    words.tree.unit,
  ];
  const cells = [
    header,
    ...rows.value.map(({ level, node }): CellValue[] => {
      const { name, formula } = tree.nodes[node] as KpiNode;
      const unit = units.get(node);
      return [level, name, formula, values[node] as number, unit === undefined ? '' : words.unit(unit)];
    }),
  ];
  return success(blockWithoutNegativeZero(cells));
}
