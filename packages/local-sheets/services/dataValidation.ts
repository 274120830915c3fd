// Data validation: the builder that scripts use, and the rule that it makes.
import type { ComparedNumber, Criterion, ValidationRule } from '../engine/types';
import { type GoogleRange, placeOf, type ServiceHost } from './host';

type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

class LocalValidation {
  constructor(
    private readonly host: ServiceHost,
    readonly rule: ValidationRule,
  ) {}
  getAllowInvalid = (): boolean => this.rule.allowInvalid;
  getHelpText = (): string | null => this.rule.helpText;
  getCriteriaType = (): string => {
    const { criterion } = this.rule;
    switch (criterion.kind) {
      case 'list':
        return 'VALUE_IN_LIST';
      case 'range':
        return 'VALUE_IN_RANGE';
      case 'numberBetween':
        return 'NUMBER_BETWEEN';
      case 'numberNotBetween':
        return 'NUMBER_NOT_BETWEEN';
      case 'number': {
        const words = criterion.compare.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
        return `NUMBER_${words}${words.endsWith('EQUAL') ? '_TO' : ''}`;
      }
      case 'date':
        return 'DATE_IS_VALID_DATE';
      case 'checkbox':
        return 'CHECKBOX';
      case 'formula':
        return 'CUSTOM_FORMULA';
    }
  };
  getCriteriaValues = (): unknown[] => {
    const { criterion } = this.rule;
    switch (criterion.kind) {
      case 'list':
        return [criterion.values, criterion.showDropdown];
      case 'range':
        return [this.host.objects.range(criterion.sheetId, criterion.area), criterion.showDropdown];
      case 'numberBetween':
      case 'numberNotBetween':
        return [criterion.from, criterion.to];
      case 'number':
        return [criterion.value];
      case 'formula':
        return [criterion.formula];
      default:
        return [];
    }
  };
  copy = () => newDataValidation(this.host, this.rule);
}

class LocalValidationBuilder {
  private rule: ValidationRule;
  readonly self: GoogleBuilder;
  constructor(
    private readonly host: ServiceHost,
    start?: ValidationRule,
  ) {
    this.rule = start ?? {
      criterion: { kind: 'formula', formula: '=TRUE' },
      allowInvalid: true,
      helpText: null,
    };
    this.self = host.offer<GoogleBuilder>('DataValidationBuilder', this);
  }
  private require(criterion: Criterion): GoogleBuilder {
    this.rule = { ...this.rule, criterion };
    return this.self;
  }
  requireValueInList = (values: unknown[], showDropdown = true) =>
    this.require({ kind: 'list', values: Array.from(values, String), showDropdown });
  requireValueInRange = (range: GoogleRange, showDropdown = true) => {
    const { sheetId, area } = placeOf(range);
    return this.require({ kind: 'range', sheetId, area, showDropdown });
  };
  requireNumberBetween = (from: number, to: number) => this.require({ kind: 'numberBetween', from, to });
  requireNumberNotBetween = (from: number, to: number) =>
    this.require({ kind: 'numberNotBetween', from, to });
  private number = (compare: ComparedNumber) => (value: number) =>
    this.require({ kind: 'number', compare, value });
  requireNumberGreaterThan = this.number('greaterThan');
  requireNumberGreaterThanOrEqualTo = this.number('greaterThanOrEqual');
  requireNumberLessThan = this.number('lessThan');
  requireNumberLessThanOrEqualTo = this.number('lessThanOrEqual');
  requireNumberEqualTo = this.number('equal');
  requireNumberNotEqualTo = this.number('notEqual');
  requireDate = () => this.require({ kind: 'date' });
  requireCheckbox = () => this.require({ kind: 'checkbox' });
  requireFormulaSatisfied = (formula: string) => this.require({ kind: 'formula', formula });
  setAllowInvalid(allowInvalid: boolean): GoogleBuilder {
    this.rule = { ...this.rule, allowInvalid };
    return this.self;
  }
  setHelpText(helpText: string): GoogleBuilder {
    this.rule = { ...this.rule, helpText };
    return this.self;
  }
  build = () => validationOf(this.rule, this.host) as GoogleValidation;
}

export const newDataValidation = (host: ServiceHost, start?: ValidationRule): GoogleBuilder =>
  new LocalValidationBuilder(host, start).self;

export const validationOf = (rule: ValidationRule | null, host: ServiceHost): GoogleValidation | null =>
  rule && host.offer<GoogleValidation>('DataValidation', new LocalValidation(host, rule));

export const describedBy = (validation: GoogleValidation | null): ValidationRule | null =>
  validation ? (validation as unknown as LocalValidation).rule : null;
