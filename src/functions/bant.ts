// =BANT(budget, authority, needs, timeframe, [minimum])
import { isQualified } from '../domain/pipeline/qualification';
import { success } from '../domain/result';
import { elementFunction, flagParameter, numberBetween } from './elementwise';

export const bant = elementFunction({
  name: 'BANT',
  summary: {
    ja: '有効商談か：予算・決裁権・必要性・時期のうち minimum 個以上がそろえば TRUE。○×、済・未、有・無も使えます。',
    en: 'Qualified or not: TRUE where at least minimum of budget, authority, needs and timeframe hold.',
  },
  parameters: [
    flagParameter('budget', { ja: '予算がある。例：○', en: 'there is a budget, e.g. TRUE' }),
    flagParameter('authority', {
      ja: '決裁者と話せている。例：○',
      en: 'the decision maker is involved, e.g. TRUE',
    }),
    flagParameter('needs', { ja: '必要性がある。例：○', en: 'there is a need, e.g. TRUE' }),
    flagParameter('timeframe', { ja: '時期が決まっている。例：×', en: 'there is a date, e.g. FALSE' }),
    {
      ...numberBetween(
        'minimum',
        { min: 1, max: 4, whole: true },
        {
          ja: 'いくつ以上で有効か（1〜4）、省略すると3。例：2',
          en: 'how many must hold, 1 to 4, 3 by default, e.g. 2',
        },
      ),
      optional: true,
      blank: { value: 3 },
    },
  ],
  examples: [
    { formula: '=BANT(TRUE, TRUE, TRUE, FALSE)', result: true, source: 'three of four, the default' },
    { formula: '=BANT("○", "×", "×", "済")', result: false, source: 'budget and timeframe only' },
    {
      formula: '=BANT("○", "×", "×", "済", 2)',
      result: true,
      source: 'budget and timeframe, where two are enough',
    },
  ],
  element: (budget, authority, needs, timeframe, minimum) =>
    success(isQualified([budget, authority, needs, timeframe], minimum)),
});
