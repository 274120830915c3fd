// =TRIALS_NEEDED(target, rate, confidence)
import { failure, success } from '../domain/result';
import { fewestTrials } from '../domain/statistics/fewestTrials';
import { elementFunction, numberParameter } from './elementwise';
import { MOST_TRIALS, missing, rateParameter, targetParameter } from './trials';

export const trialsNeeded = elementFunction({
  name: 'TRIALS_NEEDED',
  summary: {
    ja: '必要な商談数：目標の件数に confidence 以上の確率で届く、いちばん少ない商談の数。',
    en: 'Fewest trials whose chance of reaching the target is at least the confidence.',
  },
  parameters: [
    targetParameter,
    rateParameter,
    numberParameter('confidence', 'share', {
      ja: '届く確率（0〜1）。例：0.8',
      en: 'chance wanted, 0 to 1, e.g. 0.8',
    }),
  ],
  examples: [
    { formula: '=TRIALS_NEEDED(3, 0.15, 0.8)', result: 28, source: '3 orders at 15% with 80%: 28 meetings' },
    { formula: '=TRIALS_NEEDED(3, 0.15, 0.9)', result: 34, source: '3 orders at 15% with 90%: 34 meetings' },
    { formula: '=TRIALS_NEEDED(3, 0.15, 1)', result: 'refused', source: 'no number of meetings is certain' },
  ],
  element: (target, rate, confidence) => {
    const needed = missing(target);
    if (needed <= 0) return success(0);
    if (rate === 0) return failure({ code: 'unfit', parameter: 'rate', requirement: { kind: 'aboveZero' } });
    if (confidence === 1 && rate < 1) {
      return failure({ code: 'unfit', parameter: 'confidence', requirement: { kind: 'openShare' } });
    }
    const trials = fewestTrials(needed, rate, confidence, MOST_TRIALS);
    return trials === undefined ? failure({ code: 'tooManyTrials', limit: MOST_TRIALS }) : success(trials);
  },
});
