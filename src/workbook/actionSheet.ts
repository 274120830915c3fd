// The sheet 行動計画: what each person does in the month shown, a week and a day, and how far they are.
import type { Messages } from '../messages';
import { type ActionLine, actionLines, unlistedOwn } from './actionLines';
import { columnsUnder, namesWidth, unitWidth, widths, withWidths, wordsWidth } from './columnWidths';
import { cellReference } from './formula';
import { cite } from './formulaParts';
import { loadRows, loadRules, loadWords } from './loadRows';
import { recordCount } from './logRecords';
import { planTitle } from './planTitle';
import {
  blankCell,
  formulaCell,
  headerRow,
  hintRow,
  idColumn,
  noEntryRule,
  numberCell,
  standingCell,
  statusRules,
  textCell,
  titleRow,
} from './sheetParts';
import {
  type CellSpec,
  type ColumnSpec,
  ID_COLUMN,
  type Places,
  palette,
  type RowSpec,
  type SheetSpec,
  SPARE_ROWS,
} from './sheetSpec';
import { nothingYet, statusFormula } from './statusFormula';
import { TOP_ROWS } from './tableChange';
import { hintWithRest, type WorkbookPlan } from './workbookPlan';

export type ActionColumn = keyof Messages['sheets']['actions']['columns'] | typeof ID_COLUMN;

export function actionColumns(words: Messages['sheets']): ColumnSpec[] {
  const { columns } = words.actions;
  const column = columnsUnder(columns);
  return [
    column('owner', 88, 'left'),
    column('item', 200, 'left'),
    column('cadence', wordsWidth(Object.values(words.actions.cadence)), 'center'),
    column('rule', 264, 'left'),
    column('unit', unitWidth(words), 'center'),
    column('month', widths.amount, 'right'),
    column('week', widths.count, 'right'),
    column('day', widths.count, 'right'),
    column('actual', widths.amount, 'right'),
    column('attainment', widths.rate, 'right'),
    column('status', wordsWidth(Object.values(words.milestones.statusWords)), 'center'),
    column('order', 60, 'right', { hidden: true }),
    idColumn,
  ];
}

export function renderActions(subject: WorkbookPlan, words: Messages, places: Places): SheetSpec {
  const texts = words.sheets.actions;
  const lines = actionLines(subject, words, places);
  const columns = withWidths(actionColumns(words.sheets), {
    owner: namesWidth([...subject.team.owners, texts.everybody]),
    unit: wordsWidth(lines.map(({ unit = '' }) => unit)),
    status: wordsWidth(loadWords(words)),
  });
  const { placement } = places.actions;
  const { statusWords } = words.sheets.milestones;
  const setting = (row: string): string => cite(places, 'settings', row, 'value');
  const month = setting('month');
  const days = setting('monthDays');

  const row = (line: ActionLine): RowSpec => {
    const here = (column: ActionColumn): string =>
      cellReference(placement.column(column), placement.row(line.id));
    const amount = (value: number | string): CellSpec =>
      typeof value === 'number' ? numberCell(value, line.format) : formulaCell(`=${value}`, line.format);
    // A month beyond the plan has no target, and nothing to judge.
    const inPlan = (formula: string): string => `=IF(ISNUMBER(${here('month')});${formula};"")`;
    const ratio = `IF(${here('month')}=0;"";${here('actual')}/${here('month')})`;
    const entered = `IF(${nothingYet(here('status'), statusWords.notEntered)};"";${ratio})`;
    const status = statusFormula(statusWords, {
      actual: here('actual'),
      planned: line.isShare ? here('month') : `${here('month')}*${setting('monthDaysGone')}/${days}`,
      achievedFrom: setting('achievedFrom'),
      watchFrom: setting('watchFrom'),
      isLowerBetter: line.isLowerBetter,
      hasBegun: `${setting('until')}>=${month}`,
      // A share is blank for want of a record.
      ...(line.isShare ? {} : { noEvidence: `${recordCount(places, line.records)}=0` }),
    });
    const cells: Record<ActionColumn, CellSpec> = {
      owner: textCell(line.owner ?? texts.everybody, { color: palette.quiet }),
      item: textCell(line.item, { wrap: true }),
      cadence: textCell(texts.cadence[line.cadence], { color: palette.quiet }),
      rule: textCell(line.rule, { color: palette.quiet, fontSize: 9, wrap: true }),
      unit: line.unit === undefined ? blankCell : textCell(line.unit, { color: palette.quiet }),
      month: { ...amount(line.month), ...(line.isShare ? {} : { bold: true }) },
      week: line.week === undefined ? blankCell : amount(line.week),
      day: line.day === undefined ? blankCell : amount(line.day),
      actual: amount(line.actual),
      attainment: formulaCell(inPlan(`IF(ISNUMBER(${here('actual')});${entered};"")`), '0%'),
      status: formulaCell(inPlan(status), 'General'),
      order: standingCell(''),
      [ID_COLUMN]: textCell(line.id),
    };
    return { id: line.id, cells };
  };

  return {
    key: 'actions',
    name: texts.name,
    columns,
    frozenRows: TOP_ROWS.length,
    rows: [
      titleRow('owner', planTitle(subject.plan, words, texts.name)),
      hintRow('owner', hintWithRest(texts.hint, unlistedOwn(subject), words), {
        day: { ...formulaCell(`=${month}`, texts.monthFormat), bold: true },
        actual: { ...formulaCell(`=${days}`, texts.daysFormat), color: palette.quiet },
      }),
      headerRow(columns),
      ...loadRows(subject, words, places),
      ...lines.map(row),
    ],
    rules: [...statusRules(words, 'status', [['status', 'status']]), ...loadRules(words), noEntryRule(words)],
    validations: [],
    spareRows: SPARE_ROWS,
    endedIn: 'status',
  };
}
