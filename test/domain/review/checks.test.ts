// Checks of a set of targets: how many indicators a person has, and targets without a reason.
import { describe, expect, test } from '@jest/globals';
import { judgeKpiCount } from '../../../src/domain/review/kpiCount';
import { isUnfoundedGrowth } from '../../../src/domain/review/unfoundedGrowth';

describe('judgeKpiCount', () => {
  // S-KPI-COUNT: 3 to 5 a person are right, 20 are the failure; between them the method is silent, so "many".
  test.each([
    [2, 'few'],
    [3, 'right'],
    [5, 'right'],
    [6, 'many'],
    [19, 'many'],
    [20, 'tooMany'],
  ])('S-KPI-COUNT: %d are %s', (count, verdict) => {
    expect(judgeKpiCount(count)).toBe(verdict);
  });
});

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
