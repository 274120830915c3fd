// A score out of weights that are no division of the whole is declined.
import { describe, expect, test } from '@jest/globals';
import { healthScore } from '../../../src/domain/metrics/healthScore';

describe('healthScore', () => {
  test('I27: weights that do not add up to 1 are declined, with their sum', () => {
    expect(healthScore([{ score: 1, weight: 0.9 }])).toEqual({
      ok: false,
      failure: { code: 'weightSum', sum: 0.9 },
    });
  });
});
