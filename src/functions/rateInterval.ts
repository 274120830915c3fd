// =RATE_INTERVAL(successes, trials, [confidence])
import { failure, success } from '../domain/result';
import { normalQuantile } from '../domain/statistics/normalQuantile';
import { wilsonInterval } from '../domain/statistics/wilsonInterval';
import type { FunctionDefinition } from './definition';
import { numberParameter, optionalNumber, rowwise } from './elementwise';

const parameters = [
  numberParameter('successes', 'atLeastZero', { ja: '成功（件）。例：3', en: 'successes, e.g. 3' }),
  numberParameter('trials', 'atLeastZero', { ja: '試行（件）。例：20', en: 'trials, e.g. 20' }),
  optionalNumber('confidence', 'openShare', 0.95, {
    ja: '信頼度（0〜1）、省略すると0.95。例：0.8',
    en: 'confidence, 0 to 1, 0.95 by default, e.g. 0.8',
  }),
] as const;

export const rateInterval: FunctionDefinition = {
  name: 'RATE_INTERVAL',
  summary: {
    ja: '率の信頼区間（ウィルソン法）：下限と上限の2列。件数が少ないほど広くなります。',
    en: 'Wilson score interval of a rate: two columns, low and high; the fewer trials, the wider.',
  },
  parameters,
  examples: [
    {
      formula: '=RATE_INTERVAL(19, 38)',
      result: [[0.348499283643951, 0.651500716356049]],
      source: 'statsmodels, test_proportion.py',
    },
  ],
  compute: rowwise(parameters, 2, (successes, trials, confidence) => {
    if (trials === 0) return failure({ code: 'zeroDenominator', parameter: 'trials' });
    if (successes > trials) {
      const requirement = { kind: 'atMost', parameter: 'trials', value: trials } as const;
      return failure({ code: 'unfit', parameter: 'successes', requirement });
    }
    return success(wilsonInterval(successes, trials, normalQuantile(confidence)));
  }),
};
