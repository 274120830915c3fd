// I25 解約率: What was lost of what there was at the start: by customers or revenue, gross or net.
import { churnRate } from '../metrics/churn';
import { revenueChurn } from '../metrics/revenueChurn';
import type { Indicator } from './indicator';

export const churnIndicator: Indicator = {
  name: { ja: '解約率', en: 'Churn' },
  synonyms: ['チャーンレート', 'チャーン'],
  phase: 'customerSuccess',
  measures: [
    {
      name: { ja: '顧客数ベース解約率', en: 'Customer churn' },
      formula: {
        kind: 'share',
        numerator: { name: { ja: '期中に離れた顧客', en: 'customers lost' }, base: 'customer' },
        denominator: { name: { ja: '期首の顧客', en: 'customers at the start' }, base: 'customer' },
      },
      direction: 'lower',
      control: 'shared',
    },
    {
      name: { ja: '金額ベース解約率（総）', en: 'Gross revenue churn' },
      formula: {
        kind: 'share',
        numerator: { name: { ja: '失ったMRR', en: 'recurring revenue lost' }, base: 'yen' },
        denominator: { name: { ja: '期首のMRR', en: 'recurring revenue at the start' }, base: 'yen' },
      },
      direction: 'lower',
      control: 'shared',
    },
    {
      name: { ja: '金額ベース解約率（純）', en: 'Net revenue churn' },
      formula: {
        kind: 'share',
        numerator: {
          name: { ja: '失ったMRR − 増えたMRR', en: 'recurring revenue lost − expansion' },
          base: 'yen',
        },
        denominator: { name: { ja: '期首のMRR', en: 'recurring revenue at the start' }, base: 'yen' },
      },
      direction: 'lower',
      control: 'shared',
      bounds: { min: Number.NEGATIVE_INFINITY, max: 1 },
    },
  ],
  examples: [
    {
      given: '50 ÷ 500',
      compute: () => churnRate(500, 50),
      result: 0.1,
      source: 'Predict-Churn, customer churn',
    },
    {
      given: '(10 + 10) ÷ 100',
      compute: () => revenueChurn(100, 10, 10, 0),
      result: 0.2,
      source: 'ChartMogul, MRR churn rate',
    },
    {
      given: '(10 + 10 − 10) ÷ 100',
      compute: () => revenueChurn(100, 10, 10, 10),
      result: 0.1,
      source: 'ChartMogul, net MRR churn rate',
    },
  ],
};
