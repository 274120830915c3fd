// What the wizard makes of what is typed: model, readings, plan, and problems in their places.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readRequest } from '../../src/commands/requests';
import { readNumber } from '../../src/domain/numbers/readNumber';
import { type Draft, type DraftAction, emptyDraft, OWN, update } from '../../src/sidebar/draft';
import { fillInExample } from '../../src/sidebar/fillInExample';
import {
  type Judgement,
  judge,
  type Problem,
  rememberingModel,
  SHOWN_LIMIT,
  solving,
  travellingPlan,
} from '../../src/sidebar/judgement';
import { treeLines } from '../../src/sidebar/treeLines';
import { mending, sentenceOf, wordsOf } from '../../src/sidebar/words';

const japanese = wordsOf('ja');
const TODAY = { year: 2026, month: 5, day: 7 };
const APRIL = 4;

const draftAfter = (...actions: DraftAction[]): Draft =>
  actions.reduce(update, emptyDraft(TODAY, APRIL, japanese.model.example));

const judged = (...actions: DraftAction[]): Judgement => judge(draftAfter(...actions), 'ja');

const target = (text: string): DraftAction => ({ type: 'writeTarget', text });
const driver = (name: string, text: string): DraftAction => ({ type: 'writeDriver', name, text });
const lock = (name: string, locked: boolean): DraftAction => ({ type: 'lockDriver', name, locked });
const owners = (text: string): DraftAction => ({ type: 'writeOwners', text });
const own = (text: string): DraftAction[] => [
  { type: 'choose', choice: OWN },
  { type: 'writeEquations', text },
];

const shownValue = (judgement: Judgement, name: string): string | undefined =>
  judgement.plan &&
  treeLines(judgement.plan, japanese, SHOWN_LIMIT).find((line) => line.name === name)?.value;

const sentences = (judgement: Judgement): string[] =>
  judgement.problems.map((problem) => sentenceOf(problem, japanese));

describe('draft', () => {
  test('opens with the first template, this month, and nothing typed', () => {
    expect(draftAfter()).toMatchObject({
      choice: 'newBusiness',
      target: '',
      period: { year: 2026, month: 5, months: 1 },
    });
  });

  test('a length is a fiscal quarter, half or year with today in it, until a month was chosen', () => {
    const length = (months: number): DraftAction => ({ type: 'chooseLength', months });
    expect(draftAfter(length(3)).period).toEqual({ year: 2026, month: 4, months: 3 });
    expect(draftAfter(length(12), length(1)).period).toEqual({ year: 2026, month: 5, months: 1 });
    const january = emptyDraft({ year: 2026, month: 2, day: 1 }, 1, '');
    expect(update(january, length(6)).period).toEqual({ year: 2026, month: 1, months: 6 });
    const chosen = draftAfter({ type: 'chooseStart', start: { year: 2026, month: 8 } }, length(3));
    expect(chosen.period).toEqual({ year: 2026, month: 8, months: 3 });
    expect(update(chosen, fillInExample('ja')).period).toEqual({ year: 2026, month: 8, months: 3 });
  });

  test('what was typed survives going to other models and back', () => {
    const choices = fc.array(fc.constantFrom('newBusiness', 'saas', OWN), { maxLength: 8 });
    fc.assert(
      fc.property(choices, fc.string(), fc.boolean(), (visited, text, locked) => {
        const typed = draftAfter(driver('受注率', text), lock('受注率', locked), target('1億'));
        const there = visited.map((choice): DraftAction => ({ type: 'choose', choice }));
        const back = [...there, { type: 'choose', choice: 'newBusiness' } as const].reduce(update, typed);
        expect(back).toEqual(typed);
      }),
    );
  });

  test('one model does not see what was typed into another, though a name is the same', () => {
    const { drivers } = judged(driver('受注率', '99%'), { type: 'choose', choice: 'saas' });
    expect(drivers.find(({ name }) => name === '受注率')?.reading).toEqual({ kind: 'number', value: 0.25 });
  });

  test('restoring forgets this model only', () => {
    const draft = draftAfter(
      { type: 'choose', choice: 'saas' },
      driver('ARPA', '1'),
      { type: 'choose', choice: 'newBusiness' },
      driver('架電数', '1'),
      { type: 'restoreDrivers' },
    );
    expect(draft.edits.get('newBusiness')?.size).toBe(0);
    expect(draft.edits.get('saas')?.size).toBe(1);
  });

  test('no action changes the draft it is given', () => {
    const draft = draftAfter(driver('架電数', '1'));
    const before = JSON.stringify([draft, Array.from(draft.edits.get('newBusiness') ?? [])]);
    update(draft, driver('架電数', '2'));
    update(draft, lock('架電数', true));
    update(draft, { type: 'restoreDrivers' });
    expect(JSON.stringify([draft, Array.from(draft.edits.get('newBusiness') ?? [])])).toBe(before);
  });
});

describe('the opening example', () => {
  test.each(['ja', 'en'] as const)(
    'E01: filled in, 30 million a quarter are 1,800 calls (%s)',
    (language) => {
      const judgement = judge(draftAfter(fillInExample(language)), language);
      expect(judgement.draft).toMatchObject({
        choice: 'newBusiness',
        period: { year: 2026, month: 4, months: 3 },
      });
      const lines =
        judgement.plan === undefined ? [] : treeLines(judgement.plan, wordsOf(language), SHOWN_LIMIT);
      expect(lines.find(({ level }) => level === 4)?.value).toMatch(/^1,800/);
      expect(travellingPlan(judgement)).toBeDefined();
    },
  );

  test('going back to what the template has is one step', () => {
    const draft = draftAfter(fillInExample('ja'), { type: 'restoreDrivers' });
    expect(draft.edits.get('newBusiness')?.size).toBe(0);
  });
});

describe('judge', () => {
  test('an empty wizard is open, not wrong', () => {
    const judgement = judged();
    expect(judgement.plan).toBeUndefined();
    expect(judgement.problems.map(({ kind, place }) => [kind, place.part])).toEqual([['open', 'target']]);
    expect(travellingPlan(judgement)).toBeUndefined();
  });

  test.each(['1億', '１億', '100,000,000', '10,000万', '¥100,000,000'])(
    '%s of sales takes 40,000 calls',
    (text) => {
      expect(shownValue(judged(target(text)), '架電数')).toBe('40,000件');
    },
  );

  test('a changed price is reckoned with at once', () => {
    // 1億 ÷ 55万 ÷ 15% ÷ (1/15) ÷ 50%
    expect(shownValue(judged(target('1億'), driver('受注単価', '550,000')), '架電数')).toBe('36,363.6件');
  });

  test('a cleared driver alone is solved for, even where the template locks it', () => {
    const judgement = judged(target('1億'), driver('受注単価', ' '));
    expect(solving(judgement.drivers)).toEqual({ kind: 'one', name: '受注単価' });
    expect(shownValue(judgement, '受注単価')).toBe('33,333,333円/件');
    expect(shownValue(judgement, '架電数')).toBe('600件');
  });

  test('freed drivers share the effort', () => {
    // 1億 is 66⅔ times the 150万 of the start: each of two moves by its square root.
    const judgement = judged(target('1億'), lock('受注単価', false));
    expect(shownValue(judgement, '受注単価')).toBe('4,082,483円/件');
  });

  test('negative and zero targets are left to the core', () => {
    expect(judged(target('0')).problems[0]?.cause.code).not.toBe('notANumber');
    expect(judged(target('▲5')).problems[0]?.place).toEqual({ part: 'target' });
  });

  test('own equations wait until all but one driver has a value', () => {
    const equations = own('売上 = 客数 × 単価\n客数 = リード数 × 成約率');
    const open = judged(...equations, target('1億'));
    expect(open.problems.map(({ kind, cause }) => [kind, cause.code])).toEqual([['open', 'severalBlank']]);
    const closed = judged(...equations, target('1億'), driver('単価', '50万'), driver('成約率', '10%'));
    expect(shownValue(closed, 'リード数')).toBe('2,000');
  });

  test('a value in the equations is the start', () => {
    const { drivers } = judged(...own('売上 = 客数 × 単価; 単価 = 50万'));
    expect(drivers.map(({ name, reading }) => [name, reading.kind])).toEqual([
      ['客数', 'blank'],
      ['単価', 'number'],
    ]);
  });

  test('mistakes stand beside their cause', () => {
    const place = (...actions: DraftAction[]) => judged(...actions).problems[0]?.place;
    expect(place(...own('売上 = 客数 ×'))).toEqual({ part: 'equations' });
    expect(place(target('いちおく'))).toEqual({ part: 'target' });
    expect(place(target('1億'), driver('架電数', '六百'))).toEqual({ part: 'driver', name: '架電数' });
    expect(place(target('1億'), lock('架電数', true))).toEqual({ part: 'drivers' });
    expect(place(target('1億'), lock('受注率', false), driver('受注率', '20'))).toEqual({
      part: 'driver',
      name: '受注率',
    });
    expect(place(target('1億'), lock('架電数', true), lock('受注率', false))).toEqual({ part: 'target' });
    expect(place(...own('A = B ÷ C; C = 0; B = 1'), target('1'))).toEqual({ part: 'tree' });
  });

  test('a mistake is one sentence with its position', () => {
    expect(sentences(judged(...own('売上 = 客数 × 単価\n客数 = リード数 ×'), target('1')))).toEqual([
      '2行目・12文字目で「×」のあとに指標名か数が足りません。',
    ]);
  });

  test('names like those of objects are names', () => {
    const judgement = judged(
      ...own('constructor = __proto__ × toString'),
      driver('__proto__', '2'),
      target('10'),
    );
    expect(shownValue(judgement, 'toString')).toBe('5');
  });

  test('a list of hundreds of names is cut, and says so', () => {
    const names = Array.from({ length: 300 }, (_, index) => `成約${index}率`);
    const judgement = judged(
      ...own(`計 = ${names.join(' + ')}\n${names.map((name) => `${name} = 50%`).join('\n')}`),
      target('1億'),
    );
    const [sentence = ''] = sentences(judgement);
    expect(sentence).toContain('ほか292件');
    expect(sentence.length).toBeLessThan(300);
  });

  test('what remembers the model judges as what does not', () => {
    const reader = rememberingModel();
    for (const choice of ['newBusiness', 'saas', OWN, 'newBusiness']) {
      const draft = draftAfter(target('1億'), { type: 'choose', choice });
      expect(judge(draft, 'ja', reader)).toEqual(judge(draft, 'ja'));
    }
  });

  test('never throws, and has a plan or a reason, whatever is typed', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('1億', '15%', '', '0', 'A = B × C', '='),
    );
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.constantFrom('newBusiness', 'saas', OWN),
        (equations, kgi, value, choice) => {
          const judgement = judged(
            ...own(equations),
            { type: 'choose', choice },
            target(kgi),
            driver('架電数', value),
            driver('B', value),
          );
          expect(judgement.plan === undefined).toBe(judgement.problems.length > 0);
          for (const problem of judgement.problems) expect(mending(problem, japanese)).not.toBe('');
        },
      ),
    );
  });
});

describe('travellingPlan', () => {
  const taken = (plan: unknown) =>
    readRequest(JSON.parse(JSON.stringify({ command: 'createPlan', ...(plan as object) })));

  test('the server takes what the wizard sends', () => {
    const plan = travellingPlan(
      judged(target('1億'), driver('架電数', ''), { type: 'chooseLength', months: 12 }),
    );
    expect(taken(plan)).toEqual({
      command: 'createPlan',
      model: { template: 'newBusiness' },
      target: 100_000_000,
      period: { year: 2026, month: 4, months: 12 },
      drivers: [
        { name: '架電数', value: null, locked: false, min: null, max: null },
        { name: '通話率', value: 0.5, locked: true, min: null, max: null },
        { name: 'アポ率', value: 1 / 15, locked: true, min: null, max: null },
        { name: '受注率', value: 0.15, locked: true, min: null, max: null },
        { name: '受注単価', value: 500_000, locked: true, min: null, max: null },
      ],
      owners: [],
    });
  });

  test('says who takes part, in their order', () => {
    const plan = travellingPlan(judged(target('1億'), owners('佐藤、鈴木\n田中, 佐々木')));
    expect(plan?.owners).toEqual(['佐藤', '鈴木', '田中', '佐々木']);
    expect(taken(plan)).toEqual({ command: 'createPlan', ...plan });
  });

  test('waits while a name is there twice, and the tree stays', () => {
    const judgement = judged(target('1億'), owners('佐藤、佐藤'));
    expect(judgement.problems.map(({ kind, place }) => [kind, place])).toEqual([
      ['wrong', { part: 'owners' }],
    ]);
    expect(shownValue(judgement, '架電数')).toBe('40,000件');
    expect(travellingPlan(judgement)).toBeUndefined();
    expect(sentences(judgement)).toEqual(['「佐藤」がほかにもあります。1つにするか、名前を分けてください。']);
    expect(mending(judgement.problems[0] as Problem, japanese)).toBe('担当者を確かめてください');
  });

  test('holds the numbers that the texts mean, for any number', () => {
    const number = fc.double({ min: 1, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(number, (value) => {
        const text = String(value);
        fc.pre(readNumber(text) !== undefined);
        expect(travellingPlan(judged(target(text)))?.target).toBe(readNumber(text));
      }),
    );
  });
});
