// A range: contents, validations, merging, clearing; its looks are in rangeLooks.ts, its place in rangeBase.ts.
import { areaName } from '../engine/a1';
import type { CellInput, Place } from '../engine/types';
import { checkShape, toCell, toScript } from './area';
import { describedBy, validationOf } from './dataValidation';
import { createFilter, filterOf } from './filter';
import { factsOf, type GoogleRange } from './host';
import { addMetadata, metadataAt } from './metadata';
import { protect } from './protection';
import { RangeLooks } from './rangeLooks';

type Covered = Pick<
  GoogleRange,
  | 'getValue'
  | 'getValues'
  | 'setValue'
  | 'setValues'
  | 'getFormula'
  | 'getFormulas'
  | 'setFormula'
  | 'setFormulas'
  | 'getDisplayValue'
  | 'getDisplayValues'
  | 'getNumberFormats'
  | 'getBackgrounds'
  | 'getNotes'
  | 'getA1Notation'
  | 'getNumRows'
  | 'getNumColumns'
  | 'isBlank'
  | 'clear'
  | 'clearContent'
  | 'clearFormat'
  | 'clearDataValidations'
  | 'getDataValidation'
  | 'getDataValidations'
  | 'setDataValidation'
  | 'setDataValidations'
  | 'setTextStyle'
  | 'setTextStyles'
  | 'merge'
  | 'breakApart'
  | 'protect'
  | 'createFilter'
  | 'getFilter'
  | 'getMergedRanges'
  | 'isPartOfMerge'
  | 'shiftRowGroupDepth'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'activate'
  | 'sort'
  | 'setBorder'
>;

/** What Google's clear methods may be told to spare the rest of. */
export interface ClearOptions {
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
  commentsOnly?: boolean | undefined;
  validationsOnly?: boolean | undefined;
}

export class LocalRange extends RangeLooks implements Covered {
  private write(inputs: CellInput[][] | { every: CellInput }): GoogleRange {
    this.host.engine.writeContents(this.sheetId, this.area, inputs);
    return this.self;
  }

  getValues = () =>
    this.host.engine
      .readValues(this.sheetId, this.area)
      .map((row) => row.map((value) => toScript(value, this.host)));
  getValue = () => {
    const [[value]] = this.host.engine.readValues(this.sheetId, this.corner) as [[string]];
    return toScript(value, this.host);
  };
  setValue = (value: unknown) => this.write({ every: toCell(value, this.host) });
  setValues(values: unknown[][]): GoogleRange {
    checkShape(values, this.area);
    return this.write(values.map((row) => row.map((value) => toCell(value, this.host))));
  }

  getDisplayValues = () => this.host.engine.readDisplay(this.sheetId, this.area);
  getDisplayValue = () => this.host.engine.readDisplay(this.sheetId, this.corner)[0]?.[0] ?? '';

  getFormulas = () => this.host.engine.readFormulas(this.sheetId, this.area);
  getFormula = () => this.host.engine.readFormulas(this.sheetId, this.corner)[0]?.[0] ?? '';
  setFormula = (formula: string | null) => this.write({ every: asFormula(formula) });
  setFormulas(formulas: (string | null)[][]): GoogleRange {
    checkShape(formulas, this.area);
    return this.write(formulas.map((row) => row.map(asFormula)));
  }

  isBlank = () =>
    this.host.engine.readValues(this.sheetId, this.area).every((row) => row.every((value) => value === ''));

  clear(options?: ClearOptions): GoogleRange {
    const given = Object.values(options ?? {}).some(Boolean);
    const all = !given;
    this.host.engine.clear(this.sheetId, this.area, {
      contents: all || options?.contentsOnly === true,
      looks: all || options?.formatOnly === true,
      notes: options?.commentsOnly === true,
    });
    if (options?.validationsOnly) this.writeNoValidation();
    return this.self;
  }
  clearContent(): GoogleRange {
    this.host.engine.clear(this.sheetId, this.area, { contents: true });
    return this.self;
  }
  clearFormat(): GoogleRange {
    this.host.engine.clear(this.sheetId, this.area, { looks: true });
    return this.self;
  }
  clearDataValidations(): GoogleRange {
    this.writeNoValidation();
    return this.self;
  }
  private writeNoValidation(): void {
    this.host.engine.writeValidations(this.sheetId, this.area, []);
  }

  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): GoogleRange {
    const described = describedBy(rule);
    const row = Array.from({ length: this.area.columns }, () => described);
    this.host.engine.writeValidations(
      this.sheetId,
      this.area,
      Array.from({ length: this.area.rows }, () => row),
    );
    return this.self;
  }
  setDataValidations(rules: (GoogleAppsScript.Spreadsheet.DataValidation | null)[][]): GoogleRange {
    checkShape(rules, this.area);
    this.host.engine.writeValidations(
      this.sheetId,
      this.area,
      rules.map((row) => row.map(describedBy)),
    );
    return this.self;
  }
  getDataValidations = () =>
    this.host.engine
      .readValidations(this.sheetId, this.area)
      .map((row) => row.map((rule) => validationOf(rule, this.host)));
  getDataValidation = () => {
    const [rule = null] = this.host.engine.readValidations(this.sheetId, this.corner)[0] ?? [];
    return validationOf(rule, this.host) as GoogleAppsScript.Spreadsheet.DataValidation;
  };

  merge(): GoogleRange {
    this.host.engine.merge(this.sheetId, this.area);
    return this.self;
  }
  breakApart(): GoogleRange {
    this.host.engine.breakApart(this.sheetId, this.area);
    return this.self;
  }
  getMergedRanges = (): GoogleRange[] => {
    const { row, column, rows, columns } = this.area;
    return this.host.engine
      .merges(this.sheetId)
      .filter(
        (merged) =>
          merged.row < row + rows &&
          row < merged.row + merged.rows &&
          merged.column < column + columns &&
          column < merged.column + merged.columns,
      )
      .map((area) => this.host.objects.range(this.sheetId, area));
  };
  isPartOfMerge = (): boolean => this.getMergedRanges().length > 0;
  createFilter = () => createFilter(this.host, this.sheetId, this.area);
  getFilter = () => filterOf(this.host, this.sheetId) as GoogleAppsScript.Spreadsheet.Filter;
  shiftRowGroupDepth(delta: number): GoogleRange {
    this.host.engine.shiftRowDepth(this.sheetId, this.area.row, this.area.rows, delta);
    return this.self;
  }
  activate(): GoogleRange {
    this.host.engine.activate(this.sheetId);
    return this.self;
  }
  sort(by: unknown): GoogleRange {
    const keys = Array.isArray(by) ? by : [by];
    this.host.engine.sort(
      this.sheetId,
      this.area,
      keys.map((key) =>
        typeof key === 'object'
          ? { column: Number(key.column) - 1, ascending: key.ascending !== false }
          : { column: Number(key) - 1, ascending: true },
      ),
    );
    return this.self;
  }

  protect = () => protect(this.host, this.sheetId, 'RANGE', this.place);

  addDeveloperMetadata(key: string, ...rest: unknown[]): GoogleRange {
    addMetadata(this.host, this.wholeLines(), key, rest);
    return this.self;
  }
  getDeveloperMetadata = () => metadataAt(this.host, this.wholeLines());

  private get corner() {
    return { ...this.area, rows: 1, columns: 1 };
  }
  private get place(): Place {
    const { row, rows, column, columns } = this.area;
    return {
      sheetId: this.sheetId,
      rows: { first: row, count: rows },
      columns: { first: column, count: columns },
    };
  }

  /** Google keeps metadata on whole rows and whole columns only. */
  private wholeLines(): Place {
    const { maxRows, maxColumns } = factsOf(this.host, this.sheetId);
    const { rows, columns } = this.place;
    if (columns?.count === maxColumns && rows) return { sheetId: this.sheetId, rows };
    if (rows?.count === maxRows && columns) return { sheetId: this.sheetId, columns };
    throw new Error(
      `Adding developer metadata to arbitrary ranges is not currently supported. ${areaName(this.area)} is neither a row nor a column.`,
    );
  }
}

function asFormula(formula: string | null): string | null {
  if (formula === null || formula === '') return null;
  return formula.startsWith('=') ? formula : `=${formula}`;
}
