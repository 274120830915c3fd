// Sales hang on one where more than half of them come from one.
import { describe, expect, test } from '@jest/globals';
import { hangsOnOne } from '../../../src/domain/metrics/topShare';

describe('hangsOnOne', () => {
  test.each([
    [[62, 20, 18], true],
    [[50, 50], false],
  ])('I21: %p', (amounts, verdict) => {
    expect(hangsOnOne(amounts)).toBe(verdict);
  });
});
