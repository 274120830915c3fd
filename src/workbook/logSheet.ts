// The sheet 実績: the log in which people count what they did, one line for each.
import type { Messages } from '../messages';
import { planTitle } from './planTitle';
import { OWNER_ROWS } from './settingsSheet';
import { columnsUnder, headerRow, hintRow, idColumn, titleRow } from './sheetParts';
import { type ColumnSpec, formats, type ID_COLUMN, type SheetSpec } from './sheetSpec';
import { TOP_ROWS } from './tableChange';
import { countedActions, isLevel, loggedIndicators, nameOf, type WorkbookPlan } from './workbookPlan';

export type LogColumn = keyof Messages['sheets']['log']['columns'] | typeof ID_COLUMN;

/** Room for a year of a team's records; people may add more rows below. */
const LOG_ROWS = 3_000;

/** A drop-down holds at most so many words. */
const MOST_CHOICES = 500;

export function logColumns(words: Messages['sheets']): ColumnSpec[] {
  const { columns } = words.log;
  const column = columnsUnder(columns);
  return [
    column('day', 110, 'center', { typed: true, format: formats.day }),
    column('owner', 130, 'left', { typed: true }),
    column('indicator', 220, 'left', { typed: true }),
    column('value', 130, 'right', { typed: true, format: '#,##0.##' }),
    column('note', 360, 'left', { typed: true, format: '@' }),
    idColumn,
  ];
}

/** The names that people choose from: what is logged, and the actions that are counted. */
export function logChoices(subject: WorkbookPlan, words: Messages): string[] {
  const names = loggedIndicators(subject).map((node) => nameOf(subject, node));
  return Array.from(new Set([...names, ...countedActions(subject, words.language)])).slice(0, MOST_CHOICES);
}

export function renderLog(subject: WorkbookPlan, words: Messages): SheetSpec {
  const texts = words.sheets.log;
  const columns = logColumns(words.sheets);
  const hasLevels = loggedIndicators(subject).some((node) => isLevel(subject, node));
  return {
    key: 'log',
    name: texts.name,
    columns,
    frozenRows: TOP_ROWS.length,
    rows: [
      titleRow('day', planTitle(subject.plan, words, texts.name)),
      hintRow('day', hasLevels ? words.paragraph([texts.hint, texts.levelHint]) : texts.hint),
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
        allows: { kind: 'words', words: logChoices(subject, words) },
        help: texts.indicatorHelp,
      },
      { column: 'value', allows: { kind: 'number', min: -1e15, max: 1e15 }, help: texts.valueHelp },
    ],
    spareRows: LOG_ROWS,
  };
}
