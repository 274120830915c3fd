// What is known of an indicator: what it counts, in what unit, which way is better, and who decides it.
import type { Control } from '../control';
import type { Labels } from '../language';
import type { Base, Unit } from '../tree/unit';

/** Where in selling an indicator tells something. */
export type Phase = 'marketing' | 'field' | 'customerSuccess' | 'management' | 'behaviour';

/** Something that is counted, by its full name. */
export interface Quantity {
  readonly name: Labels;
  readonly base: Base;
}

export type Formula =
  /** Numerator ÷ denominator: a share where each of the one comes out of one of the other. */
  | {
      readonly kind: 'share' | 'perEach';
      readonly numerator: Quantity;
      readonly denominator: Quantity;
    }
  | { readonly kind: 'count'; readonly base: Base }
  /** What is more than one division, in words; without a unit, a pure number. */
  | { readonly kind: 'computed'; readonly words: Labels; readonly unit?: Unit };

/** One number, by a name that no other number has. */
export interface Measure {
  readonly name: Labels;
  readonly formula: Formula;
  /** Which way is better; `steady` where both ways are a sign. */
  readonly direction: 'higher' | 'lower' | 'steady';
  readonly control: Control;
  /** Where the formula allows more or less than one would think. */
  readonly bounds?: Bounds;
}

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** A case with numbers: what is given, how it is computed, and what comes out according to whom. */
export interface WorkedExample {
  /** In figures, or in words where figures do not do. */
  readonly given: string | Labels;
  readonly compute: () => number;
  readonly result: number;
  /** Who published it; absent for plain arithmetic. */
  readonly source?: string;
}

export interface Indicator {
  readonly name: Labels;
  /** Other words under which people look for it. */
  readonly synonyms: readonly string[];
  readonly phase: Phase;
  /** Mostly one; several where one name stands for several numbers, or they are looked at together. */
  readonly measures: readonly [Measure, ...Measure[]];
  readonly examples: readonly WorkedExample[];
}

/** The unit that a formula gives; absent for a pure number. */
export function unitOf(formula: Formula): Unit | undefined {
  switch (formula.kind) {
    case 'share':
      return `${formula.numerator.base} of ${formula.denominator.base}`;
    case 'perEach':
      return `${formula.numerator.base}/${formula.denominator.base}`;
    case 'count':
      return formula.base;
    case 'computed':
      return formula.unit;
  }
}

/** A share lies from 0 to 1, all else is never below 0, unless the measure says otherwise. */
export function boundsOf({ formula, bounds }: Measure): Bounds {
  return bounds ?? { min: 0, max: formula.kind === 'share' ? 1 : Number.POSITIVE_INFINITY };
}

/** The two counts behind a rate, from which an interval says how far to trust it; money has none. */
export function countsBehind({ formula }: Measure): readonly [Quantity, Quantity] | undefined {
  if (formula.kind !== 'share' || formula.numerator.base === 'yen') return undefined;
  return [formula.numerator, formula.denominator];
}
