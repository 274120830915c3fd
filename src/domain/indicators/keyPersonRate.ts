// I05 キーパーソン接触率: Of the meetings held, those with somebody who can decide.
import { share } from '../metrics/share';
import type { Indicator } from './indicator';

export const keyPersonRateIndicator: Indicator = {
  name: { ja: 'キーパーソン接触率', en: 'Key person rate' },
  synonyms: ['決裁者同席率'],
  phase: 'field',
  measures: [
    {
      name: { ja: 'キーパーソン接触率', en: 'Key person rate' },
      formula: {
        kind: 'share',
        numerator: {
          name: { ja: '決裁者が同席した商談', en: 'meetings with a decision maker' },
          base: 'meeting',
        },
        denominator: { name: { ja: '実施した商談', en: 'meetings held' }, base: 'meeting' },
      },
      direction: 'higher',
      control: 'shared',
    },
  ],
  examples: [{ given: '12 ÷ 20', compute: () => share(12, 20), result: 0.6 }],
};
