// What functions about recurring revenue share: their parameters and their refusals.
import { failure } from '../domain/result';
import { type ElementAnswer, numberParameter } from './elementwise';
import { exceeds, quotient } from './ratio';

export const startRevenue = numberParameter('start_mrr', 'atLeastZero', {
  ja: '期首のMRR（円）。例：20000',
  en: 'recurring revenue at the start, e.g. 20000',
});

export const expansion = numberParameter('expansion', 'atLeastZero', {
  ja: '既存顧客の増額（円）。例：3000',
  en: 'growth of existing customers, e.g. 3000',
});

export const contraction = numberParameter('contraction', 'atLeastZero', {
  ja: '既存顧客の減額（円）。例：800',
  en: 'reductions of those who stay, e.g. 800',
});

export const churned = numberParameter('churned', 'atLeastZero', {
  ja: '解約で失った額（円）。例：1200',
  en: 'revenue of those who left, e.g. 1200',
});

/** A quotient over the revenue at the start, of which no more than all can be lost. */
export function ofStart(
  start: number,
  contractionValue: number,
  churnedValue: number,
  value: () => number,
): ElementAnswer {
  if (start > 0 && exceeds(contractionValue + churnedValue, start)) {
    const requirement = {
      kind: 'atMost',
      parameter: 'start_mrr',
      value: start,
      together: 'contraction',
    } as const;
    return failure({ code: 'unfit', parameter: 'churned', requirement });
  }
  return quotient({ name: 'start_mrr', value: start }, value);
}
