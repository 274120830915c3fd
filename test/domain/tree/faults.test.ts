// What is wrong with a tree is always said and never hung upon: circles, twins, strays, great depth, 0 ÷ 0.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseEquations } from '../../../src/domain/expression/parse';
import { printEquation } from '../../../src/domain/expression/print';
import { attribute } from '../../../src/domain/tree/attribute';
import { calculate } from '../../../src/domain/tree/calculate';
import { goalSlopes } from '../../../src/domain/tree/goalSlopes';
import { modelFromEquations } from '../../../src/domain/tree/model';
import { sensitivities } from '../../../src/domain/tree/sensitivity';
import { solve } from '../../../src/domain/tree/solve';
import { outline } from '../../../src/domain/tree/tree';
import { seeded } from '../../properties';
import { driverRows, type Given, modelOf } from '../models';

/** Equations of a tree in which node i stands on later ones only: `n0` is the root and reaches them all. */
const equationsOf = (parents: readonly number[]): string[][] => {
  const terms = parents.map((_, index): string[] => [`x${index}`]);
  parents.forEach((parent, index) => {
    if (index > 0) terms[parent % index]?.push(`n${index}`);
  });
  return terms;
};
const written = (terms: readonly (readonly string[])[], operator = ' + '): string[] =>
  terms.map((names, index) => `n${index} = ${names.join(operator)}`);

const trees = fc.array(fc.nat(1_000), { minLength: 2, maxLength: 60 }).map(equationsOf);
const shuffled = (lines: readonly string[], order: readonly number[]): string => {
  const [root = '', ...others] = lines;
  const keyed = others.map((line, index) => [order[index % order.length] ?? 0, line] as const);
  return [root, ...keyed.sort(([a], [b]) => a - b).map(([, line]) => line)].join('\n');
};
const orders = fc.array(fc.nat(), { minLength: 1, maxLength: 60 });

const failureOf = (text: string) => {
  const model = modelFromEquations([{ text }]);
  return model.ok ? undefined : model.failure;
};

describe('faults of a tree', () => {
  test('a circle is found wherever it is closed, and its names lead back to the first', () => {
    fc.assert(
      fc.property(trees, orders, fc.nat(), fc.nat(), (terms, order, from, up) => {
        const lower = from % terms.length;
        // The ways up from a node to the root are what it may not stand on.
        const ancestors: number[] = [lower];
        for (let at = lower; at > 0; at = terms.findIndex((names) => names.includes(`n${at}`))) {
          ancestors.push(terms.findIndex((names) => names.includes(`n${at}`)));
        }
        const upper = ancestors[up % ancestors.length] ?? 0;
        const closed = terms.map((names, index) => (index === lower ? [...names, `n${upper}`] : names));
        const failure = failureOf(shuffled(written(closed), order));
        if (failure?.code !== 'circle') throw new Error(`${failure?.code}`);
        const { names } = failure;
        expect(names[names.length - 1]).toBe(names[0]);
        expect(new Set(names).size).toBe(names.length - 1);
        names.slice(1).forEach((name, index) => {
          expect(closed[Number(names[index]?.slice(1))]).toContain(name);
        });
      }),
      seeded,
    );
  });

  test('a name defined twice is refused, naming both places', () => {
    fc.assert(
      fc.property(trees, orders, fc.nat(), fc.nat(), (terms, order, which, where) => {
        const lines = shuffled(written(terms), order).split('\n');
        const twin = which % terms.length;
        const place = 1 + (where % lines.length);
        const text = [...lines.slice(0, place), `n${twin} = y`, ...lines.slice(place)].join('\n');
        const failure = failureOf(text);
        if (failure?.code !== 'definedTwice') throw new Error(`${failure?.code}`);
        const { name, at, firstAt } = failure;
        expect(name).toBe(`n${twin}`);
        const all = text
          .split('\n')
          .flatMap((line, index) => (line.startsWith(`${name} =`) ? [index + 1] : []));
        expect([firstAt.line, at.line]).toEqual(all);
      }),
      seeded,
    );
  });

  test('an equation that the root does not reach is refused, naming its place', () => {
    fc.assert(
      fc.property(trees, orders, fc.nat(), (terms, order, where) => {
        const lines = shuffled(written(terms), order).split('\n');
        const place = 1 + (where % lines.length);
        const text = [...lines.slice(0, place), 'stray = x0 × 2', ...lines.slice(place)].join('\n');
        expect(failureOf(text)).toMatchObject({
          code: 'secondRoot',
          name: 'stray',
          root: 'n0',
          at: { line: place + 1 },
        });
      }),
      seeded,
    );
  });
});

const DEPTH = 10_000;

/** A chain of 9,999 sums above one driver, and one as deep in a single formula. */
const chain = Array.from({ length: DEPTH - 1 }, (_, index) => `n${index} = n${index + 1} + 1`).join('\n');
const nested = `n0 = ${'('.repeat(DEPTH)}n1${' + 1)'.repeat(DEPTH)}`;

describe('a chain 10,000 deep', () => {
  test.each([
    ['in equations', chain, `n${DEPTH - 1}`, DEPTH - 1],
    ['in one formula', nested, 'n1', DEPTH],
  ])('%s is calculated, solved, ranked, attributed, listed and printed', (_, equations, driver, sum) => {
    const { tree, drivers } = modelOf(equations, { [driver]: 5 });
    const values = calculate(tree, (node) => drivers.get(node)?.value);
    if (!values.ok) throw new Error(values.failure.code);
    expect(values.value[0]).toBe(5 + sum);

    const unknown = modelOf(equations, { [driver]: {} });
    const solution = solve(unknown.tree, unknown.drivers, 20_000);
    if (!solution.ok) throw new Error(solution.failure.code);
    expect(solution.value.values[tree.nodes.length - 1]).toBeCloseTo(20_000 - sum, 6);
    const { values: solved } = solution.value;
    expect(goalSlopes(tree, (node) => solved[node] as number).filter((slope) => slope === 0)).toEqual([]);

    const ranked = sensitivities(tree, drivers);
    if (!ranked.ok) throw new Error(ranked.failure.code);
    expect(ranked.value).toMatchObject([{ perUnit: 1 }]);

    const gap = attribute(
      tree,
      () => 5,
      () => 8,
    );
    if (!gap.ok) throw new Error(gap.failure.code);
    expect(Array.from(gap.value.contributions).reduce((all, part) => all + part, 0)).toBeCloseTo(3, 6);

    const rows = outline(tree);
    expect(rows.ok && rows.value.length).toBe(tree.nodes.length);
    const parsed = parseEquations([{ text: equations }]);
    if (!parsed.ok) throw new Error(parsed.failure.code);
    const printed = parsed.value.map(printEquation).join('\n');
    expect(modelOf(printed).tree.nodes.length).toBe(tree.nodes.length);
  });

  test('closed to a circle is one of 10,000 names', () => {
    const failure = failureOf(`${chain}\nn${DEPTH - 1} = n0`);
    if (failure?.code !== 'circle') throw new Error(`${failure?.code}`);
    expect(failure.names.length).toBe(DEPTH + 1);
  });
});

describe('a divisor of 0', () => {
  /** Each way in which 0 ÷ 0 can come about below a KGI. */
  const cases: readonly [string, string, Readonly<Record<string, Given>>][] = [
    ['two drivers', 'k = a ÷ b + c', { a: 0, b: 0, c: 1 }],
    ['one driver by itself', 'k = a ÷ a + c', { a: 0, c: 1 }],
    ['a difference', 'k = a ÷ (b − b) + c', { a: 0, b: 3, c: 1 }],
    ['numbers', 'k = c + 0 ÷ 0', { c: 1 }],
    ['a node below', 'k = r × c; r = a ÷ s; s = b × d', { a: 0, b: 0, c: 1, d: 5 }],
    ['a product that would hide it', 'k = 0 × (a ÷ b) + c', { a: 0, b: 0, c: 1 }],
    ['−0', 'k = a ÷ b + c', { a: 0, b: { value: -0 }, c: 1 }],
  ];

  test.each(cases)('from %s is no value, and nothing is made of it', (_, equations, given) => {
    const { tree, drivers } = modelOf(equations, given);
    const driverValue = (node: number): number => drivers.get(node)?.value as number;
    const failure = { ok: false, failure: { code: 'zeroDivisor' } };
    expect(calculate(tree, driverValue)).toMatchObject(failure);
    expect(sensitivities(tree, drivers)).toMatchObject(failure);
    const gap = attribute(tree, driverValue, driverValue);
    expect(gap).toMatchObject(failure);
    // Solving may find a way around it, but never answers with what is no number.
    for (const name of [undefined, 'c']) {
      const asked = modelOf(equations, name === undefined ? given : { ...given, ...{ [name]: {} } });
      const solution = solve(asked.tree, asked.drivers, 10);
      if (solution.ok) expect(Array.from(solution.value.values).every(Number.isFinite)).toBe(true);
      else expect(solution.failure.code).toMatch(/^[a-z][A-Za-z]+$/);
    }
  });

  test('any tree of quotients with drivers at 0 gives finite values or the failure', () => {
    const values = fc.array(fc.constantFrom(0, 0, -0, 1, 2, -3), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(trees, fc.constantFrom(' ÷ ', ' × ', ' − '), values, (terms, operator, numbers) => {
        const lines = terms.map((names, index) => `n${index} = ${names.join(index % 2 ? ' ÷ ' : operator)}`);
        const given = driverRows(
          Object.fromEntries(terms.map((__, index) => [`x${index}`, numbers[index] ?? 0])),
        );
        const model = modelFromEquations([{ text: lines.join('\n') }]);
        if (!model.ok) throw new Error(model.failure.code);
        const byName = new Map(given.map(({ name, value }) => [name, value]));
        const answer = calculate(model.value.tree, (node) =>
          byName.get(model.value.tree.nodes[node]?.name ?? ''),
        );
        if (answer.ok) expect(Array.from(answer.value).every(Number.isFinite)).toBe(true);
        else expect(['zeroDivisor', 'tooLarge']).toContain(answer.failure.code);
      }),
      seeded,
    );
  });
});
