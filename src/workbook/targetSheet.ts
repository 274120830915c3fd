// The sheet 目標: counts and amounts divided among the months by business days, and the KGI among the people.
import type { Messages } from '../messages';
import { cellReference } from './formula';
import { cite, citeStretch, stretch, textLiteral } from './formulaParts';
import { holidayRowIds } from './holidaySheet';
import { planTitle } from './planTitle';
import {
  blankCell,
  columnsUnder,
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
import {
  dividedIndicators,
  hintWithRest,
  isCounted,
  isSpread,
  nameOf,
  numberFormat,
  unitText,
  unlisted,
  type WorkbookPlan,
} from './workbookPlan';

export const monthColumn = (number: number): string => `month${number}`;
/** Sums of three months and of six stand under neutral headers: what they are called depends on the fiscal year. */
const quarterColumn = (number: number): string => `quarter${number}`;

/** The rows that months are read from, and those for people. */
export const MONTHS_ROW = 'months';
const DAYS_ROW = 'businessDays';
const OWNERS_ROW = 'byOwner';
const REST_ROW = 'rest';
export const indicatorRow = (name: string): string => `target ${name}`;
export const ownerTargetRow = (owner: string): string => `owner ${owner}`;

export function targetColumns(words: Messages['sheets'], months: number): ColumnSpec[] {
  const { columns, month, quarter } = words.targets;
  const column = columnsUnder(columns);
  const sum = (key: string, header: string): ColumnSpec => ({ key, header, width: 80, alignment: 'right' });
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
  return [
    column('item', 170, 'left'),
    column('unit', 50, 'center'),
    column('proposed', 90, 'right', { typed: true }),
    column('agreed', 90, 'right', { typed: true }),
    column('reason', 160, 'left', { typed: true }),
    column('agreedOn', 80, 'center', { typed: true }),
    column('status', 80, 'center'),
    column('total', 80, 'right'),
    ...(months === 12 ? [column('firstHalf', 80, 'right'), column('secondHalf', 80, 'right')] : []),
    ...(months > 3 ? numbers(months / 3).map((number) => sum(quarterColumn(number), quarter(number))) : []),
    ...numbers(months).map((number) => sum(monthColumn(number), month(number))),
    column('order', 60, 'right', { hidden: true }),
    idColumn,
  ];
}

export function targetRowIds(subject: WorkbookPlan): string[] {
  const { owners } = subject.team;
  return [
    MONTHS_ROW,
    DAYS_ROW,
    ...dividedIndicators(subject).map((node) => indicatorRow(nameOf(subject, node))),
    ...(owners.length === 0 ? [] : [OWNERS_ROW, ...owners.map(ownerTargetRow), REST_ROW]),
  ];
}

export function renderTargets(subject: WorkbookPlan, words: Messages, places: Places): SheetSpec {
  const { plan, team, months } = subject;
  const texts = words.sheets.targets;
  const columns = targetColumns(words.sheets, months.length);
  const { placement } = places.targets;
  const setting = (row: string): string => cite(places, 'settings', row, 'value');
  const cell = (column: string, row: string): string =>
    cellReference(placement.column(column), placement.row(row));
  const monthKeys = months.map((_, index) => monthColumn(index + 1));
  /** The cells of a row's months. */
  const monthsOf = (row: string, months: readonly string[] = monthKeys): string =>
    stretch(placement, [row], months);
  const sums = [
    { key: 'firstHalf', parts: monthKeys.slice(0, 6), names: texts.fiscalHalves },
    { key: 'secondHalf', parts: monthKeys.slice(6), names: texts.fiscalHalves },
    ...Array.from({ length: months.length / 3 }, (_, index) => ({
      key: quarterColumn(index + 1),
      parts: monthKeys.slice(index * 3, index * 3 + 3),
      names: texts.fiscalQuarters,
    })),
  ].filter(({ key }) => columns.some((column) => column.key === key));
  /** What the fiscal year calls these months where it has a name for them, else the first and the last of them. */
  const fiscalName = (parts: readonly string[], names: readonly string[]): string => {
    const [first, last] = [parts[0], parts[parts.length - 1]].map(
      (key) => `MONTH(${cell(key as string, MONTHS_ROW)})`,
    ) as [string, string];
    const gone = `MOD(${first}-${setting('fiscalYearStart')}+12;12)`;
    const choose = (index: string, choices: readonly string[]): string =>
      `CHOOSE(${index};${choices.map(textLiteral).join(';')})`;
    const month = (number: string): string => choose(number, texts.monthNames);
    return `IF(MOD(${gone};${parts.length})=0;${choose(`${gone}/${parts.length}+1`, names)};${month(first)}&"${texts.to}"&${month(last)})`;
  };

  /**
   * A month's part of a row's total. Whole numbers go by largest remainders (Hamilton), so that they add up: the
   * remainders are whole numbers themselves, and of equal ones the earlier month comes first.
   */
  const part = (row: string, month: number, isWhole: boolean): string => {
    const key = monthKeys[month] as string;
    const [total, days, all] = [
      cell('total', row),
      cell(key, DAYS_ROW),
      stretch(placement, [DAYS_ROW], ['total']),
    ];
    if (!isWhole) return `${total}*${days}/${all}`;
    const remainder = `MOD(${total}*${days};${all})`;
    const larger = `SUMPRODUCT((MOD(${total}*${monthsOf(DAYS_ROW)};${all})>${remainder})*1)`;
    const earlier =
      month === 0
        ? '0'
        : `SUMPRODUCT((MOD(${total}*${monthsOf(DAYS_ROW, monthKeys.slice(0, month))};${all})=${remainder})*1)`;
    const left = `SUMPRODUCT(MOD(${total}*${monthsOf(DAYS_ROW)};${all}))/${all}`;
    return `INT(${total}*${days}/${all})+IF(${larger}+${earlier}<${left};1;0)`;
  };

  const monthCells = (make: (key: string, index: number) => CellSpec): Record<string, CellSpec> =>
    Object.fromEntries(monthKeys.map((key, index) => [key, make(key, index)]));
  const sumCells = (row: string, format: string): Record<string, CellSpec> =>
    Object.fromEntries(
      sums.map(({ key, parts }) => [
        key,
        { ...formulaCell(`=SUM(${monthsOf(row, parts)})`, format), color: palette.quiet },
      ]),
    );

  const spread = (row: string, node: number, total: string): Record<string, CellSpec> => {
    const isWhole = isCounted(subject, node);
    const format = isWhole ? '#,##0' : numberFormat(subject, node);
    return {
      total: { ...formulaCell(total, format), bold: true },
      ...(isSpread(subject, node)
        ? {
            ...sumCells(row, format),
            ...monthCells((_, index) => formulaCell(`=${part(row, index, isWhole)}`, format)),
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
      item: textCell(name),
      unit: textCell(unitText(subject, node, words), { color: palette.quiet }),
      ...spread(id, node, `=${total}`),
      [ID_COLUMN]: textCell(id),
    };
    return {
      id,
      cells: Object.fromEntries(columns.map(({ key }) => [key, { ...(cells[key] ?? blankCell), ...look }])),
    };
  };

  const kgi = indicatorRow(nameOf(subject, 0));
  const goalFormat = numberFormat(subject, 0);
  const owner = (name: string, position: number): RowSpec => {
    const id = ownerTargetRow(name);
    const typed = { background: palette.typed };
    const [proposed, agreed, reason] = ['proposed', 'agreed', 'reason'].map((key) => cell(key, id));
    const { agreement } = texts;
    const [goal, people] = [cell('total', kgi), team.owners.length];
    // Where the goal is counted nobody gets half an order: the first ones take what is left over.
    const share = isCounted(subject, 0)
      ? `INT(${goal}/${people})+IF(${position}<MOD(${goal};${people});1;0)`
      : `${goal}/${people}`;
    return {
      id,
      cells: {
        item: textCell(name),
        unit: textCell(unitText(subject, 0, words), { color: palette.quiet }),
        proposed: standingCell('', { format: goalFormat, ...typed }),
        agreed: standingCell('', { format: goalFormat, ...typed }),
        reason: standingCell('', { format: '@', wrap: true, ...typed }),
        agreedOn: standingCell('', { format: formats.day, ...typed }),
        status: formulaCell(
          `=IF(ISNUMBER(${agreed});IF(${reason}="";"${agreement.noReason}";"${agreement.agreed}");IF(ISNUMBER(${proposed});"${agreement.proposed}";"${agreement.open}"))`,
          'General',
        ),
        ...spread(id, 0, `=IF(ISNUMBER(${agreed});${agreed};IF(ISNUMBER(${proposed});${proposed};${share}))`),
        [ID_COLUMN]: textCell(id),
      },
    };
  };
  const [firstOwner = '', lastOwner = ''] = [team.owners[0], team.owners[team.owners.length - 1]];
  // One by one: sorted by hand, the rows of the owners need not be one stretch.
  const ownerTotals = team.owners.map((name) => cell('total', ownerTargetRow(name)));
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
                ...formulaCell(`=ROUND(${ownerTotals.join('+')}-${cell('total', kgi)};6)`, goalFormat),
                color: palette.quiet,
              },
              [ID_COLUMN]: textCell(REST_ROW),
            },
          },
        ];

  const holidays = citeStretch(places, 'holidays', holidayRowIds(subject), ['day']);
  const quiet = { color: palette.quiet };
  return {
    key: 'targets',
    name: texts.name,
    columns,
    frozenRows: TOP_ROWS.length,
    rows: [
      titleRow('item', planTitle(plan, words, texts.name)),
      hintRow('item', hintWithRest(texts.hint, unlisted(subject), words)),
      headerRow(columns),
      {
        id: MONTHS_ROW,
        cells: {
          item: textCell(texts.months, quiet),
          ...monthCells((_, index) => ({
            ...formulaCell(
              `=DATE(YEAR(${setting('start')});MONTH(${setting('start')})+${index};1)`,
              texts.monthFormat,
            ),
            ...quiet,
          })),
          ...Object.fromEntries(
            sums.map(({ key, parts, names }) => [
              key,
              { ...formulaCell(`=${fiscalName(parts, names)}`, 'General'), ...quiet },
            ]),
          ),
          [ID_COLUMN]: textCell(MONTHS_ROW),
        },
      },
      {
        id: DAYS_ROW,
        cells: {
          item: textCell(texts.businessDays, quiet),
          total: { ...formulaCell(`=SUM(${monthsOf(DAYS_ROW)})`, '0'), ...quiet },
          ...sumCells(DAYS_ROW, '0'),
          ...monthCells((key) => {
            const first = cell(key, MONTHS_ROW);
            const last = `DATE(YEAR(${first});MONTH(${first})+1;0)`;
            return { ...formulaCell(`=NETWORKDAYS(${first};${last};${holidays})`, '0'), ...quiet };
          }),
          [ID_COLUMN]: textCell(DAYS_ROW),
        },
      },
      ...dividedIndicators(subject).map(indicator),
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
