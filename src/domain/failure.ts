// Every way in which the pure core can decline to answer: a code and what a sentence about it needs.
// The sentences themselves are made at the edge, from src/messages.

/** Where in a model's text something stands; lines and columns count from 1, columns in characters. */
export interface Position {
  /** Which cell of a range the text came from, from 1; absent where the model is one text. */
  readonly cell?: number;
  readonly line: number;
  readonly column: number;
}

/** What the equation language declines. */
export type ParseFailure =
  | { readonly code: 'emptyModel' }
  | { readonly code: 'missingEquals'; readonly at: Position; readonly text: string }
  | { readonly code: 'missingName'; readonly at: Position }
  | { readonly code: 'badName'; readonly at: Position; readonly text: string }
  | { readonly code: 'missingOperand'; readonly at: Position; readonly after: string }
  | { readonly code: 'missingOperator'; readonly at: Position; readonly before: string }
  | { readonly code: 'unexpectedEquals'; readonly at: Position }
  | { readonly code: 'unclosedBracket'; readonly at: Position; readonly bracket: string }
  | { readonly code: 'unopenedBracket'; readonly at: Position; readonly bracket: string };

/** What makes a set of equations no tree. */
export type TreeFailure =
  | {
      readonly code: 'definedTwice';
      readonly name: string;
      readonly at: Position;
      readonly firstAt: Position;
    }
  | { readonly code: 'circle'; readonly names: readonly string[] }
  | { readonly code: 'secondRoot'; readonly name: string; readonly at: Position; readonly root: string }
  | { readonly code: 'tooManyNames'; readonly limit: number }
  | { readonly code: 'tooManyRows'; readonly limit: number };

/** What makes a tree's values incomputable. */
export type CalculationFailure =
  | { readonly code: 'valuesMissing'; readonly names: readonly string[] }
  | { readonly code: 'zeroDivisor'; readonly name: string }
  | { readonly code: 'tooLarge'; readonly name?: string };

/** Why the KGI's change cannot be divided among the drivers. */
export type GapFailure =
  | { readonly code: 'blankValues'; readonly names: readonly string[] }
  | { readonly code: 'tooManyDrivers'; readonly count: number; readonly limit: number };

/** Why no driver values give the target. */
export type SolveFailure =
  | { readonly code: 'severalUnknown'; readonly names: readonly string[] }
  | {
      readonly code: 'startOutsideBounds';
      readonly name: string;
      readonly value: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly code: 'nothingCanMove' }
  | { readonly code: 'noInfluence'; readonly name: string }
  | { readonly code: 'directionChanges'; readonly name: string }
  | { readonly code: 'severalAnswers'; readonly name: string }
  | { readonly code: 'notAccurate' }
  | {
      readonly code: 'notReachable';
      readonly target: number;
      /** The KGI nearest to the target that can be had. */
      readonly best: number;
      /** Is `best` the largest the tree can give, the smallest, or the edge of a gap that the target lies in? */
      readonly extreme: 'largest' | 'smallest' | 'nearest';
      /** True where `best` is approached and never attained. */
      readonly limit: boolean;
      /** The drivers that stand at a bound there. */
      readonly stoppedBy: readonly string[];
    };

/** What is wrong with what somebody says about a model's drivers. */
export type DriverFailure =
  | { readonly code: 'unknownDriver'; readonly name: string; readonly known: readonly string[] }
  | { readonly code: 'notADriver'; readonly name: string; readonly known: readonly string[] }
  | { readonly code: 'driverTwice'; readonly name: string }
  | { readonly code: 'boundsCross'; readonly name: string; readonly min: number; readonly max: number }
  | { readonly code: 'lockedWithoutValue'; readonly name: string };

/** A template's name that is none. */
export interface TemplateFailure {
  readonly code: 'unknownTemplate';
  readonly name: string;
}

export type ModelFailure =
  | ParseFailure
  | TreeFailure
  | DriverFailure
  | CalculationFailure
  | SolveFailure
  | GapFailure
  | TemplateFailure;
