// =LTV_CAC(ltv, cac)
import { share } from '../domain/metrics/share';
import { elementFunction, numberParameter } from './elementwise';
import { quotient } from './ratio';

export const acquisition = numberParameter('cac', 'atLeastZero', {
  ja: '1顧客の獲得コスト（円）。例：200000',
  en: 'cost of winning one customer, e.g. 200000',
});

export const ltvCac = elementFunction({
  name: 'LTV_CAC',
  summary: {
    ja: 'LTV÷CAC：1顧客の生涯価値が獲得コストの何倍か。1を切ると赤字で、3が目安です。',
    en: 'LTV ÷ CAC: how often a customer earns back what winning it took; below 1 is a loss, 3 a common goal.',
  },
  parameters: [
    numberParameter('ltv', 'number', {
      ja: 'LTV（粗利ベース、円）。例：400000',
      en: 'lifetime value in gross profit, e.g. 400000',
    }),
    acquisition,
  ],
  examples: [{ formula: '=LTV_CAC(400000, 200000)', result: 2, source: '400,000 ÷ 200,000' }],
  element: (value, cost) => quotient({ name: 'cac', value: cost }, () => share(value, cost)),
});
