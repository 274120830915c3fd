// Calculates exactly when somebody reads, and only what changed since the last reading.
import {
  IActiveDirtyManagerService,
  type IDirtyUnitSheetNameMap,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { InsertSheetMutation, RemoveSheetMutation, SetWorksheetNameMutation } from '@univerjs/sheets';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import type { RunningUniver } from './univer';

/** Far above any plan's calculation; a formula that needs longer fails the read instead of hanging the run. */
const PATIENCE = 60_000;

const RENAMES_EVERYTHING = new Set([
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetNameMutation.id,
]);

type Nested = Record<string, Record<string, unknown>>;
interface Dirty {
  dirtyRanges: unknown[];
  dirtyNameMap: Nested;
  dirtyDefinedNameMap: Nested;
  dirtySuperTableMap: Nested;
  dirtyUnitFeatureMap: Nested;
  dirtyUnitOtherFormulaMap: Nested;
  clearDependencyTreeCache: Nested;
}

function nothingDirty(): Dirty {
  return {
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
}

function addNested(into: Nested, from: Nested | undefined): void {
  for (const [unit, entries] of Object.entries(from ?? {})) into[unit] = mergeDeep(into[unit], entries);
}

function mergeDeep(into: Record<string, unknown> | undefined, from: Record<string, unknown>) {
  const merged = { ...into };
  for (const [key, value] of Object.entries(from)) {
    const nested = typeof value === 'object' && value !== null;
    merged[key] = nested ? { ...(merged[key] as object | undefined), ...(value as object) } : value;
  }
  return merged;
}

export function calculateOnDemand(univer: RunningUniver) {
  const converters = univer.injector.get(IActiveDirtyManagerService);
  const session = univer.injector.get(FormulaCalculationSessionService);
  let dirty = nothingDirty();
  let changed = true;
  let everything = true;
  let calculating: Promise<void> = Promise.resolve();

  univer.commands.onCommandExecuted((command, options) => {
    if (!univer.isMutation(command.type)) return;
    if (RENAMES_EVERYTHING.has(command.id)) {
      changed = true;
      everything = true;
    }
    const converter = converters.get(command.id);
    // The engine writes its own results with these marks; they are no change.
    const fromEngine = (options as { fromFormula?: boolean; onlyLocal?: boolean } | undefined) ?? {};
    if (!converter || fromEngine.fromFormula || fromEngine.onlyLocal) return;
    const found = converter.getDirtyData(command);
    dirty.dirtyRanges.push(...(found.dirtyRanges ?? []));
    addNested(dirty.dirtyNameMap, found.dirtyNameMap as Nested | undefined);
    addNested(dirty.dirtyDefinedNameMap, found.dirtyDefinedNameMap as Nested | undefined);
    addNested(dirty.dirtySuperTableMap, found.dirtySuperTableMap as Nested | undefined);
    addNested(dirty.dirtyUnitFeatureMap, found.dirtyUnitFeatureMap as Nested | undefined);
    addNested(dirty.dirtyUnitOtherFormulaMap, found.dirtyUnitOtherFormulaMap as Nested | undefined);
    addNested(
      dirty.clearDependencyTreeCache,
      found.clearDependencyTreeCache as (IDirtyUnitSheetNameMap & Nested) | undefined,
    );
    changed = true;
  });

  async function calculate(): Promise<void> {
    if (!changed) return;
    const params = { ...dirty, forceCalculation: everything };
    dirty = nothingDirty();
    changed = false;
    everything = false;
    univer.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, params, { onlyLocal: true });
    await session.waitForLatestApplied(PATIENCE);
  }

  return {
    /** Resolves when every formula shows what the cells now say. */
    settle(): Promise<void> {
      calculating = calculating.catch(() => undefined).then(calculate);
      return calculating;
    },
    /** For what no cell tells: a moved clock, a changed name. */
    recalculateEverything(): void {
      changed = true;
      everything = true;
    },
  };
}

export type Calculation = ReturnType<typeof calculateOnDemand>;
