// Conditional formats and data validations: Google's descriptions, carried out by the engine's rule models.
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  type IRange,
} from '@univerjs/core';
import { DataValidationModel, UpdateDataValidationMutation, UpdateRuleType } from '@univerjs/data-validation';
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
} from '@univerjs/sheets-data-validation';
import { areaName, quoteSheetName } from './a1';
import { toEngine } from './formulaText';
import { colourOf } from './looks';
import { type Shift, shiftedArea, shiftedFormula } from './shifts';
import type { Area, Condition, Criterion, FormatRule, ValidationRule } from './types';
import { type RunningUniver, WORKBOOK } from './univer';

const rangeOf = (area: Area): IRange => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: area.row + area.rows - 1,
  endColumn: area.column + area.columns - 1,
});

const areaOf = (range: IRange): Area => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

/** Descriptions by the engine's rule id; the engine's own rules keep the areas, which move with their cells. */
export interface RuleDescriptions {
  formats: Record<string, FormatRule>;
  validations: Record<string, ValidationRule>;
}

const TEXT_CONDITIONS = {
  textEqualTo: CFTextOperator.equal,
  textContains: CFTextOperator.containsText,
  textDoesNotContain: CFTextOperator.notContainsText,
} as const;

function highlight(condition: Condition, lastRow: number): Record<string, unknown> {
  switch (condition.kind) {
    case 'textEqualTo':
    case 'textContains':
    case 'textDoesNotContain':
      return {
        subType: CFSubRuleType.text,
        operator: TEXT_CONDITIONS[condition.kind],
        value: condition.text,
      };
    case 'formula':
      return { subType: CFSubRuleType.formula, value: toEngine(condition.formula, lastRow) };
    case 'number':
      return { subType: CFSubRuleType.number, operator: condition.compare, value: condition.value };
    case 'numberBetween':
      return {
        subType: CFSubRuleType.number,
        operator: CFNumberOperator.between,
        value: [condition.from, condition.to],
      };
    case 'numberNotBetween':
      return {
        subType: CFSubRuleType.number,
        operator: CFNumberOperator.notBetween,
        value: [condition.from, condition.to],
      };
    case 'cellEmpty':
      return { subType: CFSubRuleType.text, operator: CFTextOperator.containsBlanks };
    case 'cellNotEmpty':
      return { subType: CFSubRuleType.text, operator: CFTextOperator.notContainsBlanks };
  }
}

function styleOfRule(rule: FormatRule): Record<string, unknown> {
  return {
    ...(rule.background ? { bg: { rgb: colourOf(rule.background) } } : {}),
    ...(rule.fontColor ? { cl: { rgb: colourOf(rule.fontColor) } } : {}),
    ...(rule.bold === undefined ? {} : { bl: rule.bold ? 1 : 0 }),
    ...(rule.italic === undefined ? {} : { it: rule.italic ? 1 : 0 }),
    ...(rule.strikethrough === undefined ? {} : { st: { s: rule.strikethrough ? 1 : 0 } }),
  };
}

/** What a command does to lines; null if it neither inserts nor deletes any. */
function shiftOf(command: string, { range }: { range: IRange }): Shift | null {
  const rows = () => ({
    axis: 'rows' as const,
    at: range.startRow,
    count: range.endRow - range.startRow + 1,
  });
  const columns = () => ({
    axis: 'columns' as const,
    at: range.startColumn,
    count: range.endColumn - range.startColumn + 1,
  });
  const deleted = (shift: Shift): Shift => ({ ...shift, count: -shift.count });
  switch (command) {
    case InsertRowMutation.id:
      return rows();
    case InsertColMutation.id:
      return columns();
    case RemoveRowMutation.id:
      return deleted(rows());
    case RemoveColMutation.id:
      return deleted(columns());
    default:
      return null;
  }
}

type RangeCriterion = Extract<Criterion, { kind: 'range' }>;

function criterionForEngine(
  criterion: Criterion,
  lastRow: number,
  reference: (criterion: RangeCriterion) => string,
): Record<string, unknown> {
  switch (criterion.kind) {
    case 'list':
      return {
        type: DataValidationType.LIST,
        // The engine keeps a list as text separated by commas, so a comma inside a value is not possible.
        formula1: criterion.values.map((value) => value.replace(/,/g, '，')).join(','),
        showDropDown: criterion.showDropdown,
      };
    case 'number':
      return {
        type: DataValidationType.DECIMAL,
        operator: criterion.compare as unknown as DataValidationOperator,
        formula1: String(criterion.value),
      };
    case 'range':
      return {
        type: DataValidationType.LIST,
        formula1: `=${reference(criterion)}`,
        showDropDown: criterion.showDropdown,
      };
    case 'numberBetween':
    case 'numberNotBetween':
      return {
        type: DataValidationType.DECIMAL,
        operator:
          criterion.kind === 'numberBetween'
            ? DataValidationOperator.BETWEEN
            : DataValidationOperator.NOT_BETWEEN,
        formula1: String(criterion.from),
        formula2: String(criterion.to),
      };
    case 'date':
      return {
        type: DataValidationType.DATE,
        operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
        // As a text: the grid takes a bare number for no date and marks every cell.
        formula1: '1900-01-02',
      };
    case 'checkbox':
      return { type: DataValidationType.CHECKBOX };
    case 'formula':
      return { type: DataValidationType.CUSTOM, formula1: toEngine(criterion.formula, lastRow) };
  }
}

export function createRules(univer: RunningUniver, descriptions: RuleDescriptions) {
  const formats = univer.injector.get(ConditionalFormattingRuleModel);
  const validations = univer.injector.get(DataValidationModel);
  let made = 0;
  const newId = (kind: string): string => {
    const known = kind === 'format' ? descriptions.formats : descriptions.validations;
    do made++;
    while (`${kind}${made}` in known);
    return `${kind}${made}`;
  };
  const maxRows = (sheetId: string) => univer.workbook.getSheetBySheetId(sheetId)?.getRowCount() ?? 1;

  const referenceTo = ({ sheetId, area }: RangeCriterion): string => {
    const name = univer.workbook.getSheetBySheetId(sheetId)?.getName() ?? '';
    const absolute = areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return `${quoteSheetName(name)}!${absolute}`;
  };

  /** The rules of a sheet that came from a script, the strongest first. */
  const standing = (sheetId: string) => formats.getSubunitRules(WORKBOOK, sheetId) ?? [];

  function sameRule(one: ValidationRule | null, other: ValidationRule | null): boolean {
    return one === other || JSON.stringify(one) === JSON.stringify(other);
  }

  /** Cuts a block of rules into few rectangles of equal rule: runs in a row, then equal runs below each other. */
  function rectangles(
    area: Area,
    rules: (ValidationRule | null)[][],
  ): { rule: ValidationRule; areas: Area[] }[] {
    const groups: { rule: ValidationRule; areas: Area[] }[] = [];
    rules.forEach((line, i) => {
      for (let start = 0; start < line.length; ) {
        const rule = line[start] ?? null;
        let end = start + 1;
        while (end < line.length && sameRule(line[end] ?? null, rule)) end++;
        if (rule)
          addRun(rule, { row: area.row + i, column: area.column + start, rows: 1, columns: end - start });
        start = end;
      }
    });
    return groups;

    function addRun(rule: ValidationRule, run: Area): void {
      let group = groups.find((known) => sameRule(known.rule, rule));
      if (!group) {
        group = { rule, areas: [] };
        groups.push(group);
      }
      const above = group.areas.find(
        (known) =>
          known.row + known.rows === run.row && known.column === run.column && known.columns === run.columns,
      );
      if (above) above.rows++;
      else group.areas.push(run);
    }
  }

  /** Lists of cells follow the sheet that they cite; the engine keeps them as text. */
  function citeAnew(): void {
    for (const sheet of univer.workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      for (const { uid, formula1 } of validations.getRules(WORKBOOK, sheetId)) {
        const criterion = descriptions.validations[uid]?.criterion;
        if (criterion?.kind !== 'range' || !univer.workbook.getSheetBySheetId(criterion.sheetId)) continue;
        const cited = `=${referenceTo(criterion)}`;
        if (formula1 === cited) continue;
        univer.apply(UpdateDataValidationMutation.id, {
          unitId: WORKBOOK,
          subUnitId: sheetId,
          ruleId: uid,
          payload: { type: UpdateRuleType.ALL, payload: { formula1: cited, ranges: rangesOf(sheetId, uid) } },
        });
      }
    }
  }

  const rangesOf = (sheetId: string, uid: string) =>
    validations.getRuleById(WORKBOOK, sheetId, uid)?.ranges as IRange[];

  // Whoever does it, a script or a person in the page.
  univer.commands.onCommandExecuted((command) => {
    const shift = shiftOf(command.id, command.params as { range: IRange });
    if (shift) {
      const { subUnitId } = command.params as { subUnitId: string };
      for (const { criterion } of Object.values(descriptions.validations)) {
        if (criterion.kind !== 'range' || criterion.sheetId !== subUnitId) continue;
        criterion.area = shiftedArea(criterion.area, shift) ?? criterion.area;
      }
    }
    if (shift || command.id === SetWorksheetNameMutation.id) citeAnew();
  });

  return {
    standing,

    /** Of rules that nobody has looked at yet, the formulas are not calculated. */
    registerFormulas(): void {
      const formulas = univer.injector.get(ConditionalFormattingFormulaService);
      for (const sheet of univer.workbook.getSheets()) {
        const sheetId = sheet.getSheetId();
        for (const { cfId, rule, ranges } of standing(sheetId)) {
          if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula) continue;
          formulas.registerFormulaWithRange(WORKBOOK, sheetId, cfId, rule.value, ranges);
        }
      }
    },

    readFormats(sheetId: string): FormatRule[] {
      return standing(sheetId).flatMap((rule) => {
        const description = descriptions.formats[rule.cfId];
        return description ? [{ ...description, areas: rule.ranges.map(areaOf) }] : [];
      });
    },

    writeFormats(sheetId: string, rules: FormatRule[]): void {
      for (const { cfId } of [...standing(sheetId)]) {
        if (!descriptions.formats[cfId]) continue;
        delete descriptions.formats[cfId];
        univer.apply(DeleteConditionalRuleMutation.id, { unitId: WORKBOOK, subUnitId: sheetId, cfId });
      }
      // Each added rule goes on top, and Google's first rule is the strongest.
      for (const rule of [...rules].reverse()) {
        const cfId = newId('format');
        descriptions.formats[cfId] = rule;
        univer.apply(AddConditionalRuleMutation.id, {
          unitId: WORKBOOK,
          subUnitId: sheetId,
          rule: {
            cfId,
            ranges: rule.areas.map(rangeOf),
            stopIfTrue: false,
            rule: {
              type: CFRuleType.highlightCell,
              style: styleOfRule(rule),
              ...highlight(rule.condition, maxRows(sheetId)),
            },
          },
        });
      }
    },

    /** Google moves formats along with the cells they are about; the engine does so for validations only. */
    shift(sheetId: string, shift: Shift): void {
      const moved = (areas: Area[]) => areas.flatMap((area) => shiftedArea(area, shift) ?? []);
      const formats = this.readFormats(sheetId).map(({ condition, areas, ...rest }) => ({
        ...rest,
        areas: moved(areas),
        condition:
          condition.kind === 'formula'
            ? { ...condition, formula: shiftedFormula(condition.formula, shift) }
            : condition,
      }));
      if (formats.length > 0)
        this.writeFormats(
          sheetId,
          formats.filter(({ areas }) => areas.length > 0),
        );
    },

    validationAt(sheetId: string, row: number, column: number): ValidationRule | null {
      const rule = validations
        .getRules(WORKBOOK, sheetId)
        .find(({ ranges }) =>
          (ranges as IRange[]).some(
            (range) =>
              row >= range.startRow &&
              row <= range.endRow &&
              column >= range.startColumn &&
              column <= range.endColumn,
          ),
        );
      return (rule && descriptions.validations[rule.uid]) ?? null;
    },

    hasValidations: (sheetId: string): boolean => validations.getRules(WORKBOOK, sheetId).length > 0,

    validationsOf(sheetId: string): { rule: ValidationRule; areas: Area[] }[] {
      return validations.getRules(WORKBOOK, sheetId).flatMap(({ uid, ranges }) => {
        const rule = descriptions.validations[uid];
        return rule ? [{ rule, areas: (ranges as IRange[]).map(areaOf) }] : [];
      });
    },

    writeValidations(sheetId: string, area: Area, rules: (ValidationRule | null)[][]): void {
      univer.commands.syncExecuteCommand(ClearRangeDataValidationCommand.id, {
        unitId: WORKBOOK,
        subUnitId: sheetId,
        ranges: [rangeOf(area)],
      });
      for (const { rule, areas } of rectangles(area, rules)) {
        const uid = newId('validation');
        descriptions.validations[uid] = rule;
        univer.apply(AddSheetDataValidationCommand.id, {
          unitId: WORKBOOK,
          subUnitId: sheetId,
          rule: {
            uid,
            ranges: areas.map(rangeOf),
            allowBlank: true,
            showErrorMessage: true,
            errorStyle: rule.allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
            ...(rule.helpText ? { showInputMessage: true, prompt: rule.helpText, error: rule.helpText } : {}),
            ...criterionForEngine(rule.criterion, maxRows(sheetId), referenceTo),
          },
        });
      }
    },
  };
}

export type Rules = ReturnType<typeof createRules>;

/** Whether Google would let this value into a cell with such a rule; `choices` reads the values of a range. */
export function allows(
  rule: ValidationRule,
  value: unknown,
  choices: (criterion: RangeCriterion) => string[],
): boolean {
  const { criterion } = rule;
  if (value === '' || value === null) return true;
  switch (criterion.kind) {
    case 'list':
      return criterion.values.includes(String(value));
    case 'range':
      return choices(criterion).includes(String(value));
    case 'numberBetween':
      return typeof value === 'number' && value >= criterion.from && value <= criterion.to;
    case 'numberNotBetween':
      return typeof value === 'number' && (value < criterion.from || value > criterion.to);
    case 'number':
      return typeof value === 'number' && compare(value, criterion.compare, criterion.value);
    case 'date':
      return typeof value === 'object' || typeof value === 'number';
    case 'checkbox':
      return typeof value === 'boolean';
    case 'formula':
      return true;
  }
}

function compare(value: number, operator: string, other: number): boolean {
  switch (operator) {
    case 'greaterThan':
      return value > other;
    case 'greaterThanOrEqual':
      return value >= other;
    case 'lessThan':
      return value < other;
    case 'lessThanOrEqual':
      return value <= other;
    case 'equal':
      return value === other;
    default:
      return value !== other;
  }
}
