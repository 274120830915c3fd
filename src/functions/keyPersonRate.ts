// =KEY_PERSON_RATE(with_decision_maker, meetings)
import { ratioFunction } from './ratio';

export const keyPersonRate = ratioFunction({
  name: 'KEY_PERSON_RATE',
  summary: {
    ja: 'キーパーソン接触率：決裁者が同席した商談 ÷ 実施した商談。',
    en: 'Key person rate: meetings with a decision maker ÷ meetings held.',
  },
  part: {
    name: 'with_decision_maker',
    help: { ja: '決裁者が同席した商談（件）。例：12', en: 'meetings with a decision maker, e.g. 12' },
  },
  whole: { name: 'meetings', help: { ja: '実施した商談（件）。例：20', en: 'meetings held, e.g. 20' } },
  examples: [{ formula: '=KEY_PERSON_RATE(12, 20)', result: 0.6, source: '12 ÷ 20' }],
});
