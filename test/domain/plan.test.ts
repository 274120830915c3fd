// Plans from templates: what a goal takes, and what the calendar makes of it.
import { describe, expect, test } from '@jest/globals';
import { monthsOf } from '../../src/domain/calendar/period';
import { wholeCount } from '../../src/domain/numbers/wholeCount';
import { makePlan } from '../../src/domain/plan';
import { newBusiness } from '../../src/domain/templates/newBusiness';
import { modelFromTemplate } from '../../src/domain/templates/template';
import { calculate } from '../../src/domain/tree/calculate';
import { byName, driverRows, may2026, planOf } from './models';

const values = (plan: ReturnType<typeof planOf>) => byName(plan.model.tree, plan.solution.values);

describe('makePlan', () => {
  test('S-BACKSOLVE-FWD: 3 orders are 20 meetings, 300 conversations, 600 calls: 5 a week, 15 and 30 a day', () => {
    const drivers = driverRows({ 受注単価: { value: 1, locked: true } });
    const { 商談数, 通話数, 架電数 } = values(
      planOf({ model: { template: 'newBusiness' }, target: 3, drivers }),
    );
    const needed = [商談数, 通話数, 架電数].map((value) => Number((value as number).toFixed(9)));
    expect(needed).toEqual([20, 300, 600]);
    // The guide's month has 4 weeks and 20 business days.
    expect(needed.map((value, at) => value / (at === 0 ? 4 : 20))).toEqual([5, 15, 30]);
  });

  test('E15, D-CALLS-MAY26: in the 18 business days of May 2026 300 conversations are 17 a day; 15 a day give 2.7 orders', () => {
    const days = monthsOf(may2026)[0]?.businessDays as number;
    expect(days).toBe(18);
    expect(wholeCount(300 / days)).toBe(17);
    const { tree, drivers } = modelFromTemplate(newBusiness, 'ja');
    const reached = calculate(tree, (node) =>
      tree.nodes[node]?.name === '架電数' ? (15 * days) / 0.5 : drivers.get(node)?.value,
    );
    expect(reached.ok && byName(tree, reached.value).受注数).toBeCloseTo(2.7, 12);
  });

  test('templates solve for their free driver in both languages alike', () => {
    const ja = planOf({ model: { template: 'saas' }, target: 120_000_000 });
    const en = planOf({ model: { template: 'saas' }, target: 120_000_000 }, 'en');
    expect(values(ja)).toMatchObject({ 期末MRR: 120_000_000, リード数: expect.closeTo(8_160, 6) });
    expect(Array.from(en.solution.values)).toEqual(Array.from(ja.solution.values));
  });

  test.each([
    [
      'a template that is none',
      { model: { template: 'insurance' } },
      { code: 'unknownTemplate', name: 'insurance' },
    ],
    [
      'a driver of another model',
      { model: { template: 'saas' }, drivers: driverRows({ 架電数: 5 }) },
      { code: 'unknownDriver', name: '架電数' },
    ],
    [
      'a value for a computed node',
      { model: { template: 'saas' }, drivers: driverRows({ 新規MRR: 5 }) },
      { code: 'notADriver', name: '新規MRR' },
    ],
    [
      'bounds that cross',
      { model: { template: 'saas' }, drivers: driverRows({ リード数: { value: 5, min: 9, max: 3 } }) },
      { code: 'boundsCross' },
    ],
    [
      'a lock on nothing',
      { model: { equations: 'a = b × c' }, drivers: driverRows({ b: { locked: true } }) },
      { code: 'lockedWithoutValue', name: 'b' },
    ],
    [
      'a name twice',
      { model: { equations: 'a = b × c' }, drivers: [...driverRows({ b: 1 }), ...driverRows({ b: 2 })] },
      { code: 'driverTwice', name: 'b' },
    ],
  ])('declines %s', (_, request, failure) => {
    const plan = makePlan({ target: 5, period: may2026, drivers: [], ...request }, 'ja');
    expect(plan).toMatchObject({ ok: false, failure });
  });
});
