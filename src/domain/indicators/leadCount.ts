// I03 リード獲得数: Prospects whose address is known; the same person or company counts once.
import { distinctContacts } from '../metrics/distinctContacts';
import type { Indicator } from './indicator';

export const leadCountIndicator: Indicator = {
  name: { ja: 'リード獲得数', en: 'Leads gained' },
  synonyms: ['リード数', '見込み客数'],
  phase: 'marketing',
  measures: [
    {
      name: { ja: 'リード獲得数', en: 'Leads gained' },
      formula: { kind: 'count', base: 'lead' },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [
    {
      given: { ja: '3行のうち1行が重複', en: '3 rows, one of them twice' },
      compute: () => distinctContacts([{ email: 'a@x.jp' }, { email: 'A@x.jp' }, { company: 'B社' }]),
      result: 2,
    },
  ],
};
