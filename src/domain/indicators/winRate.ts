// I09 受注率（商談→受注）: Orders of the meetings held; orders of leads go by another name.
import { share } from '../metrics/share';
import type { Indicator } from './indicator';

export const winRateIndicator: Indicator = {
  name: { ja: '受注率（商談→受注）', en: 'Win rate (meeting → order)' },
  synonyms: ['成約率', 'クロージング率'],
  phase: 'field',
  measures: [
    {
      name: { ja: '受注率（商談→受注）', en: 'Win rate (meeting → order)' },
      formula: {
        kind: 'share',
        numerator: { name: { ja: '受注', en: 'orders' }, base: 'order' },
        denominator: { name: { ja: '実施した商談', en: 'meetings held' }, base: 'meeting' },
      },
      direction: 'higher',
      control: 'shared',
    },
    {
      name: { ja: 'リード成約率（リード→受注）', en: 'Close rate (lead → order)' },
      formula: {
        kind: 'share',
        numerator: { name: { ja: '受注', en: 'orders' }, base: 'order' },
        denominator: { name: { ja: 'リード', en: 'leads' }, base: 'lead' },
      },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [
    { given: '3 ÷ 20', compute: () => share(3, 20), result: 0.15 },
    { given: '60 ÷ 400', compute: () => share(60, 400), result: 0.15 },
    { given: '60 ÷ 2,000', compute: () => share(60, 2_000), result: 0.03 },
  ],
};
