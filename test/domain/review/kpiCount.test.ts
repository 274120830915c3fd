// How many indicators a person can look after.
import { describe, expect, test } from '@jest/globals';
import { judgeKpiCount } from '../../../src/domain/review/kpiCount';

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
