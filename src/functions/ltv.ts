// =LTV(arpa, churn, [margin], [discount], [expansion], [horizon], [timing])
import { lifetimeValue, type PaymentTiming } from '../domain/metrics/lifetimeValue';
import { failure } from '../domain/result';
import { type ElementParameter, elementFunction, numberParameter, optionalNumber } from './elementwise';

const timingParameter: ElementParameter<PaymentTiming> = {
  name: 'timing',
  optional: true,
  help: {
    ja: '入金の時点、"start"（期首、既定）か "end"（継続した期の末）。例："end"',
    en: 'when payments fall, "start" (default) or "end" of the periods survived, e.g. "end"',
  },
  read: (value) => {
    const word = typeof value === 'string' ? value.normalize('NFKC').trim().toLowerCase() : '';
    return word === 'start' || word === 'end' ? word : undefined;
  },
  requirement: { kind: 'oneOf', words: ['start', 'end'] },
  blank: { value: 'start' },
};

export const ltv = elementFunction({
  name: 'LTV',
  summary: {
    ja:
      'LTV（顧客生涯価値）：1顧客が生涯にもたらす粗利。割引・単価の伸び・期間を入れられます。' +
      '計算の前提：最初の入金は期首に確実にあるもの（timing を "end" にすると、継続した各期の末に入金）。',
    en:
      'Lifetime value: the gross profit of one customer over its life. Convention: the first payment falls ' +
      'at the start and is certain (timing "end": at the end of each period that the customer survives).',
  },
  parameters: [
    numberParameter('arpa', 'number', {
      ja: '1顧客・1期あたりの売上（円）。例：10000',
      en: 'revenue per account and period, e.g. 10000',
    }),
    numberParameter('churn', 'share', {
      ja: '1期の解約率（0〜1）。例：0.02',
      en: 'churn a period, 0 to 1, e.g. 0.02',
    }),
    optionalNumber('margin', 'share', 1, {
      ja: '粗利率（0〜1）、省略すると1で、そのとき arpa は粗利で入れます。例：0.8',
      en: 'gross margin, 0 to 1; 1 by default, and then arpa must already be gross profit, e.g. 0.8',
    }),
    optionalNumber('discount', 'aboveMinusOne', 0, {
      ja: '1期の割引率、省略すると0。例：0.01',
      en: 'discount rate a period, 0 by default, e.g. 0.01',
    }),
    optionalNumber('expansion', 'aboveMinusOne', 0, {
      ja: '継続顧客の1期あたり売上の伸び率、省略すると0。例：0.01',
      en: 'growth a period of those who stay, 0 by default, e.g. 0.01',
    }),
    optionalNumber('horizon', 'positiveWhole', undefined, {
      ja: '数える期数（1以上の整数）、省略すると上限なし。例：60',
      en: 'number of periods counted, all by default, e.g. 60',
    }),
    timingParameter,
  ],
  examples: [
    { formula: '=LTV(10000, 0.02, 0.8)', result: 400_000, source: '10000 × 0.8 ÷ 0.02' },
    {
      formula: '=LTV(10000, 0.02, 0.8, 0, 0.01)',
      result: 784_313.7254901961,
      source: '8000 ÷ (1 − 0.98 × 1.01) = 8000 ÷ 0.0102',
    },
    {
      formula: '=LTV(10000, 0.02, 0.8, 0, 0.03)',
      result: 'refused',
      source: '0.98 × 1.03 ≥ 1: the series has no limit',
    },
    { formula: '=LTV(8000, 0, 1, 0, 0, 60)', result: 480_000, source: '8000 × 60 months' },
    {
      formula: '=LTV(18.95, 0.212, 1, 0.01)',
      result: 86.21396396396395,
      source: '18.95 × 1.01 ÷ (1.01 − 0.788), the case "Net 4 You" paid at the start',
    },
    {
      formula: '=LTV(18.95, 0.212, 1, 0.01, , , "end")',
      result: 67.26396396396396,
      source: '18.95 × 0.788 ÷ (1.01 − 0.788), the case "Net 4 You": 67.26',
    },
  ],
  element: (arpa, churn, margin, discount, expansion, horizon, timing) => {
    const value = lifetimeValue({ arpa, churn, margin, discount, expansion, horizon, timing });
    return value.ok ? value : failure({ code: 'diverges', parameter: 'horizon' });
  },
});
