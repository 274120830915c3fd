// Joining equations into a tree, and its lines.
import { describe, expect, test } from '@jest/globals';
import { parseEquations } from '../../../src/domain/expression/parse';
import { buildTree, outline } from '../../../src/domain/tree/tree';
import { treeOf } from '../models';

const build = (text: string) => {
  const equations = parseEquations([{ text }]);
  if (!equations.ok) throw new Error(equations.failure.code);
  return buildTree(equations.value);
};

const lines = (text: string): string[] => {
  const tree = treeOf(text);
  const rows = outline(tree);
  return rows.ok
    ? rows.value.map(({ level, node }) => `${level} ${tree.nodes[node]?.name}`)
    : [rows.failure.code];
};

describe('buildTree', () => {
  test('numbers the nodes depth first, in the order of the expressions', () => {
    const tree = treeOf('売上 = 客数 × 単価\n客数 = リード数 × 成約率\n単価 = 500000');
    expect(tree.nodes.map(({ name }) => name)).toEqual(['売上', '客数', 'リード数', '成約率', '単価']);
    expect(tree.childrenFirst.map((index) => tree.nodes[index]?.name)).toEqual([
      'リード数',
      '成約率',
      '客数',
      '単価',
      '売上',
    ]);
  });

  test('an equation that is a single number is a driver with that value, with a sign or in parentheses too', () => {
    const tree = treeOf('a = b + c + d; b = 5; c = -5; d = (50%)');
    expect(tree.nodes.map(({ startingValue }) => startingValue)).toEqual([undefined, 5, -5, 0.5]);
    expect(tree.nodes.map(({ formula }) => formula)).toEqual(['b + c + d', '', '', '']);
  });

  test.each([
    [
      'a name defined twice',
      'a = b; b = 1; a = c',
      { code: 'definedTwice', name: 'a', at: { line: 1, column: 15 }, firstAt: { line: 1, column: 1 } },
    ],
    ['a full-width twin', 'Web = b; Ｗｅｂ = c', { code: 'definedTwice', name: 'Web' }],
    [
      'a circle, all its names in order',
      'a = b; b = c × d; c = e; e = b',
      { code: 'circle', names: ['b', 'c', 'e', 'b'] },
    ],
    ['a name in its own formula', 'a = a + 1', { code: 'circle', names: ['a', 'a'] }],
    [
      'a circle that the root does not reach',
      'a = b; c = d; d = c',
      { code: 'circle', names: ['c', 'd', 'c'] },
    ],
    [
      'a second root',
      'a = b; c = d',
      { code: 'secondRoot', name: 'c', root: 'a', at: { line: 1, column: 8 } },
    ],
    ['a number nobody uses', 'a = b; 広告費 = 50万', { code: 'secondRoot', name: '広告費' }],
    [
      'more than 20,000 names',
      `a = ${Array.from({ length: 20_000 }, (_, i) => `x${i}`).join(' + ')}`,
      { code: 'tooManyNames', limit: 20_000 },
    ],
  ])('declines %s', (_, text, failure) => {
    expect(build(text)).toMatchObject({ ok: false, failure });
  });

  test('names like those of JavaScript objects are just names', () => {
    const tree = treeOf('constructor = __proto__ × toString; __proto__ = hasOwnProperty + 1');
    expect(tree.nodes.map(({ name }) => name)).toEqual([
      'constructor',
      '__proto__',
      'hasOwnProperty',
      'toString',
    ]);
  });

  test('a chain of 10,000 does not overflow the stack', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => `n${i} = n${i + 1} × d${i}`).join('\n');
    expect(build(chain.replace(/ × d\d+/g, ' + 1'))).toMatchObject({ ok: true });
  });
});

describe('outline', () => {
  test('gives levels, and a shared node once under each parent', () => {
    expect(lines('a = b × c; b = d + e; c = d + d')).toEqual(['0 a', '1 b', '2 d', '2 e', '1 c', '2 d']);
  });

  test('declines a result of more than 20,000 rows, as shared nodes can make it', () => {
    const doubling = Array.from(
      { length: 20 },
      (_, i) => `n${i} = l${i} + r${i}\nl${i} = n${i + 1}\nr${i} = n${i + 1}`,
    );
    expect(lines(doubling.join('\n'))).toEqual(['tooManyRows']);
  });
});
