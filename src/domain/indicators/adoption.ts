// I33 スペックイン数・試作品採用率: How often we were designed in, and how many prototypes led there.
import { share } from '../metrics/share';
import type { Indicator } from './indicator';

export const adoptionIndicator: Indicator = {
  name: { ja: 'スペックイン数・試作品採用率', en: 'Design-ins and prototype adoption' },
  synonyms: ['スペックイン', '採用率'],
  phase: 'field',
  measures: [
    {
      name: { ja: '試作品採用率', en: 'Prototype adoption rate' },
      formula: {
        kind: 'share',
        numerator: { name: { ja: '採用', en: 'design-ins' }, base: 'designIn' },
        denominator: { name: { ja: '提供した試作品', en: 'prototypes given' }, base: 'prototype' },
      },
      direction: 'higher',
      control: 'shared',
    },
    {
      name: { ja: 'スペックイン数', en: 'Design-ins' },
      formula: { kind: 'count', base: 'designIn' },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [{ given: '3 ÷ 8', compute: () => share(3, 8), result: 0.375 }],
};
