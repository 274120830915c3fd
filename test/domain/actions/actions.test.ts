// Actions: whether one was done, in full and in time; and the dictionary from a complaint to a KPI.
import { describe, expect, test } from '@jest/globals';
import { type Action, completionRate, isDone } from '../../../src/domain/actions/action';
import { type ActionId, actions } from '../../../src/domain/actions/actions';
import {
  type Complaint,
  complaints,
  findComplaints,
  withOwnComplaints,
} from '../../../src/domain/actions/complaints';
import { catalogueEn } from '../../../src/messages/catalogue.en';
import { catalogueJa } from '../../../src/messages/catalogue.ja';

const all = Object.entries(actions) as [ActionId, Action][];

describe('isDone', () => {
  test.each([
    ['I35: three press releases 25 hours ahead', 'pressReleases', { count: 3, hours: -25 }, true],
    ['I35: three press releases 23 hours ahead', 'pressReleases', { count: 3, hours: -23 }, false],
    ['I35: two press releases', 'pressReleases', { count: 2, hours: -25 }, false],
    ['I36: 20 of 20 items', 'hearingSheet', { count: 20 }, true],
    ['I36: 19 of 20 items', 'hearingSheet', { count: 19 }, false],
    ['I37: two cases', 'similarCases', { count: 2 }, true],
    ['I37: one case', 'similarCases', { count: 1 }, false],
    ['I38: a mail after 24 hours', 'thankYouMail', { count: 1, hours: 24 }, true],
    ['I38: a mail after 25 hours', 'thankYouMail', { count: 1, hours: 25 }, false],
    ['I38: no mail', 'thankYouMail', { count: 0 }, false],
    ['I38: a mail of which nobody knows when', 'thankYouMail', { count: 1 }, false],
    ['I34: four workshops', 'agencyWorkshops', { count: 4 }, true],
  ] as const)('%s', (_, id, deed, done) => {
    expect(isDone(actions[id], deed)).toBe(done);
  });

  test('E10: a mail after 3 hours is too late at the offered 2, in time at the usual 24', () => {
    const { deadline } = actions.thankYouMail;
    expect(deadline).toMatchObject({ hours: 24, offered: 2 });
    const deed = { count: 1, hours: 3 };
    expect(isDone(actions.thankYouMail, deed)).toBe(true);
    expect(isDone(actions.thankYouMail, deed, deadline.offered)).toBe(false);
  });

  test('I36: 19 of 20 are 95%, and 18 of 20 occasions 90%', () => {
    expect(completionRate(19, 20)).toBe(0.95);
    expect(completionRate(18, 20)).toBe(0.9);
  });

  test.each(all)('%s says in words, in both languages, how one tells', (_, action) => {
    expect(catalogueJa.measure(action)).not.toMatch(/undefined|NaN/);
    expect(catalogueEn.measure(action)).not.toMatch(/undefined|NaN/);
    expect(action.name.ja).not.toBe(action.name.en);
  });

  test('a deadline reads as one would say it', () => {
    expect(catalogueJa.measure(actions.pressReleases)).toBe('商談1件に3以上、商談の24時間前まで');
    expect(catalogueEn.measure(actions.thankYouMail)).toBe(
      'done or not, for every meeting, within 24 hours (stricter: 2) of the meeting',
    );
  });
});

describe('complaints', () => {
  test('I39: ヒアリングが浅い becomes meetings with three issues, 失注が多い the comparison shown', () => {
    const [hearing] = findComplaints('うちはヒアリングが浅い');
    expect(hearing).toMatchObject({
      kpi: { ja: '課題を3つ以上聞き出した商談数' },
      kind: 'count',
      threshold: 3,
    });
    const [lost] = findComplaints('最近失注が多い');
    expect(lost).toMatchObject({ kpi: { ja: '競合比較資料の提示率' }, kind: 'share' });
    expect(findComplaints('contact with customers')[0]?.kpi.ja).toBe('月1回の定期連絡の実施率');
  });

  test('nothing typed finds nothing', () => {
    expect(findComplaints(' ')).toEqual([]);
  });

  test('a team adds its own, and its own word replaces ours', () => {
    const own: Complaint[] = [
      {
        name: { ja: 'ヒアリングが浅い', en: 'Our hearings' },
        words: ['ヒアリング'],
        kpi: { ja: '予算を聞けた商談数', en: 'Meetings with the budget known' },
        kind: 'count',
      },
      {
        name: { ja: '見積もりが遅い', en: 'Quotes are late' },
        words: ['見積'],
        kpi: { ja: '翌日までに出した見積もりの割合', en: 'Quotes within a day' },
        kind: 'share',
      },
    ];
    const before = JSON.stringify(complaints);
    const dictionary = withOwnComplaints(own);
    expect(dictionary).toHaveLength(complaints.length + 1);
    expect(findComplaints('ヒアリング', dictionary).map(({ kpi }) => kpi.ja)).toEqual(['予算を聞けた商談数']);
    expect(findComplaints('見積が遅い', dictionary)).toEqual([own[1]]);
    expect(JSON.stringify(complaints)).toBe(before);
  });
});
