// The grid: Univer's, as a mirror of the engine's workbook. It draws and edits; it never calculates.
import {
  CellValueType,
  CommandType,
  ICommandService,
  InterceptorEffectEnum,
  LocaleType,
  mergeLocales,
  numfmt,
  type Plugin,
  type PluginCtor,
  Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalJapanese from '@univerjs/preset-sheets-conditional-formatting/locales/ja-JP';
import {
  ChannelService,
  INTERCEPTOR_POINT,
  IRPCChannelService,
  SetFormulaCalculationResultMutation,
  SheetInterceptorService,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import coreJapanese from '@univerjs/preset-sheets-core/locales/ja-JP';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationEnglish from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationJapanese from '@univerjs/preset-sheets-data-validation/locales/ja-JP';
import { NEVER } from 'rxjs';
import { keepQuotesDoubled } from '../../engine/quotedTexts';
import { nameRuleFormulas, type RuleResults, remember } from '../../engine/ruleFormulas';
import type { FunctionHelp } from '../../engine/types';
import type { State } from './server';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';

/** Plugins whose own calculation would overwrite the engine's results with #NAME?; found by their plugin name. */
const CALCULATING = new Set(['UNIVER_ENGINE_FORMULA_PLUGIN', 'SHEET_PLUGIN', 'SHEETS_FORMULA_PLUGIN']);

/** Changes of cells and sheets; not of what only this window shows. */
const SHARED_CHANGE = /^(sheet|data-validation|formula)\.mutation\./;
const OWN_VIEW =
  /numfmt-render|skeleton|calculation|trigger|array-formula|other-formula|feature|image-formula/;

/** Above the plugin that formats numbers. */
const MORE_FORMATS_PRIORITY = 12;

/** Two separators in a row, or one at the end: a format that shows some numbers as nothing. */
const EMPTY_SECTION = /;\s*(;|$)/;

type PluginEntry = PluginCtor<Plugin> | [PluginCtor<Plugin>, object];

function describe(help: FunctionHelp[]) {
  const USER_FUNCTIONS = 15;
  return help.map(({ name, description, parameters }) => ({
    functionName: name,
    functionType: USER_FUNCTIONS,
    description,
    abstract: description.split(/[。.\n]/)[0] ?? description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.text,
      example: '',
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  }));
}

export function createGrid(state: State, container: string) {
  const japanese = state.locale.startsWith('ja');
  const locale = japanese ? LocaleType.JA_JP : LocaleType.EN_US;
  const univer = new Univer({
    locale,
    locales: {
      [locale]: japanese
        ? mergeLocales(coreJapanese, conditionalJapanese, validationJapanese)
        : mergeLocales(coreEnglish, conditionalEnglish, validationEnglish),
    },
    logLevel: 0,
  });
  // The plugins that do not calculate look for a channel to somebody who does; this one is silent.
  univer
    .__getInjector()
    .add([
      IRPCChannelService,
      { useFactory: () => new ChannelService({ send: () => undefined, onMessage: NEVER }) },
    ]);
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: true,
      ribbonType: 'simple',
      formula: { description: describe(state.help) as never },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsConditionalFormattingPreset(),
    // A list opens when its cell is typed into; a search field in it would take the rest of what is typed.
    UniverSheetsDataValidationPreset({ showSearchOnDropdown: false }),
  ];
  for (const { plugins } of presets) {
    for (const entry of plugins as PluginEntry[]) {
      const [plugin, config] = Array.isArray(entry) ? entry : [entry, {}];
      const calculates = CALCULATING.has((plugin as unknown as { pluginName: string }).pluginName);
      univer.registerPlugin(plugin, calculates ? { ...config, notExecuteFormula: true } : config);
    }
  }
  const facade = FUniver.newAPI(univer);
  const commands = univer.__getInjector().get(ICommandService);
  keepQuotesDoubled();
  nameRuleFormulas();
  remember(state.mirror.ruleResults);
  const workbook = facade.createWorkbook(state.mirror.workbook);
  workbook.setNumfmtLocal(japanese ? 'ja' : 'en');
  formatMore(univer.__getInjector().get(SheetInterceptorService), state.locale);

  const apply = (id: string, params: object): void => {
    if (id === SetFormulaCalculationResultMutation.id) {
      const { unitOtherData } = params as { unitOtherData: Record<string, RuleResults> };
      for (const results of Object.values(unitOtherData)) remember(results);
    }
    try {
      commands.syncExecuteCommand(id, params, { fromCollab: true, onlyLocal: true });
    } catch (error) {
      console.error(`${id} could not be mirrored`, error);
    }
  };
  apply(state.mirror.arrays.id, state.mirror.arrays.params);

  return {
    facade,
    workbook,
    apply,
    /** Hears which sheet a person turns to. */
    onActivate(hear: (sheetId: string) => void): void {
      workbook.getWorkbook().activeSheet$.subscribe((sheet) => {
        if (sheet) hear(sheet.getSheetId());
      });
    },
    activate(sheetId: string): void {
      const sheet = workbook.getSheetBySheetId(sheetId);
      if (sheet && workbook.getActiveSheet()?.getSheetId() !== sheetId) workbook.setActiveSheet(sheet);
    },
    /** Hears over which cell the pointer rests. */
    onPointer(hear: (sheetId: string, row: number, column: number) => void): void {
      facade.addEvent(facade.Event.CellPointerMove, ({ worksheet, row, column }) =>
        hear(worksheet.getSheetId(), row, column),
      );
    },
    /** Hears every change that a person makes in this window. */
    onEdit(hear: (id: string, params: object) => void): void {
      commands.onCommandExecuted((command, options) => {
        const mirrored = options?.onlyLocal || options?.fromCollab;
        if (command.type !== CommandType.MUTATION || mirrored) return;
        if (SHARED_CHANGE.test(command.id) && !OWN_VIEW.test(command.id)) {
          hear(command.id, (command.params ?? {}) as object);
        }
      });
    },
  };
}

export type Grid = ReturnType<typeof createGrid>;

/**
 * What the grid does not format by itself: text, which an `@` section such as `"　└ "@` shows with something around it,
 * and numbers of which an empty section shows nothing.
 */
function formatMore(interceptors: SheetInterceptorService, locale: string): void {
  const options = { locale: locale.replace('_', '-') };
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: MORE_FORMATS_PRIORITY,
    handler: (cell, location, next) => {
      const pattern = cell ? location.workbook.getStyles().getStyleByCell(cell)?.n?.pattern : undefined;
      if (!cell || pattern === undefined || pattern === '@') return next(cell);
      if (typeof cell.v === 'number' && EMPTY_SECTION.test(pattern)) {
        const isBlank = numfmt.format(pattern, cell.v, options) === '';
        return next(isBlank ? { ...cell, v: '', t: CellValueType.STRING } : cell);
      }
      const isText = cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING;
      if (!isText || typeof cell.v !== 'string' || !pattern.includes('@')) return next(cell);
      return next({ ...cell, v: numfmt.format(pattern, cell.v, options) });
    },
  });
}
