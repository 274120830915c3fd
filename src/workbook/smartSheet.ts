// The sheet SMARTチェック: every KPI's goal in words, looked at from five sides, and what to write instead.

import { wholeCount } from '../domain/numbers/wholeCount';
import { isPercent } from '../domain/tree/driver';
import type { Messages } from '../messages';
import { formatNumber } from '../messages/format';
import { cite } from './formulaParts';
import { planTitle } from './planTitle';
import {
  columnsUnder,
  fitHeaders,
  formulaCell,
  headerRow,
  hintRow,
  idColumn,
  standingCell,
  textCell,
  titleRow,
} from './sheetParts';
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

export const smartSides = ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'] as const;
export type SmartSide = (typeof smartSides)[number];

export function smartColumns(words: Messages['sheets']): ColumnSpec[] {
  const { columns } = words.smart;
  const column = columnsUnder(columns);
  return fitHeaders(
    [
      column('indicator', 130, 'left'),
      column('statement', 300, 'left', { typed: true }),
      ...smartSides.map((key): ColumnSpec => ({ key, header: columns[key], width: 50, alignment: 'center' })),
      column('advice', 300, 'left'),
      column('order', 60, 'right', { hidden: true }),
      idColumn,
    ],
    ['statement', 'advice'],
  );
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

/** A target as people say it: 40,000件, 15%. */
export function amountText(subject: WorkbookPlan, node: number, words: Messages): string {
  const value = subject.plan.solution.values[node] as number;
  const unit = subject.plan.model.units.get(node);
  if (isPercent(nameOf(subject, node), unit)) {
    return `${formatNumber(Number((value * 100).toPrecision(3)))}%`;
  }
  const rounded = isCounted(subject, node) ? wholeCount(value) : Number(value.toPrecision(6));
  const unitWord = unit === undefined ? '' : words.unit(unit);
  return words.language === 'ja'
    ? `${formatNumber(rounded)}${unitWord}`
    : `${formatNumber(rounded)} ${unitWord}`.trim();
}

export function renderSmart(subject: WorkbookPlan, words: Messages, places: Places): SheetSpec {
  const texts = words.sheets.smart;
  const columns = smartColumns(words.sheets);
  const row = (node: number): RowSpec => {
    const name = nameOf(subject, node);
    const id = smartRow(name);
    // One verdict for all five sides: a sign each, then the advice.
    const found = cite(places, 'verdicts', smartVerdictRow(name), 'value');
    return {
      id,
      cells: {
        indicator: textCell(name),
        statement: standingCell(
          texts.statement(name, amountText(subject, node, words), subject.plan.period),
          {
            background: palette.typed,
            wrap: true,
          },
        ),
        ...Object.fromEntries(
          smartSides.map((side, index) => [side, formulaCell(`=MID(${found};${index + 1};1)`, 'General')]),
        ),
        advice: {
          ...formulaCell(`=MID(${found};${smartSides.length + 1};1000)`, 'General'),
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
    rules: smartSides.flatMap((side) => [
      { column: side, word: texts.verdicts.met, stretches: [[side, side]], ...statusColors.achieved },
      { column: side, word: texts.verdicts.unmet, stretches: [[side, side]], ...statusColors.behind },
    ]),
    validations: [],
    spareRows: SPARE_ROWS,
  };
}
