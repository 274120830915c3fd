// Conditional formats and data validations in Excel's terms.
import type { ConditionalRule, DataValidation } from 'hucre';
import { areaName } from '../engine/a1';
import type { Area, Condition, FormatRule, ValidationRule } from '../engine/types';
import { toExcel } from './excelFormula';
import { ruleStyle } from './excelLooks';

/** Excel keeps a list inside the rule only up to this length. */
const LONGEST_LIST = 255;

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
const areas = (list: Area[]): string => list.map(areaName).join(' ');

function conditionOf(condition: Condition, firstCell: string): Omit<ConditionalRule, 'range' | 'priority'> {
  switch (condition.kind) {
    case 'textEqualTo':
      return { type: 'cellIs', operator: 'equal', formula: quoted(condition.text) };
    case 'textContains':
      return { type: 'expression', formula: `ISNUMBER(SEARCH(${quoted(condition.text)},${firstCell}))` };
    case 'textDoesNotContain':
      return { type: 'expression', formula: `NOT(ISNUMBER(SEARCH(${quoted(condition.text)},${firstCell})))` };
    case 'formula':
      return {
        type: 'expression',
        formula: toExcel(condition.formula.replace(/;/g, ','), new Set()) ?? 'FALSE',
      };
    case 'number':
      return { type: 'cellIs', operator: condition.compare, formula: String(condition.value) };
    case 'numberBetween':
      return { type: 'cellIs', operator: 'between', formula: [String(condition.from), String(condition.to)] };
    case 'numberNotBetween':
      return {
        type: 'cellIs',
        operator: 'notBetween',
        formula: [String(condition.from), String(condition.to)],
      };
    case 'cellEmpty':
      return { type: 'expression', formula: `LEN(TRIM(${firstCell}))=0` };
    case 'cellNotEmpty':
      return { type: 'expression', formula: `LEN(TRIM(${firstCell}))>0` };
  }
}

export function conditionalRules(rules: FormatRule[]): ConditionalRule[] {
  return rules
    .filter((rule) => rule.areas.length > 0)
    .map((rule, index) => {
      const [first] = rule.areas as [Area];
      return {
        ...conditionOf(rule.condition, areaName({ ...first, rows: 1, columns: 1 })),
        priority: index + 1,
        range: areas(rule.areas),
        style: ruleStyle(rule),
      };
    });
}

/** A range on a sheet as a formula cites it; null where the sheet is gone. */
export type Cite = (sheetId: string, area: Area) => string | null;

function criterionOf({ criterion }: ValidationRule, cite: Cite): Omit<DataValidation, 'range'> | null {
  switch (criterion.kind) {
    case 'list':
      return criterion.values.join(',').length > LONGEST_LIST
        ? null
        : { type: 'list', values: criterion.values };
    case 'range': {
      const formula1 = cite(criterion.sheetId, criterion.area);
      return formula1 === null ? null : { type: 'list', formula1 };
    }
    case 'number':
      return { type: 'decimal', operator: criterion.compare, formula1: String(criterion.value) };
    case 'numberBetween':
    case 'numberNotBetween':
      return {
        type: 'decimal',
        operator: criterion.kind === 'numberBetween' ? 'between' : 'notBetween',
        formula1: String(criterion.from),
        formula2: String(criterion.to),
      };
    case 'date':
      return { type: 'date', operator: 'greaterThanOrEqual', formula1: '1' };
    case 'checkbox':
      return { type: 'list', values: ['TRUE', 'FALSE'] };
    case 'formula':
      return { type: 'custom', formula1: toExcel(criterion.formula.replace(/;/g, ','), new Set()) ?? 'TRUE' };
  }
}

export function dataValidations(
  validations: { rule: ValidationRule; areas: Area[] }[],
  cite: Cite,
): DataValidation[] {
  return validations.flatMap(({ rule, areas: where }) => {
    const criterion = criterionOf(rule, cite);
    if (!criterion || where.length === 0) return [];
    return [
      {
        ...criterion,
        range: areas(where),
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: rule.allowInvalid ? 'warning' : 'stop',
        ...(rule.helpText
          ? { showInputMessage: true, inputMessage: rule.helpText, errorMessage: rule.helpText }
          : {}),
      },
    ];
  });
}
