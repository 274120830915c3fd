// Actuals from records: what counts, what there is no evidence for, and that equations hold.
import { describe, expect, test } from '@jest/globals';
import { makePlan } from '../../../src/domain/plan';
import { actualsOf } from '../../../src/domain/planning/actuals';
import { type LogEntry, loggedTotals } from '../../../src/domain/planning/log';
import { may2026 } from '../models';

const entry = (day: number, indicator: string, value: number, owner = '佐藤'): LogEntry => ({
  day,
  owner,
  indicator,
  value,
});
const span = { from: 100, until: 131 };
const isLevel = (name: string): boolean => /期首|期末/.test(name);

describe('loggedTotals', () => {
  test('adds up the records of a span, both days and any hour of them included', () => {
    const entries = [entry(99, '商談数', 1), entry(100, '商談数', 2), entry(131.9, '商談数', 4)];
    expect(loggedTotals([...entries, entry(132, '商談数', 8)], span).get('商談数')).toBe(6);
  });

  test('of a level the latest day counts, with all that was reported on it, in any order', () => {
    const entries = [
      entry(101, '期首MRR', 80),
      entry(110.5, '期首MRR', 50, '鈴木'),
      entry(110, '期首MRR', 32),
      entry(105, '期首MRR', 7),
      entry(140, '期首MRR', 1000),
    ];
    expect(loggedTotals(entries, span, isLevel).get('期首MRR')).toBe(82);
    expect(loggedTotals([...entries].reverse(), span, isLevel).get('期首MRR')).toBe(82);
    expect(loggedTotals(entries, { ...span, owner: '鈴木' }, isLevel).get('期首MRR')).toBe(50);
  });

  test('what was never recorded is absent, a recorded 0 is not', () => {
    const totals = loggedTotals([entry(101, '受注数', 0)], span);
    expect(totals.get('受注数')).toBe(0);
    expect(totals.has('商談数')).toBe(false);
  });
});

describe('actualsOf', () => {
  const made = makePlan(
    { model: { template: 'saas' }, target: 100_000_000, period: may2026, drivers: [] },
    'ja',
  );
  if (!made.ok) throw new Error(made.failure.code);
  const { model, solution } = made.value;
  const { tree } = model;
  const nodeOf = (name: string): number => tree.indexOf.get(name) as number;
  const actual = (entries: readonly LogEntry[]) => {
    const totals = loggedTotals(entries, span, isLevel);
    const found = actualsOf(
      model,
      (node) => totals.get(tree.nodes[node]?.name ?? ''),
      (node) => solution.values[node] as number,
      (node) => isLevel(tree.nodes[node]?.name ?? ''),
    );
    return (name: string) => [found.values[nodeOf(name)], found.hasEvidence[nodeOf(name)]];
  };

  test('without a record nothing has evidence: a level is at its target, what days bring is 0', () => {
    const of = actual([]);
    expect(of('期首MRR')).toEqual([80_000_000, false]);
    expect(of('解約MRR')).toEqual([0, false]);
    expect(of('金額ベース解約率')).toEqual([0, false]);
    expect(of('新規契約数')).toEqual([0, false]);
    expect(of('受注率')).toEqual([0.25, false]);
    expect(of('期末MRR')).toEqual([80_000_000, false]);
  });

  test('one record is evidence for what it makes, and for nothing beside it', () => {
    const of = actual([entry(101, '解約MRR', 800_000)]);
    expect(of('解約MRR')).toEqual([800_000, true]);
    expect(of('金額ベース解約率')).toEqual([0.01, true]);
    expect(of('期末MRR')).toEqual([79_200_000, true]);
    expect(of('期首MRR')).toEqual([80_000_000, false]);
    expect(of('新規MRR')).toEqual([0, false]);
  });

  test('a recorded 0 is evidence', () => {
    const of = actual([entry(101, '新規契約数', 0), entry(101, '商談数', 8)]);
    expect(of('新規契約数')).toEqual([0, true]);
    expect(of('受注率')).toEqual([0, true]);
  });
});
