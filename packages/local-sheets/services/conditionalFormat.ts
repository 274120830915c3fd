// Conditional formats: the builder that scripts use, and the rule that it makes.
import type { ComparedNumber, Condition, FormatRule } from '../engine/types';
import { type GoogleRange, placeOf, type ServiceHost } from './host';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

/** A rule before it stands on a sheet: its ranges are still Google's objects. */
type Draft = Omit<FormatRule, 'areas' | 'condition'> & { condition: Condition | null; ranges: GoogleRange[] };

class LocalRule {
  constructor(
    private readonly host: ServiceHost,
    readonly draft: Draft,
  ) {}
  getRanges = (): GoogleRange[] => [...this.draft.ranges];
  getBooleanCondition = () => {
    const { condition } = this.draft;
    return conditionOf(this.host, this.draft, condition);
  };
  copy = () => newConditionalFormatRule(this.host, this.draft);
}

const CRITERIA: Record<Condition['kind'], string> = {
  textEqualTo: 'TEXT_EQUAL_TO',
  textContains: 'TEXT_CONTAINS',
  textDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  formula: 'CUSTOM_FORMULA',
  number: 'NUMBER',
  numberBetween: 'NUMBER_BETWEEN',
  numberNotBetween: 'NUMBER_NOT_BETWEEN',
  cellEmpty: 'CELL_EMPTY',
  cellNotEmpty: 'CELL_NOT_EMPTY',
};

function valuesOf(condition: Condition): unknown[] {
  if ('text' in condition) return [condition.text];
  if ('formula' in condition) return [condition.formula];
  if ('from' in condition) return [condition.from, condition.to];
  return 'value' in condition ? [condition.value] : [];
}

function criteriaType(condition: Condition): string {
  if (condition.kind !== 'number') return CRITERIA[condition.kind];
  const words = condition.compare.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  return `NUMBER_${words}${words.endsWith('EQUAL') ? '_TO' : ''}`;
}

function conditionOf(host: ServiceHost, draft: Draft, condition: Condition | null) {
  if (!condition) return null;
  return host.offer<GoogleAppsScript.Spreadsheet.BooleanCondition>('BooleanCondition', {
    getCriteriaType: () => criteriaType(condition),
    getCriteriaValues: () => valuesOf(condition),
    getBackground: () => draft.background ?? null,
    getFontColor: () => draft.fontColor ?? null,
    getBold: () => draft.bold ?? null,
    getItalic: () => draft.italic ?? null,
    getStrikethrough: () => draft.strikethrough ?? null,
  });
}

class LocalRuleBuilder {
  readonly self: GoogleBuilder;
  constructor(
    private readonly host: ServiceHost,
    private draft: Draft,
  ) {
    this.self = host.offer<GoogleBuilder>('ConditionalFormatRuleBuilder', this);
  }
  private change(change: Partial<Draft>): GoogleBuilder {
    this.draft = { ...this.draft, ...change };
    return this.self;
  }
  private when = (condition: Condition) => this.change({ condition });
  private number = (compare: ComparedNumber) => (value: number) =>
    this.when({ kind: 'number', compare, value });

  whenTextEqualTo = (text: string) => this.when({ kind: 'textEqualTo', text });
  whenTextContains = (text: string) => this.when({ kind: 'textContains', text });
  whenTextDoesNotContain = (text: string) => this.when({ kind: 'textDoesNotContain', text });
  whenFormulaSatisfied = (formula: string) => this.when({ kind: 'formula', formula });
  whenNumberGreaterThan = this.number('greaterThan');
  whenNumberGreaterThanOrEqualTo = this.number('greaterThanOrEqual');
  whenNumberLessThan = this.number('lessThan');
  whenNumberLessThanOrEqualTo = this.number('lessThanOrEqual');
  whenNumberEqualTo = this.number('equal');
  whenNumberNotEqualTo = this.number('notEqual');
  whenNumberBetween = (from: number, to: number) => this.when({ kind: 'numberBetween', from, to });
  whenNumberNotBetween = (from: number, to: number) => this.when({ kind: 'numberNotBetween', from, to });
  whenCellEmpty = () => this.when({ kind: 'cellEmpty' });
  whenCellNotEmpty = () => this.when({ kind: 'cellNotEmpty' });
  setBackground = (background: string) => this.change({ background });
  setFontColor = (fontColor: string) => this.change({ fontColor });
  setBold = (bold: boolean) => this.change({ bold });
  setItalic = (italic: boolean) => this.change({ italic });
  setStrikethrough = (strikethrough: boolean) => this.change({ strikethrough });
  setRanges = (ranges: GoogleRange[]) => this.change({ ranges: [...ranges] });
  build(): GoogleRule {
    if (!this.draft.condition) throw new Error('Conditional format rule must have a condition.');
    if (this.draft.ranges.length === 0)
      throw new Error('Conditional format rule must have at least one range.');
    return ruleOf(this.host, this.draft);
  }
}

const ruleOf = (host: ServiceHost, draft: Draft): GoogleRule =>
  host.offer<GoogleRule>('ConditionalFormatRule', new LocalRule(host, draft));

export const newConditionalFormatRule = (host: ServiceHost, start?: Draft): GoogleBuilder =>
  new LocalRuleBuilder(host, start ?? { condition: null, ranges: [] }).self;

export function readRules(host: ServiceHost, sheetId: string): GoogleRule[] {
  return host.engine
    .readFormats(sheetId)
    .map(({ areas, ...rule }) =>
      ruleOf(host, { ...rule, ranges: areas.map((area) => host.objects.range(sheetId, area)) }),
    );
}

export function describeRules(rules: readonly GoogleRule[]): FormatRule[] {
  return Array.from(rules, (rule) => {
    const { ranges, condition, ...looks } = (rule as unknown as LocalRule).draft;
    return {
      ...looks,
      condition: condition as Condition,
      areas: ranges.map((range) => placeOf(range).area),
    };
  });
}
