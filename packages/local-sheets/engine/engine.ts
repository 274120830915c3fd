// The engine: everything that a script or the page may ask of the workbook, as plain functions over plain data.
import {
  FormulaDataModel,
  SetArrayFormulaDataMutation,
  SetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from '@univerjs/sheets';
import { cellName, parseArea } from './a1';
import { calculateOnDemand } from './calculation';
import { createCells } from './cells';
import { effectiveLooks } from './effectiveLooks';
import { exportState } from './exportState';
import { guarded } from './guard';
import { missingFunctions } from './missingFunctions';
import { quickCriteria } from './quickCriteria';
import { createRecords, noRecords, type Records } from './records';
import { mergeResults, type RuleResults } from './ruleFormulas';
import { allows, createRules } from './rules';
import { createSheets, emptyWorkbook } from './sheets';
import type {
  Area,
  CellInput,
  ClockReading,
  Criterion,
  EngineSettings,
  EngineSnapshot,
  FunctionHelp,
  ValidationRule,
  WorkbookChange,
} from './types';
import { type EngineFunction, startUniver, WORKBOOK } from './univer';
import { serialOfInstant } from './zones';

/** Functions that formulas may call beside the engine's own. */
export interface AddedFunctions {
  functions: EngineFunction[];
  help: FunctionHelp[];
  /** What those that failed had to say, by sheet and cell. */
  failures: ReadonlyMap<string, string>;
}

/** Steps of the calculation itself, of no use to a mirror. */
const INNER_STEPS =
  /calculation-(start|stop|notification|result)|trigger-formula|other-formula|feature-calculation|render/;

/** Of a calculation's results those of the formulas of rules. */
const resultsOf = (params: unknown): RuleResults =>
  (params as { unitOtherData?: Record<string, RuleResults> }).unitOtherData?.[WORKBOOK] ?? {};

export function readClock(clock: ClockReading): number {
  return clock.instant + (clock.ticking ? Date.now() - clock.readAt : 0);
}

export function createEngine(settings: EngineSettings, addFunctions: (now: () => number) => AddedFunctions) {
  const { locale, spreadsheetTimeZone } = settings;
  let clock = settings.clock;
  const now = () => readClock(clock);
  const { functions, help, failures } = addFunctions(now);
  const restored = settings.snapshot as { workbook: object; records: Records; arrays: object } | undefined;
  const univer = startUniver(
    [
      ...missingFunctions(() => serialOfInstant(now(), spreadsheetTimeZone)),
      ...quickCriteria(),
      ...functions,
    ],
    restored?.workbook ?? emptyWorkbook(locale),
  );
  const storedRecords = { ...noRecords(), ...restored?.records };
  const minute = () => Math.floor(serialOfInstant(now(), spreadsheetTimeZone) * 1440);
  const calculation = calculateOnDemand(univer, minute, restored !== undefined);
  const cells = createCells(univer, calculation, () => ({
    locale,
    thisYear: new Date(now()).getUTCFullYear(),
  }));
  const sheets = createSheets(univer, calculation, cells, settings);
  const rules = createRules(univer, storedRecords);
  const records = createRecords(univer, storedRecords);
  const arrays = univer.injector.get(FormulaDataModel);
  if (restored) univer.apply(SetArrayFormulaDataMutation.id, restored.arrays);
  const ruleResults: RuleResults = {};
  univer.commands.onCommandExecuted((command) => {
    if (command.id === SetFormulaCalculationResultMutation.id)
      mergeResults(ruleResults, resultsOf(command.params));
  });

  /** What formulas spilled into other cells, which is in no saved workbook. */
  const spilledArrays = () => ({
    arrayFormulaRange: arrays.getArrayFormulaRange(),
    arrayFormulaCellData: arrays.getArrayFormulaCellData(),
  });

  type Inputs = CellInput[][] | { every: CellInput };
  type RangeCriterion = Extract<Criterion, { kind: 'range' }>;

  /** Google refuses what a strict validation does not allow; formulas pass. A person is told in the rule's words. */
  async function refuseInvalid(sheetId: string, area: Area, inputs: Inputs, typed: boolean): Promise<void> {
    if (!rules.hasValidations(sheetId)) return;
    const known = new Map<RangeCriterion, string[]>();
    const choices = (criterion: RangeCriterion) => known.get(criterion) ?? [];
    for (const { rule } of rules.validationsOf(sheetId)) {
      const { criterion, allowInvalid } = rule;
      if (criterion.kind !== 'range' || allowInvalid) continue;
      const standing = univer.workbook.getSheetBySheetId(criterion.sheetId);
      const values = standing ? await cells.readValues(criterion.sheetId, criterion.area) : [];
      known.set(criterion, values.flat().map(String));
    }
    for (let row = 0; row < area.rows; row++) {
      for (let column = 0; column < area.columns; column++) {
        const rule = rules.validationAt(sheetId, area.row + row, area.column + column);
        if (!rule || rule.allowInvalid) continue;
        const input = Array.isArray(inputs) ? inputs[row]?.[column] : inputs.every;
        const isFormula = typeof input === 'string' && input.startsWith('=');
        if (isFormula || allows(rule, cells.valueAsTyped(input ?? null), choices)) continue;
        if (typed && rule.helpText) throw new Error(rule.helpText);
        const where = cellName(area.row + row, area.column + column);
        throw new Error(
          `The data you entered in cell ${where} violates the data validation rules set on this cell.`,
        );
      }
    }
  }

  const { spilled: _spilled, styleAt: _styleAt, ...cellOperations } = cells;
  /** Somebody else's protections bind a script, and not the person or test that acts beside it. */
  let acting: 'script' | 'person' = 'script';

  const plainOperations = {
    ...cellOperations,
    ...sheets,
    insertLines(sheetId: string, axis: 'rows' | 'columns', at: number, count: number): void {
      sheets.insertLines(sheetId, axis, at, count);
      rules.shift(sheetId, { axis, at, count });
    },
    deleteLines(sheetId: string, axis: 'rows' | 'columns', at: number, count: number): void {
      sheets.deleteLines(sheetId, axis, at, count);
      rules.shift(sheetId, { axis, at, count: -count });
    },
    ...records,
    readFormats: rules.readFormats,
    writeFormats: rules.writeFormats,
    validationsOf: rules.validationsOf,
    writeValidations: rules.writeValidations,
    actAs(actor: typeof acting): void {
      acting = actor;
    },
    async writeContents(sheetId: string, area: Area, inputs: Inputs): Promise<void> {
      await refuseInvalid(sheetId, area, inputs, acting === 'person');
      cells.writeContents(sheetId, area, inputs);
    },
    /** As a person types it: a strict validation answers with its help text. */
    async typeInto(sheetId: string, area: Area, typed: string): Promise<void> {
      await refuseInvalid(sheetId, area, { every: typed }, true);
      cells.writeContents(sheetId, area, { every: typed });
    },
    readValidations: (sheetId: string, area: Area): (ValidationRule | null)[][] =>
      Array.from({ length: area.rows }, (_r, row) =>
        Array.from({ length: area.columns }, (_c, column) =>
          rules.validationAt(sheetId, area.row + row, area.column + column),
        ),
      ),
    copySheet(sheetId: string): string {
      const copy = sheets.duplicate(sheetId);
      records.copySheet(sheetId, copy);
      return copy;
    },
    async readEffectiveLooks(sheetId: string, area: Area) {
      await calculation.settle();
      return effectiveLooks(univer, cells, rules, sheetId, area);
    },
    settle: () => calculation.settle(),
    setClock(reading: ClockReading): void {
      clock = reading;
    },
    failureAt: (sheetId: string, row: number, column: number): string | null =>
      failures.get(`${sheetId}!${cellName(row, column)}`) ?? null,
    failures: (): Record<string, string> => Object.fromEntries(failures),
    help: () => help,
    parse: (sheetId: string, name: string): Area | null => {
      const sheet = univer.workbook.getSheetBySheetId(sheetId);
      return sheet ? parseArea(name, sheet.getRowCount(), sheet.getColumnCount()) : null;
    },
    async snapshot(): Promise<EngineSnapshot> {
      await calculation.settle();
      // As text and back: what has no place in JSON has none in a saved file.
      return JSON.parse(
        JSON.stringify({ workbook: univer.book.save(), records: storedRecords, arrays: spilledArrays() }),
      );
    },
    /** Everything that a file of another spreadsheet program can hold. */
    exportState: () =>
      exportState(
        univer,
        cells,
        sheets,
        rules,
        records,
        help.map(({ name }) => name),
      ),
    /** What the mirror in the browser needs to start. */
    async mirrorState() {
      rules.registerFormulas();
      await calculation.settle();
      return {
        workbook: JSON.parse(JSON.stringify(univer.book.save())) as object,
        arrays: {
          id: SetArrayFormulaDataMutation.id,
          params: JSON.parse(JSON.stringify(spilledArrays())) as object,
        },
        ruleResults: JSON.parse(JSON.stringify(ruleResults)) as RuleResults,
      };
    },
    /** Changes that a person made in the mirror; one that fails takes none of the others with it. */
    async applyChanges(changes: { id: string; params: object }[], page: string): Promise<void> {
      const refusals: string[] = [];
      for (const { id, params } of changes) {
        try {
          univer.commands.syncExecuteCommand(id, params, { fromCollab: true, page });
          if (id === SetRangeValuesMutation.id) cells.translateTyped(params as ISetRangeValuesMutationParams);
        } catch (error) {
          refusals.push((error as Error).message);
        }
      }
      await calculation.settle();
      if (refusals.length > 0) throw new Error(refusals.join('\n'));
    },
  };

  const operations = guarded(plainOperations, (sheetId, what) => {
    if (acting === 'script' && records.isLocked(sheetId, what)) {
      throw new Error(
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      );
    }
  });

  return {
    operations,
    onChange(listen: (change: WorkbookChange) => void): void {
      univer.commands.onCommandExecuted((command, options) => {
        if (command.id === SetFormulaCalculationResultMutation.id) return listenToRules(command.params);
        if (!univer.isMutation(command.type) || INNER_STEPS.test(command.id)) return;
        listen({
          id: command.id,
          params: command.params,
          page: (options as { page?: string } | undefined)?.page ?? null,
        });
      });
      /** Cells' results come as changes of cells; what the formulas of rules gave comes only here. */
      function listenToRules(result: unknown): void {
        const rules = resultsOf(result);
        if (Object.keys(rules).length === 0) return;
        const params = { unitData: {}, unitOtherData: { [WORKBOOK]: rules } };
        listen({ id: SetFormulaCalculationResultMutation.id, params, page: null });
      }
    },
    dispose: () => univer.dispose(),
  };
}

export type Engine = ReturnType<typeof createEngine>;
export type EngineOperations = Engine['operations'];
