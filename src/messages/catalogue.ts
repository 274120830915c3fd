// What every language has to provide for the catalogue: the words around actions and lines of business.
import type { Action, ActionPhase } from '../domain/actions/action';
import type { ReasonForNothing } from '../domain/templates/practice';

export interface CatalogueWords {
  /** Why a driver has no action. */
  readonly reason: Readonly<Record<ReasonForNothing, string>>;
  readonly actionPhase: Readonly<Record<ActionPhase, string>>;
  /** How one tells whether an action was done: how many, for each of what, until when. */
  readonly measure: (action: Action) => string;
}
