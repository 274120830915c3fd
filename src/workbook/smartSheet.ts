// The sheet SMARTチェック: every KPI's goal in words, looked at from five sides, and what to write instead.
import { smartCriteria } from '../domain/review/smart';
import { isPercent } from '../domain/tree/driver';
import { isMoney } from '../domain/tree/unit';
import type { Messages } from '../messages';
import { columnsUnder, namesWidth, withWidths } from './columnWidths';
import { cite, citeColumn, criterion, textLiteral } from './formulaParts';
import { planTitle } from './planTitle';
import { formulaCell, headerRow, hintRow, idColumn, standingCell, textCell, titleRow } from './sheetParts';
import {
  type ColumnSpec,
  ID_COLUMN,
  type Places,
  palette,
  type RowSpec,
  type SheetSpec,
  SPARE_ROWS,
  statusColors,
} from './sheetSpec';
import { TOP_ROWS } from './tableChange';
import { smartVerdictRow } from './verdictRows';
import {
  hintWithRest,
  indicatorsOf,
  isCounted,
  MOST_LISTED,
  nameOf,
  type WorkbookPlan,
} from './workbookPlan';

export function smartColumns(words: Messages['sheets']): ColumnSpec[] {
  const { columns } = words.smart;
  const column = columnsUnder(columns);
  return [
    column('indicator', 130, 'left'),
    column('statement', 348, 'left', { typed: true }),
    ...smartCriteria.map((key): ColumnSpec => column(key, 64, 'center')),
    column('advice', 348, 'left'),
    column('order', 60, 'right', { hidden: true }),
    idColumn,
  ];
}

/** KPIs that are checked: all but the KGI, the first of very many. */
export function checkedIndicators(subject: WorkbookPlan): number[] {
  return indicatorsOf(subject)
    .filter((node) => node !== 0)
    .slice(0, MOST_LISTED);
}

export const smartRow = (name: string): string => `smart ${name}`;

export function smartRowIds(subject: WorkbookPlan): string[] {
  return checkedIndicators(subject).map((node) => smartRow(nameOf(subject, node)));
}

/**
 * A goal in words as a formula, so that it follows the period and the target until somebody writes another one.
 *
 * The tree's row is looked up by its id: this cell is left to people, and no later run puts right what it cites.
 */
function statementFormula(subject: WorkbookPlan, node: number, words: Messages, places: Places): string {
  const { statement, monthNames, aroundAmount } = words.sheets.smart;
  const name = nameOf(subject, node);
  const unit = subject.plan.model.units.get(node);
  const end = cite(places, 'settings', 'end', 'value');
  const month = `MONTH(${end})`;
  const ofTree = (column: string): string =>
    `SUMIFS(${citeColumn(places, 'tree', column)};${citeColumn(places, 'tree', ID_COLUMN)};${criterion(name)})`;
  const number = (): string => {
    const target = ofTree('target');
    if (isPercent(name, unit)) return `ROUND(${target}*10000;0)/100&"%"`;
    if (isCounted(subject, node)) return `FIXED(${ofTree('required')};0)`;
    return isMoney(unit) || Math.abs(subject.plan.solution.values[node] as number) >= 100
      ? `FIXED(${target};0)`
      : `ROUND(${target}*100;0)/100`;
  };
  const { before, after } = aroundAmount(isPercent(name, unit) ? undefined : unit);
  const monthName =
    monthNames === undefined ? month : `CHOOSE(${month};${monthNames.map(textLiteral).join(';')})`;
  const pieces = statement.split(/(\{\w+\})/).flatMap((part): { text?: string; formula?: string }[] => {
    if (part === '{year}') return [{ formula: `YEAR(${end})` }];
    if (part === '{month}') return [{ formula: monthName }];
    if (part === '{amount}') return [{ text: before }, { formula: number() }, { text: after }];
    return [{ text: part === '{indicator}' ? name : part }];
  });
  let text = '';
  const parts: string[] = [];
  for (const piece of [...pieces, { formula: '' }]) {
    text += piece.text ?? '';
    if (piece.formula === undefined) continue;
    if (text !== '') parts.push(textLiteral(text));
    if (piece.formula !== '') parts.push(piece.formula);
    text = '';
  }
  return `=${parts.join('&')}`;
}

export function renderSmart(subject: WorkbookPlan, words: Messages, places: Places): SheetSpec {
  const texts = words.sheets.smart;
  const names = checkedIndicators(subject).map((node) => nameOf(subject, node));
  const columns = withWidths(smartColumns(words.sheets), { indicator: namesWidth(names) });
  const row = (node: number): RowSpec => {
    const name = nameOf(subject, node);
    const id = smartRow(name);
    // One verdict for all five sides: a sign each, then the advice.
    const found = cite(places, 'verdicts', smartVerdictRow(name), 'value');
    return {
      id,
      cells: {
        indicator: textCell(name, { wrap: true }),
        statement: standingCell(
          { formula: statementFormula(subject, node, words, places) },
          { background: palette.typed, wrap: true },
        ),
        ...Object.fromEntries(
          smartCriteria.map((side, index) => [side, formulaCell(`=MID(${found};${index + 1};1)`, 'General')]),
        ),
        advice: {
          ...formulaCell(`=MID(${found};${smartCriteria.length + 1};1000)`, 'General'),
          color: palette.quiet,
          wrap: true,
          fontSize: 9,
        },
        order: standingCell(''),
        [ID_COLUMN]: textCell(id),
      },
    };
  };
  return {
    key: 'smart',
    name: texts.name,
    columns,
    frozenRows: TOP_ROWS.length,
    rows: [
      titleRow('indicator', planTitle(subject.plan, words, texts.name)),
      hintRow('indicator', hintWithRest(texts.hint, indicatorsOf(subject).length - 1 - MOST_LISTED, words)),
      headerRow(columns),
      ...checkedIndicators(subject).map(row),
    ],
    rules: smartCriteria.flatMap((side) => [
      { column: side, word: texts.verdicts.met, stretches: [[side, side]], ...statusColors.achieved },
      { column: side, word: texts.verdicts.unmet, stretches: [[side, side]], ...statusColors.behind },
    ]),
    validations: [],
    spareRows: SPARE_ROWS,
  };
}
