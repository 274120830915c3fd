// The five checks of a KPI: the method's own cases, what each takes, and that what is suggested passes.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDay } from '../../../src/domain/calendar/readDay';
import { checkSmart, type SmartInput, suggestedStatement } from '../../../src/domain/review/smart';
import { readStatement } from '../../../src/domain/review/statement';
import { templates } from '../../../src/domain/templates';
import { modelFromTemplate } from '../../../src/domain/templates/template';
import { planningEn } from '../../../src/messages/planning.en';
import { planningJa } from '../../../src/messages/planning.ja';
import { seeded } from '../../properties';

/** A KPI of which nothing is known but what is said. */
const kpi = (said: Partial<SmartInput>): SmartInput => ({
  statement: '',
  indicator: '新規訪問数',
  hasUnit: true,
  hasSource: true,
  target: undefined,
  bounds: undefined,
  history: [],
  reachesGoal: undefined,
  hasDueDate: false,
  ...said,
});
const verdicts = (said: Partial<SmartInput>): string =>
  Object.values(checkSmart(kpi(said)))
    .map(({ verdict }) => (verdict === 'met' ? '○' : verdict === 'unmet' ? '×' : '？'))
    .join('');
const reasonsOf = (said: Partial<SmartInput>) => {
  const { specific, measurable, achievable, relevant, timeBound } = checkSmart(kpi(said));
  return [specific, measurable, achievable, relevant, timeBound].map(({ reason }) => reason);
};

describe('checkSmart', () => {
  test.each([
    ['頑張って訪問する', '××？？×'],
    ['今月中に新規訪問を20件', '○○？？○'],
    ['今月中に新規訪問を２０件', '○○？？○'],
    ['Work hard on visits', '××？？×'],
    ['Make 20 new visits this month', '○○？？○'],
  ])('W3: %s is %s (S M A R T)', (statement, expected) => {
    expect(verdicts({ statement })).toBe(expected);
  });

  test.each([
    ['訪問', '頑張って訪問する', 'onlyEffort'],
    ['訪問', '訪問する', 'noAction'],
    ['訪問', '訪問を20件', 'saysWhatToDo'],
    ['意識調査件数', '意識調査件数を10件', 'saysWhatToDo'],
    ['期末MRR', '期末MRRを増やす', 'saysWhatToDo'],
    ['Meetings', 'Increase meetings', 'saysWhatToDo'],
    ['Meetings', 'meetings', 'noObject'],
  ])('an indicator called %s: "%s" is %s', (indicator, statement, reason) => {
    expect(reasonsOf({ indicator, statement })[0]).toBe(reason);
  });

  test.each([
    ['no number in plan or statement', {}, 'noNumber'],
    ['a number in the plan', { target: 20 }, 'hasNumber'],
    ['a number in the statement', { statement: '新規訪問を20件' }, 'hasNumber'],
    ['a unit in the statement alone', { statement: '新規訪問を20件', hasUnit: false }, 'hasNumber'],
    ['no unit', { statement: '新規訪問は20', hasUnit: false }, 'noUnit'],
    ['a year is no number', { statement: '2026年に新規訪問を増やす' }, 'noNumber'],
    ['a source that is none', { target: 20, hasSource: false }, 'noSource'],
    ['a source of which nobody spoke', { target: 20, hasSource: undefined }, 'sourceNotSaid'],
  ])('M with %s', (_, said: Partial<SmartInput>, reason) => {
    expect(reasonsOf(said)[1]).toBe(reason);
  });

  const anyBounds = { min: 0, max: Number.POSITIVE_INFINITY };
  test.each([
    ['no target', {}, 'noTarget'],
    ['nothing to compare with', { target: 20, bounds: anyBounds }, 'nothingToCompare'],
    ['a history of nothing', { target: 20, bounds: anyBounds, history: [0, 0] }, 'nothingToCompare'],
    ['a bound above it', { target: 20, bounds: { min: 0, max: 20 } }, 'withinBounds'],
    ['a bound below it', { target: 21, bounds: { min: 0, max: 20 } }, 'outsideBounds'],
    [
      'a bound below it, reached or not',
      { target: 21, bounds: { min: 0, max: 20 }, history: [30] },
      'outsideBounds',
    ],
    ['S-UNPACED: last year times 1.5 without a reason', { target: 150, history: [100] }, 'unfoundedLeap'],
    [
      'S-UNPACED: last year times 1.5 with one',
      { target: 150, history: [100], hasRationale: true },
      'leapWithReason',
    ],
    ['S-UNPACED: last year times 1.49', { target: 149, history: [100] }, 'withinHistory'],
    ['1.5 times the mean, but reached before', { target: 150, history: [150, 40, 50] }, 'withinHistory'],
    [
      'cancellations to be halved',
      { target: 0.01, history: [0.02], lowerIsBetter: true, bounds: { min: 0, max: 1 } },
      'unfoundedLeap',
    ],
    ['cancellations to end', { target: 0, history: [0.02], lowerIsBetter: true }, 'unfoundedLeap'],
    ['fewer cancellations', { target: 0.015, history: [0.02], lowerIsBetter: true }, 'withinHistory'],
  ])('A with %s', (_, said: Partial<SmartInput>, reason) => {
    expect(reasonsOf(said)[2]).toBe(reason);
  });

  test.each([
    [true, 'movesGoal'],
    [false, 'noEffectOnGoal'],
    [undefined, 'effectNotKnown'],
  ])('R with %p is %s', (reachesGoal, reason) => {
    expect(reasonsOf({ reachesGoal })[3]).toBe(reason);
  });

  test('T with a due date needs no time in the statement', () => {
    expect(reasonsOf({ statement: '新規訪問を20件', hasDueDate: true })[4]).toBe('dueDate');
    expect(reasonsOf({ statement: '新規訪問を20件' })[4]).toBe('noDueDate');
    expect(reasonsOf({ statement: '週に新規訪問を5件' })[4]).toBe('timeInStatement');
  });
});

/** What a statement says, in short: object, action, amount, time, vagueness. */
const read = (text: string): string => {
  const { hasObject, hasAction, amount, hasTime, isVague } = readStatement(text, '');
  const amountText = amount === 'withUnit' ? '20件 ' : amount === 'bare' ? '20 ' : '';
  const parts = [hasObject && 'object', hasAction && 'action', hasTime && 'time', isVague && 'vague'];
  return `${amountText}${parts.filter(Boolean).join(' ')}`;
};

describe('readStatement', () => {
  test.each([
    ['訪問する', 'action'],
    ['訪問をする', 'action'],
    ['新規顧客を訪問する', 'object action'],
    ['決裁者に会う', 'object action'],
    ['部長と商談する', 'object action'],
    ['提案書の説明を行う', 'object action'],
    ['訪問数アップ', 'object action'],
    ['商談20件', '20件 object action'],
    ['20件', '20件 '],
    ['20件やる', '20件 '],
    ['目標20件', '20件 vague'],
    ['毎日30件架電する', '20件 object action time'],
    ['1日30架電', '20件 object action time'],
    ['週5件の商談', '20件 object action time'],
    ['月に20件アポを取る', '20件 object action time'],
    ['新規訪問 20件/月', '20件 object action time'],
    ['来期の売上を3,000万円にする', '20件 object action time'],
    ['お礼メールを24時間以内に送る', 'object action time'],
    ['商談の24時間前までにプレスリリースを3件読む', '20件 object action time'],
    ['展示会までに事例を2社そろえる', '20件 object action time'],
    ['5月31日までに商談数を20件以上にする。', '20件 object action time'],
    ['商談20件5月31日までに', '20件 object action time'],
    ['競合を3社までに絞る', '20件 object action'],
    ['前年比120%の売上', '20件 object action'],
    ['業界1位になる', 'object action'],
    ['日報を書く', 'object action'],
    ['1on1をする', 'action'],
    ['1on1を週1回', '20件 object action time'],
  ])('%s: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['頑張って訪問する', 'action vague'],
    ['もっと頑張る', 'vague'],
    ['毎日頑張る', 'time vague'],
    ['営業を頑張る', 'object vague'],
    ['一生懸命努力する', 'vague'],
    ['ヒアリングを徹底する', 'object vague'],
    ['顧客満足度の向上に努力する', 'object vague'],
    ['お客様を意識する', 'object vague'],
    ['積極的に訪問する', 'action vague'],
    ['第2営業部を強化', 'object vague'],
    ['頑張って訪問数を増やす', 'object action vague'],
  ])('words of effort, %s: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['Visit', 'action'],
    ['Visit customers', 'object action'],
    ['20 calls per day', '20件 object action time'],
    ['Call 5 customers by 31 May', '20件 object action time'],
    ['Win 3 orders by May 31, 2026', '20件 object action time'],
    ['Win 3 orders by 2026-05-31', '20件 object action time'],
    ['Reach sales of ¥3 million by the end of June', '20件 object action time'],
    ['Visit 20 accounts in Q2', '20件 object action time'],
    ['Meet decision makers every week', 'object action time'],
    ['Send thank-you mail within 24 hours', 'object action time'],
    ['Increase the win rate by 20%', '20件 object action'],
    ['We may visit more customers', 'object action'],
    ['Contact customers by email', 'object action'],
    ['Try to call customers', 'object action vague'],
    ['Try harder', 'vague'],
    ['Do our best', 'vague'],
    ['Work hard on customer visits', 'object vague'],
    ['Focus on key accounts', 'object vague'],
    ['20', '20 '],
    ['', ''],
  ])('in English, %s: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('any text is read, and read again alike', () => {
    const pieces = fc.constantFrom(
      ...['訪問', 'を', '20', '件', '頑張', 'る', 'まで', 'に', '月', '日', '/', '%', '\ue000', '\ue001'],
      ...['try', ' ', 'may', '5', 'by', '¥', '.', ',', '(', '[', '\\', '１', 'が', '。', '率'],
    );
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: pieces, maxLength: 30 }));
    fc.assert(
      fc.property(texts, texts, (text, indicator) => {
        expect(readStatement(text, indicator)).toEqual(readStatement(text, indicator));
      }),
      seeded,
    );
  });

  test('a text as long as a cell holds is read at once', () => {
    for (const piece of ['頑張', '20', 'を', 'まで', 'try ', ' ', 'の', 'あ', 'a', '1,', '月']) {
      readStatement(piece.repeat(25_000), '訪問');
    }
  });
});

describe('suggestedStatement', () => {
  const due = readDay('2026-05-31') as number;

  test.each([
    ['商談数', 'meeting', 19.2, false, '2026年5月31日までに、商談数を20件以上にする'],
    ['売上', 'yen', 29_999_999.5, false, '2026年5月31日までに、売上を30,000,000円以上にする'],
    ['受注率', 'order of meeting', 1 / 15, false, '2026年5月31日までに、受注率を6.67%以上にする'],
    ['解約率', undefined, 0.01239, true, '2026年5月31日までに、解約率を1.23%以下にする'],
    ['返信時間', 'hour', 1.25, true, '2026年5月31日までに、返信時間を1.2時間以下にする'],
    ['解約率', undefined, 0.000_01, true, '2026年5月31日までに、解約率を0.001%以下にする'],
    ['訪問数', undefined, 20.5, false, '2026年5月31日までに、訪問数を20.5以上にする'],
  ] as const)('%s in %s', (indicator, unit, target, lowerIsBetter, expected) => {
    const pieces = suggestedStatement({ indicator, unit, target, due, lowerIsBetter });
    expect(planningJa.smart.suggestion(pieces)).toBe(expected);
  });

  test('in English', () => {
    const pieces = suggestedStatement({ indicator: 'Meetings', unit: 'meeting', target: 19.2, due });
    expect(planningEn.smart.suggestion(pieces)).toBe('Meetings: at least 20 by 2026-05-31');
  });

  test('what is suggested is specific, measurable and time-bound, for every indicator in both languages', () => {
    for (const template of templates) {
      for (const [language, words] of [
        ['ja', planningJa],
        ['en', planningEn],
      ] as const) {
        const { tree, units } = modelFromTemplate(template, language);
        for (const [node, { name }] of tree.nodes.entries()) {
          for (const lowerIsBetter of [true, false]) {
            const unit = units.get(node);
            const pieces = suggestedStatement({ indicator: name, unit, target: 0.123, due, lowerIsBetter });
            const statement = words.smart.suggestion(pieces);
            expect([statement, verdicts({ indicator: name, statement })]).toEqual([statement, '○○？？○']);
          }
        }
      }
    }
  });

  test('who reaches what is suggested reaches the target', () => {
    const units = fc.constantFrom('meeting', 'yen', 'order of meeting', 'hour', undefined);
    fc.assert(
      fc.property(
        units,
        fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
        fc.boolean(),
        (unit, target, lowerIsBetter) => {
          const pieces = suggestedStatement({ indicator: '指標', unit, target, due, lowerIsBetter });
          const tolerance = 1e-6 * Math.max(1, target);
          if (lowerIsBetter) expect(pieces.target).toBeLessThanOrEqual(target + tolerance);
          else expect(pieces.target).toBeGreaterThanOrEqual(target - tolerance);
          expect(pieces.target).toBeGreaterThan(0);
        },
      ),
      seeded,
    );
  });
});

describe('advice', () => {
  test.each([
    ['ja', planningJa, /^[^\n]+。$/],
    ['en', planningEn, /^[A-Z][^\n]+\.$/],
  ] as const)('every sentence in %s ends as one', (_, { smart }, sentence) => {
    for (const text of Object.values(smart.advice)) expect(text).toMatch(sentence);
  });

  test.each([planningJa, planningEn])(
    'what the advice gives as an example passes what it is about',
    (words) => {
      const examples = (text: string): string => /(?:例：|for example: )([^）)]+)[）)]/.exec(text)?.[1] ?? '';
      const { advice } = words.smart;
      expect(verdicts({ statement: examples(advice.nothingWritten) })).toBe('○○？？○');
      expect(verdicts({ statement: examples(advice.onlyEffort) }).slice(0, 2)).toBe('○○');
      expect(verdicts({ statement: examples(advice.noDueDate) }).slice(-1)).toBe('○');
    },
  );
});
