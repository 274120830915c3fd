// What every language has to provide: the words and sentences that a person sees.
import type { ModelFailure } from '../domain/failure';
import type { Unit } from '../domain/tree/unit';
import type { FunctionFailure } from '../functions/definition';

export interface Messages {
  readonly units: Readonly<Record<Unit, string>>;
  /** Headers of KPI_TREE's result. */
  readonly tree: {
    readonly level: string;
    readonly indicator: string;
    readonly formula: string;
    readonly value: string;
    readonly unit: string;
  };
  /** One sentence: which function, which argument, which value, and what would be right. */
  readonly refusal: (functionName: string, failure: FunctionFailure) => string;
  /** What is wrong with a model, without a full stop. */
  readonly modelFailure: (failure: ModelFailure) => string;
}
