// =CAC_PAYBACK(cac, arpa, [margin])
import { paybackPeriods } from '../domain/metrics/paybackPeriods';
import { elementFunction, numberParameter, optionalNumber } from './elementwise';
import { acquisition } from './ltvCac';
import { quotient } from './ratio';

export const cacPayback = elementFunction({
  name: 'CAC_PAYBACK',
  summary: {
    ja: 'CAC回収期間：獲得コストを粗利で取り戻すまでの期数（arpa が月額なら月数）。',
    en: 'CAC payback: periods of arpa (months, if it is monthly) until the acquisition cost is earned back.',
  },
  parameters: [
    acquisition,
    numberParameter('arpa', 'atLeastZero', {
      ja: '1顧客・1期あたりの売上（円）。例：10000',
      en: 'revenue per account and period, e.g. 10000',
    }),
    optionalNumber('margin', 'share', 1, {
      ja: '粗利率（0〜1）、省略すると1。例：0.8',
      en: 'gross margin, 0 to 1, 1 by default, e.g. 0.8',
    }),
  ],
  examples: [
    {
      formula: '=CAC_PAYBACK(200, 50, 0.75)',
      result: 5.333333333333333,
      source: 'scoutmytool.com, CAC payback',
    },
  ],
  element: (cost, revenue, margin) =>
    quotient({ name: revenue === 0 ? 'arpa' : 'margin', value: revenue * margin }, () =>
      paybackPeriods(cost, revenue, margin),
    ),
});
