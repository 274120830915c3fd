// How the KGI moves with each node: which indicators it stands on, and which way they push it.
import { describe, expect, test } from '@jest/globals';
import { practices } from '../../../src/domain/templates/practices';
import { goalSlopes } from '../../../src/domain/tree/goalSlopes';
import { modelOf, planOf } from '../models';

describe('goalSlopes', () => {
  test('of no indicator of any template it is 0, at the plan that was solved', () => {
    for (const { template, target } of practices) {
      const { model, solution } = planOf({ model: { template }, target });
      const slopes = goalSlopes(model.tree, (node) => solution.values[node] as number);
      expect([template, slopes.filter((slope) => slope === 0)]).toEqual([template, []]);
    }
  });

  test('what is multiplied by 0 or cancels out does not move it; what is taken away lowers it', () => {
    const { tree } = modelOf('k = a × b + c − c + d − e');
    const slopes = goalSlopes(tree, (node) => (tree.nodes[node]?.name === 'b' ? 0 : 2));
    const found = Object.fromEntries(tree.nodes.map(({ name }, node) => [name, slopes[node]]));
    expect(found).toEqual({ k: 1, a: 0, b: 2, c: 0, d: 1, e: -1 });
  });
});
