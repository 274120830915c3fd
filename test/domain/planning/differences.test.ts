// What is told of two plans: each change once, nothing for plans alike, and the mirror image the other way round.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDay } from '../../../src/domain/calendar/readDay';
import { type Difference, differencesBetween } from '../../../src/domain/planning/differences';
import { defaultSettings, type TeamPlan } from '../../../src/domain/planning/teamPlan';
import { templates } from '../../../src/domain/templates';
import { modelFromTemplate } from '../../../src/domain/templates/template';
import type { DriverRow } from '../../../src/domain/tree/model';
import { numberPair } from '../../../src/messages/planning';
import { planningEn } from '../../../src/messages/planning.en';
import { planningJa } from '../../../src/messages/planning.ja';
import { howMany, seeded } from '../../properties';
import { driverRows } from '../models';

const day = (text: string): number => readDay(text) as number;

const plan: TeamPlan = {
  model: { template: 'newBusiness' },
  target: 1_800_000,
  period: { year: 2026, month: 4, months: 12 },
  drivers: [],
  owners: ['佐藤', '鈴木'],
  settings: defaultSettings,
  companyHolidays: [day('2026-12-29'), day('2026-12-30')],
};
const own: TeamPlan = {
  ...plan,
  model: { equations: '売上 = 客数 × 単価; 客数 = リード数 × 成約率; 単価 = 50万' },
};

const between = (before: TeamPlan, after: TeamPlan, language: 'ja' | 'en' = 'ja'): Difference[] => {
  const answer = differencesBetween(before, after, language);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
};
const told = (before: TeamPlan, after: TeamPlan): string[][] => [
  between(before, after).map(planningJa.difference),
  between(before, after, 'en').map(planningEn.difference),
];

/** Each change to the plan and what is said of it. */
const changes: readonly [string, TeamPlan, Partial<TeamPlan>, string[], string[]][] = [
  ['nothing', plan, {}, [], []],
  [
    'the target',
    plan,
    { target: 2_400_000 },
    ['「売上」の目標を1,800,000円から2,400,000円に変えます。'],
    ['The target of "Sales" changes from ¥1,800,000 to ¥2,400,000.'],
  ],
  [
    'the period',
    plan,
    { period: { year: 2026, month: 5, months: 1 } },
    ['期間を「2026年4月〜2027年3月」から「2026年5月」に変えます。'],
    ['The period changes from Apr 2026 – Mar 2027 to May 2026.'],
  ],
  [
    'the people',
    plan,
    { owners: ['鈴木', '高橋', '田中'] },
    ['担当者に「高橋」、「田中」を加えます。', '担当者から「佐藤」を外します。'],
    ['People to add: "高橋", "田中".', 'People to take out: "佐藤".'],
  ],
  ['how a name is typed', plan, { owners: [' 佐藤', '鈴木'] }, [], []],
  [
    'every setting',
    plan,
    {
      settings: {
        fiscalYearStart: 1,
        achievedFrom: 0.95,
        watchFrom: 0.7,
        bantStrictness: 2,
        capacities: {},
        currencyUnit: 'thousandYen',
        language: 'en',
      },
    },
    [
      '会計年度の始まりを4月から1月に変えます。',
      '「達成」とする基準を100%から95%に変えます。',
      '「注意」とする基準を80%から70%に変えます。',
      '有効商談と数えるのに要るBANTの数を3つから2つに変えます。',
      '金額の表示を円から千円に変えます。',
      'シートの言語を自動から英語に変えます。',
    ],
    [
      'The start of the fiscal year changes from Apr to Jan.',
      '"On track" will start at 95%, not 100%.',
      '"Watch" will start at 70%, not 80%.',
      'A qualified meeting will take 2 of the 4 BANT answers, not 3.',
      'Money will be shown in thousand yen, not yen.',
      'The language of the sheets changes from automatic to English.',
    ],
  ],
  [
    'days off',
    plan,
    {
      companyHolidays: ['2026-12-29', '2026-12-31', '2027-01-02', '2026-08-14', '2027-01-01'].map(day),
    },
    [
      '会社の休日に2026年8月14日、2026年12月31日〜2027年1月2日を加えます。',
      '会社の休日から2026年12月30日を外します。',
    ],
    [
      'Company holidays to add: 2026-08-14, 2026-12-31 to 2027-01-02.',
      'Company holidays to take out: 2026-12-30.',
    ],
  ],
  [
    'how equations are typed',
    own,
    { model: { equations: '売上=客数*単価 # 粗い\n単価 = 500,000\n客数=リード数×成約率' } },
    [],
    [],
  ],
  [
    'equations',
    own,
    {
      model: {
        equations: '売上 = 客数 × 単価; 客数 = 商談数 × 成約率; 商談数 = リード数 × アポ率; 単価 = 60万',
      },
    },
    [
      '指標に「商談数」、「アポ率」を加えます。',
      '「客数」の計算式を「リード数 × 成約率」から「商談数 × 成約率」に変えます。',
      '「単価」の値を500,000から600,000に変えます。',
    ],
    [
      'Indicators to add: "商談数", "アポ率".',
      'The formula of "客数" changes from リード数 × 成約率 to 商談数 × 成約率.',
      '"単価" changes from 500,000 to 600,000.',
    ],
  ],
  [
    'what is computed',
    own,
    { model: { equations: '売上 = 客数 × 単価; 客数 = 200; 単価 = 定価 × 掛け率' } },
    [
      '指標に「定価」、「掛け率」を加えます。',
      '指標から「リード数」、「成約率」を外します。',
      '「客数」を計算（リード数 × 成約率）から入力に変えます。',
      '「単価」を入力から計算（定価 × 掛け率）に変えます。',
    ],
    [
      'Indicators to add: "定価", "掛け率".',
      'Indicators to take out: "リード数", "成約率".',
      '"客数" will be typed in, not computed (リード数 × 成約率).',
      '"単価" will be computed (定価 × 掛け率), not typed in.',
    ],
  ],
  [
    'the goal',
    own,
    {
      model: {
        equations: '粗利 = 売上 × 粗利率; 売上 = 客数 × 単価; 客数 = リード数 × 成約率; 単価 = 50万',
      },
    },
    ['KGIを「売上」から「粗利」に変えます。', '指標に「粗利」、「粗利率」を加えます。'],
    ['The KGI changes from "売上" to "粗利".', 'Indicators to add: "粗利", "粗利率".'],
  ],
];

describe('differencesBetween', () => {
  test.each(changes)('tells of %s', (_, before, change, ja, en) => {
    expect(told(before, { ...before, ...change })).toEqual([ja, en]);
  });

  test('tells of values, locks and bounds, numbers short but never alike', () => {
    const before = driverRows({
      架電数: {},
      受注率: { value: 0.15, locked: true },
      アポ率: { value: 1 / 15, locked: true },
      受注単価: { value: 500_000, locked: true, max: 800_000 },
    });
    const after = driverRows({
      架電数: { value: 600, min: 100, max: 660 },
      受注率: { value: 0.18, locked: false },
      アポ率: { value: 1 / 15 + 1e-7, locked: true },
      受注単価: { value: 500_000, locked: true },
    });
    const differences = between({ ...plan, drivers: before }, { ...plan, drivers: after });
    expect(differences.map(planningJa.difference)).toEqual([
      '「架電数」の逆算をやめ、値を600件にします。',
      '「架電数」の下限を0件から100件に変えます。',
      '「架電数」の上限を「なし」から660件に変えます。',
      '「アポ率」の値を6.66666666667%から6.66667666667%に変えます。',
      '「受注率」の値を15%から18%に変えます。',
      '「受注率」の固定を外します。',
      '「受注単価」の上限を800,000円/件から「なし」に変えます。',
    ]);
    const back = between({ ...plan, drivers: after }, { ...plan, drivers: before });
    expect(back.map(planningEn.difference).slice(0, 2)).toEqual([
      '"架電数" will be solved for, not set to 600.',
      'The minimum of "架電数" changes from 100 to 0.',
    ]);
  });

  test('tells of another template, its indicators, and of equations in its place', () => {
    const [template, goal, ...others] = between(plan, { ...plan, model: { template: 'saas' } });
    expect(template && planningJa.difference(template)).toBe(
      'テンプレートを「新規開拓」から「SaaS」に変えます。',
    );
    expect(goal).toEqual({ code: 'goalChanged', from: '売上', to: '期末MRR' });
    expect(others.map(({ code }) => code).slice(0, 2)).toEqual(['indicatorsAdded', 'indicatorsGone']);
    const [left] = between(plan, own).map(planningJa.difference);
    expect(left).toBe('テンプレート「新規開拓」をやめ、自分の計算式にします。');
    const [taken] = between(own, plan, 'ja').map(planningEn.difference);
    expect(taken).toBe('The template "New business" replaces your own equations.');
  });

  test("a driver's row that repeats what the template says is no difference", () => {
    const drivers = driverRows({ 受注率: { value: 0.15, locked: true, min: 0, max: 1 } });
    expect(between(plan, { ...plan, drivers })).toEqual([]);
  });

  test('another language of the sheets is one change, whatever language the rows were written in', () => {
    const settings = { ...defaultSettings, language: 'en' as const };
    const ja = { ...plan, drivers: driverRows({ 架電数: 700, 通話率: { value: 0.4, locked: true } }) };
    const en = { ...plan, drivers: driverRows({ Calls: 700, 'Connect rate': { value: 0.4, locked: true } }) };
    for (const language of ['ja', 'en'] as const) {
      expect(between(ja, { ...en, settings }, language)).toEqual([
        { code: 'settingChanged', setting: 'language', from: 'auto', to: 'en' },
      ]);
    }
  });

  test.each([
    ['before', { ...plan, model: { template: 'insurance' } }, plan, 'unknownTemplate'],
    ['after', plan, { ...plan, model: { equations: 'a = a + 1' } }, 'circle'],
    ['after', plan, { ...plan, drivers: driverRows({ 成約数: 1 }) }, 'unknownDriver'],
  ] as const)('declines a plan %s that has no model', (_, before, after, code) => {
    expect(differencesBetween(before, after, 'ja')).toMatchObject({ ok: false, failure: { code } });
  });

  test('leaves the plans as they are', () => {
    const frozen = Object.freeze({ ...plan, companyHolidays: Object.freeze([9, 3, 7]) });
    expect(between(frozen, frozen)).toEqual([]);
  });
});

const rowsOf = (template: string): fc.Arbitrary<DriverRow[]> => {
  const found = templates.find(({ id }) => id === template);
  if (found === undefined) throw new Error(template);
  const { tree, drivers } = modelFromTemplate(found, 'ja');
  const names = Array.from(drivers.keys(), (node) => tree.nodes[node]?.name ?? '');
  return fc.uniqueArray(
    fc.record({
      name: fc.constantFrom(...names),
      value: fc.oneof(fc.constant(undefined), fc.double({ min: 0, max: 1e9, noNaN: true })),
      locked: fc.constantFrom(undefined, false),
      min: fc.constantFrom(undefined, 0, 0.1),
      max: fc.constantFrom(undefined, 1, 2, Number.POSITIVE_INFINITY),
    }),
    { selector: ({ name }) => name, maxLength: 4 },
  );
};

const plans: fc.Arbitrary<TeamPlan> = fc.constantFrom('newBusiness', 'saas').chain((template) =>
  fc.record({
    model: fc.constant({ template }),
    target: fc.constantFrom(100, 100 * (1 + 1e-15), 2_000_000),
    period: fc.record({
      year: fc.integer({ min: 2020, max: 2030 }),
      month: fc.integer({ min: 1, max: 12 }),
      months: fc.constantFrom(1, 3, 6, 12),
    }),
    drivers: rowsOf(template),
    owners: fc.array(fc.constantFrom('佐藤', '鈴木', '高橋', '田中'), { maxLength: 5 }),
    settings: fc.record({
      fiscalYearStart: fc.integer({ min: 1, max: 12 }),
      achievedFrom: fc.constantFrom(1, 0.9),
      watchFrom: fc.constantFrom(0.8, 0.57),
      bantStrictness: fc.constantFrom(2, 3, 4),
      capacities: fc.constant({}),
      currencyUnit: fc.constantFrom('yen', 'thousandYen', 'millionYen'),
      language: fc.constantFrom('auto', 'ja', 'en'),
    }),
    companyHolidays: fc.array(fc.integer({ min: 46_000, max: 46_040 }), { maxLength: 8 }),
  }),
);

const MIRRORED: Readonly<Record<string, string>> = {
  templateLeft: 'templateTaken',
  indicatorsAdded: 'indicatorsGone',
  nowComputed: 'nowDriver',
  nowGiven: 'nowSolved',
  locked: 'unlocked',
  ownersAdded: 'ownersGone',
  companyHolidaysAdded: 'companyHolidaysGone',
};
const mirroredCode = (code: string): string =>
  MIRRORED[code] ?? Object.keys(MIRRORED).find((key) => MIRRORED[key] === code) ?? code;

/** A change as text that can be sorted, told the other way round if wanted; the goal's name is the later one's. */
const asText = (difference: Difference, isMirrored: boolean): string => {
  const { code, name, from, to, ...rest } = difference as Record<string, unknown> & { code: string };
  const told = {
    ...rest,
    name: code === 'targetChanged' ? undefined : name,
    code: isMirrored ? mirroredCode(code) : code,
    from: isMirrored ? to : from,
    to: isMirrored ? from : to,
  };
  return JSON.stringify(told, (_, part) => (part === Number.POSITIVE_INFINITY ? 'none' : part));
};

describe('differencesBetween as a whole', () => {
  test('a plan and itself have none', () => {
    fc.assert(
      fc.property(plans, (one) => {
        expect(between(one, structuredClone(one))).toEqual([]);
      }),
      { ...seeded, numRuns: howMany(200) },
    );
  });

  test('the other way round, added is gone and from is to', () => {
    fc.assert(
      fc.property(plans, plans, (one, other) => {
        const forwards = between(one, other).map((difference) => asText(difference, false));
        const backwards = between(other, one).map((difference) => asText(difference, true));
        expect(backwards.sort()).toEqual(forwards.sort());
      }),
      { ...seeded, numRuns: howMany(300) },
    );
  });

  test('every change has a sentence in both languages, one line each', () => {
    fc.assert(
      fc.property(plans, plans, (one, other) => {
        for (const difference of between(one, other)) {
          const ja = planningJa.difference(difference);
          const en = planningEn.difference(difference);
          expect(ja).toMatch(/^[^\n]+。$/);
          expect(en).toMatch(/^[A-Z"][^\n]+\.$/);
          for (const text of [ja, en]) expect(text).not.toMatch(/undefined|NaN|Infinity|object/);
        }
      }),
      { ...seeded, numRuns: howMany(300) },
    );
  });

  test('two numbers that differ never look alike', () => {
    const numbers = fc.double({ min: 1e-9, max: 1e12, noNaN: true });
    const factors = fc.constantFrom(1 + 2e-11, 1.000_001, 1.001, 1.5);
    const units = fc.constantFrom(undefined, 'yen' as const, 'order of meeting' as const);
    fc.assert(
      fc.property(numbers, factors, units, (value, factor, unit) => {
        const [from, to] = numberPair('受注', { value, unit }, { value: value * factor, unit });
        expect(from).not.toBe(to);
      }),
      seeded,
    );
  });
});
