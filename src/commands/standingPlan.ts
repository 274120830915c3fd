// The plan that stands in the workbook, and what a new one would change.
import type { Language } from '../domain/language';
import { differencesBetween } from '../domain/planning/differences';
import { defaultSettings, type TeamPlan } from '../domain/planning/teamPlan';
import { failure, type Result, success } from '../domain/result';
import type { Messages } from '../messages';
import type { CellProblem } from '../messages/cellProblem';
import { languageOfTree, readPlan, readSurroundings } from '../workbook/readPlan';
import { type CreatePlanFailure, createPlan, needsWriting, type WorkbookRead } from './createPlan';

/** Absent where the workbook has no plan; a failure where there is one that cannot be read. */
export function standingPlan({
  standing,
}: WorkbookRead): Result<TeamPlan, readonly CellProblem[]> | undefined {
  const { tree, settings, holidays } = standing;
  return tree === undefined || settings === undefined ? undefined : readPlan({ tree, settings, holidays });
}

/** The language in which the workbook's sheets stand; absent where it has none. */
export function standingLanguage({ standing: { tree } }: WorkbookRead): Language | undefined {
  return tree && languageOfTree(tree);
}

type Surroundings = Pick<TeamPlan, 'settings' | 'companyHolidays'>;

/** What stands beside a tree that a run that was cut off has left half written. */
export function standingSurroundings({
  standing,
}: WorkbookRead): Result<Surroundings, readonly CellProblem[]> | undefined {
  const { tree, settings, holidays } = standing;
  return tree === undefined || settings === undefined
    ? undefined
    : readSurroundings({ tree, settings, holidays });
}

/** What the workbook says beside the plan that is asked for. */
export function keptWith(surroundings: Surroundings | undefined): Surroundings {
  return {
    settings: surroundings?.settings ?? defaultSettings,
    companyHolidays: surroundings?.companyHolidays ?? [],
  };
}

/** What would change in the workbook, a sentence each; nothing is written. */
export function previewPlan(
  team: TeamPlan,
  before: TeamPlan | undefined,
  workbook: WorkbookRead,
  words: Messages,
  today: string,
): Result<string[], CreatePlanFailure> {
  const planned = createPlan(team, workbook, words, today);
  if (!planned.ok) return failure(planned.failure);
  const { actions, made, kept } = planned.value;
  const changes: string[] = [];
  if (before !== undefined) {
    const differences = differencesBetween(before, team, words.language);
    if (differences.ok) changes.push(...differences.value.map(words.planning.difference));
  }
  if (made.length > 0) changes.push(words.outcome.willMake(made));
  if (kept.length > 0) changes.push(words.outcome.willKeep(kept));
  for (const action of actions) {
    if (action.kind !== 'reshape') continue;
    const name = workbook.standing[action.key]?.name ?? words.sheets[action.key].name;
    const archived = action.archived.length;
    if (action.spec.isHidden !== true)
      changes.push(words.outcome.willReshape(name, action.added.length, archived));
  }
  if (changes.length === 0 && actions.some(needsWriting)) changes.push(words.outcome.willUpdate);
  return success(changes);
}
