// The sheet 実績: the log in which people count what they did, one line for each.
import type { Messages } from '../messages';
import { ARROW, columnsUnder, namesWidth, withWidths } from './columnWidths';
import { citeColumn, citeStretch } from './formulaParts';
import { planTitle } from './planTitle';
import { OWNER_ROWS } from './settingsSheet';
import { formulaCell, headerRow, hintRow, idColumn, titleRow } from './sheetParts';
import {
  type CellSpec,
  type ColumnSpec,
  formats,
  type Places,
  type SheetSpec,
  statusColors,
} from './sheetSpec';
import { TOP_ROWS } from './tableChange';
import { actionNameRow, LOGGED_NAMES, nodeRow } from './verdictRows';
import {
  countedActions,
  indicatorsOf,
  isLevel,
  loggedIndicators,
  nameOf,
  type WorkbookPlan,
} from './workbookPlan';
import { yenNote } from './yenNote';

/** Room for a year of a team's records; people may add more rows below. */
const LOG_ROWS = 3_000;

/** A drop-down holds at most so many words; more of them it can read from cells. */
const MOST_CHOICES = 500;

export function logColumns(words: Messages['sheets']): ColumnSpec[] {
  const { columns } = words.log;
  const column = columnsUnder(columns);
  return [
    column('day', 110, 'center', { typed: true, format: formats.day }),
    column('owner', 130, 'left', { typed: true }),
    column('indicator', 220, 'left', { typed: true }),
    column('value', 130, 'right', { typed: true, format: 'General' }),
    column('note', 360, 'left', { typed: true, format: '@' }),
    idColumn,
  ];
}

/** The names that people choose from: what is logged, and the actions that are counted. */
function logChoices(subject: WorkbookPlan, words: Messages): string[] {
  const names = loggedIndicators(subject).map((node) => nameOf(subject, node));
  return Array.from(new Set([...names, ...countedActions(subject, words.language)]));
}

export function renderLog(subject: WorkbookPlan, words: Messages, places: Places): SheetSpec {
  const texts = words.sheets.log;
  const hasLevels = loggedIndicators(subject).some((node) => isLevel(subject, node));
  const choices = logChoices(subject, words);
  const columns = withWidths(logColumns(words.sheets), {
    owner: namesWidth(subject.team.owners) + ARROW,
    indicator: namesWidth(choices) + ARROW,
  });
  const title = titleRow('day', planTitle(subject.plan, words, texts.name));
  const uncounted: CellSpec = {
    ...formulaCell(`=${uncountedRows(subject, places)}`, texts.uncountedFormat),
    bold: true,
    color: statusColors.behind.color,
  };
  return {
    key: 'log',
    name: texts.name,
    columns,
    frozenRows: TOP_ROWS.length,
    rows: [
      // Above the notes: a hint runs on over empty cells only.
      { ...title, cells: { ...title.cells, note: uncounted } },
      hintRow('day', hasLevels ? texts.hintWithLevels : texts.hint),
      headerRow(columns),
    ],
    rules: [],
    validations: [
      { column: 'day', allows: { kind: 'date' }, help: texts.dayHelp },
      {
        column: 'owner',
        allows: { kind: 'cells', sheet: 'settings', column: 'value', rows: OWNER_ROWS },
        help: texts.ownerHelp,
      },
      {
        column: 'indicator',
        allows:
          choices.length <= MOST_CHOICES
            ? { kind: 'words', words: choices }
            : { kind: 'cells', sheet: 'verdicts', column: LOGGED_NAMES, rows: nameRows(subject, words) },
        help: texts.indicatorHelp,
      },
      {
        column: 'value',
        allows: { kind: 'number', min: -1e15, max: 1e15 },
        help: words.paragraph([texts.valueHelp, ...yenNote(subject, words)]),
      },
    ],
    spareRows: LOG_ROWS,
  };
}

/** The rows of the hidden sheet that name what is logged: all nodes, then the actions. */
function nameRows(subject: WorkbookPlan, { language }: Messages): [string, string] {
  const ids = [
    ...indicatorsOf(subject).map((node) => nodeRow(nameOf(subject, node))),
    ...countedActions(subject, language).map(actionNameRow),
  ];
  return [ids[0] as string, ids[ids.length - 1] as string];
}

/**
 * How many rows have an entry for their number and count nowhere: no day or number but text, a name that nothing is logged
 * under, somebody who is no owner. The header of the numbers is text too, and is taken off.
 */
function uncountedRows(subject: WorkbookPlan, places: Places): string {
  const [day, owner, indicator, value] = (['day', 'owner', 'indicator', 'value'] as const).map((column) =>
    citeColumn(places, 'log', column),
  );
  // A blank name would find the blank cells there.
  const isNamed = `(${indicator}<>"")*ISNUMBER(MATCH(${indicator};${citeColumn(places, 'verdicts', LOGGED_NAMES)};0))`;
  const owners = citeStretch(places, 'settings', OWNER_ROWS, ['value']);
  const isOwned =
    subject.team.owners.length === 0 ? '' : `*(((${owner}="")+ISNUMBER(MATCH(${owner};${owners};0)))>0)`;
  return `SUMPRODUCT((${value}<>"")*(1-ISNUMBER(${value})*ISNUMBER(${day})*${isNamed}${isOwned}))-1`;
}
