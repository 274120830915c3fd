// What the method settles between definitions: where two readings give two numbers, which one is meant.
import { describe, expect, test } from '@jest/globals';
import { lifetimeValue } from '../../src/domain/metrics/lifetimeValue';
import { share } from '../../src/domain/metrics/share';
import { isQualified } from '../../src/domain/pipeline/qualification';
import { requiredCoverage } from '../../src/domain/pipeline/requiredCoverage';
import { findTemplate, templates } from '../../src/domain/templates';
import { modelFromTemplate } from '../../src/domain/templates/template';
import { calculate } from '../../src/domain/tree/calculate';

describe('definitions', () => {
  test('E06: acquisition cost of 500 against a lifetime value of 400 is a loss, whatever first-year sales are', () => {
    expect(share(400, 500)).toBeLessThan(1);
    expect(share(600, 500)).toBeGreaterThan(1);
  });

  test('E07: lifetime value is gross profit, 2.5 million; 5 million are revenue, only where one says so', () => {
    const base = {
      arpa: 500_000 * 2,
      churn: 0,
      discount: 0,
      expansion: 0,
      horizon: 5,
      timing: 'start',
    } as const;
    expect(lifetimeValue({ ...base, margin: 0.5 })).toEqual({ ok: true, value: 2_500_000 });
    expect(lifetimeValue({ ...base, margin: 1 })).toEqual({ ok: true, value: 5_000_000 });
  });

  test('E09: a meeting with budget and time only is not qualified at three of four, and is at two', () => {
    const budgetAndTime = [true, false, false, true];
    expect(isQualified(budgetAndTime, 3)).toBe(false);
    expect(isQualified(budgetAndTime, 2)).toBe(true);
  });

  test('E12: three times the target is enough from a win rate of a third on; at 15% it takes 6.7 times', () => {
    expect(requiredCoverage(1 / 3)).toBeCloseTo(3, 12);
    expect(requiredCoverage(0.15)).toBeCloseTo(6.6667, 4);
    // So three times the target brings less than half of it.
    expect(3 / requiredCoverage(0.15)).toBeCloseTo(0.45, 12);
  });

  test('C05: in a chain of products a tenth more calls is a tenth more sales', () => {
    const template = findTemplate('新規開拓');
    if (template === undefined) throw new Error('no template');
    const { tree, drivers } = modelFromTemplate(template, 'ja');
    const salesWith = (factor: number): number => {
      const values = calculate(
        tree,
        (node) => (drivers.get(node)?.value ?? 0) * (tree.nodes[node]?.name === '架電数' ? factor : 1),
      );
      return values.ok ? (values.value[0] as number) : Number.NaN;
    };
    expect(salesWith(1.1) / salesWith(1)).toBeCloseTo(1.1, 12);
  });

  /** Of each line of business, the indicators that the method names for it. */
  test.each([
    ['I22', '新規開拓', ['架電数', 'アポ率']],
    ['I23', 'ルート営業', ['訪問頻度', 'シェア率']],
    ['I24', '反響営業', ['期限内対応率', '有効商談化率']],
    ['I25, I26', 'SaaS', ['金額ベース解約率', '期末MRR']],
    ['I28', '人材', ['面接設定数', '内定承諾率']],
    ['I29', '広告', ['シミュレーション提示数', 'CVR(クリック→申込)']],
    ['I30', '不動産', ['内見数', '成約単価']],
    ['I33, I34', '製造業', ['スペックイン数', '試作品採用率', '代理店勉強会実施回数']],
  ])('%s: the tree of %s holds what the line of business is watched by', (_, line, names) => {
    const template = templates.find(({ name }) => name.ja === line);
    const known = Object.values(template?.indicators ?? {}).map(({ name }) => name.ja);
    for (const name of names) expect(known).toContain(name);
  });

  test('I28, I33: offers accepted and prototypes adopted start from the worked cases', () => {
    expect(findTemplate('人材')?.indicators.acceptanceRate?.value).toBe(share(8, 10));
    expect(findTemplate('製造業')?.indicators.adoptionRate?.value).toBe(share(3, 8));
    expect(findTemplate('ルート営業')?.indicators.shareOfSpend?.value).toBe(share(30, 120));
  });
});
