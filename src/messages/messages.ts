// What every language has to provide: the words and sentences that a person sees.
import type { Period } from '../domain/calendar/period';
import type { ModelFailure } from '../domain/failure';
import type { Language } from '../domain/language';
import type { MilestoneCheck, MilestoneStatus } from '../domain/progress/milestones';
import type { Status } from '../domain/progress/status';
import type { GapMethod } from '../domain/tree/attribute';
import type { DriverStatus } from '../domain/tree/solve';
import type { Unit } from '../domain/tree/unit';
import type { FunctionFailure } from '../functions/definition';

export interface Messages {
  readonly language: Language;
  /** A unit in words, as it stands in a column of its own. */
  readonly unit: (unit: Unit) => string;
  /** Headers of KPI_TREE's result. */
  readonly tree: {
    readonly level: string;
    readonly indicator: string;
    readonly formula: string;
    readonly value: string;
    readonly unit: string;
  };
  /** Headers of KPI_SOLVE's result, and its words for a driver's status. */
  readonly solve: {
    readonly current: string;
    readonly required: string;
    readonly change: string;
    readonly status: string;
    readonly words: Readonly<Record<DriverStatus, string>>;
  };
  /** Headers of KPI_GAP's result, and its last row, which names the method. */
  readonly gap: {
    readonly before: string;
    readonly after: string;
    readonly change: string;
    readonly contribution: string;
    readonly share: string;
    readonly total: Readonly<Record<GapMethod, string>>;
  };
  /** Headers of KPI_SENSITIVITY's result. */
  readonly sensitivity: {
    readonly elasticity: string;
    readonly perUnit: string;
    readonly headroom: string;
    readonly potential: string;
  };
  /** What KPI_STATUS says. */
  readonly status: Readonly<Record<Status, string>>;
  /** One sentence: which function, which argument, which value, and what would be right. */
  readonly refusal: (functionName: string, failure: FunctionFailure) => string;
  /** What is wrong with a model, without a full stop. */
  readonly modelFailure: (failure: ModelFailure) => string;
  /** Ends a statement as a sentence. */
  readonly sentence: (statement: string) => string;
  readonly sheets: SheetMessages;
  readonly menu: {
    readonly title: string;
    readonly open: string;
    readonly check: string;
    readonly install: string;
  };
  readonly sidebarTitle: string;
  /** Outcomes of what a person asked for, each one sentence or two. */
  readonly outcome: {
    readonly planCreated: (treeSheet: string, milestoneSheet: string) => string;
    readonly planUpdated: (treeSheet: string, milestoneSheet: string) => string;
    readonly planReplaced: (treeSheet: string, milestoneSheet: string, keptAs: readonly string[]) => string;
    readonly checked: (changed: number, total: number) => string;
    readonly noMilestones: string;
    readonly unreadableCells: (sheet: string, cells: readonly string[]) => string;
    readonly checkInstalled: string;
    readonly checkAlreadyInstalled: string;
    readonly busy: string;
    readonly badRequest: string;
    readonly noSpreadsheet: string;
    readonly formulaTooLong: (indicator: string) => string;
    readonly columnMissing: (sheet: string, column: string) => string;
    readonly serviceFailed: (incomplete: boolean) => string;
  };
}

/** The words on the generated sheets. */
export interface SheetMessages {
  readonly rowId: string;
  readonly period: (period: Period) => string;
  /** The name under which a sheet is kept when its plan has other indicators now. */
  readonly keptName: (name: string, date: string) => string;
  readonly tree: {
    readonly name: string;
    readonly hint: string;
    readonly checkFormat: string;
    readonly columns: Readonly<
      Record<
        'indicator' | 'formula' | 'unit' | 'origin' | 'target' | 'required' | 'actual' | 'attainment',
        string
      >
    >;
    readonly origins: Readonly<Record<'kgi' | 'computed' | 'typed' | 'solved' | 'repeated', string>>;
  };
  readonly milestones: {
    readonly name: string;
    readonly hint: string;
    readonly columns: Readonly<
      Record<
        'due' | 'day' | 'check' | 'achievedFrom' | 'watchFrom' | 'actual' | 'mark' | 'status' | 'judgedAt',
        string
      >
    >;
    readonly day: (dayOfMonth: number) => string;
    readonly checks: Readonly<Record<MilestoneCheck, string>>;
    readonly statusWords: Readonly<Record<MilestoneStatus, string>>;
    readonly statusMarks: Readonly<Record<MilestoneStatus, string>>;
    readonly actualHelp: string;
  };
}
