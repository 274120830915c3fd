// =CAC(costs, new_customers)
import { acquisitionCost } from '../domain/metrics/acquisitionCost';
import { failure, success } from '../domain/result';
import { sum } from '../domain/statistics/sum';
import type { FunctionDefinition } from './definition';
import { numberParameter, ofSample, sampleOf } from './elementwise';

const costs = numberParameter('costs', 'number', {
  ja: '広告費・営業人件費など（円）。例：B2:B13',
  en: 'advertising, sales salaries and the like, e.g. B2:B13',
});

const newCustomers = numberParameter('new_customers', 'atLeastZero', {
  ja: '獲得した新規顧客（社・人）。例：C2:C13',
  en: 'customers won, e.g. C2:C13',
});

export const cac: FunctionDefinition = {
  name: 'CAC',
  summary: {
    ja: 'CAC（顧客獲得コスト）：費用の合計 ÷ 新規顧客の合計。',
    en: 'Customer acquisition cost: sum of costs ÷ sum of new customers.',
  },
  parameters: [costs, newCustomers],
  examples: [
    {
      formula: '=CAC({10000;5000}, 30)',
      result: 500,
      source: 'openmeter.io, customer acquisition cost',
    },
    {
      formula: '=CAC(33000, 1100)',
      result: 30,
      source: '33,000 ÷ 1,100; community.cxl.com 1994 prints 33',
    },
  ],
  // Two samples of their own: costs may have more rows or columns than customers.
  compute: ([costCells, customerCells], surroundings) => {
    const spent = sampleOf([costs], [costCells], surroundings, success);
    if (!spent.ok) return spent;
    const won = sampleOf([newCustomers], [customerCells], surroundings, success);
    if (!won.ok) return won;
    return ofSample(won.value.length === 0 ? [] : spent.value, (amounts) =>
      sum(won.value) === 0
        ? failure({ code: 'zeroDenominator', parameter: 'new_customers' })
        : success(acquisitionCost(amounts, won.value)),
    );
  },
};
