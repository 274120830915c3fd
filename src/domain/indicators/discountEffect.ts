// I18 値引きの影響: What lower prices did to sales, told apart from volume.
import type { Indicator } from './indicator';

export const discountEffectIndicator: Indicator = {
  name: { ja: '値引きの影響', en: 'Effect of discounts' },
  synonyms: ['値引き率', '価格差異'],
  phase: 'management',
  measures: [
    {
      name: { ja: '値引きの影響', en: 'Effect of discounts' },
      formula: {
        kind: 'computed',
        words: {
          ja: '売上の変化のうち、単価の変化による分（KPIツリーの寄与）',
          en: 'the part of a change of sales that price made (its contribution in the tree)',
        },
        unit: 'yen',
      },
      direction: 'steady',
      control: 'shared',
      bounds: { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY },
    },
    {
      name: { ja: '値引き率', en: 'Discount rate' },
      formula: {
        kind: 'share',
        numerator: { name: { ja: '値引き額', en: 'discounts' }, base: 'yen' },
        denominator: { name: { ja: '定価での売上', en: 'sales at list price' }, base: 'yen' },
      },
      direction: 'lower',
      control: 'shared',
    },
  ],
  examples: [],
};
