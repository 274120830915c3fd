// The hidden sheet 判定結果: what there is to judge, gathered by formulas, and beside it what the add-on found.
//
// The daily check reads and writes this one sheet. Nobody inserts, sorts or deletes rows here, so no verdict can land
// beside something else while people work in the other sheets; those show what stands here.
import type { Messages } from '../messages';
import { columnsUnder } from './columnWidths';
import { cite } from './formulaParts';
import { milestonesOfPlan } from './milestoneSheet';
import { formulaCell, headerRow, hintRow, idColumn, standingCell, textCell, titleRow } from './sheetParts';
import {
  type CellSpec,
  type ColumnSpec,
  formats,
  ID_COLUMN,
  type Places,
  type RowSpec,
  type SheetSpec,
  SPARE_ROWS,
} from './sheetSpec';
import { checkedIndicators, smartRow } from './smartSheet';
import { TOP_ROWS } from './tableChange';
import { treeLines } from './treeLines';
import {
  AS_OF_ROW,
  actionNameRow,
  LOGGED_NAMES,
  milestoneVerdictRow,
  nodeRow,
  smartVerdictRow,
} from './verdictRows';
import { countedActions, nameOf, type WorkbookPlan } from './workbookPlan';

const INPUT_COLUMNS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;

export function verdictColumns(words: Messages['sheets']): ColumnSpec[] {
  const { columns } = words.verdicts;
  const column = columnsUnder(columns);
  const input = (key: (typeof INPUT_COLUMNS)[number]): ColumnSpec => ({
    key,
    header: columns[key],
    width: 150,
    alignment: 'left',
  });
  return [
    column('subject', 240, 'left'),
    column('value', 240, 'left'),
    column('at', 130, 'center'),
    ...INPUT_COLUMNS.map(input),
    column('order', 60, 'right', { hidden: true }),
    idColumn,
  ];
}

const drivenNodes = ({ plan }: WorkbookPlan): number[] =>
  treeLines(plan).flatMap(({ node, isFirst }) => (isFirst ? [node] : []));

export function verdictRowIds(subject: WorkbookPlan, { language }: Messages): string[] {
  return [
    AS_OF_ROW,
    ...drivenNodes(subject).map((node) => nodeRow(nameOf(subject, node))),
    ...countedActions(subject, language).map(actionNameRow),
    ...milestonesOfPlan(subject).map(({ id }) => milestoneVerdictRow(id)),
    ...checkedIndicators(subject).map((node) => smartVerdictRow(nameOf(subject, node))),
  ];
}

export function renderVerdicts(subject: WorkbookPlan, words: Messages, places: Places): SheetSpec {
  const { name, hint } = words.sheets.verdicts;
  const columns = verdictColumns(words.sheets);
  const line = (id: string, about: string, inputs: readonly string[]): RowSpec => {
    const gathered = inputs.map((input, index): [string, CellSpec] => [
      INPUT_COLUMNS[index] as string,
      // A cell that is only cited would show an empty one as 0.
      formulaCell(`=IF(${input}="";"";${input})`, 'General'),
    ]);
    return {
      id,
      cells: {
        subject: textCell(about),
        value: standingCell(''),
        at: standingCell('', { format: formats.moment }),
        ...Object.fromEntries(gathered),
        order: standingCell(''),
        [ID_COLUMN]: textCell(id),
      },
    };
  };
  const named = (row: RowSpec, name: string | undefined): RowSpec => ({
    ...row,
    cells: {
      ...row.cells,
      [LOGGED_NAMES]: name === undefined ? { content: { kind: 'blank' } } : textCell(name),
    },
  });
  const node = (index: number): RowSpec => {
    const about = nameOf(subject, index);
    // The KGI's gap as it is shown is what the contributions are parts of.
    const gathered = ['formula', 'target', 'actual', ...(index === 0 ? ['gap'] : [])];
    const inputs = gathered.map((column) => cite(places, 'tree', about, column));
    const isLogged = subject.measures[index]?.kind === 'logged';
    return named(line(nodeRow(about), about, inputs), isLogged ? about : undefined);
  };
  return {
    key: 'verdicts',
    name,
    columns,
    frozenRows: TOP_ROWS.length,
    rows: [
      titleRow('subject', name),
      hintRow('subject', hint),
      headerRow(columns),
      line(AS_OF_ROW, words.sheets.tree.columns.contribution, [cite(places, 'settings', 'end', 'value')]),
      ...drivenNodes(subject).map(node),
      ...countedActions(subject, words.language).map((name) =>
        named(line(actionNameRow(name), name, []), name),
      ),
      ...milestonesOfPlan(subject).map(({ id }) =>
        line(
          milestoneVerdictRow(id),
          id,
          ['due', 'actual', 'achievedFrom', 'watchFrom'].map((column) =>
            cite(places, 'milestones', id, column),
          ),
        ),
      ),
      ...checkedIndicators(subject).map((index) => {
        const about = nameOf(subject, index);
        return line(smartVerdictRow(about), about, [
          cite(places, 'smart', smartRow(about), 'statement'),
          ...['target', 'unit', 'due', 'lower', 'upper'].map((column) => cite(places, 'tree', about, column)),
        ]);
      }),
    ],
    rules: [],
    validations: [],
    spareRows: SPARE_ROWS,
    isHidden: true,
  };
}
