// =FORECAST_ACCURACY(actual, forecast)
import { forecastAccuracy as accuracyOf, type ForecastPair } from '../domain/metrics/forecastAccuracy';
import { failure, success } from '../domain/result';
import { blankAllowed, type ElementAnswer, numberParameter, sampleFunction } from './elementwise';

export const forecastAccuracy = sampleFunction({
  name: 'FORECAST_ACCURACY',
  summary: {
    ja: '受注予測精度：1 −（実績と予測の差の合計 ÷ 実績の合計）。実績が空欄の行は数えません。',
    en: 'Forecast accuracy: 1 − sum of |actual − forecast| ÷ sum of |actual|; rows without an actual wait.',
  },
  parameters: [
    numberParameter('actual', 'number', { ja: '実績（円・件）。例：B2:B13', en: 'actuals, e.g. B2:B13' }),
    blankAllowed(
      numberParameter('forecast', 'number', {
        ja: '予測（同じ単位）。例：C2:C13',
        en: 'forecasts, e.g. C2:C13',
      }),
    ),
  ],
  examples: [
    {
      formula: '=FORECAST_ACCURACY({100;200;150}, {90;210;140})',
      result: 0.9333333333333333,
      source: 'askvity.info, 1 − 6.67%',
    },
  ],
  element: (actual, forecast): ElementAnswer<ForecastPair> =>
    forecast === undefined
      ? failure({ code: 'unfit', parameter: 'forecast', requirement: { kind: 'number' } })
      : success({ actual, forecast }),
  total: (pairs) =>
    pairs.every(({ actual }) => actual === 0)
      ? failure({ code: 'zeroDenominator', parameter: 'actual' })
      : success(accuracyOf(pairs)),
});
