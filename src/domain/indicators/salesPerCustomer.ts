// I19 顧客単価: Per contract and per customer are two numbers: they part where one customer has two contracts.
import { share } from '../metrics/share';
import type { Indicator } from './indicator';

export const salesPerCustomerIndicator: Indicator = {
  name: { ja: '顧客単価', en: 'Value per customer' },
  synonyms: ['ARPC', 'ARPA', '客単価'],
  phase: 'management',
  measures: [
    {
      name: { ja: '契約単価（ARPC）', en: 'Average per contract (ARPC)' },
      formula: {
        kind: 'perEach',
        numerator: { name: { ja: '売上', en: 'sales' }, base: 'yen' },
        denominator: { name: { ja: '契約', en: 'contracts' }, base: 'contract' },
      },
      direction: 'higher',
      control: 'shared',
    },
    {
      name: { ja: '顧客単価（ARPA）', en: 'Average per account (ARPA)' },
      formula: {
        kind: 'perEach',
        numerator: { name: { ja: '売上', en: 'sales' }, base: 'yen' },
        denominator: { name: { ja: '顧客', en: 'customers' }, base: 'customer' },
      },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [
    {
      given: { ja: '900,000 ÷ 3契約', en: '900,000 ÷ 3 contracts' },
      compute: () => share(900_000, 3),
      result: 300_000,
    },
    {
      given: { ja: '900,000 ÷ 2顧客', en: '900,000 ÷ 2 customers' },
      compute: () => share(900_000, 2),
      result: 450_000,
    },
  ],
};
