// Runs "make a plan" and its preview: looks at the workbook, plans, writes, and looks again until nothing is left.
import {
  type CreatePlanFailure,
  createPlan,
  needsWriting,
  type PlanWrites,
  STAGING_PREFIX,
  type WorkbookRead,
} from '../commands/createPlan';
import {
  type CreatePlanAnswer,
  type CreatePlanRequest,
  type DescribeAnswer,
  type PreviewPlanAnswer,
  type PreviewPlanRequest,
  type Reply,
  toTeamPlan,
  toTravellingPlan,
} from '../commands/requests';
import {
  keptWith,
  previewPlan,
  standingLanguage,
  standingPlan,
  standingSurroundings,
} from '../commands/standingPlan';
import { isoDate } from '../domain/calendar/plainDate';
import { defaultSettings, type TeamPlan } from '../domain/planning/teamPlan';
import { type Messages, messages } from '../messages';
import type { CellProblem } from '../messages/cellProblem';
import { removeDefaultSheet } from './defaultSheet';
import type { Execution } from './execution';
import { judgeSheet } from './judging';
import { fileIsFull, protectedRange } from './obstacles';
import { findOwnSheets, findVerdictSheet, type OwnSheets, readLooks, readWorkbook } from './reader';
import { forgetRun, hasIncompleteRun, recordRun } from './runRecord';
import { removeStaging, writeActions } from './writer';

/** How often it is looked again, and written what is left, before a run gives up. */
const MOST_LOOKS = 5;

interface Look {
  readonly own: OwnSheets;
  readonly words: Messages;
  readonly team: TeamPlan;
  readonly before: TeamPlan | undefined;
  readonly workbook: WorkbookRead;
}

/** How the sidebar begins: with the plan that stands in the workbook, if there is one. */
export function describe({ spreadsheet, words, zone, now, patience }: Execution): DescribeAnswer {
  const { fiscalYearStart } = defaultSettings;
  const at = { language: words.language, today: now.today, fiscalYearStart };
  const workbook = patience.attempt(() =>
    readWorkbook(spreadsheet, findOwnSheets(spreadsheet), zone, patience),
  );
  const standing = standingPlan(workbook);
  if (standing === undefined) return at;
  if (!standing.ok) return { ...at, problems: standing.failure.map(words.outcome.cellProblem) };
  return {
    ...at,
    language: wordsFor(standing.value, workbook, words).language,
    fiscalYearStart: standing.value.settings.fiscalYearStart,
    plan: toTravellingPlan(standing.value),
    surroundings: {
      capacities: standing.value.settings.capacities,
      companyHolidays: standing.value.companyHolidays,
    },
  };
}

export function runPreview(request: PreviewPlanRequest, execution: Execution): Reply<PreviewPlanAnswer> {
  const look = execution.patience.attempt(() => lookAt(request, execution));
  if ('sentence' in look) return { ok: false, sentence: look.sentence };
  const { team, before, workbook, words } = look;
  const previewed = previewPlan(team, before, workbook, words, dateText(execution));
  return previewed.ok
    ? { ok: true, answer: { changes: previewed.value } }
    : { ok: false, sentence: refusal(previewed.failure, words) };
}

/** Everything is read, computed and checked before the first write. */
export function runCreatePlan(request: CreatePlanRequest, execution: Execution): Reply<CreatePlanAnswer> {
  const { spreadsheet, patience } = execution;
  const first = plan(request, execution);
  if ('sentence' in first) return { ok: false, sentence: first.sentence };
  const obstacle = patience.attempt(() => obstacleTo(first, execution));
  if (obstacle !== undefined) return { ok: false, sentence: obstacle };
  const made = first.writes.made;
  const kept = first.writes.kept;
  const hasChanges = first.writes.actions.some(needsWriting);
  let { sheets } = first.writes;
  if (hasChanges) {
    const last = writeUntilNothingIsLeft(first, request, execution);
    if ('sentence' in last) return { ok: false, sentence: last.sentence };
    sheets = last.writes.sheets;
  } else {
    // What a run that was cut off at its very end has left.
    patience.attempt(() => removeStaging(spreadsheet, first.workbook.sheetNames));
    patience.attempt(forgetRun);
  }
  removeDefaultSheet(othersIn(first), execution);
  const verdicts = patience.attempt(() => findVerdictSheet(spreadsheet));
  if (verdicts !== undefined) judgeSheet({ ...execution, words: first.words }, verdicts);
  const sentence = outcomeOf(first.words, made, kept, hasChanges);
  return { ok: true, answer: { treeSheet: sheets.tree, milestoneSheet: sheets.milestones, sentence } };
}

/** The sheets that are people's. */
function othersIn({ workbook, own }: Look): string[] {
  const ours = new Set(Array.from(own.values(), ({ name }) => name));
  return workbook.sheetNames.filter((name) => !ours.has(name) && !name.startsWith(STAGING_PREFIX));
}

/**
 * Rows first, then what stands in them, then a look whether somebody moved something meanwhile: writing what is there
 * already is nothing, so that looking again is the test of having finished. Where that was not reached, the record of
 * the run stays, and so it does where the plan can no longer be made; why, the next run says before it writes.
 */
function writeUntilNothingIsLeft(
  first: Planned,
  request: CreatePlanRequest,
  execution: Execution,
): Planned | { readonly sentence: string } {
  const { patience } = execution;
  patience.attempt(() => recordRun(request.command));
  let step: Planned | { readonly sentence: string } = first;
  for (let looks = 0; looks <= MOST_LOOKS; looks += 1) {
    if ('sentence' in step) break;
    const { actions } = step.writes;
    const left = actions.filter(needsWriting);
    if (left.length > 0 && looks === MOST_LOOKS) break;
    if (left.length > 0) writeActions(actions, step.own, execution);
    // Looks are not waited for: Sheets may give them back in other words than they were set in.
    if (
      left.every((action) => action.kind === 'update' && action.blocks.length === 0) ||
      actions.every(({ kind }) => kind === 'create')
    ) {
      patience.attempt(forgetRun);
      return step;
    }
    patience.attempt(() => SpreadsheetApp.flush());
    step = plan(request, execution);
  }
  return { sentence: first.words.outcome.notFinished };
}

interface Planned extends Look {
  readonly writes: PlanWrites;
}

function plan(request: CreatePlanRequest, execution: Execution): Planned | { readonly sentence: string } {
  const look = execution.patience.attempt(() => lookAt(request, execution));
  if ('sentence' in look) return look;
  const planned = createPlan(look.team, look.workbook, look.words, dateText(execution));
  return planned.ok ? { ...look, writes: planned.value } : { sentence: refusal(planned.failure, look.words) };
}

/** The workbook as it is, and the plan that it and the request make together. */
function lookAt(
  request: CreatePlanRequest | PreviewPlanRequest,
  { spreadsheet, words, zone, patience }: Execution,
): Look | { readonly sentence: string } {
  const own = findOwnSheets(spreadsheet);
  const read = readWorkbook(spreadsheet, own, zone, patience);
  const workbook = { ...read, looks: readLooks(own, read) };
  const standing = standingPlan(workbook);
  const isHalfWritten = standing?.ok === false && hasIncompleteRun();
  const kept = isHalfWritten ? standingSurroundings(workbook) : standing;
  if (kept !== undefined && !kept.ok) return { sentence: problemSentence(kept.failure, words) };
  const before = standing?.ok ? standing.value : undefined;
  const team = toTeamPlan(request, keptWith(kept?.value));
  return { own, workbook, before, team, words: wordsFor(team, workbook, words) };
}

/** At most so many cells are pointed at in one answer. */
const MOST_PROBLEMS = 5;

function problemSentence(problems: readonly CellProblem[], { outcome, paragraph }: Messages): string {
  return paragraph([...problems.slice(0, MOST_PROBLEMS).map(outcome.cellProblem), outcome.nothingWritten]);
}

/** Without a setting, sheets that stand go on in their language: what is logged bears names in it. */
function wordsFor({ settings }: TeamPlan, workbook: WorkbookRead, words: Messages): Messages {
  const language = settings.language === 'auto' ? standingLanguage(workbook) : settings.language;
  return language === undefined ? words : messages(language);
}

function obstacleTo({ writes, own, words }: Planned, { spreadsheet }: Execution): string | undefined {
  const written = writes.actions.flatMap((action) =>
    action.kind === 'create' || !needsWriting(action) ? [] : [action.key],
  );
  const blocked = written.length === 0 ? undefined : protectedRange(spreadsheet, own, written);
  if (blocked !== undefined) return words.outcome.rangeProtected(blocked.sheet, blocked.range);
  return fileIsFull(spreadsheet, writes.actions) ? words.outcome.fileFull : undefined;
}

function outcomeOf(
  { outcome, paragraph }: Messages,
  made: readonly string[],
  kept: readonly string[],
  hasChanges: boolean,
): string {
  if (!hasChanges) return outcome.planUnchanged;
  const sentences = [made.length > 0 ? outcome.planCreated(made) : outcome.planUpdated];
  if (kept.length > 0) sentences.push(outcome.formerKept(kept));
  return paragraph(sentences);
}

const dateText = ({ now }: Execution): string => isoDate(now.today);

function refusal(failure: CreatePlanFailure, words: Messages): string {
  const { outcome, sentence, modelFailure } = words;
  switch (failure.code) {
    case 'model':
      return sentence(modelFailure(failure.failure));
    case 'formulaTooLong':
      return outcome.formulaTooLong(failure.indicator);
    case 'headers':
      return problemSentence([{ sheet: failure.sheet, cell: undefined, reason: failure.problem }], words);
    case 'cannotSort':
      return outcome.cannotSort(failure.sheet);
  }
}
