// "Make a plan": from what was asked and what stands in the workbook to the sheets to write.

import type { ModelFailure } from '../domain/failure';
import type { PlanRequest } from '../domain/plan';
import { makePlan } from '../domain/plan';
import { failure, type Result, success } from '../domain/result';
import type { Messages } from '../messages';
import {
  newTreePlacement,
  renderTree,
  tooLongFormula,
  treeColumns,
  treeRowIds,
} from '../workbook/kpiTreeSheet';
import {
  milestoneColumns,
  milestoneRowIds,
  newMilestonePlacement,
  renderMilestones,
} from '../workbook/milestoneSheet';
import type { Placement, SheetKey, SheetSpec } from '../workbook/sheetSpec';
import {
  type Block,
  type HeaderNames,
  locateSheet,
  type ReadSheet,
  updateBlocks,
} from '../workbook/standingSheet';
import { headersOf } from './headers';
import type { CreatePlanRequest } from './requests';

/** What of the workbook a command needs to know. */
export interface WorkbookRead {
  /** The names of all sheets, people's too. */
  readonly sheetNames: readonly string[];
  /** The sheets that were generated before. */
  readonly standing: Partial<Readonly<Record<SheetKey, ReadSheet>>>;
}

export type SheetAction =
  /** Build under `stagingName`, hidden, and commit by renaming; keep a former sheet under another name. */
  | {
      readonly kind: 'create';
      readonly spec: SheetSpec;
      readonly stagingName: string;
      readonly finalName: string;
      readonly keepFormerAs?: string;
    }
  /** Bring a standing sheet up to date in place. */
  | { readonly kind: 'update'; readonly key: SheetKey; readonly blocks: readonly Block[] };

export interface PlanWrites {
  readonly actions: readonly SheetAction[];
  readonly treeSheet: string;
  readonly milestoneSheet: string;
  readonly sentence: string;
}

export type CreatePlanFailure =
  | { readonly code: 'model'; readonly failure: ModelFailure }
  | { readonly code: 'formulaTooLong'; readonly indicator: string }
  | { readonly code: 'columnMissing'; readonly sheet: string; readonly column: string };

/** Sheets whose names begin so are unfinished, left by a run that was cut off. */
export const STAGING_PREFIX = 'kpi-tree-planner staging ';

/** `today` is written into the name of a former sheet that is kept. */
export function createPlan(
  request: CreatePlanRequest,
  workbook: WorkbookRead,
  words: Messages,
  today: string,
): Result<PlanWrites, CreatePlanFailure> {
  const made = makePlan(toPlanRequest(request), words.language);
  if (!made.ok) return failure({ code: 'model', failure: made.failure });
  const plan = made.value;
  const names = new NameBook(workbook.sheetNames);

  const tree = place('tree', workbook, names, words, today, {
    headers: headersOf(treeColumns),
    rowIds: treeRowIds(plan),
    fresh: newTreePlacement(plan, words.sheets),
  });
  if (!tree.ok) return tree;
  const treeSpec = renderTree(plan, words, tree.value.placement);
  const tooLong = tooLongFormula(treeSpec);
  if (tooLong !== undefined) return failure({ code: 'formulaTooLong', indicator: tooLong });

  const milestones = place('milestones', workbook, names, words, today, {
    headers: headersOf(milestoneColumns),
    rowIds: milestoneRowIds(plan),
    fresh: newMilestonePlacement(plan, words.sheets),
  });
  if (!milestones.ok) return milestones;
  // The citing formulas follow when the tree's sheet gets its final name.
  const treePlace = { sheetName: tree.value.writtenName, placement: tree.value.placement };
  const milestoneSpec = renderMilestones(plan, words, milestones.value.placement, treePlace);

  return success({
    actions: [actionFor(tree.value, treeSpec), actionFor(milestones.value, milestoneSpec)],
    treeSheet: tree.value.finalName,
    milestoneSheet: milestones.value.finalName,
    sentence: sentenceFor([tree.value, milestones.value], words),
  });
}

/** The request as the domain knows it: what travelled as null is absent. */
export function toPlanRequest({ model, target, period, drivers }: CreatePlanRequest): PlanRequest {
  return {
    model,
    target,
    period,
    drivers: drivers.map(({ name, value, locked, min, max }) => ({
      name,
      value: value ?? undefined,
      locked,
      min: min ?? undefined,
      max: max ?? undefined,
    })),
  };
}

/** Which sheet a spec goes to. */
interface Place {
  readonly placement: Placement;
  /** The name that the sheet has while it is written. */
  readonly writtenName: string;
  readonly finalName: string;
  /** The sheet that is brought up to date; absent where a new one is made. */
  readonly standing: ReadSheet | undefined;
  readonly keepFormerAs: string | undefined;
}

/**
 * The standing sheet where it has the same rows as the plan; otherwise a new one, and a former one with
 * other rows is kept beside it with all that people wrote there.
 */
function place(
  key: SheetKey,
  workbook: WorkbookRead,
  names: NameBook,
  words: Messages,
  today: string,
  wanted: { headers: HeaderNames; rowIds: readonly string[]; fresh: Placement },
): Result<Place, CreatePlanFailure> {
  const standing = workbook.standing[key];
  const located = standing === undefined ? undefined : locateSheet(standing, wanted.headers);
  if (standing !== undefined && located !== undefined) {
    if ('missingColumn' in located) {
      return failure({ code: 'columnMissing', sheet: standing.name, column: located.missingColumn });
    }
    const { placement, rowIds } = located;
    if (rowIds.size === wanted.rowIds.length && wanted.rowIds.every((id) => rowIds.has(id))) {
      const { name } = standing;
      return success({ placement, writtenName: name, finalName: name, standing, keepFormerAs: undefined });
    }
  }
  const title = words.sheets[key].name;
  let keepFormerAs: string | undefined;
  if (standing !== undefined) {
    keepFormerAs = names.take(words.sheets.keptName(standing.name, today));
    names.release(standing.name);
  }
  return success({
    placement: wanted.fresh,
    writtenName: names.take(`${STAGING_PREFIX}${key}`),
    finalName: names.take(title),
    standing: undefined,
    keepFormerAs,
  });
}

function actionFor(place: Place, spec: SheetSpec): SheetAction {
  const { standing, placement, writtenName: stagingName, finalName, keepFormerAs } = place;
  if (standing !== undefined) {
    return { kind: 'update', key: spec.key, blocks: updateBlocks(standing, spec, placement) };
  }
  const kept = keepFormerAs === undefined ? {} : { keepFormerAs };
  return { kind: 'create', spec, stagingName, finalName, ...kept };
}

function sentenceFor(places: readonly Place[], { outcome }: Messages): string {
  const [tree = '', milestones = ''] = places.map(({ finalName }) => finalName);
  const kept = places.flatMap(({ keepFormerAs }) => keepFormerAs ?? []);
  if (kept.length > 0) return outcome.planReplaced(tree, milestones, kept);
  const isUpdate = places.every(({ standing }) => standing !== undefined);
  return isUpdate ? outcome.planUpdated(tree, milestones) : outcome.planCreated(tree, milestones);
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
