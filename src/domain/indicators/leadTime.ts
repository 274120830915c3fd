// I31 成約スピード・リードタイム: Days until somebody acts, and until it closes.
import { quantile } from '../statistics/quantile';
import type { Indicator } from './indicator';

export const leadTimeIndicator: Indicator = {
  name: { ja: '成約スピード・リードタイム', en: 'Speed and lead time' },
  synonyms: ['リードタイム', '成約スピード'],
  phase: 'field',
  measures: [
    {
      name: { ja: 'リードタイム', en: 'Lead time' },
      formula: {
        kind: 'computed',
        words: {
          ja: '案件の発生から最初の行動までの日数（中央値とP90）',
          en: 'days from a case arising to the first action (median and P90)',
        },
        unit: 'day',
      },
      direction: 'lower',
      control: 'own',
    },
    {
      name: { ja: '成約スピード', en: 'Time to close' },
      formula: {
        kind: 'computed',
        words: {
          ja: '案件の発生から成約までの日数（中央値とP90）',
          en: 'days from a case arising to its close (median and P90)',
        },
        unit: 'day',
      },
      direction: 'lower',
      control: 'shared',
    },
  ],
  examples: [
    {
      given: {
        ja: '1・2・2・30日の中央値（平均は8.75）',
        en: 'median of 1, 2, 2 and 30 (their mean is 8.75)',
      },
      compute: () => quantile([1, 2, 2, 30], 0.5),
      result: 2,
      source: 'type 7 quantile',
    },
    {
      given: { ja: '同じ日数のP90', en: 'P90 of the same' },
      compute: () => quantile([1, 2, 2, 30], 0.9),
      result: 21.6,
      source: 'type 7 quantile',
    },
  ],
};
