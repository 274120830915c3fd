// Whether people can do what a plan asks, as the sheets tell it.
import { describe, expect, test } from '@jest/globals';
import type { LocalSheets } from 'local-sheets';
import { ask, closeWorkbooks, newBusinessPlan, openWorkbook, settingCell } from './workbook';

const ACTIONS = '行動計画';

/** The rows of one person's day: indicator, text, a day's work, load, verdict. */
const loads = (local: LocalSheets): string[][] =>
  [4, 5].map((row) => ['B', 'D', 'H', 'J', 'K'].map((column) => local.display(ACTIONS, `${column}${row}`)));

describe('one person’s day on 行動計画', () => {
  closeWorkbooks();

  const planned = async (request: object): Promise<LocalSheets> => {
    const local = await openWorkbook();
    expect(ask(local, { ...newBusinessPlan, owners: ['佐藤', '鈴木', '高橋'], ...request })).toMatchObject({
      ok: true,
    });
    return local;
  };

  // 40,000 calls ÷ 3 people ÷ 18 business days = 740.7 of 60; 1,334 meetings = 24.7 of 4.
  test('100 million yen in a month is too much, and what would make it fit is said with numbers', async () => {
    const local = await planned({});
    expect(loads(local)).toEqual([
      [
        '架電数',
        '上限は1人1日60件（設定のB54）。収めるには：期間を12か月にする（1人1日55件）／あと35人（計38人）／受注単価を6,180,000円/件にする（今は500,000円/件）',
        '740.7',
        '1,235%',
        '× 超過',
      ],
      ['商談数', '上限は1人1日4件（設定のB55）。', '24.7', '618%', '× 超過'],
    ]);
    expect(local.background(ACTIONS, 'K4')).toBe('#fadcd9');
  });

  test('over the year from April it can be done', async () => {
    const local = await planned({ period: { year: 2026, month: 4, months: 12 } });
    const [[calls, text, day, load, verdict] = [], meetings] = loads(local);
    expect([calls, text, load, verdict]).toEqual([
      '架電数',
      '上限は1人1日60件（設定のB54）。',
      '91%',
      '△ 注意',
    ]);
    expect(Number(day)).toBeCloseTo(40_000 / 3 / 244, 0);
    expect(meetings?.[4]).toBe('○ 余裕あり');
  });

  test('follows the capacity that people write, and says what is missing where they erase it', async () => {
    const local = await planned({ period: { year: 2026, month: 4, months: 12 } });
    const capacity = settingCell(local, '1人1日の上限：架電数');
    local.setCell('設定', capacity, '100');
    expect(loads(local)[0]?.slice(3)).toEqual(['55%', '○ 余裕あり']);
    local.setCell('設定', capacity, '');
    expect(loads(local)[0]?.slice(1)).toEqual([
      '「設定」に1人1日の上限を入れると、計画と比べます。',
      expect.stringMatching(/^54\.\d$/),
      '',
      '',
    ]);
    expect(() => local.setCell('設定', capacity, '0')).toThrow('0.01から1000000まで');
  });

  test('where the sheets ask for something else by now, no former number is told', async () => {
    const local = await planned({});
    local.setCell('KPIツリー', 'E12', '1000000');
    expect(loads(local)[0]?.slice(1)).toEqual([
      '上限は1人1日60件（設定のB54）。収め方は、メニューの「計画をつくる」で計算します。',
      '370.4',
      '617%',
      '× 超過',
    ]);
  });

  test('without named people there is one', async () => {
    const local = await planned({ owners: [], target: 1_800_000 });
    expect(loads(local)[0]?.slice(2)).toEqual(['40.0', '67%', '○ 余裕あり']);
  });
});
