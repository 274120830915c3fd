// What a custom function is: one object from which its help, its documentation, its tests and its cell come.
import type { ModelFailure } from '../domain/failure';
import type { Labels, Language } from '../domain/language';
import type { Result } from '../domain/result';

/** What a cell holds, or an argument that is one cell. */
export type CellValue = number | string | boolean | Date;

export type FunctionResult = CellValue | CellValue[][];

export interface Parameter {
  readonly name: string;
  /** What it is, in what unit, with an example; a noun phrase without a full stop. */
  readonly help: Labels;
  readonly optional?: boolean;
}

export interface Example {
  /** As typed into a cell. */
  readonly formula: string;
  /** The workbook's, where the result's words depend on it and are not the Japanese ones. */
  readonly language?: Language;
  /** The cell's value, the block's values, or `'refused'`. */
  readonly result: FunctionResult;
  /** Where the expected value comes from. */
  readonly source: string;
}

/** What the edge tells a function about where it runs; asked for only when needed. */
export interface Surroundings {
  readonly language: () => Language;
  /** The day of a date cell in the spreadsheet's time zone, as spreadsheets count days. */
  readonly dayOf: (date: Date) => number;
  /** A day as a cell's date: its midnight in the spreadsheet's time zone. */
  readonly dateOf: (day: number) => Date;
}

export interface FunctionDefinition {
  readonly name: string;
  /** What it computes, in one sentence or two. */
  readonly summary: Labels;
  readonly parameters: readonly Parameter[];
  readonly examples: readonly Example[];
  readonly compute: (
    argumentList: readonly unknown[],
    surroundings: Surroundings,
  ) => Result<FunctionResult, FunctionFailure>;
}

/** Where in a range an argument's value stands, from 1; absent for a single cell. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What a value would have to be. */
export type Requirement =
  | { readonly kind: 'number' }
  | { readonly kind: 'text' }
  | { readonly kind: 'atLeastZero' }
  | { readonly kind: 'aboveZero' }
  | { readonly kind: 'share' }
  | { readonly kind: 'aboveMinusOne' }
  | { readonly kind: 'positiveWhole' }
  | { readonly kind: 'whole' }
  /** Above 0 and below 1. */
  | { readonly kind: 'openShare' }
  | { readonly kind: 'between'; readonly min: number; readonly max: number; readonly whole?: boolean }
  /** `together` names what it is added to before it is compared. */
  | {
      readonly kind: 'atMost';
      readonly parameter: string;
      readonly value: number;
      readonly together?: string;
    }
  | { readonly kind: 'atLeast'; readonly value: number }
  | { readonly kind: 'multipleOf'; readonly parameter: string; readonly value: number }
  | { readonly kind: 'day' }
  | { readonly kind: 'notBefore'; readonly parameter: string }
  | { readonly kind: 'flag' }
  | { readonly kind: 'lock' }
  | { readonly kind: 'oneOf'; readonly words: readonly string[] };

/** Why a function refuses; the sentence about it is made at the edge. */
export type FunctionFailure =
  | {
      readonly code: 'unfit';
      readonly parameter: string;
      readonly value: unknown;
      readonly place?: Place;
      /** The row of another argument that a single cell does not fit. */
      readonly beside?: Place;
      readonly requirement: Requirement;
    }
  | { readonly code: 'zeroDenominator'; readonly parameter: string }
  | { readonly code: 'shapesDiffer'; readonly parameters: readonly [ShapeOf, ShapeOf] }
  | {
      readonly code: 'notColumn';
      readonly parameter: string;
      readonly rows: number;
      readonly columns: number;
    }
  | { readonly code: 'allZero'; readonly parameter: string }
  | { readonly code: 'weightSum'; readonly parameter: string; readonly sum: number }
  | {
      readonly code: 'noBusinessDay';
      /** As a spreadsheet's day numbers. */
      readonly start: number;
      readonly end: number;
      readonly place?: Place;
    }
  | { readonly code: 'tooManyTrials'; readonly limit: number; readonly place?: Place }
  | { readonly code: 'ragged'; readonly parameter: string; readonly row: number }
  | {
      readonly code: 'notSingle';
      readonly parameter: string;
      readonly rows: number;
      readonly columns: number;
    }
  | { readonly code: 'diverges'; readonly parameter: string; readonly place?: Place }
  | { readonly code: 'resultTooLarge'; readonly place?: Place }
  | { readonly code: 'driverColumns'; readonly parameter: string; readonly columns: number }
  | { readonly code: 'driverNameMissing'; readonly parameter: string; readonly row: number }
  | {
      readonly code: 'model';
      readonly parameter: string;
      /** The row of a table of drivers that is meant, where it is one. */
      readonly row?: number;
      readonly failure: ModelFailure;
    };

export interface ShapeOf {
  readonly parameter: string;
  readonly rows: number;
  readonly columns: number;
}
