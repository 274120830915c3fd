// What a line of business does with its tree: what success hangs on, what is watched, what is done every day.
//
// It stands beside the template in one file but apart from it, so that a cell, which needs only the equations,
// does not load it.
import type { ActionId } from '../actions/actions';
import type { Labels } from '../language';

export interface Practice {
  /** The id of the template. */
  readonly template: string;
  /** A KGI for one month that the starting values make sensible. */
  readonly target: number;
  readonly successFactors: readonly SuccessFactor[];
  /** Three to five indicators of the tree, by id, that one person looks at. */
  readonly watched: readonly string[];
  /** The one of them that comes first. */
  readonly centrePin: string;
  /**
   * By the id of an indicator: what one person can do of it on one business day beside everything else. Assumptions to
   * start from, which a team changes in its settings.
   */
  readonly capacities: Readonly<Record<string, number>>;
  /** By the id of a driver: what one does oneself to move it, or why there is nothing. */
  readonly actions: Readonly<Record<string, LeafActions>>;
}

/** What success hangs on (KFS), in words, and the indicators of the tree that measure it: at least one. */
export interface SuccessFactor {
  readonly name: Labels;
  readonly measuredBy: readonly string[];
}

export type LeafActions =
  | { readonly does: readonly [ActionId, ...ActionId[]] }
  | { readonly nothing: ReasonForNothing };

export type ReasonForNothing =
  /** It is what it is when the period begins. */
  | 'knownAtStart'
  /** Prices and commissions that the company sets, not the one who sells. */
  | 'setByCompany'
  /** Others decide it, and nothing one does in the period changes it. */
  | 'decidedByOthers';
