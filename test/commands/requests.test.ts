// What the server takes from the page, and that nothing else gets through.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readRequest } from '../../src/commands/requests';
import { seeded } from '../properties';

const plan = {
  command: 'createPlan',
  model: { template: 'saas' },
  target: 1e8,
  period: { year: 2026, month: 5, months: 1 },
  drivers: [{ name: 'リード数', value: null, locked: false, min: 0, max: null }],
  owners: ['佐藤', '鈴木'],
};

describe('readRequest', () => {
  test.each([
    ['describe', { command: 'describe' }],
    ['a check', { command: 'checkMilestones' }],
    ['a plan by template', plan],
    ['a plan by equations', { ...plan, model: { equations: '売上 = 客数 × 単価' } }],
    ['an edited template', { ...plan, model: { equations: '売上 = 客数 × 単価', like: 'saas' } }],
    ['a plan for everybody', { ...plan, owners: [] }],
    ['a preview', { ...plan, command: 'previewPlan' }],
  ])('takes %s', (_, request) => {
    expect(readRequest(request)).toEqual(request);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'createPlan'],
    ['an unknown command', { command: 'deleteEverything' }],
    ['more than was asked for', { command: 'describe', extra: 1 }],
    ['a model that is both', { ...plan, model: { template: 'saas', equations: 'a = b' } }],
    ['a target that is no number', { ...plan, target: '1億' }],
    ['an infinite target', { ...plan, target: Number.POSITIVE_INFINITY }],
    ['NaN', { ...plan, target: Number.NaN }],
    ['a month that there is not', { ...plan, period: { ...plan.period, month: 13 } }],
    ['half a month', { ...plan, period: { ...plan.period, month: 1.5 } }],
    ['a length that is not offered', { ...plan, period: { ...plan.period, months: 2 } }],
    ['nobody in particular', { ...plan, owners: [''] }],
    [
      'more owners than there is room for',
      { ...plan, owners: Array.from({ length: 31 }, (_, at) => `担当${at}`) },
    ],
    ['drivers that are none', { ...plan, drivers: { length: 1 } }],
    ['a driver without a lock', { ...plan, drivers: [{ name: 'a', value: 1 }] }],
    ['equations longer than anybody writes', { ...plan, model: { equations: 'a'.repeat(1_000_001) } }],
    ['more drivers than a tree has', { ...plan, drivers: Array(20_001).fill(plan.drivers[0]) }],
  ])('declines %s', (_, arrived) => {
    expect(readRequest(arrived)).toBeUndefined();
  });

  test('anything at all gives a request of the schema or nothing, and never throws', () => {
    const almost = fc.record(
      {
        command: fc.oneof(fc.constantFrom('describe', 'createPlan', 'checkMilestones'), fc.anything()),
        model: fc.oneof(fc.constant(plan.model), fc.anything()),
        target: fc.oneof(fc.double(), fc.anything()),
        period: fc.oneof(fc.constant(plan.period), fc.anything()),
        drivers: fc.oneof(fc.constant(plan.drivers), fc.anything()),
        ['__proto__']: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), almost), (arrived) => {
        const request = readRequest(arrived);
        if (request?.command === 'createPlan') expect(Number.isFinite(request.target)).toBe(true);
      }),
      seeded,
    );
  });
});
