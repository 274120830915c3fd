// =UPSELL_RATE(buyers, customers)
import { ratioFunction } from './ratio';

export const upsellRate = ratioFunction({
  name: 'UPSELL_RATE',
  summary: {
    ja: 'アップセル・クロスセル率：上位品や関連品を買った顧客 ÷ 既存顧客。両方買った顧客も1と数えます。',
    en: 'Upsell rate: customers who bought up or across ÷ existing customers; who did both counts once.',
  },
  part: {
    name: 'buyers',
    help: { ja: '買い増した顧客（社・人）。例：9', en: 'customers who bought more, e.g. 9' },
  },
  whole: {
    name: 'customers',
    help: { ja: '既存顧客（社・人）。例：120', en: 'existing customers, e.g. 120' },
  },
  examples: [{ formula: '=UPSELL_RATE(9, 120)', result: 0.075, source: '9 ÷ 120' }],
});
