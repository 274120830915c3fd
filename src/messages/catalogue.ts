// What every language has to provide for the catalogue: the words around actions and lines of business.
import type { Action, ActionPhase } from '../domain/actions/action';
import type { Control } from '../domain/control';
import type { IndicatorId } from '../domain/indicators';
import type { Measure, Phase } from '../domain/indicators/indicator';
import type { LayerFinding } from '../domain/review/layers';
import type { ReasonForNothing } from '../domain/templates/practice';

/** By indicator, never by where something stands: what is said of one can never slip beneath another. */
export type IndicatorAdvice = Readonly<Record<IndicatorId, Advice>>;

export interface Advice {
  readonly means: string;
  /** What to look at when it is low (or high, where low is good). */
  readonly whenLow: readonly string[];
}

export interface CatalogueWords {
  readonly advice: IndicatorAdvice;
  readonly phase: Readonly<Record<Phase, string>>;
  readonly direction: Readonly<Record<Measure['direction'], string>>;
  readonly control: Readonly<Record<Control, string>>;
  /** How a number is computed: orders ÷ meetings held. */
  readonly formula: (measure: Measure) => string;
  /** Why a driver has no action. */
  readonly reason: Readonly<Record<ReasonForNothing, string>>;
  readonly actionPhase: Readonly<Record<ActionPhase, string>>;
  /** How one tells whether an action was done: how many, for each of what, until when. */
  readonly measure: (action: Action) => string;
  /** What is wrong with a line's layer, and what would be right. */
  readonly layerFinding: (finding: LayerFinding) => string;
}
