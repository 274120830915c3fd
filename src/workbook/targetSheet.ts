// The sheet 目標: counts and amounts divided among the months by business days, and the KGI among the people.
import type { Messages } from '../messages';
import {
  columnsUnder,
  fitted,
  namesWidth,
  unitWidth,
  widths,
  withUnit,
  withWidths,
  wordsWidth,
} from './columnWidths';
import { cite } from './formulaParts';
import { planTitle } from './planTitle';
import {
  blankCell,
  formulaCell,
  headerRow,
  hintRow,
  idColumn,
  standingCell,
  textCell,
  titleRow,
} from './sheetParts';
import {
  type CellSpec,
  type ColumnSpec,
  formats,
  ID_COLUMN,
  type Places,
  palette,
  type RowSpec,
  type SheetSpec,
  SPARE_ROWS,
  statusColors,
} from './sheetSpec';
import { TOP_ROWS } from './tableChange';
import { type MonthSum, targetFormulas } from './targetFormulas';
import {
  DAYS_ROW,
  indicatorRow,
  MONTHS_ROW,
  monthColumn,
  OWNERS_ROW,
  ownerTargetRow,
  quarterColumn,
  REST_ROW,
} from './targetRows';
import {
  dividedIndicators,
  hintWithRest,
  isCounted,
  isSpread,
  nameOf,
  numberFormat,
  unitInHeader,
  unitText,
  unlisted,
  type WorkbookPlan,
} from './workbookPlan';

export function targetColumns(words: Messages['sheets'], months: number): ColumnSpec[] {
  const { columns, month, quarter } = words.targets;
  const column = columnsUnder(columns);
  const sum = (key: string, header: string): ColumnSpec =>
    fitted({ key, header, width: widths.amount, alignment: 'right' });
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
  return [
    column('item', 170, 'left'),
    column('unit', unitWidth(words), 'center'),
    column('proposed', widths.amount, 'right', { typed: true }),
    column('agreed', widths.amount, 'right', { typed: true }),
    column('reason', 200, 'left', { typed: true }),
    column('agreedOn', widths.day, 'center', { typed: true }),
    column('status', wordsWidth(Object.values(words.targets.agreement)), 'center'),
    column('total', widths.amount, 'right'),
    ...(months === 12
      ? [column('firstHalf', widths.amount, 'right'), column('secondHalf', widths.amount, 'right')]
      : []),
    ...(months > 3 ? numbers(months / 3).map((number) => sum(quarterColumn(number), quarter(number))) : []),
    ...numbers(months).map((number) => sum(monthColumn(number), month(number))),
    column('order', 60, 'right', { hidden: true }),
    idColumn,
  ];
}

export function renderTargets(subject: WorkbookPlan, words: Messages, places: Places): SheetSpec {
  const { plan, team } = subject;
  const texts = words.sheets.targets;
  const indicators = dividedIndicators(subject);
  const columns = withUnit(
    withWidths(targetColumns(words.sheets, subject.months.length), {
      item: namesWidth([...indicators.map((node) => nameOf(subject, node)), ...team.owners, texts.rest]),
      unit: wordsWidth(indicators.map((node) => unitText(subject, node, words))),
    }),
    ['proposed', 'agreed'],
    unitInHeader(subject, words),
  );
  const formulas = targetFormulas(subject, words, places);
  const { cell } = formulas;
  const monthCells = (make: (month: number) => CellSpec): Record<string, CellSpec> =>
    Object.fromEntries(subject.months.map((_, month) => [monthColumn(month + 1), make(month)]));
  const sumCells = (make: (sum: MonthSum) => CellSpec): Record<string, CellSpec> =>
    Object.fromEntries(formulas.sums.map((sum) => [sum.key, { ...make(sum), color: palette.quiet }]));

  const spread = (row: string, node: number, total: string): Record<string, CellSpec> => {
    const isWhole = isCounted(subject, node);
    const format = isWhole ? '#,##0' : numberFormat(subject, node);
    return {
      total: { ...formulaCell(total, format), bold: true },
      ...(isSpread(subject, node)
        ? {
            ...sumCells(({ of }) => formulaCell(`=${of(row)}`, format)),
            ...monthCells((month) => formulaCell(`=${formulas.part(row, month, isWhole)}`, format)),
          }
        : monthCells(() => formulaCell(`=${cell('total', row)}`, format))),
    };
  };

  const indicator = (node: number): RowSpec => {
    const name = nameOf(subject, node);
    const id = indicatorRow(name);
    const look = node === 0 ? { bold: true, background: palette.kgi } : {};
    const total = cite(places, 'tree', name, isCounted(subject, node) ? 'required' : 'target');
    const cells: Record<string, CellSpec> = {
      item: textCell(name, { wrap: true }),
      unit: textCell(unitText(subject, node, words), { color: palette.quiet }),
      ...spread(id, node, `=${total}`),
      [ID_COLUMN]: textCell(id),
    };
    return {
      id,
      cells: Object.fromEntries(columns.map(({ key }) => [key, { ...(cells[key] ?? blankCell), ...look }])),
    };
  };

  const goalFormat = numberFormat(subject, 0);
  const owner = (name: string, position: number): RowSpec => {
    const id = ownerTargetRow(name);
    const typed = { background: palette.typed };
    const [proposed, agreed, reason] = ['proposed', 'agreed', 'reason'].map((key) => cell(key, id));
    const { agreement } = texts;
    return {
      id,
      cells: {
        item: textCell(name, { wrap: true }),
        unit: textCell(unitText(subject, 0, words), { color: palette.quiet }),
        proposed: standingCell('', { format: goalFormat, ...typed }),
        agreed: standingCell('', { format: goalFormat, ...typed }),
        reason: standingCell('', { format: '@', wrap: true, ...typed }),
        agreedOn: standingCell('', { format: formats.day, ...typed }),
        status: formulaCell(
          `=IF(ISNUMBER(${agreed});IF(${reason}="";"${agreement.noReason}";"${agreement.agreed}");IF(ISNUMBER(${proposed});"${agreement.proposed}";"${agreement.open}"))`,
          'General',
        ),
        ...spread(
          id,
          0,
          `=IF(ISNUMBER(${agreed});${agreed};IF(ISNUMBER(${proposed});${proposed};${formulas.share(position)}))`,
        ),
        [ID_COLUMN]: textCell(id),
      },
    };
  };
  const [firstOwner = '', lastOwner = ''] = [team.owners[0], team.owners[team.owners.length - 1]];
  const people: RowSpec[] =
    team.owners.length === 0
      ? []
      : [
          {
            id: OWNERS_ROW,
            cells: {
              item: textCell(texts.byOwner, { bold: true, color: palette.quiet }),
              [ID_COLUMN]: textCell(OWNERS_ROW),
            },
          },
          ...team.owners.map(owner),
          {
            id: REST_ROW,
            cells: {
              item: textCell(texts.rest, { color: palette.quiet }),
              total: {
                ...formulaCell(`=${formulas.rest}`, goalFormat),
                color: palette.quiet,
              },
              [ID_COLUMN]: textCell(REST_ROW),
            },
          },
        ];

  const quiet = { color: palette.quiet };
  return {
    key: 'targets',
    name: texts.name,
    columns,
    frozenRows: TOP_ROWS.length,
    frozenColumns: 1,
    rows: [
      titleRow('item', planTitle(plan, words, texts.name)),
      hintRow('item', hintWithRest(texts.hint, unlisted(subject), words)),
      headerRow(columns),
      {
        id: MONTHS_ROW,
        cells: {
          item: textCell(texts.months, quiet),
          ...monthCells((month) => ({
            ...formulaCell(`=${formulas.firstDay(month)}`, texts.monthFormat),
            ...quiet,
          })),
          ...sumCells(({ name }) => formulaCell(`=${name}`, 'General')),
          [ID_COLUMN]: textCell(MONTHS_ROW),
        },
      },
      {
        id: DAYS_ROW,
        cells: {
          item: textCell(texts.businessDays, quiet),
          total: { ...formulaCell(`=${formulas.allDays}`, '0'), ...quiet },
          ...sumCells(({ of }) => formulaCell(`=${of(DAYS_ROW)}`, '0')),
          ...monthCells((month) => ({ ...formulaCell(`=${formulas.businessDays(month)}`, '0'), ...quiet })),
          [ID_COLUMN]: textCell(DAYS_ROW),
        },
      },
      ...indicators.map(indicator),
      ...people,
    ],
    rules: [
      {
        column: 'status',
        word: texts.agreement.noReason,
        stretches: [['status', 'status']],
        ...statusColors.watch,
      },
      {
        column: 'status',
        word: texts.agreement.agreed,
        stretches: [['status', 'status']],
        ...statusColors.achieved,
      },
    ],
    validations:
      team.owners.length === 0
        ? []
        : ['proposed', 'agreed', 'agreedOn'].map((column) => ({
            column,
            rows: [ownerTargetRow(firstOwner), ownerTargetRow(lastOwner)],
            allows: column === 'agreedOn' ? { kind: 'date' } : { kind: 'number', min: 0 },
            help: column === 'agreedOn' ? words.sheets.log.dayHelp : texts.amountHelp,
          })),
    spareRows: SPARE_ROWS,
    endedIn: 'status',
  };
}
