// Solving backwards: one unknown, equal effort, and what cannot be reached.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calculate } from '../../../src/domain/tree/calculate';
import { isRateName } from '../../../src/domain/tree/driver';
import { solve } from '../../../src/domain/tree/solve';
import { seeded } from '../../properties';
import { byName, type Given, modelOf } from '../models';

/** By name, what solving gives: node values and `status`, or the failure's parts. */
const solved = (
  equations: string,
  given: Record<string, Given>,
  target: number,
): Readonly<Record<string, unknown>> => {
  const { tree, drivers } = modelOf(equations, given);
  const answer = solve(tree, drivers, target);
  if (!answer.ok) return answer.failure;
  const status = Object.fromEntries(
    Array.from(answer.value.status, ([node, word]) => [tree.nodes[node]?.name, word]),
  );
  return { ...byName(tree, answer.value.values), status };
};

const TREE = '売上 = 客数 × 単価; 客数 = リード数 × 成約率';
const FUNNEL = '受注 = 架電 × 通話率 × アポ率 × 受注率';
const RATES = { 通話率: { value: 0.5, locked: true }, アポ率: 1 / 15, 受注率: 0.15 };

describe('one unknown driver', () => {
  test.each([
    [100_000_000, 2_000],
    [120_000_000, 2_400],
  ])('D-TREE-BASE: %d takes %d leads (derived)', (target, leads) => {
    const answer = solved(TREE, { 単価: 500_000, 成約率: 0.1, リード数: {} }, target);
    expect(answer).toMatchObject({ リード数: leads, status: { リード数: 'solved', 単価: 'locked' } });
  });

  test('D-TREE-PRICE: at 550,000 it takes 1818.18 leads (derived)', () => {
    const answer = solved(TREE, { 単価: 550_000, 成約率: 0.1, リード数: {} }, 100_000_000);
    expect((answer as { リード数: number }).リード数).toBeCloseTo(1818.181818, 5);
  });

  test('a driver that neither model nor rows give a value is the unknown', () => {
    expect(solved(`${TREE}; 単価 = 50万; 成約率 = 10%`, {}, 100_000_000)).toMatchObject({ リード数: 2_000 });
  });

  test.each([
    ['a sum', 'k = x + b', 12, 7],
    ['a difference, left', 'k = x − b', 12, 17],
    ['a difference, right', 'k = b − x', 3, 2],
    ['a quotient, above', 'k = x ÷ b', 3, 15],
    ['a quotient, below', 'k = b ÷ x', 10, 0.5],
    ['a negation', 'k = −(b − x)', 4, 9],
    ['several occurrences, monotone', 'k = x × x + x', 20, 4],
    ['a quotient with x on both sides', 'k = x ÷ (x + b)', 0.5, 5],
  ])('undoes %s', (_, equation, target, expected) => {
    const given = equation.includes('b') ? { b: 5, x: {} } : { x: {} };
    expect((solved(equation, given, target) as { x: number }).x).toBeCloseTo(expected, 12);
  });

  test('a rate is capped at 1 unless max says otherwise', () => {
    const capped = solved('客数 = リード数 × 成約率', { リード数: 100, 成約率: {} }, 150);
    expect(capped).toEqual({
      code: 'notReachable',
      target: 150,
      best: 100,
      extreme: 'largest',
      limit: false,
      stoppedBy: ['成約率'],
    });
    expect(solved('客数 = リード数 × 成約率', { リード数: 100, 成約率: { max: 2 } }, 150)).toMatchObject({
      成約率: 1.5,
    });
  });

  test('no driver goes below 0 unless min says otherwise', () => {
    expect(solved('k = x − b', { x: {}, b: 5 }, -8)).toMatchObject({
      code: 'notReachable',
      best: -5,
      extreme: 'smallest',
      stoppedBy: ['x'],
    });
    expect(solved('k = x − b', { x: { min: -100 }, b: 5 }, -8)).toMatchObject({ x: -3 });
  });

  test.each([
    ['two unknown drivers', 'k = a × b', { a: {}, b: {} }, 5, { code: 'severalUnknown', names: ['a', 'b'] }],
    ['no influence', 'k = x × b', { x: {}, b: 0 }, 5, { code: 'noInfluence', name: 'x' }],
    [
      'a value only approached',
      'k = b ÷ x',
      { x: {}, b: 5 },
      0,
      { code: 'notReachable', best: 0, limit: true, stoppedBy: [] },
    ],
    [
      'a turn between the bounds',
      'k = x × (10 − x)',
      { x: { max: 10 } },
      20,
      { code: 'directionChanges', name: 'x' },
    ],
    [
      'a zero divisor elsewhere',
      'k = x + a ÷ b',
      { x: {}, a: 1, b: 0 },
      5,
      { code: 'zeroDivisor', name: 'k' },
    ],
  ])('declines %s', (_, equation, given: Record<string, Given>, target, failure) => {
    expect(solved(equation, given, target)).toMatchObject(failure);
  });

  test('a chain of 3,000 gives the target', () => {
    const chain = Array.from({ length: 3_000 }, (_, i) => `n${i} = n${i + 1} + d${i}\nd${i} = 1`).join('\n');
    expect(solved(chain, {}, 10_000)).toMatchObject({ n3000: 7_000 });
  });
});

describe('equal effort', () => {
  test('D-SOLVE-EQUAL: each free driver × 1.1856311014966876 (derived: (5/3)^(1/3))', () => {
    const answer = solved(FUNNEL, { 架電: 600, ...RATES }, 5);
    const scale = (5 / 3) ** (1 / 3);
    expect(scale).toBeCloseTo(1.1856311014966876, 14);
    const { 架電, アポ率, 受注率, status } = answer as Record<string, number> & { status: unknown };
    expect(架電).toBeCloseTo(600 * scale, 9);
    expect(アポ率).toBeCloseTo(scale / 15, 12);
    expect(受注率).toBeCloseTo(0.15 * scale, 12);
    expect(status).toEqual({ 架電: 'free', 通話率: 'locked', アポ率: 'free', 受注率: 'free' });
  });

  test('a driver at its bound leaves the rest to the others (derived: √(5 ÷ 3.3))', () => {
    const answer = solved(FUNNEL, { 架電: { value: 600, max: 660 }, ...RATES }, 5) as Record<string, number>;
    expect(answer).toMatchObject({ 架電: 660, status: { 架電: 'atMaximum', アポ率: 'free' } });
    expect(answer.アポ率).toBeCloseTo(Math.sqrt(5 / 3.3) / 15, 12);
  });

  test('D-SOLVE-INFEASIBLE: the best is 5.94 and what stops it is named (derived)', () => {
    const given = {
      架電: { value: 600, max: 660 },
      通話率: { value: 0.5, locked: true },
      アポ率: { value: 1 / 15, max: 0.09 },
      受注率: { value: 0.15, max: 0.2 },
    };
    const answer = solved(FUNNEL, given, 6) as { best: number };
    expect(answer).toMatchObject({
      code: 'notReachable',
      extreme: 'largest',
      limit: false,
      stoppedBy: ['架電', 'アポ率', '受注率'],
    });
    expect(answer.best).toBeCloseTo(5.94, 12);
  });

  test('a harmful driver goes down when the KGI is to go up', () => {
    const mrr = 'k = s − s × churn + n';
    const { churn, n } = solved(mrr, { s: { value: 100, locked: true }, churn: 0.1, n: 10 }, 105) as Record<
      string,
      number
    >;
    expect(churn).toBeLessThan(0.1);
    expect(n).toBeGreaterThan(10);
    expect((churn as number) * (n as number)).toBeCloseTo(1, 9);
  });

  test('a single free driver keeps exactness', () => {
    const locked = { 単価: { value: 500_000, locked: true }, 成約率: { value: 0.1, locked: true } };
    expect(solved(TREE, { ...locked, リード数: 7 }, 100_000_000)).toMatchObject({
      リード数: 2_000,
      status: { リード数: 'free' },
    });
  });

  test.each([
    [
      'a start outside its bounds',
      'k = a × b',
      { a: { value: 2, max: 1 }, b: 1 },
      5,
      { code: 'startOutsideBounds', name: 'a' },
    ],
    [
      'nothing that can move',
      'k = a × b',
      { a: { value: 2, locked: true }, b: 0 },
      5,
      { code: 'nothingCanMove' },
    ],
    [
      'a turn on the way, naming the best value on it',
      'k = a × (10 − a) × b',
      { a: 2, b: { value: 1, locked: true } },
      40,
      { code: 'notReachable', best: 25, extreme: 'largest', limit: false, stoppedBy: [] },
    ],
    [
      'a driver that has turned at the solution',
      'k = a × (10 − a) + b × b × 10',
      { a: 4, b: 2 },
      400,
      { code: 'directionChanges', name: 'a' },
    ],
    [
      'what is only approached',
      'k = a ÷ (a + b)',
      { a: 2, b: { value: 3, locked: true } },
      1,
      { code: 'notReachable', best: 1, extreme: 'largest', limit: true, stoppedBy: [] },
    ],
    [
      'what is only approached on both sides of a quotient',
      'k = a ÷ (a + b)',
      { a: 2, b: 3 },
      2,
      { code: 'notReachable', best: 1, extreme: 'largest', limit: true },
    ],
    [
      'the other side of a pole',
      'k = b ÷ (a − 2)',
      { a: 3, b: { value: 1, locked: true } },
      -1,
      { code: 'notReachable', best: 0, extreme: 'smallest', limit: true },
    ],
  ])('declines %s', (_, equation, given: Record<string, Given>, target, failure) => {
    expect(solved(equation, given, target)).toMatchObject(failure);
  });
});

describe('one unknown that occurs several times', () => {
  test('P-GOALSEEK: 22,384.93 lent at 5.25% is 425 a month for 60 months (excelarticles.com, goal seek)', () => {
    const loan = `返済 = 借入 × 月利 ÷ (1 − 1${' ÷ (1 + 月利)'.repeat(60)})`;
    const lent = solved(loan, { 借入: {}, 月利: 0.0525 / 12 }, 425).借入 as number;
    expect(lent).toBeCloseTo(22_384.93, 2);
    const monthly = solved(loan, { 借入: lent, 月利: {} }, 425).月利 as number;
    expect(monthly).toBeCloseTo(0.0525 / 12, 12);
  });

  test.each([
    ['a slope that touches 0', 'k = x × x × x − 3 × x × x + 3 × x', {}, 9, 3],
    ['a share of a sum', 'k = x ÷ (x + 3)', {}, 0.5, 3],
    ['a far share of a sum', 'k = x ÷ (x + 1億)', { x: { max: 1e12 } }, 0.999, 99_900_000_000],
    ['a power of many factors', `k = ${'x × '.repeat(29)}x`, {}, 2 ** 30, 2],
    [
      'compound decay',
      `k = 1000 × ${'(1 − x) × '.repeat(11)}(1 − x)`,
      { x: { max: 1 } },
      1000 * 0.9 ** 12,
      0.1,
    ],
    ['bounds on either side of 0', 'k = x × x × x + x', { x: { min: -10, max: 10 } }, -10, -2],
    ['a pole outside the bounds', 'k = x − 1 ÷ (x − 2)', { x: { min: 2.5 } }, 3, (5 + Math.sqrt(5)) / 2],
  ])(
    'is found where the derivative keeps its sign: %s',
    (_, equation, given: Record<string, Given>, target, x) => {
      const answer = solved(equation, { x: {}, ...given }, target) as { x: number };
      expect(Math.abs(answer.x - x)).toBeLessThan(1e-9 * Math.max(1, Math.abs(x)));
    },
  );

  test.each([
    [
      'a narrow turn that samples would miss',
      'k = x × x × x − 3 × x × x + 2.99999 × x',
      {},
      9,
      'directionChanges',
    ],
    ['a turn far out', 'k = x × (1000000 − x)', {}, 5, 'directionChanges'],
    ['a turn close to 0', 'k = x × x − x ÷ 1000000', {}, 5, 'directionChanges'],
    ['a turn below 0', 'k = x × x', { x: { min: -1, max: 5 } }, 4, 'directionChanges'],
    ['an answer on either side of a pole', 'k = x − 1 ÷ (x − 2)', {}, 3, 'severalAnswers'],
    ['an answer on either side of a pole between halves', 'k = x − 1 ÷ (x − 1.7)', {}, 3, 'severalAnswers'],
    ['no influence', 'k = x − x + 2', {}, 3, 'noInfluence'],
    ['a share that is only approached', 'k = x ÷ (x + 3)', {}, 1, 'notReachable'],
  ])('is refused otherwise: %s', (_, equation, given: Record<string, Given>, target, code) => {
    expect(solved(equation, { x: {}, ...given }, target)).toMatchObject({ code });
  });

  // The answers by hand: what cancels in the formulas leaves a straight line, a share or a pole.
  test.each([
    [
      'a fixed cost that is shared out: 60·x − 5000',
      'k = x × (単価 − 原価); 原価 = 固定費 ÷ x + 材料費',
      { 単価: 100, 固定費: 5_000, 材料費: 40 },
      1_000,
      100,
    ],
    ['those who leave: 10·(x − 3)', 'k = x × p × (1 − 3 ÷ x)', { p: 10 }, 1_000, 103],
    [
      'a fixed cost as a share of sales: 60·x − 500',
      'k = s × (1 − f ÷ s − 0.4); s = x × p',
      { f: 500, p: 100 },
      300,
      800 / 60,
    ],
    ['a quotient of a quotient: 2·x − x', 'k = 8 ÷ (4 ÷ x) − x × 1', {}, 10, 10],
    ['what comes on top: 10·x', 'k = (y − x) × (x × 2); y = x + 5', {}, 1_000, 100],
    [
      'a price that falls with the number: 30 × (1 − x ÷ 500)',
      'k = (x × 0.3) × 100 × (1 − x × 0.002) ÷ x',
      { x: { max: 50 } },
      29,
      50 / 3,
    ],
    ['beside a pole', 'k = 8.2 ÷ (4.3 ÷ x − x)', { x: { min: 0.5, max: 5 } }, -3, 3.85],
  ])(
    'is found where what cancels would drown it: %s',
    (_, equation, given: Record<string, Given>, target, x) => {
      const answer = solved(equation, { x: {}, ...given }, target) as { x: number };
      expect(Math.abs(answer.x - x)).toBeLessThan(1e-4 * x);
    },
  );

  test('what is only approached at an end is named exactly', () => {
    const given = { x: { max: 50 } };
    const equation = 'k = (x × 0.7) × 100 × (1 − x × 0.002) ÷ x';
    expect(solved(equation, given, 72)).toMatchObject({
      code: 'notReachable',
      best: 70,
      extreme: 'largest',
      limit: true,
      stoppedBy: ['x'],
    });
    expect(solved(equation, given, 60)).toMatchObject({ best: 63, limit: false });
  });

  test('the best value is named at the end where it lies, or beside the gap that a pole leaves', () => {
    const gap = { code: 'notReachable', extreme: 'nearest' };
    expect(solved('k = b ÷ (x − c)', { x: {}, b: 3, c: 10 }, -0.1)).toMatchObject({
      ...gap,
      best: 0,
      limit: true,
    });
    expect(solved('k = b ÷ (x − c)', { x: { max: 30 }, b: 3, c: 10 }, 0.1)).toMatchObject({
      ...gap,
      best: 0.15,
      stoppedBy: ['x'],
    });
    expect(solved('k = b ÷ x', { x: { max: 10 }, b: 3 }, 0.1)).toMatchObject({
      best: 0.3,
      extreme: 'smallest',
      stoppedBy: ['x'],
    });
    expect(solved('k = x ÷ (x + 3)', { x: { max: 6 } }, 0.9)).toMatchObject({
      best: 2 / 3,
      extreme: 'largest',
      stoppedBy: ['x'],
    });
  });

  test('a turn in a random polynomial is never overlooked, and a found value gives the target', () => {
    const coefficient = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(
        fc.array(coefficient, { minLength: 2, maxLength: 5 }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (c, x) => {
          // Horner's scheme, in the model and here.
          const text = c
            .reduceRight((inner, a) => (inner === '' ? `${a}` : `(${inner}) × x + ${a}`), '')
            .replace(/(^|[( ])-(\d)/g, '$1▲$2');
          const at = (value: number) => c.reduceRight((inner, a) => inner * value + a, 0);
          const slope = (value: number) =>
            c.reduceRight((inner, a, power) => (power === 0 ? inner : inner * value + power * a), 0);
          const slopes = Array.from({ length: 4_001 }, (_, index) => slope(index / 1_000));
          const answer = solved(`k = ${text}`, { x: { max: 4 } }, at(x));
          if ('code' in answer) {
            if (answer.code === 'directionChanges')
              expect(Math.min(...slopes) < 1e-9 && Math.max(...slopes) > -1e-9).toBe(true);
            else expect(answer.code).toBe(slopes.every((value) => value === 0) ? 'noInfluence' : 'none');
          } else {
            expect(slopes.some((value) => value > 1e-9) && slopes.some((value) => value < -1e-9)).toBe(false);
            expect(Math.abs(at((answer as { x: number }).x) - at(x))).toBeLessThan(1e-9 * 1_000);
          }
        },
      ),
      seeded,
    );
  });
});

describe('equal effort at the ends of what can be', () => {
  test.each([31, 41.02, 40.6, 57.3, 63.99])('names the bound %s that rounding would hide', (max) => {
    const given = {
      x: { value: 30, max },
      p: { value: 100, locked: true },
      c: { value: 63.7, locked: true },
    };
    expect(solved('k = x × p − x × c', given, 1e4)).toMatchObject({
      code: 'notReachable',
      stoppedBy: ['x'],
    });
    expect(solved('k = x × p − x × c', given, max * 100 - max * 63.7)).toMatchObject({
      x: max,
      status: { x: 'atMaximum' },
    });
    expect(solved('k = x × p', { x: given.x, p: { value: 123.4, locked: true } }, max * 123.4)).toMatchObject(
      {
        x: max,
        status: { x: 'atMaximum' },
      },
    );
  });

  test('the best value itself is reached, with every driver at its bound', () => {
    const given = {
      架電: { value: 600, max: 660 },
      通話率: { value: 0.5, locked: true },
      アポ率: { value: 1 / 15, max: 0.09 },
      受注率: { value: 0.15, max: 0.2 },
    };
    expect(solved(FUNNEL, given, 5.94)).toMatchObject({
      架電: 660,
      status: { 架電: 'atMaximum', アポ率: 'atMaximum', 受注率: 'atMaximum' },
    });
    expect(solved('k = x × y', { x: 2, y: 3 }, 0)).toMatchObject({ x: 0, y: 0, status: { x: 'atMinimum' } });
  });

  test('a small effect beside large amounts still counts', () => {
    const answer = solved('k = (s − c) ÷ s', { s: { value: 1e13, locked: true }, c: 9e12 }, 0.2) as {
      c: number;
    };
    expect(answer.c / 8e12).toBeCloseTo(1, 12);
  });

  test('a difference of equals moves nothing beside it', () => {
    expect(solved('k = (a − b) × c', { a: 0.3, b: { value: 0.3, locked: true }, c: 5 }, 1)).toMatchObject({
      c: 5,
    });
    const { c, d } = solved(
      'k = (0.1 + 0.2 − b) × c + d',
      {
        b: { value: 0.3, locked: true },
        c: 5,
        d: 1,
      },
      2,
    ) as Record<string, number>;
    expect(c).toBe(5);
    expect(d).toBeCloseTo(2, 12);
  });
});

describe('solve, then calculate', () => {
  const positive = fc.double({ min: 0.01, max: 1_000, noNaN: true });
  const EQUATIONS = 'k = (a + b) × c ÷ d + e × f − g; e = a × 2; f = c';

  test('gives the target within 1e-9 of the largest node value', () => {
    const point = fc.record({ a: positive, b: positive, c: positive, d: positive, g: positive });
    const locks = fc.record({
      a: fc.boolean(),
      b: fc.boolean(),
      c: fc.boolean(),
      d: fc.boolean(),
      g: fc.boolean(),
    });
    fc.assert(
      fc.property(point, locks, fc.double({ min: 0.2, max: 5, noNaN: true }), (start, locked, factor) => {
        const given = Object.fromEntries(
          Object.entries(start).map(([name, value]) => [name, { value, locked: locked[name as 'a'] }]),
        );
        const { tree, drivers } = modelOf(EQUATIONS, given);
        const now = calculate(tree, (node) => drivers.get(node)?.value);
        if (!now.ok) throw new Error(now.failure.code);
        const target = (now.value[0] as number) * factor;
        const answer = solve(tree, drivers, target);
        if (!answer.ok) {
          expect(['notReachable', 'nothingCanMove', 'directionChanges']).toContain(answer.failure.code);
          return;
        }
        const again = calculate(tree, (node) => answer.value.values[node]);
        if (!again.ok) throw new Error(again.failure.code);
        const largest = Math.max(...Array.from(again.value, Math.abs));
        expect(Math.abs((again.value[0] as number) - target)).toBeLessThanOrEqual(1e-9 * largest);
        for (const [node, { locked: isLocked, value }] of drivers) {
          if (isLocked) expect(answer.value.values[node]).toBe(value);
        }
      }),
      seeded,
    );
  });

  test('finds the one unknown that was taken away', () => {
    const point = fc.record({ a: positive, b: positive, c: positive, d: positive, g: positive });
    fc.assert(
      fc.property(point, fc.constantFrom('b', 'd', 'g'), (start, hidden) => {
        const { tree, drivers } = modelOf(EQUATIONS, start);
        const now = calculate(tree, (node) => drivers.get(node)?.value);
        if (!now.ok) throw new Error(now.failure.code);
        const target = now.value[0] as number;
        const blank = modelOf(EQUATIONS, { ...start, [hidden]: {} });
        const answer = solve(blank.tree, blank.drivers, target);
        if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
        const again = calculate(tree, (node) => answer.value.values[node]);
        const largest = Math.max(...Array.from(now.value, Math.abs));
        expect(again.ok && Math.abs((again.value[0] as number) - target) <= 1e-9 * largest).toBe(true);
      }),
      seeded,
    );
  });
});

describe('isRateName', () => {
  test.each(['成約率', '解約率', 'win rate', 'Win Rate', 'rate', 'win_rate', '率'])(
    '%s is capped at 1',
    (name) => {
      expect(isRateName(name)).toBe(true);
    },
  );
  test.each(['倍率', '回転率', '成長率', '在庫回転率', 'corporate', 'winrate', '率直さ', 'rate card'])(
    '%s is not',
    (name) => {
      expect(isRateName(name)).toBe(false);
    },
  );
});
