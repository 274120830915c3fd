// Calculates exactly when somebody reads, and only what changed since the last reading.
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  type IDirtyUnitSheetNameMap,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetOtherFormulaMutation,
} from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import { asTheClockMoved } from './clockFunctions';
import type { RunningUniver } from './univer';

/** Above any plan's calculation: 3,000 indicators take a minute. A formula that needs longer fails the read. */
const PATIENCE = 300_000;

/** The engine would make a list of all the cells that are gone; calculating everything is cheaper. */
const REMOVES_LINES: ReadonlySet<string> = new Set([RemoveRowMutation.id, RemoveColMutation.id]);

/** After them a name means another sheet, or none. */
const CHANGES_NAMES: ReadonlySet<string> = new Set([
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

/**
 * `minute` answers which minute it is. A workbook that is opened as it was saved is calculated already.
 */
export function calculateOnDemand(univer: RunningUniver, minute: () => number, isCalculated: boolean) {
  const converters = univer.injector.get(IActiveDirtyManagerService);
  const formulas = univer.injector.get(FormulaDataModel);
  let dirty = nothingDirty();
  let changed = !isCalculated;
  let everything = !isCalculated;
  let calculatedAt = minute();
  /** A rule's formula is announced first and marked as changed a moment later. */
  let registering = false;
  let calculating: Promise<void> = Promise.resolve();

  /** Names of sheets at the last look: a sheet that is gone has no name any more. */
  const names = new Map<string, string>();
  const lookAtNames = (): void => {
    for (const sheet of univer.workbook.getSheets()) names.set(sheet.getSheetId(), sheet.getName());
  };
  lookAtNames();

  /** The names that mean another sheet now: the one that came, or that went. What follows a rename is changed itself. */
  function namesIn(params: unknown): string[] {
    const { subUnitId, sheet, name } = params as {
      subUnitId?: string;
      sheet?: { name?: string };
      name?: string;
    };
    const gone = names.get(subUnitId ?? '');
    lookAtNames();
    return [sheet?.name ?? name ?? gone ?? ''];
  }

  function isCited(name: string): boolean {
    const cited = [`${name.replace(/'/g, "''")}'!`, `${name}!`];
    return univer.workbook.getSheets().some((sheet) => {
      let isFound = false;
      sheet.getCellMatrix().forValue((_row, _column, cell) => {
        isFound ||= Boolean(cell?.f) && cited.some((text) => cell?.f?.includes(text));
        return !isFound;
      });
      return isFound;
    });
  }

  univer.commands.onCommandExecuted((command, options) => {
    if (!univer.isMutation(command.type)) return;
    if (CHANGES_NAMES.has(command.id)) {
      changed = true;
      // Formulas that follow a renamed sheet are changed themselves; this is about those that cite the name.
      if (namesIn(command.params).some(isCited)) everything = true;
    }
    if (REMOVES_LINES.has(command.id)) {
      const { unitId, subUnitId } = command.params as { unitId: string; subUnitId: string };
      addNested(dirty.clearDependencyTreeCache, { [unitId]: { [subUnitId]: '1' } });
      changed = true;
      everything = true;
      return;
    }
    const converter = converters.get(command.id);
    // The engine writes its own results with these marks; they are no change.
    const ownResult =
      command.id === SetRangeValuesMutation.id && Boolean(options?.fromFormula || options?.onlyLocal);
    if (command.id === SetOtherFormulaMutation.id) registering = true;
    if (!converter || ownResult) return;
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

  /** The engine's own waiting can end before the results stand in the cells; its last notice comes after them. */
  function nextFinish(): Promise<void> {
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => end(new Error('The calculation took too long')), PATIENCE);
      const listener = univer.commands.onCommandExecuted((command) => {
        if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
        const { functionsExecutedState } = command.params as { functionsExecutedState?: number };
        if (functionsExecutedState !== undefined) end(null);
      });
      function end(error: Error | null): void {
        clearTimeout(patience);
        listener.dispose();
        if (error) reject(error);
        else setImmediate(resolve);
      }
    });
  }

  async function calculate(): Promise<void> {
    if (registering) await new Promise(setImmediate);
    registering = false;
    const clockMoved = minute() !== calculatedAt;
    if (!changed && !clockMoved) return;
    calculatedAt = minute();
    const params = {
      ...dirty,
      forceCalculation: everything,
      maxIteration: 1,
      rowData: formulas.getHiddenRowsFiltered(),
    };
    dirty = nothingDirty();
    changed = false;
    everything = false;
    const run = async (): Promise<void> => {
      const finished = nextFinish();
      univer.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, params, { onlyLocal: true });
      await finished;
    };
    if (clockMoved) await asTheClockMoved(run);
    else await run();
  }

  return {
    /** Resolves when every formula shows what the cells now say. */
    settle(): Promise<void> {
      calculating = calculating.catch(() => undefined).then(calculate);
      return calculating;
    },
    /** For what no cell tells: a changed name. */
    recalculateEverything(): void {
      changed = true;
      everything = true;
    },
  };
}

export type Calculation = ReturnType<typeof calculateOnDemand>;
