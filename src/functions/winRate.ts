// =WIN_RATE(won, meetings)
import { ratioFunction } from './ratio';

export const winRate = ratioFunction({
  name: 'WIN_RATE',
  summary: {
    ja: '受注率：受注 ÷ 実施した商談。リード数では割りません。',
    en: 'Win rate: orders ÷ meetings held (not ÷ leads).',
  },
  part: { name: 'won', help: { ja: '受注（件）。例：3', en: 'orders won, e.g. 3' } },
  whole: { name: 'meetings', help: { ja: '実施した商談（件）。例：20', en: 'meetings held, e.g. 20' } },
  mayExceed: true,
  examples: [
    { formula: '=WIN_RATE(3, 20)', result: 0.15, source: '3 orders from 20 meetings' },
    {
      formula: '=WIN_RATE({3;0;1}, {20;0;40})',
      result: [[0.15], [''], [0.025]],
      source: '3 ÷ 20, none, 1 ÷ 40',
    },
  ],
});
