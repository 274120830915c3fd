// I14 顧客生涯価値: Gross profit of a customer over its life; in revenue only where one says so.
import { type LifetimeValueInput, lifetimeValue } from '../metrics/lifetimeValue';
import { share } from '../metrics/share';
import type { Indicator } from './indicator';

/** The value of a customer under the usual conditions, except where something else is said. */
function lifetimeOf(said: Partial<LifetimeValueInput>): number {
  const usual = {
    arpa: 0,
    churn: 0,
    margin: 1,
    discount: 0,
    expansion: 0,
    horizon: undefined,
    timing: 'start',
  } as const;
  const value = lifetimeValue({ ...usual, ...said });
  return value.ok ? value.value : Number.NaN;
}

export const lifetimeValueIndicator: Indicator = {
  name: { ja: '顧客生涯価値', en: 'Lifetime value' },
  synonyms: ['LTV'],
  phase: 'customerSuccess',
  measures: [
    {
      name: { ja: '顧客生涯価値', en: 'Lifetime value' },
      formula: {
        kind: 'computed',
        words: {
          ja: '取引の始まりから終わりまでの粗利の合計（1顧客あたり）',
          en: 'gross profit of one customer from first to last',
        },
        unit: 'yen/customer',
      },
      direction: 'higher',
      control: 'shared',
    },
    {
      name: { ja: 'LTV÷CAC', en: 'LTV ÷ CAC' },
      formula: {
        kind: 'computed',
        words: { ja: '顧客生涯価値 ÷ 顧客獲得コスト', en: 'lifetime value ÷ acquisition cost' },
      },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [
    {
      given: {
        ja: '1期18.95、継続78.8%、割引1%、期末に入金',
        en: '18.95 a period, 78.8% stay, 1% discount, paid at the end',
      },
      compute: () => lifetimeOf({ arpa: 18.95, churn: 0.212, discount: 0.01, timing: 'end' }),
      result: 67.26396396396396,
      source: 'the textbook case "Net 4 You"',
    },
    {
      given: { ja: '50万円 × 年2回 × 粗利50% × 5年', en: '500,000 × 2 a year × 50% over 5 years' },
      compute: () => lifetimeOf({ arpa: 1_000_000, margin: 0.5, horizon: 5 }),
      result: 2_500_000,
    },
    {
      given: {
        ja: 'LTV 400 ÷ CAC 500（1未満は、初年度の売上によらず赤字）',
        en: 'LTV 400 ÷ CAC 500 (below 1: a loss, whatever first-year sales are)',
      },
      compute: () => share(400, 500),
      result: 0.8,
    },
  ],
};
