// Starts Univer without a window: the workbook of record, its formula engine and its rules.
import {
  CommandType,
  ICommandService,
  type IWorkbookData,
  LocaleType,
  mergeLocales,
  Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { type BaseFunction, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import sheetTexts from '@univerjs/sheets/locale/en-US';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import {
  CalculationMode,
  TriggerCalculationController,
  UniverSheetsFormulaPlugin,
} from '@univerjs/sheets-formula';
import formulaTexts from '@univerjs/sheets-formula/locale/en-US';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { calculateClockFunctionsOnDemand } from './clockFunctions';
import { rememberPlainTexts } from './plainTexts';
import { compareFewCellsDirectly } from './quickComparisons';
import { keepQuotesDoubled } from './quotedTexts';
import { nameRuleFormulas } from './ruleFormulas';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/sheets-data-validation/facade';
import '@univerjs/sheets-conditional-formatting/facade';

export type EngineFunction = [new (name: string) => BaseFunction, string];

export const WORKBOOK = 'workbook';

/** Univer asks for two things of a browser even where there is none. */
function standInForTheBrowser(): void {
  const world = globalThis as unknown as Record<string, unknown>;
  world.requestIdleCallback ??= (work: () => void) => setTimeout(work, 0);
  world.Image ??= class {};
}

export function startUniver(functions: EngineFunction[], workbook: Partial<IWorkbookData>) {
  standInForTheBrowser();
  compareFewCellsDirectly();
  calculateClockFunctionsOnDemand();
  keepQuotesDoubled();
  nameRuleFormulas();
  rememberPlainTexts();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(sheetTexts, formulaTexts) },
    logLevel: 0,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: functions as never });
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  const facade = FUniver.newAPI(univer);
  const book = facade.createWorkbook(workbook);
  const injector = univer.__getInjector();
  // It would calculate 100 ms after each change, in the middle of ours, which run when somebody reads.
  injector.get(TriggerCalculationController).dispose();
  const commands = injector.get(ICommandService);
  return {
    facade,
    book,
    injector,
    commands,
    workbook: book.getWorkbook(),
    apply: (id: string, params: object): void => {
      if (!commands.syncExecuteCommand(id, params)) throw new Error(`${id} was not carried out`);
    },
    isMutation: (type: CommandType | undefined) => type === CommandType.MUTATION,
    dispose: () => univer.dispose(),
  };
}

export type RunningUniver = ReturnType<typeof startUniver>;
