// The weighted value of the pipeline.
import { describe, expect, test } from '@jest/globals';
import { weightedPipeline } from '../../../src/domain/pipeline/weightedPipeline';

describe('weightedPipeline', () => {
  test('P-WEIGHTED-2: 10,000 at 50% counts 5,000 (Pipeline CRM, weighted forecast)', () => {
    expect(weightedPipeline([{ amount: 10_000, probability: 0.5 }])).toBe(5_000);
  });

  test('deals add up, and none are worth nothing', () => {
    const deals = [
      { amount: 10_000, probability: 0.5 },
      { amount: 4_000, probability: 0.25 },
    ];
    expect(weightedPipeline(deals)).toBe(6_000);
    expect(weightedPipeline([])).toBe(0);
  });
});
