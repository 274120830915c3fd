// =HIT_PROBABILITY(target, won, trials, rate)
import { success } from '../domain/result';
import { binomialTails } from '../domain/statistics/binomialTails';
import { elementFunction, numberBetween, numberParameter } from './elementwise';
import { MOST_TRIALS, missing, rateParameter, targetParameter } from './trials';

export const hitProbability = elementFunction({
  name: 'HIT_PROBABILITY',
  summary: {
    ja: '達成確率：残りの商談（trials）がそれぞれ rate で受注になるとき、受注済みと合わせて目標に届く確率。',
    en: 'Chance of reaching the target: orders won plus those of the trials left, each won at the rate.',
  },
  parameters: [
    targetParameter,
    numberParameter('won', 'atLeastZero', { ja: '受注済み（件）。例：1', en: 'orders won already, e.g. 1' }),
    numberBetween(
      'trials',
      { min: 0, max: MOST_TRIALS, whole: true },
      { ja: '残りの商談（件）。例：9', en: 'meetings left, e.g. 9' },
    ),
    rateParameter,
  ],
  examples: [
    {
      formula: '=HIT_PROBABILITY(3, 1, 9, 0.15)',
      result: 0.4005208449140625,
      source: 'two or more of 9 at 15%',
    },
    {
      formula: '=HIT_PROBABILITY(3, 0, 20, 0.15)',
      result: 0.5951037219925647,
      source: '3 orders from 20 meetings at 15%: 59.5%',
    },
  ],
  element: (target, won, trials, rate) => {
    const needed = missing(target - won);
    if (needed <= 0) return success(1);
    return success(needed > trials ? 0 : binomialTails(needed, trials, rate).reached);
  },
});
