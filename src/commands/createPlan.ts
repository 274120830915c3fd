// "Make a plan": from what was asked and what stands in the workbook to the sheets to write.
import { periodLengths } from '../domain/calendar/period';
import type { ModelFailure } from '../domain/failure';
import type { TeamPlan } from '../domain/planning/teamPlan';
import { failure, type Result, success } from '../domain/result';
import type { Messages } from '../messages';
import type { WrittenValue } from '../workbook/cellValue';
import { type GeneratedSheet, generatedSheets } from '../workbook/generatedSheets';
import { headersOf } from '../workbook/headers';
import { tooLongFormula } from '../workbook/kpiTreeSheet';
import {
  type CellSpec,
  HEADER_ROW,
  ID_COLUMN,
  newPlacement,
  type Place,
  type Placement,
  type Places,
  type RowSpec,
  type SheetKey,
  type SheetSpec,
  type ValidationSpec,
} from '../workbook/sheetSpec';
import {
  choiceChange,
  type FormatChange,
  formatChanges,
  type StandingLooks,
} from '../workbook/standingLooks';
import {
  type Block,
  type HeaderProblem,
  type Landmarks,
  type Located,
  landmarks,
  locateSheet,
  type ReadSheet,
  updateBlocks,
} from '../workbook/standingSheet';
import { archivedId, changeOf, placementAfter, type TableChange, TOP_ROWS } from '../workbook/tableChange';
import { nameOf, type WorkbookPlan, workbookPlanOf } from '../workbook/workbookPlan';

/** The parts of the workbook that a command needs. */
export interface WorkbookRead {
  /** The names of all sheets, people's too. */
  readonly sheetNames: readonly string[];
  /** The sheets that were generated before. */
  readonly standing: Partial<Readonly<Record<SheetKey, ReadSheet>>>;
  /** Absent where nobody has asked for them. */
  readonly looks?: StandingLooks;
}

export type SheetAction =
  /** Build under `stagingName`, hidden, and commit by renaming; keep a former sheet under another name. */
  | {
      readonly kind: 'create';
      readonly spec: SheetSpec;
      readonly places: Places;
      /** Which plan it is built for; the staging name ends in it. */
      readonly plan: string;
      readonly stagingName: string;
      readonly finalName: string;
      readonly keepFormerAs?: string;
    }
  /** Give a standing table its rows: keep the ones that go away as history, add new ones, bring all into order. */
  | {
      readonly kind: 'reshape';
      readonly key: SheetKey;
      readonly landmarks: Landmarks;
      /** Former rows with values for formulas, under the id of an archived row. */
      readonly blocks: readonly Block[];
      readonly archived: readonly string[];
      readonly added: readonly RowSpec[];
      readonly firstNewRow: number;
      readonly placement: Placement;
      readonly spec: SheetSpec;
      readonly places: Places;
      readonly order: { readonly firstRow: number; readonly places: readonly number[] };
    }
  /** Bring a standing sheet up to date in place. */
  | {
      readonly kind: 'update';
      readonly key: SheetKey;
      /** Written before the blocks: while the former texts stand, a run that was cut off is done again. */
      readonly formats: readonly FormatChange[];
      /** The drop-down of the log, for all lines from a row on. */
      readonly choices?: {
        readonly validation: ValidationSpec;
        readonly row: number;
        readonly column: number;
      };
      readonly blocks: readonly Block[];
      /** Nothing is written where these have moved since they were read; the next look finds them. */
      readonly landmarks: Landmarks;
    };

/** Has it something to write? */
export function needsWriting(action: SheetAction): boolean {
  if (action.kind !== 'update') return true;
  return action.blocks.length > 0 || action.formats.length > 0 || action.choices !== undefined;
}

export interface PlanWrites {
  readonly actions: readonly SheetAction[];
  readonly sheets: Readonly<Record<SheetKey, string>>;
  readonly made: readonly string[];
  readonly kept: readonly string[];
}

export type CreatePlanFailure =
  | { readonly code: 'model'; readonly failure: ModelFailure }
  | { readonly code: 'formulaTooLong'; readonly indicator: string }
  | { readonly code: 'headers'; readonly sheet: string; readonly problem: HeaderProblem }
  /** Rows would have to be moved in a sheet that a filter or merged cells hold. */
  | { readonly code: 'cannotSort'; readonly sheet: string };

/** Sheets whose names begin so are unfinished, left by a run that was cut off. */
export const STAGING_PREFIX = 'kpi-tree-planner staging ';

/** `today` is written into the name of a former sheet that is kept. */
export function createPlan(
  team: TeamPlan,
  workbook: WorkbookRead,
  words: Messages,
  today: string,
): Result<PlanWrites, CreatePlanFailure> {
  const planned = workbookPlanOf(team, words.language);
  if (!planned.ok) return failure({ code: 'model', failure: planned.failure });
  const subject = planned.value;
  // A run that was cut off has left its own staging sheets under these names, to be gone on with.
  const names = new NameBook(workbook.sheetNames.filter((name) => !name.startsWith(STAGING_PREFIX)));
  const mark = fingerprint(JSON.stringify([team, words.language]));
  const homes = new Map<SheetKey, Home>();
  for (const sheet of generatedSheets) {
    const home = homeOf(sheet, subject, workbook, names, words, today, mark);
    if (!home.ok) return home;
    homes.set(sheet.key, home.value);
  }
  const places = Object.fromEntries(
    Array.from(homes, ([key, { place }]): [SheetKey, Place] => [key, place]),
  ) as Record<SheetKey, Place>;
  const specs = generatedSheets.map(({ render }) => render(subject, words, places));
  const tooLong = tooLongFormula(specs[0] as SheetSpec);
  if (tooLong !== undefined) {
    // The check above the table is the KGI's own equation once more.
    const indicator = TOP_ROWS.includes(tooLong) ? nameOf(subject, 0) : tooLong;
    return failure({ code: 'formulaTooLong', indicator });
  }

  const homeFor = (spec: SheetSpec): Home => homes.get(spec.key) as Home;
  const reshapes = specs.flatMap((spec) => reshape(spec, homeFor(spec), places, words));
  const blocked = specs.find((spec) => {
    const { standing, change } = homeFor(spec);
    return change?.order !== undefined && (standing?.isFiltered === true || standing?.hasMerges === true);
  });
  if (blocked !== undefined) return failure({ code: 'cannotSort', sheet: homeFor(blocked).place.sheetName });
  const all = Array.from(homes.values());
  return success({
    // Tables are given their rows first; what stands in them is planned once they have been read again.
    actions:
      reshapes.length > 0
        ? reshapes
        : specs.map((spec) => actionFor(spec, homeFor(spec), places, mark, workbook.looks)),
    sheets: Object.fromEntries(Array.from(homes, ([key, { finalName }]) => [key, finalName])) as Record<
      SheetKey,
      string
    >,
    made: all.flatMap(({ standing, finalName }) => (standing === undefined ? [finalName] : [])),
    kept: all.flatMap(({ keepFormerAs }) => keepFormerAs ?? []),
  });
}

/** Where a sheet's content goes. */
interface Home {
  /** The name that formulas cite it by while it is written, and where everything will stand. */
  readonly place: Place;
  readonly finalName: string;
  /** The sheet that is brought up to date; absent where a new one is made. */
  readonly standing: ReadSheet | undefined;
  readonly located: Located | undefined;
  readonly change: TableChange | undefined;
  readonly keepFormerAs: string | undefined;
}

/** The standing sheet, given the rows that it lacks; a new one where there is none, or none with these columns. */
function homeOf(
  sheet: GeneratedSheet,
  subject: WorkbookPlan,
  workbook: WorkbookRead,
  names: NameBook,
  words: Messages,
  today: string,
  mark: string,
): Result<Home, CreatePlanFailure> {
  const { key } = sheet;
  const standing = workbook.standing[key];
  const wanted = sheet.rowIds(subject, words);
  if (standing !== undefined && isFor(sheet, standing, subject.months.length)) {
    const located = locateSheet(
      standing,
      headersOf((sheets) => sheet.columns(sheets, subject.months.length)),
    );
    if (located !== undefined) {
      if (!located.ok) {
        return failure({ code: 'headers', sheet: standing.name, problem: located.failure });
      }
      const change = changeOf(standing, located.value, wanted);
      const place = { sheetName: standing.name, placement: placementAfter(located.value, change) };
      return success({
        place,
        finalName: standing.name,
        standing,
        located: located.value,
        change,
        keepFormerAs: undefined,
      });
    }
  }
  let keepFormerAs: string | undefined;
  if (standing !== undefined) {
    const { name } = standing;
    // A run that was cut off may have given it its other name already.
    const isRenamed = name.includes(words.sheets.keptName('', today));
    keepFormerAs = isRenamed ? name : names.take(words.sheets.keptName(name, today));
    if (!isRenamed) names.release(name);
  }
  const columns = sheet.columns(words.sheets, subject.months.length).map((column) => column.key);
  return success({
    place: {
      sheetName: `${STAGING_PREFIX}${key} ${mark}`,
      placement: newPlacement(columns, [...TOP_ROWS, ...wanted]),
    },
    finalName: names.take(words.sheets[key].name),
    standing: undefined,
    located: undefined,
    change: undefined,
    keepFormerAs,
  });
}

/** Does a standing sheet have columns for so many months, no fewer and no more? Of most it has the same for all. */
function isFor({ columns, key }: GeneratedSheet, standing: ReadSheet, months: number): boolean {
  if (key !== 'targets') return true;
  const fits = (count: number): boolean => {
    const located = locateSheet(
      standing,
      headersOf((sheets) => columns(sheets, count)),
    );
    return located?.ok === true;
  };
  const most = [...periodLengths].reverse().find(fits);
  // Where no length fits, a column is gone, which is said.
  return most === undefined || most === months;
}

/** History, new rows and order, where a standing table needs them. */
function reshape(
  spec: SheetSpec,
  { standing, located, change }: Home,
  places: Places,
  words: Messages,
): SheetAction[] {
  if (standing === undefined || located === undefined || change?.order === undefined) return [];
  const { placement } = located;
  const history = [
    ...change.archived.map((id) => keptRow(standing, placement, spec, id, words)),
    ...change.revived.map(
      (id): RowSpec => ({
        id: archivedId(id),
        cells: { [ID_COLUMN]: { content: { kind: 'text', text: id } } },
      }),
    ),
  ];
  const rowOf = new Map(spec.rows.map((row) => [row.id, row]));
  const added = change.added.map((id) => withoutFormulas(rowOf.get(id) as RowSpec));
  const firstRow = placement.row(HEADER_ROW) + 1;
  return [
    {
      kind: 'reshape',
      key: spec.key,
      landmarks: landmarks(standing, spec.columns, placement),
      blocks: updateBlocks(standing, history, spec.columns, placement),
      archived: change.archived,
      added,
      firstNewRow: change.firstNewRow,
      placement,
      spec,
      places,
      order: { firstRow, places: change.order },
    },
  ];
}

/** A row that the plan no longer has: what it showed last, and a word that it has ended. */
function keptRow(
  sheet: ReadSheet,
  placement: Placement,
  { columns, endedIn }: SheetSpec,
  id: string,
  words: Messages,
): RowSpec {
  const row = placement.row(id) - 1;
  const cells = columns.map(({ key }): [string, CellSpec] => {
    if (key === ID_COLUMN) return [key, { content: { kind: 'text', text: archivedId(id) } }];
    if (key === endedIn) return [key, { content: { kind: 'text', text: words.sheets.archived } }];
    const value = (sheet.values[row]?.[placement.column(key) - 1] ?? '') as WrittenValue;
    return [key, { content: { kind: 'kept', value } }];
  });
  return { id, cells: Object.fromEntries(cells) };
}

/** Formulas come when everything stands where they cite it. */
function withoutFormulas(row: RowSpec): RowSpec {
  const cells = Object.entries(row.cells).map(([key, cell]): [string, CellSpec] => [
    key,
    cell.content.kind === 'formula' ? { ...cell, content: { kind: 'blank' } } : cell,
  ]);
  return { id: row.id, cells: Object.fromEntries(cells) };
}

function actionFor(
  spec: SheetSpec,
  home: Home,
  places: Places,
  mark: string,
  looks: StandingLooks | undefined,
): SheetAction {
  const { standing, located, place, finalName, keepFormerAs } = home;
  if (standing !== undefined && located !== undefined) {
    const { placement } = located;
    const choices = looks === undefined ? undefined : choiceChange(spec, looks);
    return {
      kind: 'update',
      key: spec.key,
      formats: formatChanges(standing, spec, placement, looks?.nameFormats ?? []),
      ...(choices === undefined
        ? {}
        : {
            choices: {
              validation: choices,
              row: placement.row(HEADER_ROW) + 1,
              column: placement.column(choices.column),
            },
          }),
      landmarks: landmarks(standing, spec.columns, placement),
      blocks: updateBlocks(standing, spec.rows, spec.columns, place.placement),
    };
  }
  const kept = keepFormerAs === undefined ? {} : { keepFormerAs };
  return { kind: 'create', spec, places, plan: mark, stagingName: place.sheetName, finalName, ...kept };
}

/** Hands out sheet names that nobody else has. */
class NameBook {
  private readonly taken: Set<string>;

  constructor(names: readonly string[]) {
    // Sheets tells names apart by more than case, other programs that open the file do not.
    this.taken = new Set(names.map((name) => name.toLowerCase()));
  }

  take(name: string): string {
    let free = name;
    for (let copy = 2; this.taken.has(free.toLowerCase()); copy += 1) free = `${name} (${copy})`;
    this.taken.add(free.toLowerCase());
    return free;
  }

  release(name: string): void {
    this.taken.delete(name.toLowerCase());
  }
}

/** A short text that differs where the plans do: FNV-1a (Fowler, Noll & Vo, draft-eastlake-fnv). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}
