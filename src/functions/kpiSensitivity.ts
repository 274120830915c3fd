// =KPI_SENSITIVITY(model, [drivers])
import { failure, type Result, success } from '../domain/result';
import { sensitivities } from '../domain/tree/sensitivity';
import type { KpiNode } from '../domain/tree/tree';
import { messages } from '../messages';
import type { CellValue, FunctionDefinition, FunctionFailure, Surroundings } from './definition';
import { driversParameter, modelParameter, readDrivers, readModel } from './modelArgument';
import { blockWithoutNegativeZero } from './negativeZero';

export const kpiSensitivity: FunctionDefinition = {
  name: 'KPI_SENSITIVITY',
  summary: {
    ja: 'どの末端指標を動かすとKGIに効くかを、伸びしろの大きい順に並べます（感応度・1単位あたり・余地・伸びしろ）。',
    en: 'Which drivers move the KGI, most useful first: elasticity, effect of one unit, headroom and potential.',
  },
  parameters: [modelParameter, driversParameter],
  examples: [
    {
      formula:
        '=KPI_SENSITIVITY("売上 = (Web + 紹介 + 展示会) × 成約率 × 単価", ' +
        '{"Web",1200,"","","";"紹介",300,"","",400;"展示会",500,"固定","","";"成約率",0.1,"","",0.12;"単価",500000,"","",""})',
      result: [
        ['指標', '値', '感応度', '1単位あたり', '余地', '伸びしろ'],
        ['成約率', 0.1, 1, 1_000_000_000, 0.2, 20_000_000],
        ['紹介', 300, 0.15, 50_000, 1 / 3, 5_000_000],
        ['単価', 500_000, 1, 200, '', ''],
        ['Web', 1_200, 0.6, 50_000, '', ''],
        ['展示会', 500, 0.25, 50_000, 0, 0],
      ],
      source: 'a factor has 1, a summand its share (0.6, 0.15, 0.25); 2,000 × 0.02 × 500,000',
    },
    {
      formula:
        '=KPI_SENSITIVITY("Sales = (Web + Referrals + Trade shows) × Conversion rate × Price", ' +
        '{"Web",1200,"","","";"Referrals",300,"","",400;"Trade shows",500,TRUE,"","";"Conversion rate",0.1,"","",0.12;"Price",500000,"","",""})',
      language: 'en',
      result: [
        ['indicator', 'value', 'elasticity', 'per_unit', 'headroom', 'potential'],
        ['Conversion rate', 0.1, 1, 1_000_000_000, 0.2, 20_000_000],
        ['Referrals', 300, 0.15, 50_000, 1 / 3, 5_000_000],
        ['Price', 500_000, 1, 200, '', ''],
        ['Web', 1_200, 0.6, 50_000, '', ''],
        ['Trade shows', 500, 0.25, 50_000, 0, 0],
      ],
      source: 'a factor has 1, a summand its share (0.6, 0.15, 0.25); 2,000 × 0.02 × 500,000',
    },
  ],
  compute: tabulate,
};

function tabulate(
  [modelArgument, driversArgument]: readonly unknown[],
  { language }: Surroundings,
): Result<CellValue[][], FunctionFailure> {
  const bare = readModel(modelArgument, language);
  if (!bare.ok) return bare;
  const model = readDrivers(bare.value, driversArgument);
  if (!model.ok) return model;
  const { tree, drivers } = model.value;
  const answer = sensitivities(tree, drivers);
  if (!answer.ok) return failure({ code: 'model', parameter: 'drivers', failure: answer.failure });
  const words = messages(language());
  const { elasticity, perUnit, headroom, potential } = words.sensitivity;
  const rows: CellValue[][] = [
    [words.tree.indicator, words.tree.value, elasticity, perUnit, headroom, potential],
    ...answer.value.map((row): CellValue[] => [
      (tree.nodes[row.node] as KpiNode).name,
      ...[row.value, row.elasticity, row.perUnit, row.headroom, row.potential].map((number) => number ?? ''),
    ]),
  ];
  return success(blockWithoutNegativeZero(rows));
}
