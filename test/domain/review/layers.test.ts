// The layers of a plan: what may be a goal, a factor, a KPI or an action, and what the opening example says.
import { describe, expect, test } from '@jest/globals';
import { split } from '../../../src/domain/progress/split';
import { checkLayers, type LayeredLine, partInTime } from '../../../src/domain/review/layers';
import { newBusiness } from '../../../src/domain/templates/newBusiness';
import { openingExample } from '../../../src/domain/templates/openingExample';
import { findTerm, terms } from '../../../src/domain/terms';
import { catalogueEn } from '../../../src/messages/catalogue.en';
import { catalogueJa } from '../../../src/messages/catalogue.ja';
import { byName, driverRows, planOf } from '../models';

const goal: LayeredLine = { name: '売上', layer: 'kgi', unit: '円', owner: '佐藤', months: 12 };
const meetings: LayeredLine = {
  name: '有効商談数',
  layer: 'kpi',
  parent: '売上',
  unit: '件',
  owner: '佐藤',
  control: 'shared',
};
const factor: LayeredLine = {
  name: '部長クラスへの接触',
  layer: 'kfs',
  parent: '売上',
  measuredBy: ['有効商談数'],
};
const calls: LayeredLine = {
  name: '架電数',
  layer: 'kdi',
  parent: '有効商談数',
  unit: '件',
  owner: '佐藤',
  control: 'own',
};
const right = [goal, factor, meetings, calls];

const codes = (lines: readonly LayeredLine[]): string[] =>
  checkLayers(lines).map(({ severity, code }) => `${severity}: ${code}`);

describe('checkLayers', () => {
  test('E01: the opening example has nothing to mend', () => {
    expect(codes(right)).toEqual([]);
  });

  test('C02: two goals are refused, naming both; none is refused too', () => {
    expect(checkLayers([goal, { ...goal, name: '利益' }])).toEqual([
      { severity: 'refused', code: 'severalGoals', names: ['売上', '利益'] },
    ]);
    expect(codes([{ ...meetings, parent: undefined } as unknown as LayeredLine])).toContain(
      'refused: noGoal',
    );
  });

  test('E01: a goal counted in 件 under 売上 is none', () => {
    const contact: LayeredLine = { ...meetings, name: '部長への接触', layer: 'kgi' };
    expect(checkLayers([goal, contact])).toEqual([
      { severity: 'refused', code: 'notAGoal', name: '部長への接触', parent: '売上' },
    ]);
  });

  test('E02, S-KGI-SPLIT: a quarter of the goal stays a goal, and as a KPI it is refused', () => {
    const parts = split(100_000_000, [1, 1, 1, 1]);
    expect(parts).toEqual([25_000_000, 25_000_000, 25_000_000, 25_000_000]);
    const quarters = parts.map((_, index) => partInTime(goal, `第${index + 1}四半期の売上`, 3));
    expect(quarters.every(({ layer }) => layer === 'kgi')).toBe(true);
    expect(codes([goal, ...quarters])).toEqual([]);
    const asKpi: LayeredLine = { ...(quarters[0] as LayeredLine), layer: 'kpi' };
    expect(codes([goal, asKpi])).toEqual(['refused: partOfGoal']);
  });

  test.each([
    ['nothing', []],
    ['a line that is not there', ['顧客満足度']],
    ['an action', ['架電数']],
  ])('E03: a factor measured by %s is pointed out', (_, measuredBy) => {
    expect(codes([goal, meetings, calls, { ...factor, measuredBy }])).toEqual(['watch: factorNotMeasured']);
  });

  test.each([
    ['架電数', 'own', []],
    ['面談数', 'shared', ['watch: actionNeedsAnswer']],
    ['景気', 'outside', ['refused: outsideControl']],
  ] as const)('E04: %s as an action', (name, control, found) => {
    expect(codes([goal, factor, meetings, { ...calls, name, control }])).toEqual(found);
  });

  test('F2: what nobody can move is no KPI either', () => {
    expect(codes([goal, { ...meetings, control: 'outside' }])).toEqual(['refused: outsideControl']);
  });

  test('C04: an action with lines beneath it is refused', () => {
    const below: LayeredLine = { ...calls, name: '朝の架電数', parent: '架電数' };
    expect(checkLayers([...right, below])).toEqual([
      { severity: 'refused', code: 'actionWithChildren', name: '架電数', children: ['朝の架電数'] },
    ]);
  });

  test('C01: a line without unit or owner is pointed out', () => {
    const { name, layer, parent } = meetings as Required<LayeredLine>;
    expect(codes([goal, { name, layer, parent, owner: ' ' }])).toEqual(['watch: noUnit', 'watch: noOwner']);
  });

  test('a line above that is not there is refused', () => {
    expect(codes([goal, { ...meetings, parent: '利益' }])).toEqual(['refused: unknownParent']);
  });

  test('what is refused comes before what is to be watched, each in a sentence', () => {
    const findings = checkLayers([
      goal,
      { ...goal, name: '利益' },
      { ...factor, measuredBy: [] },
      { ...calls, control: 'shared', unit: '' },
    ]);
    expect(findings.map(({ severity }) => severity)).toEqual([
      'refused',
      'refused',
      'watch',
      'watch',
      'watch',
    ]);
    for (const finding of findings) {
      expect(catalogueJa.layerFinding(finding)).toMatch(/。$/);
      expect(catalogueEn.layerFinding(finding)).toMatch(/\.$/);
    }
  });
});

describe('terms', () => {
  test('E01: each layer has its own example', () => {
    expect(terms.map(({ abbreviation, example }) => `${abbreviation}：${example.ja}`)).toEqual([
      'KGI：四半期の売上3,000万円',
      'KFS：部長クラスへの接触',
      'KPI：有効商談数 20件/月',
      'KDI：30架電/日',
    ]);
  });

  test('E16: KSF finds KFS', () => {
    for (const word of ['KSF', 'ksf', 'ＫＦＳ', '重要成功要因']) expect(findTerm(word)?.layer).toBe('kfs');
    expect(findTerm('KXX')).toBeUndefined();
  });

  test('E01: the example’s goal, meetings and calls belong together', () => {
    const drivers = Object.entries(openingExample.drivers).map(
      ([id, value]) => [newBusiness.indicators[id]?.name.ja ?? id, { value, locked: true }] as const,
    );
    const { target, months, template } = openingExample;
    const plan = planOf({
      model: { template },
      target,
      period: { year: 2026, month: 4, months },
      drivers: driverRows(Object.fromEntries(drivers)),
    });
    const values = byName(plan.model.tree, plan.solution.values);
    expect(values.商談数).toBeCloseTo(20 * months, 9);
    expect(values.架電数).toBeCloseTo(30 * 20 * months, 9);
  });
});
