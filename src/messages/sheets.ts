// What every language has to provide for the generated sheets: names, headers, hints, words in cells.
import type { Action, Measure } from '../domain/actions/action';
import type { Period } from '../domain/calendar/period';
import type { CurrencyUnit } from '../domain/planning/teamPlan';
import type { MilestoneCheck, MilestoneStatus } from '../domain/progress/milestones';
import type { Unit } from '../domain/tree/unit';

type Words<Key extends string> = Readonly<Record<Key, string>>;

interface SheetWords<Column extends string> {
  readonly name: string;
  readonly hint: string;
  readonly columns: Words<Column>;
}

export interface SheetMessages {
  readonly period: (period: Period) => string;
  /** The name under which a sheet is kept when its plan has other columns now. */
  readonly keptName: (name: string, date: string) => string;
  /** What stands where a row's indicator is no longer in the plan. */
  readonly archived: string;
  /** Where a sheet lists only the first of very many indicators. */
  readonly moreInTree: (count: number) => string;
  /** Behind a column's header: what its numbers are counted in. */
  readonly inUnit: (unit: string) => string;
  /** Yen, thousands or millions of them, as a unit. */
  readonly currency: Words<CurrencyUnit>;
  readonly tree: SheetWords<
    | 'indicator'
    | 'formula'
    | 'unit'
    | 'origin'
    | 'target'
    | 'required'
    | 'actual'
    | 'attainment'
    | 'bar'
    | 'gap'
    | 'contribution'
    | 'owner'
    | 'due'
    | 'status'
    | 'pin'
    | 'start'
    | 'lower'
    | 'upper'
    | 'written'
    | 'order'
  > & {
    /** Before what the KGI's target differs by from its equation. */
    readonly check: string;
    readonly asOfFormat: string;
    /** Why there are no contributions: some of what makes the KGI is logged, and not all; short, it stands above them. */
    readonly notAllLogged: string;
    readonly origins: Words<'kgi' | 'computed' | 'typed' | 'solved' | 'repeated'>;
    readonly pinHelp: string;
    /** Money is shown in thousands or millions, and typed in yen. */
    readonly typedInYen: (shown: string) => string;
  };
  readonly targets: SheetWords<
    | 'item'
    | 'unit'
    | 'proposed'
    | 'agreed'
    | 'reason'
    | 'agreedOn'
    | 'status'
    | 'total'
    | 'firstHalf'
    | 'secondHalf'
    | 'order'
  > & {
    readonly month: (number: number) => string;
    /** Three months of the period, whatever the fiscal year calls them. */
    readonly quarter: (number: number) => string;
    readonly fiscalQuarters: readonly string[];
    readonly fiscalHalves: readonly string[];
    /** Where they are no quarter or half of the fiscal year: from one month to another. */
    readonly monthNames: readonly string[];
    readonly to: string;
    readonly monthFormat: string;
    readonly months: string;
    readonly businessDays: string;
    /** A title over the people's rows, and the difference between their sum and the KGI. */
    readonly byOwner: string;
    readonly rest: string;
    /** How it stands with a person's target. */
    readonly agreement: Words<'open' | 'proposed' | 'noReason' | 'agreed'>;
    readonly amountHelp: string;
  };
  readonly log: SheetWords<'day' | 'owner' | 'indicator' | 'value' | 'note'> & {
    readonly dayHelp: string;
    readonly ownerHelp: string;
    readonly indicatorHelp: string;
    readonly valueHelp: string;
    /** The hint where the plan has numbers that stand at one moment. */
    readonly hintWithLevels: string;
    /** Shows the number of rows that count nowhere, and nothing for 0. */
    readonly uncountedFormat: string;
  };
  readonly actions: SheetWords<
    | 'owner'
    | 'item'
    | 'cadence'
    | 'rule'
    | 'unit'
    | 'month'
    | 'week'
    | 'day'
    | 'actual'
    | 'attainment'
    | 'status'
    | 'order'
  > & {
    /** The month and its business days, which make the targets true. */
    readonly monthFormat: string;
    readonly daysFormat: string;
    readonly cadence: Words<'day' | 'week' | 'month' | 'each'>;
    readonly rule: (action: Action) => string;
    /** The rule, and what to log on every occasion: a number, 1 or 0, items filled in, or a share. */
    readonly ruleAndRecord: (rule: string, record: Measure['kind'] | 'share') => string;
    readonly fromTree: string;
    /** Where nobody was named. */
    readonly everybody: string;
  };
  readonly smart: SheetWords<
    | 'indicator'
    | 'statement'
    | 'specific'
    | 'measurable'
    | 'achievable'
    | 'relevant'
    | 'timeBound'
    | 'advice'
    | 'order'
  > & {
    readonly verdicts: Words<'met' | 'unmet' | 'unknown'>;
    /** A sentence of the form that passes, with {year}, {month}, {indicator} and {amount} in it. */
    readonly statement: string;
    /** The names of the months; absent where they are told by number. */
    readonly monthNames: readonly string[] | undefined;
    /** What stands around an amount in a sentence. */
    readonly aroundAmount: (unit: Unit | undefined) => { readonly before: string; readonly after: string };
  };
  readonly milestones: SheetWords<
    | 'due'
    | 'day'
    | 'check'
    | 'achievedFrom'
    | 'watchFrom'
    | 'actual'
    | 'mark'
    | 'status'
    | 'judgedAt'
    | 'order'
  > & {
    readonly dayOfMonth: (day: number) => string;
    /** What is looked at; {unit} stands for that of money, {bant} for how many of the four must be known. */
    readonly checks: Words<MilestoneCheck>;
    readonly statusWords: Words<MilestoneStatus>;
    readonly statusMarks: Words<MilestoneStatus>;
    /** The day has come, and nobody has checked. */
    readonly notChecked: { readonly word: string; readonly mark: string };
    /** How checks are had, by the names of the menu items. */
    readonly checkHint: (install: string, check: string) => string;
    readonly actualHelp: string;
  };
  readonly settings: SheetWords<'item' | 'value' | 'note' | 'order'> & {
    readonly items: Readonly<Record<SettingRow, { readonly label: string; readonly note: string }>>;
    readonly owner: (number: number) => string;
    readonly ownEquations: string;
    readonly languages: Words<'auto' | 'ja' | 'en'>;
    readonly choiceHelp: (words: readonly string[]) => string;
    readonly numberHelp: (min: number, max: number) => string;
    readonly dayHelp: string;
  };
  readonly holidays: SheetWords<'day' | 'weekday' | 'kind' | 'note' | 'order'> & {
    readonly kinds: Words<'national' | 'company'>;
    readonly weekdayFormat: string;
    readonly dayHelp: string;
  };
  readonly verdicts: SheetWords<
    'subject' | 'value' | 'at' | 'first' | 'second' | 'third' | 'fourth' | 'fifth' | 'sixth' | 'order'
  >;
}

/** The rows of the settings sheet, but for the people's. */
export type SettingRow =
  | 'model'
  | 'start'
  | 'months'
  | 'end'
  | 'asOf'
  | 'until'
  | 'days'
  | 'daysGone'
  | 'chosenMonth'
  | 'month'
  | 'monthUntil'
  | 'monthDays'
  | 'monthDaysGone'
  | 'fiscalYearStart'
  | 'achievedFrom'
  | 'watchFrom'
  | 'bantStrictness'
  | 'currencyUnit'
  | 'language'
  | 'companyHolidays';
