// The plan that stands as a draft: asked for again at once, it is just the same plan.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readRequest, type TravellingPlan } from '../../src/commands/requests';
import type { Language } from '../../src/domain/language';
import { templates } from '../../src/domain/templates';
import { modelFromTemplate } from '../../src/domain/templates/template';
import { type Draft, type DraftAction, OWN, update } from '../../src/sidebar/draft';
import { judge, travellingPlan } from '../../src/sidebar/judgement';
import { standingDraft } from '../../src/sidebar/standingDraft';
import { wordsOf } from '../../src/sidebar/words';

const TODAY = { year: 2026, month: 5, day: 7 };

const opened = (plan: TravellingPlan, language: Language = 'ja'): Draft =>
  standingDraft(plan, TODAY, 4, wordsOf(language).model.example, language);

const askedFor = (draft: Draft, language: Language = 'ja'): TravellingPlan | undefined =>
  travellingPlan(judge(draft, language));

const opening = (plan: TravellingPlan, ...actions: DraftAction[]): Draft =>
  actions.reduce(update, opened(plan));

/** As the workbook says it: bounds of one's own, a price that is free, calls that are solved for. */
const fromTemplate: TravellingPlan = {
  model: { template: 'newBusiness' },
  target: 30_000_000.5,
  period: { year: 2024, month: 11, months: 6 },
  drivers: [
    { name: '架電数', value: null, locked: false, min: 100, max: 90_000 },
    { name: '通話率', value: 1 / 3, locked: true, min: 0, max: 0.8 },
    { name: 'アポ率', value: 1 / 15, locked: true, min: null, max: 1 },
    { name: '受注率', value: 0.15, locked: false, min: 0.1, max: 1 },
    { name: '受注単価', value: 500_000, locked: true, min: 0, max: null },
  ],
  owners: ['佐藤 一郎', '鈴木'],
};

const fromEquations: TravellingPlan = {
  model: { equations: '売上 = 受注数 × 受注単価\n受注数 = 紹介数 × 受注率', like: 'newBusiness' },
  target: 1e8,
  period: { year: 2026, month: 4, months: 3 },
  drivers: [
    { name: '紹介数', value: 40, locked: false, min: 10, max: null },
    { name: '受注率', value: 0.07, locked: true, min: null, max: 1 },
    { name: '受注単価', value: 123_456.789, locked: true, min: null, max: 2_000_000 },
  ],
  owners: [],
};

describe('standingDraft', () => {
  test('nothing touched asks for the same plan: a template', () => {
    expect(askedFor(opened(fromTemplate))).toEqual(fromTemplate);
  });

  test('nothing touched asks for the same plan: own equations, with the template they came from', () => {
    expect(askedFor(opened(fromEquations))).toEqual(fromEquations);
  });

  test('nothing touched asks for the same plan: own equations alone', () => {
    const model = { equations: '売上 = 受注数 × 受注単価\n受注数 = 紹介数 × 受注率' };
    const plan = { ...fromEquations, model };
    const request = { command: 'createPlan', ...travellingPlan(judge(opened(plan), 'ja')) };
    expect(request).toStrictEqual({ command: 'createPlan', ...plan });
    expect(readRequest(JSON.parse(JSON.stringify(request)))).toEqual(request);
  });

  test('nothing touched asks for the same plan: every template, either language, any values and locks', () => {
    const languages = fc.constantFrom('ja' as const, 'en' as const);
    const shares = fc.array(fc.double({ min: 0.3, max: 0.9, noNaN: true }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        languages,
        shares,
        fc.nat(),
        (template, language, by, at) => {
          const { tree, drivers } = modelFromTemplate(template, language);
          const free = at % drivers.size;
          const rows = Array.from(drivers, ([node, { value, max }], index) => ({
            name: tree.nodes[node]?.name ?? '',
            value: index === free ? null : (value ?? 1) * (by[index] as number),
            locked: index !== free && index % 2 === 0,
            min: index % 3 === 0 ? 0 : null,
            max: Number.isFinite(max) ? max : null,
          }));
          const plan: TravellingPlan = {
            model: { template: template.id },
            target: 1_000_000 * (by[0] as number),
            period: { year: 2026, month: 4, months: 12 },
            drivers: rows,
            owners: ['A', 'B'],
          };
          const asked = askedFor(opened(plan, language), language);
          // A target out of reach is nothing to ask for.
          fc.pre(asked !== undefined);
          expect(asked).toEqual(plan);
        },
      ),
    );
  });

  test('a template written in the other language is the same template', () => {
    const asked = askedFor(opened(fromTemplate, 'en'), 'en');
    expect(asked?.drivers.map(({ name }) => name)).toEqual([
      'Calls',
      'Connect rate',
      'Appointment rate',
      'Win rate',
      'Order value',
    ]);
    expect(asked?.drivers.map(({ name, ...rest }) => rest)).toEqual(
      fromTemplate.drivers.map(({ name, ...rest }) => rest),
    );
  });

  test('only what departs from the model is an edit', () => {
    const edits = opened(fromTemplate).edits.get('newBusiness');
    expect(Array.from(edits?.keys() ?? [])).toEqual(['架電数', '通話率', '受注率']);
    expect(edits?.get('受注率')).toEqual({ locked: false });
  });

  test('equations that make no tree are shown as they are', () => {
    const draft = opened({ ...fromEquations, model: { equations: '売上 =' } });
    expect(draft).toMatchObject({ choice: OWN, equations: '売上 =', target: '100,000,000' });
  });
});

describe('a standing plan', () => {
  const isUnbounded = (draft: Draft): boolean =>
    judge(draft, 'ja').drivers.every(({ bounds }) => bounds.min === undefined && bounds.max === undefined);

  test('gives its bounds to its own model only', () => {
    const away = opening(fromTemplate, { type: 'choose', choice: 'saas' });
    expect(isUnbounded(away)).toBe(true);
    const back = update(away, { type: 'choose', choice: 'newBusiness' });
    expect(askedFor(back)).toEqual(fromTemplate);
  });

  test('bounds the preview as it bounds the sheet', () => {
    const { plan, problems } = judge(opening(fromTemplate, { type: 'writeTarget', text: '100億' }), 'ja');
    expect(plan).toBeUndefined();
    expect(problems[0]).toMatchObject({ place: { part: 'target' }, cause: { code: 'model' } });
  });

  test('a new line of equations leaves the bounds of the drivers that stay', () => {
    const equations = '売上 = 受注数 × 受注単価\n受注数 = 紹介数 × 受注率\n紹介数 = 顧客数 × 紹介率';
    const asked = askedFor(
      opening(
        fromEquations,
        { type: 'writeEquations', text: equations },
        { type: 'writeDriver', name: '紹介率', text: '20%' },
      ),
    );
    expect(asked?.model).toEqual({ equations, like: 'newBusiness' });
    expect(asked?.drivers.find(({ name }) => name === '受注単価')).toEqual(fromEquations.drivers[2]);
    expect(asked?.drivers.find(({ name }) => name === '顧客数')).toEqual({
      name: '顧客数',
      value: null,
      locked: false,
      min: null,
      max: null,
    });
  });

  test('other equations altogether are of no template', () => {
    const written = opening(fromEquations, {
      type: 'writeEquations',
      text: '売上 = 席数 × 回転数; 回転数 = 2',
    });
    expect(askedFor(written)?.model).toEqual({ equations: '売上 = 席数 × 回転数; 回転数 = 2' });
  });

  test('restoring goes back to its values, in another model to the model’s', () => {
    const changed = opening(
      fromTemplate,
      { type: 'writeDriver', name: '受注率', text: '99%' },
      { type: 'lockDriver', name: '通話率', locked: false },
      { type: 'restoreDrivers' },
    );
    expect(askedFor(changed)).toEqual(fromTemplate);
    const other = opening(
      fromTemplate,
      { type: 'choose', choice: 'saas' },
      { type: 'writeDriver', name: 'ARPA', text: '1' },
      { type: 'restoreDrivers' },
    );
    expect(other.edits.get('saas')?.size).toBe(0);
  });

  test('once another model is written, that one stands', () => {
    const chosen = opening(fromTemplate, { type: 'choose', choice: 'saas' });
    const written = update(chosen, { type: 'stand', written: chosen });
    expect(written.standing?.choice).toBe('saas');
    const back = update(written, { type: 'choose', choice: 'newBusiness' });
    expect(isUnbounded(back)).toBe(true);
  });

  test('another length begins with the fiscal quarter of today, or of a plan that begins later', () => {
    const length = { type: 'chooseLength', months: 3 } as const;
    const from = (year: number, month: number) =>
      opening({ ...fromTemplate, period: { year, month, months: 1 } }, length).period;
    expect(from(2025, 11)).toEqual({ year: 2026, month: 4, months: 3 });
    expect(from(2027, 2)).toEqual({ year: 2027, month: 1, months: 3 });
  });

  test('written again, it keeps its bounds, and what was typed since', () => {
    const draft = opened(fromTemplate);
    const typed = update(draft, { type: 'writeOwners', text: '田中' });
    const written = update(typed, { type: 'stand', written: draft });
    expect(askedFor(written)).toEqual({ ...fromTemplate, owners: ['田中'] });
  });
});
