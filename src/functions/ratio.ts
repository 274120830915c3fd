// Functions that divide a part by its whole.
import type { Labels } from '../domain/language';
import { share } from '../domain/metrics/share';
import { failure, success } from '../domain/result';
import type { Example, FunctionDefinition } from './definition';
import { type ElementAnswer, elementFunction, numberParameter } from './elementwise';

/** A quotient, or why there is none. */
export function quotient(
  divisor: { readonly name: string; readonly value: number },
  value: () => number,
): ElementAnswer {
  if (divisor.value === 0) return failure({ code: 'zeroDenominator', parameter: divisor.name });
  return success(value());
}

/** Whether a part is above its whole by more than sums of decimals lose. */
export function exceeds(part: number, whole: number): boolean {
  return part > whole * (1 + 1e-12);
}

export interface Ratio {
  readonly name: string;
  readonly summary: Labels;
  readonly part: { readonly name: string; readonly help: Labels };
  readonly whole: { readonly name: string; readonly help: Labels };
  /** True where part and whole may come from different periods, so that the ratio can exceed 1. */
  readonly mayExceed?: boolean;
  readonly examples: readonly Example[];
}

/** A function of two counts, part ÷ whole. */
export function ratioFunction({
  name,
  summary,
  part,
  whole,
  mayExceed = false,
  examples,
}: Ratio): FunctionDefinition {
  return elementFunction({
    name,
    summary,
    parameters: [
      numberParameter(part.name, 'atLeastZero', part.help),
      numberParameter(whole.name, 'atLeastZero', whole.help),
    ],
    examples,
    element: (partValue, wholeValue) => {
      if (partValue > wholeValue && wholeValue > 0 && !mayExceed) {
        const requirement = { kind: 'atMost', parameter: whole.name, value: wholeValue } as const;
        return failure({ code: 'unfit', parameter: part.name, requirement });
      }
      return quotient({ name: whole.name, value: wholeValue }, () => share(partValue, wholeValue));
    },
  });
}
