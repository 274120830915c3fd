// I26 月次経常収益（MRR）: What comes in every month.
import { monthlyAmount } from '../metrics/monthlyAmount';
import type { Indicator } from './indicator';

export const monthlyRevenueIndicator: Indicator = {
  name: { ja: '月次経常収益（MRR）', en: 'Monthly recurring revenue (MRR)' },
  synonyms: ['MRR', 'ARR'],
  phase: 'customerSuccess',
  measures: [
    {
      name: { ja: '月次経常収益（MRR）', en: 'Monthly recurring revenue (MRR)' },
      formula: {
        kind: 'computed',
        words: {
          ja: '契約ごとの請求額 ÷ 請求期間の月数、の合計',
          en: 'sum over contracts of the amount ÷ the months it covers',
        },
        unit: 'yen',
      },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [
    {
      given: { ja: '年払い2,000', en: '2,000 a year' },
      compute: () => monthlyAmount(2_000, 12),
      result: 166.66666666666666,
      source: 'ChartMogul, MRR',
    },
  ],
};
