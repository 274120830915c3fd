// I34 代理店勉強会の実施回数: How often agency staff were taught to sell it.
import type { Indicator } from './indicator';

export const agencyWorkshopsIndicator: Indicator = {
  name: { ja: '代理店勉強会の実施回数', en: 'Agency workshops' },
  synonyms: ['勉強会', '代理店支援'],
  phase: 'behaviour',
  measures: [
    {
      name: { ja: '代理店勉強会の実施回数', en: 'Agency workshops' },
      formula: { kind: 'count', base: 'workshop' },
      direction: 'higher',
      control: 'own',
    },
  ],
  examples: [],
};
