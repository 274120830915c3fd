// A target far above last year for which nobody gives a reason.
import { describe, expect, test } from '@jest/globals';
import { isUnfoundedGrowth } from '../../../src/domain/review/unfoundedGrowth';

describe('isUnfoundedGrowth', () => {
  // S-UNPACED: half as much again as last year without a reason is the failure.
  test.each([
    ['S-UNPACED: 100 → 150 without a reason', 100, 150, false, true],
    ['100 → 150 with a reason', 100, 150, true, false],
    ['100 → 149', 100, 149, false, false],
    ['nothing to compare with', 0, 150, false, false],
  ])('%s', (_, last, target, hasReason, flagged) => {
    expect(isUnfoundedGrowth(last, target, hasReason)).toBe(flagged);
  });
});
