// What every language has to provide: the words and sentences that a person sees.
import type { ModelFailure } from '../domain/failure';
import type { Language } from '../domain/language';
import type { Status } from '../domain/progress/status';
import type { GapMethod } from '../domain/tree/attribute';
import type { DriverStatus } from '../domain/tree/problem';
import type { Unit } from '../domain/tree/unit';
import type { FunctionFailure } from '../functions/definition';
import type { CellProblem } from './cellProblem';
import type { FeasibilityMessages } from './feasibility';
import type { PlanningMessages } from './planning';
import type { SheetMessages } from './sheets';

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
  /** Sentences one after the other. */
  readonly paragraph: (sentences: readonly string[]) => string;
  readonly sheets: SheetMessages;
  readonly planning: PlanningMessages;
  readonly feasibility: FeasibilityMessages;
  readonly menu: {
    readonly title: string;
    readonly open: string;
    readonly check: string;
    readonly install: string;
    readonly remove: string;
  };
  readonly sidebarTitle: string;
  /** Outcomes of what a person asked for, each one sentence or two. */
  readonly outcome: {
    readonly planCreated: (sheets: readonly string[]) => string;
    readonly planUpdated: string;
    readonly planUnchanged: string;
    readonly formerKept: (sheets: readonly string[]) => string;
    /** What writing would do, before it is done. */
    readonly willMake: (sheets: readonly string[]) => string;
    readonly willKeep: (sheets: readonly string[]) => string;
    readonly willReshape: (sheet: string, added: number, archived: number) => string;
    readonly willUpdate: string;
    readonly checked: (changed: number, total: number) => string;
    readonly noMilestones: string;
    readonly unreadableCells: (sheet: string, cells: readonly string[]) => string;
    readonly checkInstalled: string;
    readonly checkAlreadyInstalled: string;
    readonly busy: string;
    readonly badRequest: string;
    readonly noSpreadsheet: string;
    readonly formulaTooLong: (indicator: string) => string;
    readonly cannotSort: (sheet: string) => string;
    /** A cell or sheet that the plan cannot be read from. */
    readonly cellProblem: (problem: CellProblem) => string;
    readonly nothingWritten: string;
    readonly rangeProtected: (sheet: string, range: string) => string;
    readonly fileFull: string;
    readonly outOfTime: string;
    readonly notFinished: string;
    readonly removalQuestion: string;
    readonly removed: string;
    readonly serviceFailed: (incomplete: boolean) => string;
  };
}
