// Every line of business: its tree computes, solves, multiplies out in units, and comes down to actions.
import { describe, expect, test } from '@jest/globals';
import { actions } from '../../../src/domain/actions/actions';
import { parseEquations } from '../../../src/domain/expression/parse';
import { judgeKpiCount } from '../../../src/domain/review/kpiCount';
import { findTemplate, templates } from '../../../src/domain/templates';
import type { Practice } from '../../../src/domain/templates/practice';
import { practices } from '../../../src/domain/templates/practices';
import { modelFromTemplate, type Template } from '../../../src/domain/templates/template';
import { attribute } from '../../../src/domain/tree/attribute';
import { calculate, givenValues } from '../../../src/domain/tree/calculate';
import {
  dimensionOf,
  dimensionText,
  expressionDimension,
  sameDimension,
} from '../../../src/domain/tree/dimension';
import { sensitivities } from '../../../src/domain/tree/sensitivity';
import { compile, gradient, run } from '../../../src/domain/tree/tape';
import type { KpiNode } from '../../../src/domain/tree/tree';
import { catalogueJa } from '../../../src/messages/catalogue.ja';
import { formatNumber } from '../../../src/messages/format';
import { unitWords } from '../../../src/messages/units';
import { expectGolden, markdownTable } from '../../golden';
import { planOf } from '../models';

const both = templates.map((template): [string, Template, Practice] => {
  const practice = practices.find((candidate) => candidate.template === template.id);
  if (practice === undefined) throw new Error(`${template.id} has no practice`);
  return [template.name.ja, template, practice];
});

const driversOf = (template: Template): string[] => {
  const { tree, drivers } = modelFromTemplate(template, 'ja');
  return tree.nodes.flatMap(({ name }, node) => (drivers.has(node) ? [name] : []));
};

const idOf = (template: Template, name: string): string =>
  Object.keys(template.indicators).find((id) => template.indicators[id]?.name.ja === name) ?? name;

/** Each equation whose two sides differ in unit, in words. */
function unitFaults({ equations, indicators }: Pick<Template, 'equations' | 'indicators'>): string[] {
  const parsed = parseEquations([{ text: equations }]);
  if (!parsed.ok) throw new Error(parsed.failure.code);
  const dimension = (id: string) => dimensionOf(indicators[id]?.unit ?? 'point');
  return parsed.value.flatMap(({ name, expression }) => {
    const right = expressionDimension(expression, dimension);
    if (!right.ok) {
      return [`${name}: ${dimensionText(right.failure.left)} and ${dimensionText(right.failure.right)}`];
    }
    const left = dimension(name);
    return sameDimension(left, right.value)
      ? []
      : [`${name}: ${dimensionText(left)} = ${dimensionText(right.value)}`];
  });
}

describe('templates', () => {
  test('E17: there are all eight lines of business', () => {
    expect(templates.map(({ name }) => name.ja)).toEqual([
      '新規開拓',
      'ルート営業',
      '反響営業',
      'SaaS',
      '人材',
      '広告',
      '不動産',
      '製造業',
    ]);
  });

  test.each(both)('%s is found by its names in both languages, whatever their case', (_, template) => {
    const { ja, en } = template.name;
    for (const name of [ja, en, en.toUpperCase(), ` ${en} `, ...(template.aliases ?? [])]) {
      expect(findTemplate(name)).toBe(template);
    }
  });

  test('no name means two templates', () => {
    const names = templates.flatMap(({ name, aliases = [] }) => [
      ...new Set([name.ja, name.en, ...aliases].map((text) => text.toLowerCase())),
    ]);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(both)('%s evaluates at its starting values', (_, template, { target }) => {
    const { tree, drivers } = modelFromTemplate(template, 'ja');
    const values = calculate(tree, (node) => drivers.get(node)?.value);
    if (!values.ok) throw new Error(JSON.stringify(values.failure));
    for (const value of values.value) expect(value).toBeGreaterThan(0);
    // The target is a stretch, not a dream: at most half as much again as what the starting values give.
    const now = values.value[0] as number;
    expect(target).toBeGreaterThan(now);
    expect(target).toBeLessThan(1.5 * now);
  });

  test.each(both)('%s locks rates and prices, and leaves a volume free', (_, template) => {
    const { tree, drivers, units } = modelFromTemplate(template, 'ja');
    const free = tree.nodes.flatMap((_node, node) => (drivers.get(node)?.locked === false ? [node] : []));
    expect(free.length).toBeGreaterThan(0);
    for (const node of free) expect(units.get(node)).not.toMatch(/ of |^yen/);
  });

  test.each(both)('%s solves its KGI for the free drivers, within bounds', (_, template, { target }) => {
    const plan = planOf({ model: { template: template.id }, target });
    const { tree, drivers } = plan.model;
    const { values, status } = plan.solution;
    expect(values[0]).toBeCloseTo(target, 3);
    tree.nodes.forEach((_node, node) => {
      const driver = drivers.get(node);
      if (driver === undefined) return;
      const value = values[node] as number;
      expect(value).toBeGreaterThanOrEqual(driver.min);
      expect(value).toBeLessThanOrEqual(driver.max);
      if (driver.locked) expect(value).toBe(driver.value);
      expect(status.get(node)).toBe(driver.locked ? 'locked' : 'free');
    });
  });

  test.each(both)(
    '%s: a gap from the starting values to the plan adds up, the free drivers explain it',
    (_, template, { target }) => {
      const { tree, drivers } = modelFromTemplate(template, 'ja');
      const plan = planOf({ model: { template: template.id }, target });
      const gap = attribute(
        tree,
        (node) => drivers.get(node)?.value as number,
        (node) => plan.solution.values[node] as number,
      );
      if (!gap.ok) throw new Error(JSON.stringify(gap.failure));
      const { before, after, contributions } = gap.value;
      expect(after).toBeCloseTo(target, 3);
      const total = Array.from(contributions).reduce((sum, part) => sum + part, 0);
      expect(Math.abs(total - (after - before))).toBeLessThanOrEqual(1e-9 * target);
      for (const [node, { locked }] of drivers) {
        expect(locked ? contributions[node] : Math.sign(contributions[node] as number)).toBe(locked ? 0 : 1);
      }
    },
  );

  test.each(both)('%s: each driver is ranked by what it can still give', (_, template) => {
    const { tree, drivers } = modelFromTemplate(template, 'ja');
    const ranked = sensitivities(tree, drivers);
    if (!ranked.ok) throw new Error(JSON.stringify(ranked.failure));
    expect(ranked.value.map(({ node }) => node).sort((a, b) => a - b)).toEqual(Array.from(drivers.keys()));
    for (const { node, elasticity, potential } of ranked.value) {
      expect(Number.isFinite(elasticity)).toBe(true);
      if (drivers.get(node)?.locked) expect(potential).toBe(0);
    }
  });

  test.each(both)(
    '%s: every driver moves the KGI, so a gap has a cause and effort a place',
    (_, template) => {
      const { tree, drivers } = modelFromTemplate(template, 'ja');
      const tape = compile(tree);
      const values = givenValues(tree, tape, (node) => drivers.get(node)?.value as number);
      run(tape, values);
      const derivative = gradient(tape, values);
      for (const node of drivers.keys()) {
        const slope = derivative[tape.slotOfNode[node] as number] as number;
        expect(Number.isFinite(slope) && slope !== 0).toBe(true);
      }
    },
  );

  test.each(both)('%s: every node has a unit, and units multiply out through the tree', (_, template) => {
    const { tree, units } = modelFromTemplate(template, 'ja');
    expect(units.size).toBe(tree.nodes.length);
    expect(unitFaults(template)).toEqual([]);
  });

  test.each(both)('%s: rates are shares, capped at 1', (_, template) => {
    const { tree, drivers, units } = modelFromTemplate(template, 'ja');
    tree.nodes.forEach(({ name }, node) => {
      const driver = drivers.get(node);
      if (driver === undefined) return;
      const isRate = units.get(node)?.includes(' of ');
      expect([name, driver.max]).toEqual([name, isRate ? 1 : Number.POSITIVE_INFINITY]);
    });
  });

  test.each(both)('%s: every leaf has an action or says why not', (_, template, practice) => {
    const leaves = driversOf(template).map((name) => idOf(template, name));
    expect(Object.keys(practice.actions).sort()).toEqual(leaves.sort());
    const done = Object.values(practice.actions).flatMap((leaf) => ('does' in leaf ? leaf.does : []));
    expect(done.length).toBeGreaterThan(0);
    for (const id of done) expect(actions[id]).toBeDefined();
  });

  test.each(both)(
    'E03 %s: every success factor is measured by an indicator of the tree',
    (_, template, practice) => {
      expect(practice.successFactors.length).toBeGreaterThan(0);
      for (const { measuredBy } of practice.successFactors) {
        expect(measuredBy.length).toBeGreaterThan(0);
        for (const id of measuredBy) expect(template.indicators[id]).toBeDefined();
      }
    },
  );

  test.each(both)(
    'E11, C13 %s: one person watches three to five, and one of them is the centre pin',
    (_, template, practice) => {
      expect(judgeKpiCount(practice.watched.length)).toBe('right');
      expect(new Set(practice.watched).size).toBe(practice.watched.length);
      for (const id of practice.watched) expect(template.indicators[id]).toBeDefined();
      expect(practice.watched.filter((id) => id === practice.centrePin)).toHaveLength(1);
    },
  );

  test.each(both)('E02 %s: the KGI is not among what is watched as a KPI', (_, template, practice) => {
    const root = modelFromTemplate(template, 'ja').tree.nodes[0] as KpiNode;
    expect(practice.watched).not.toContain(idOf(template, root.name));
  });

  test.each(both)('%s: milestones look at indicators of the tree', (_, template) => {
    for (const id of Object.values(template.milestones))
      expect(template.indicators[id as string]).toBeDefined();
  });

  test.each(both)('%s: names are alike however they are typed', (_, template) => {
    for (const { name } of Object.values(template.indicators)) {
      for (const text of [name.ja, name.en]) expect(text.normalize('NFKC').trim()).toBe(text);
    }
  });

  test.each(both)('%s, filled in, is as its golden says', (_, template, practice) => {
    const plan = planOf({ model: { template: template.id }, target: practice.target });
    const { tree, drivers, units } = plan.model;
    const start = calculate(tree, (node) => drivers.get(node)?.value);
    if (!start.ok) throw new Error(start.failure.code);
    const shown = (value: number, node: number): string =>
      units.get(node)?.includes(' of ')
        ? `${formatNumber(Number((value * 100).toFixed(2)))}%`
        : formatNumber(Number(value.toFixed(2)));
    const rows = plan.rows.map(({ level, node }) => {
      const { name, formula } = tree.nodes[node] as KpiNode;
      const id = idOf(template, name);
      const leaf = practice.actions[id];
      const unit = units.get(node);
      return [
        `${'　'.repeat(level)}${name}${id === practice.centrePin ? ' ★' : ''}`,
        formula,
        unit === undefined ? '' : unitWords(unit, 'ja'),
        shown(start.value[node] as number, node),
        shown(plan.solution.values[node] as number, node),
        practice.watched.includes(id) ? '○' : '',
        leaf === undefined
          ? ''
          : 'does' in leaf
            ? leaf.does.map((action) => actions[action].name.ja).join('、')
            : catalogueJa.reason[leaf.nothing],
      ];
    });
    const header = ['指標', '計算式', '単位', '今', '目標', '見る数字', '行動（KDI）'];
    const factors = practice.successFactors.map(
      ({ name, measuredBy }) =>
        `- ${name.ja}：${measuredBy.map((id) => template.indicators[id]?.name.ja).join('、')}`,
    );
    expectGolden(
      `templates/${template.id}.ja.md`,
      `# ${template.name.ja}\n\n${markdownTable(header, rows)}\n成功の鍵（KFS）と、それを測る指標\n\n${factors.join('\n')}\n`,
    );
  });
});

describe('E08: rates are named by what they count', () => {
  test('orders of meetings are no orders of leads', () => {
    const indicator = (unit: Template['indicators'][string]['unit']) => ({ name: { ja: '', en: '' }, unit });
    const rates = {
      orders: indicator('order'),
      leads: indicator('lead'),
      perMeeting: indicator('order of meeting'),
    };
    expect(unitFaults({ equations: 'orders = leads × perMeeting', indicators: rates })).toEqual([
      'orders: order = lead × order × meeting^-1',
    ]);
    const ofLeads = { ...rates, perMeeting: indicator('order of lead') };
    expect(unitFaults({ equations: 'orders = leads × perMeeting', indicators: ofLeads })).toEqual([]);
  });

  test('only equal units add up, and a number is pure', () => {
    const indicators = {
      sales: { name: { ja: '', en: '' }, unit: 'yen' },
      orders: { name: { ja: '', en: '' }, unit: 'order' },
      price: { name: { ja: '', en: '' }, unit: 'yen/order' },
    } as const;
    const faults = (equations: string) => unitFaults({ equations, indicators });
    expect(faults('sales = orders + price')).toEqual(['sales: order and yen × order^-1']);
    expect(faults('sales = 2 × orders × price − orders × price')).toEqual([]);
    expect(faults('orders = −sales ÷ −price')).toEqual([]);
    expect(faults('sales = orders × price + 1')).toEqual(['sales: yen and 1']);
  });

  test('I29: the share of clicks that apply is no win rate', () => {
    const advertising = findTemplate('広告');
    const rates = Object.values(advertising?.indicators ?? {}).filter(({ unit }) => unit.includes(' of '));
    expect(rates.find(({ unit }) => unit === 'application of click')?.name.ja).toBe('CVR(クリック→申込)');
    expect(rates.filter(({ name }) => /成約率/.test(name.ja))).toEqual([]);
  });
});
