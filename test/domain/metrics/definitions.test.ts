// Numbers that an indicator's definition needs beyond a division: times, weights, tops, and who counts once.
import { describe, expect, test } from '@jest/globals';
import { daysOff } from '../../../src/domain/calendar/businessDays';
import { businessMinutes } from '../../../src/domain/calendar/businessMinutes';
import { toSerial } from '../../../src/domain/calendar/plainDate';
import { distinctContacts } from '../../../src/domain/metrics/distinctContacts';
import { healthScore } from '../../../src/domain/metrics/healthScore';
import { netPromoterMargin } from '../../../src/domain/metrics/netPromoterScore';
import { hangsOnOne } from '../../../src/domain/metrics/topShare';
import { quantile } from '../../../src/domain/statistics/quantile';

describe('businessMinutes', () => {
  const off = daysOff(2026, 2026);
  const at = (day: number, hour: number, minute = 0) => ({
    day: toSerial({ year: 2026, month: 5, day }),
    minute: hour * 60 + minute,
  });
  test.each([
    ['I24: Friday 18:00 to Monday 9:30', at(15, 18), at(18, 9, 30), 30],
    ['within a day', at(15, 10), at(15, 11, 30), 90],
    ['before opening to after closing', at(15, 7), at(15, 21), 540],
    ['over the holidays of May: 1 May 17:00 to 7 May 10:00', at(1, 17), at(7, 10), 120],
    ['an end before its start', at(15, 11), at(15, 10), 0],
  ])('%s', (_, start, end, minutes) => {
    expect(businessMinutes(start, end, off)).toBe(minutes);
  });
});

describe('quantile', () => {
  test('I31: the median of 1, 2, 2, 30 is 2, their P90 21.6', () => {
    const days = [30, 2, 1, 2];
    expect(quantile(days, 0.5)).toBe(2);
    expect(quantile(days, 0.9)).toBeCloseTo(21.6, 12);
    expect(days).toEqual([30, 2, 1, 2]);
  });

  test('of one observation every quantile is that one', () => {
    for (const share of [0, 0.3, 1]) expect(quantile([7], share)).toBe(7);
  });
});

describe('healthScore', () => {
  test('I27: weights that do not add up to 1 are declined, with their sum', () => {
    expect(healthScore([{ score: 1, weight: 0.9 }])).toEqual({
      ok: false,
      failure: { code: 'weightSum', sum: 0.9 },
    });
  });
});

describe('distinctContacts', () => {
  test('I03: three rows, one of them twice, are two', () => {
    const rows = [{ email: 'a@x.jp' }, { email: 'Ａ@X.jp ' }, { email: '', company: '株式会社B' }];
    expect(distinctContacts(rows)).toBe(2);
  });

  test('a row that names nobody is nobody', () => {
    expect(distinctContacts([{}, { email: ' ' }])).toBe(0);
  });
});

describe('hangsOnOne', () => {
  test.each([
    [[62, 20, 18], true],
    [[50, 50], false],
  ])('I21: %p', (amounts, verdict) => {
    expect(hangsOnOne(amounts)).toBe(verdict);
  });
});

describe('netPromoterMargin', () => {
  test('D-NPS-CI: 18 promoters, 14 passives and 8 detractors score 25 ± 23.8', () => {
    const answers = [...Array(18).fill(9), ...Array(14).fill(7), ...Array(8).fill(0)];
    expect(netPromoterMargin(answers, 1.96)).toBeCloseTo(23.753631301340015, 9);
  });
});
