// What every language has to provide for the sidebar: its labels, hints and sentences.
import type { DriverStatus } from '../domain/tree/problem';
import type { Unit } from '../domain/tree/unit';

export interface WizardWords {
  readonly title: string;
  readonly loading: string;
  readonly retry: string;
  readonly model: {
    readonly heading: string;
    /** The choice beside the templates. */
    readonly own: string;
    readonly equations: string;
    readonly help: string;
    /** What the text area opens with. */
    readonly example: string;
  };
  readonly target: {
    readonly heading: string;
    readonly label: (name: string, unit: Unit | undefined) => string;
    readonly placeholder: string;
  };
  /** Above the four layers of an example, and on the button that fills it in. */
  readonly example: { readonly heading: string; readonly fillIn: string };
  readonly period: {
    readonly heading: string;
    readonly year: string;
    readonly month: string;
    readonly length: string;
    readonly yearOption: (year: number) => string;
    readonly monthOption: (month: number) => string;
    readonly lengthOption: (months: number) => string;
    readonly span: (first: YearMonth, last: YearMonth) => string;
  };
  readonly owners: {
    readonly heading: string;
    readonly label: string;
    readonly placeholder: string;
    readonly help: string;
    /** How many names are understood. */
    readonly count: (count: number) => string;
  };
  readonly drivers: {
    readonly heading: string;
    readonly label: (name: string, unit: Unit | undefined) => string;
    readonly placeholder: string;
    readonly locked: string;
    readonly free: string;
    /** Stands where the lock would be while this driver alone is blank. */
    readonly unknown: string;
    /** The same while others are blank too. */
    readonly missing: string;
    readonly solvesOne: (name: string) => string;
    readonly sharesEffort: string;
    readonly restore: string;
    /** The same where the starting values are those of the plan that stands. */
    readonly restorePlan: string;
    readonly others: (count: number) => string;
  };
  readonly tree: {
    readonly heading: string;
    readonly indicator: string;
    readonly value: string;
    readonly level: (level: number) => string;
    readonly needed: (amount: string) => string;
    readonly others: (count: number) => string;
    readonly status: Readonly<Record<DriverStatus, string>>;
  };
  readonly actions: {
    readonly generate: string;
    readonly generating: string;
    /** Where a plan stands: looks at what would change before anything is written. */
    readonly review: string;
    readonly reviewing: string;
    readonly write: string;
    readonly writing: string;
    readonly back: string;
    readonly check: string;
    readonly checking: string;
  };
  /** What would change, before it is written. */
  readonly changes: { readonly heading: string; readonly none: string };
  /** Above the cells that stand in the way of reading the plan. */
  readonly unreadable: {
    readonly heading: string;
    readonly help: string;
    readonly retry: string;
    readonly retrying: string;
  };
  /** A number with its unit: 100,000,000円. */
  readonly amount: (number: string, unit: Unit | undefined) => string;
  /** The rest of a list that was cut: how many more there are. */
  readonly more: (count: number) => string;
  readonly problem: {
    readonly targetMissing: string;
    readonly notANumber: (text: string) => string;
    readonly severalBlank: (count: number) => string;
    /** A rate above 100% that was probably meant as `meant`. */
    readonly percentMissing: (understood: string, meant: string) => string;
    readonly aboveMaximum: (maximum: string) => string;
    readonly belowZero: string;
    readonly ownerTwice: (name: string) => string;
    readonly ownerTooLong: (name: string, most: number) => string;
    readonly tooManyOwners: (count: number, most: number) => string;
    /** Makes a sentence of what is wrong with a model. */
    readonly sentence: (clause: string) => string;
  };
  /** What to mend before there is a tree. */
  readonly mend: {
    readonly equations: string;
    readonly target: string;
    readonly missingTarget: string;
    readonly driver: (name: string) => string;
    readonly owners: string;
    readonly drivers: string;
    readonly sheets: string;
    readonly values: string;
    readonly computing: string;
  };
  readonly server: {
    readonly severalAccounts: string;
    readonly noAnswer: string;
  };
}

export interface YearMonth {
  readonly year: number;
  readonly month: number;
}
