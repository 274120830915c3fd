// How far a net promoter score of few answers may be off.
import { describe, expect, test } from '@jest/globals';
import { netPromoterMargin } from '../../../src/domain/metrics/netPromoterScore';

describe('netPromoterMargin', () => {
  test('D-NPS-CI: 18 promoters, 14 passives and 8 detractors score 25 ± 23.8', () => {
    const answers = [...Array(18).fill(9), ...Array(14).fill(7), ...Array(8).fill(0)];
    expect(netPromoterMargin(answers, 1.96)).toBeCloseTo(23.753631301340015, 9);
  });
});
