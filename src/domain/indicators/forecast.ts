// I32 受注予測精度: How near the forecast came.
import { forecastAccuracy } from '../metrics/forecastAccuracy';
import { forecastBias } from '../metrics/forecastBias';
import type { Indicator } from './indicator';

const PAIRS = [
  { actual: 100, forecast: 90 },
  { actual: 200, forecast: 210 },
  { actual: 150, forecast: 140 },
] as const;

export const forecastIndicator: Indicator = {
  name: { ja: '受注予測精度', en: 'Forecast accuracy' },
  synonyms: ['見込み精度', 'WAPE'],
  phase: 'management',
  measures: [
    {
      name: { ja: '受注予測精度', en: 'Forecast accuracy' },
      formula: {
        kind: 'computed',
        words: { ja: '1 − Σ|実績 − 予測| ÷ Σ|実績|', en: '1 − Σ|actual − forecast| ÷ Σ|actual|' },
      },
      direction: 'higher',
      control: 'shared',
      bounds: { min: Number.NEGATIVE_INFINITY, max: 1 },
    },
    {
      name: { ja: '予測の偏り', en: 'Forecast bias' },
      formula: {
        kind: 'computed',
        words: { ja: 'Σ（予測 − 実績）÷ Σ|実績|', en: 'Σ(forecast − actual) ÷ Σ|actual|' },
      },
      direction: 'steady',
      control: 'shared',
      bounds: { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY },
    },
  ],
  examples: [
    {
      given: { ja: '実績100・200・150、予測90・210・140', en: 'actual 100, 200, 150, forecast 90, 210, 140' },
      compute: () => forecastAccuracy(PAIRS),
      result: 1 - 30 / 450,
    },
    {
      given: { ja: '同じ数で −10 ÷ 450', en: 'the same: −10 ÷ 450' },
      compute: () => forecastBias(PAIRS),
      result: -10 / 450,
    },
  ],
};
