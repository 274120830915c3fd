// A team of 8 with 40 indicators and a year of records: every number in the sheets is the domain's own.
import { mkdirSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalSheets, openLocalSheets } from 'local-sheets';
import type { CreatePlanRequest } from '../../src/commands/requests';
import { toSerial } from '../../src/domain/calendar/plainDate';
import { wholeCount } from '../../src/domain/numbers/wholeCount';
import { makePlan, type Plan } from '../../src/domain/plan';
import { actualsOf } from '../../src/domain/planning/actuals';
import { type LogEntry, loggedTotals } from '../../src/domain/planning/log';
import { measuresOf } from '../../src/domain/planning/measures';
import { paceOf, sharesOf, spreadOver, spreadTarget } from '../../src/domain/planning/spread';
import { statusOf } from '../../src/domain/progress/status';
import { attribute } from '../../src/domain/tree/attribute';
import { ask, settingCell, writes } from './workbook';

const CHANNELS = ['首都圏', '関西', '中部', '九州'];
const OWNERS = ['佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本', '中村'];
const period = { year: 2026, month: 4, months: 12 } as const;
const START = toSerial({ year: 2026, month: 4, day: 1 });
const END = toSerial({ year: 2027, month: 3, day: 31 });
/** The day on which the year is looked at, in December. */
const TODAY = toSerial({ year: 2026, month: 12, day: 18 });

const equations = [
  `売上 = ${CHANNELS.map((channel) => `${channel}売上`).join(' + ')} + 紹介売上`,
  ...CHANNELS.flatMap((channel) => [
    `${channel}売上 = ${channel}受注数 × ${channel}受注単価`,
    `${channel}受注数 = ${channel}商談数 × ${channel}受注率`,
    `${channel}商談数 = ${channel}通話数 × ${channel}アポ率`,
    `${channel}通話数 = ${channel}架電数 × ${channel}通話率`,
  ]),
  '紹介売上 = 紹介数 × 紹介単価',
].join('\n');

const driver = (name: string, value: number, locked: boolean) => ({
  name,
  value,
  locked,
  min: null,
  max: null,
});
const drivers = [
  ...CHANNELS.flatMap((channel, at) => [
    driver(`${channel}受注単価`, 500_000 + 50_000 * at, true),
    driver(`${channel}受注率`, 0.15 + 0.02 * at, true),
    driver(`${channel}アポ率`, 0.07, true),
    driver(`${channel}通話率`, 0.5, true),
    driver(`${channel}架電数`, 12_000, false),
  ]),
  driver('紹介数', 40, false),
  driver('紹介単価', 600_000, true),
];

const request: CreatePlanRequest = {
  command: 'createPlan',
  model: { equations },
  target: 200_000_000,
  period,
  drivers,
  owners: OWNERS,
};

/** Records of a year, the same every time: small counts whose chains make sense. */
function records(count: number): LogEntry[] {
  let state = 20260401;
  const random = (): number => {
    // Park & Miller's minimal standard generator.
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const amounts: Readonly<Record<string, () => number>> = {
    架電数: () => 100 + Math.floor(random() * 100),
    通話数: () => 40 + Math.floor(random() * 50),
    商談数: () => 2 + Math.floor(random() * 5),
    受注数: () => Math.floor(random() * 3),
    売上: () => Math.floor(random() * 20) * 50_000,
  };
  return Array.from({ length: count }, (): LogEntry => {
    const day = START + Math.floor(random() * (END - START + 1));
    const owner = pick(OWNERS);
    if (random() < 0.05) {
      const isSale = random() < 0.5;
      return { day, owner, indicator: isSale ? '紹介売上' : '紹介数', value: isSale ? 620_000 : 1 };
    }
    const kind = pick(Object.keys(amounts));
    return { day, owner, indicator: `${pick(CHANNELS)}${kind}`, value: (amounts[kind] as () => number)() };
  });
}

const entries = records(2_000);

function planOf(): Plan {
  const plan = makePlan(
    {
      ...request,
      drivers: drivers.map((row) => ({ ...row, min: undefined, max: undefined })),
    },
    'ja',
  );
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  return plan.value;
}

describe('a team with a year of records', () => {
  const plan = planOf();
  const { nodes } = plan.model.tree;
  const measures = measuresOf(plan.model);
  const targets = plan.solution.values;
  const totals = loggedTotals(entries, { from: START, until: TODAY });
  const actuals = actualsOf(
    plan.model,
    (node) => totals.get(nodes[node]?.name ?? ''),
    (node) => targets[node] as number,
  );
  const spread = spreadOver(period);
  const weights = spread.months.map(({ businessDays }) => businessDays);
  let local: LocalSheets;

  beforeAll(async () => {
    local = await openLocalSheets({ locale: 'ja_JP', now: '2026-12-18T08:00:00+09:00' });
    const reply = ask(local, request);
    if (!reply.ok) throw new Error(reply.sentence);
    const log = local.services.SpreadsheetApp.getActive().getSheetByName('実績');
    log
      ?.getRange(4, 1, entries.length, 4)
      .setValues(entries.map(({ day, owner, indicator, value }) => [day, owner, indicator, value]));
    ask(local, { command: 'checkMilestones' });
  }, 120_000);
  afterAll(() => local.close());

  /** A sheet's rows by the text of a column, each cell by its header. */
  function table(name: string): Record<string, unknown>[] {
    const sheet = local.services.SpreadsheetApp.getActive().getSheetByName(name);
    const [, , headers = [], ...rows] = (sheet?.getDataRange().getValues() ?? []) as unknown[][];
    return rows.map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at]])));
  }
  const near = (actual: unknown, expected: number): void => {
    expect(typeof actual).toBe('number');
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(expected)),
    );
  };

  test('has 40 indicators, of which what can be counted is logged', () => {
    expect(nodes).toHaveLength(40);
    expect(measures.filter(({ kind }) => kind === 'logged')).toHaveLength(22);
    expect(measures.filter(({ kind }) => kind === 'derived')).toHaveLength(17);
  });

  test('the tree: targets, actuals, gaps, statuses, and contributions that add up', () => {
    const shares = attribute(
      plan.model.tree,
      (node) => targets[node] as number,
      (node) => actuals.values[node] as number,
    );
    if (!shares.ok) throw new Error(shares.failure.code);
    const gone = workdaysUntil(TODAY);
    const rows = new Map(table('KPIツリー').map((row) => [row.指標, row]));
    nodes.forEach(({ name, expression }, node) => {
      const row = rows.get(name) as Record<string, unknown>;
      const [target, actual] = [targets[node] as number, actuals.values[node] as number];
      near(row.目標, target);
      near(row.実績, actual);
      near(row.達成率, actual / target);
      near(row.差異, actual - target);
      const isRate = measures[node]?.kind === 'derived';
      const planned = isRate ? target : (target * gone) / spread.businessDays;
      const word = { achieved: '達成', watch: '注意', behind: '未達' }[statusOf(actual, planned, 0.8, false)];
      expect([name, row.状況]).toEqual([name, word]);
      if (expression === undefined) near(row.寄与, shares.value.contributions[node] as number);
    });
    const parts = nodes.flatMap(({ name, expression }) =>
      expression === undefined ? [Number(rows.get(name)?.寄与)] : [],
    );
    near(
      parts.reduce((sum, part) => sum + part, 0),
      (actuals.values[0] as number) - (targets[0] as number),
    );
  });

  /** Business days from the period's first day up to one, by the domain's own count. */
  function workdaysUntil(day: number): number {
    const months = spreadOver({ year: 2026, month: 4, months: 8 }).businessDays;
    // 1 to 18 December 2026 has 14 weekdays and no holiday.
    expect(day).toBe(TODAY);
    return months + 14;
  }

  test('the targets by month: counts whole by largest remainders, money in proportion, both adding up', () => {
    const rows = new Map(table('目標').map((row) => [row['指標・担当者'], row]));
    nodes.forEach(({ name }, node) => {
      if (measures[node]?.kind === 'derived') return;
      const isCount = /数$/.test(name);
      const parts = spreadTarget(targets[node] as number, weights, isCount);
      if (!parts.ok) throw new Error(parts.failure.code);
      const row = rows.get(name) as Record<string, unknown>;
      parts.value.forEach((part, month) => {
        near(row[`${month + 1}か月目`], part);
      });
      const total = parts.value.reduce((sum, part) => sum + part, 0);
      near(row.期間合計, isCount ? wholeCount(targets[node] as number) : total);
      near(
        row['6か月計 1'],
        parts.value.slice(0, 6).reduce((sum, part) => sum + part, 0),
      );
      near(
        row['3か月計 4'],
        parts.value.slice(9).reduce((sum, part) => sum + part, 0),
      );
    });
    for (const owner of OWNERS) near(rows.get(owner)?.期間合計, 25_000_000);
  });

  test('the actions of the month: by owner and indicator, a week and a day, and what was done', () => {
    const month = { first: toSerial({ year: 2026, month: 12, day: 1 }), index: 8 };
    const days = weights[month.index] as number;
    const rows = table('行動計画');
    let compared = 0;
    for (const owner of OWNERS) {
      const done = loggedTotals(entries, { from: month.first, until: TODAY, owner });
      nodes.forEach(({ name }, node) => {
        if (measures[node]?.kind !== 'logged') return;
        const isCount = /数$/.test(name);
        const parts = spreadTarget(targets[node] as number, weights, isCount);
        if (!parts.ok) throw new Error(parts.failure.code);
        const shares = sharesOf(
          parts.value[month.index] as number,
          OWNERS.map(() => 25_000_000),
          200_000_000,
          isCount,
        );
        const target = shares[OWNERS.indexOf(owner)] as number;
        const row = rows.find((line) => line.担当者 === owner && line['行動・指標'] === name);
        near(row?.月, target);
        near(row?.月の実績, done.get(name) ?? 0);
        const pace = paceOf(target, days, isCount);
        if (row?.週 !== '') near(row?.週, pace?.perWeek as number);
        if (row?.日 !== '') near(row?.日, pace?.perDay as number);
        compared += 1;
      });
    }
    expect(compared).toBe(22 * OWNERS.length);
  });

  test('sorting and filtering the log changes no number, and a second run writes nothing', () => {
    const before = table('KPIツリー').map((row) => row.実績);
    const sheet = local.services.SpreadsheetApp.getActive().getSheetByName('実績');
    sheet?.getRange(4, 1, entries.length, 5).sort({ column: 4, ascending: false });
    sheet?.getRange(3, 1, entries.length + 1, 5).createFilter();
    expect(table('KPIツリー').map((row) => row.実績)).toEqual(before);
    local.forgetCalls();
    expect(ask(local, request)).toMatchObject({ ok: true });
    expect(writes(local)).toEqual([]);
  });

  test('goes out as an .xlsx file, which `npm run recalculate -- out/team.xlsx` lets LibreOffice check', async () => {
    // The day is typed, so that the file computes the same on any day.
    local.setCell('設定', settingCell(local, 'asOf'), '2026/12/18');
    expect(local.cell('KPIツリー', 'N4')).not.toBe('');
    mkdirSync('out', { recursive: true });
    await local.exportXlsx('out/team.xlsx');
    expect(statSync('out/team.xlsx').size).toBeGreaterThan(50_000);
  });
});
