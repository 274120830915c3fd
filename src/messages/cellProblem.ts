// What a sentence about a cell that is not understood needs.
import type { ModelFailure } from '../domain/failure';
import type { Language } from '../domain/language';
import type { SettingRow } from './sheets';

/** A cell that is not understood, and why. */
export interface CellProblem {
  readonly sheet: string;
  /** Such as `B7`; absent where the sheet as a whole is meant. */
  readonly cell: string | undefined;
  readonly reason:
    | { readonly code: 'columnMissing'; readonly column: string }
    | { readonly code: 'columnTwice'; readonly column: string; readonly cells: readonly string[] }
    | { readonly code: 'rowMissing'; readonly row: SettingRow }
    | { readonly code: 'notANumber'; readonly text: string }
    | { readonly code: 'notWhole'; readonly text: string }
    | { readonly code: 'notADay'; readonly text: string }
    | { readonly code: 'notAChoice'; readonly text: string }
    | { readonly code: 'notBetween'; readonly text: string; readonly least: number; readonly most: number }
    /** The setting says another language than the one in which a template's indicators are named. */
    | { readonly code: 'otherLanguage'; readonly text: string; readonly language: Language }
    /** `first` stands further up: the same name, or one that differs in case or width alone. */
    | { readonly code: 'ownerTwice'; readonly name: string; readonly first: string }
    /** A number that somebody typed where a target is computed. */
    | { readonly code: 'typedOverFormula'; readonly text: string }
    /** An indicator's cell says `name`, or nothing; its row and the equations say `former`. */
    | {
        readonly code: 'renamed';
        readonly name: string;
        readonly former: string;
        readonly isKgi: boolean;
      }
    /** Two cells give the same indicator a formula. */
    | { readonly code: 'definedTwice'; readonly name: string; readonly first: string }
    | { readonly code: 'secondRoot'; readonly name: string; readonly root: string }
    | { readonly code: 'model'; readonly failure: ModelFailure };
}
