// I36 ヒアリング: Items of the sheet that were asked.
import { completionRate } from '../actions/action';
import type { Indicator } from './indicator';

export const hearingIndicator: Indicator = {
  name: { ja: 'ヒアリング', en: 'Hearing' },
  synonyms: ['ヒアリングシート', '活用率'],
  phase: 'behaviour',
  measures: [
    {
      name: { ja: 'ヒアリングシートの記入率', en: 'Hearing sheet filled in' },
      formula: {
        kind: 'share',
        numerator: { name: { ja: '聞き取った項目', en: 'items asked' }, base: 'answer' },
        denominator: { name: { ja: 'シートの項目', en: 'items of the sheet' }, base: 'answer' },
      },
      direction: 'higher',
      control: 'own',
    },
  ],
  examples: [{ given: '19 ÷ 20', compute: () => completionRate(19, 20), result: 0.95 }],
};
