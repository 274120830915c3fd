// The 39 indicators: each is complete, computes its published cases, and is told apart from its neighbours.
import { describe, expect, test } from '@jest/globals';
import { findIndicators, type IndicatorId, indicatorIds, indicators } from '../../../src/domain/indicators';
import { boundsOf, countsBehind, type Indicator, unitOf } from '../../../src/domain/indicators/indicator';
import { normalQuantile } from '../../../src/domain/statistics/normalQuantile';
import { wilsonInterval } from '../../../src/domain/statistics/wilsonInterval';
import { calculate } from '../../../src/domain/tree/calculate';
import { modelFromEquations } from '../../../src/domain/tree/model';
import { isShare } from '../../../src/domain/tree/unit';
import { catalogueEn } from '../../../src/messages/catalogue.en';
import { catalogueJa } from '../../../src/messages/catalogue.ja';

const all = indicatorIds.map((id): [IndicatorId, Indicator] => [id, indicators[id]]);
const examples = all.flatMap(([id, { examples: own }]) =>
  own.map((example): [string, (typeof own)[number]] => [
    `${id}: ${typeof example.given === 'string' ? example.given : example.given.en}`,
    example,
  ]),
);
/** Those whose figures are a sum that the equation language can do. */
const inFigures = all.flatMap(([id, { examples: own }]) =>
  own.flatMap(({ given, result }): [string, string, number][] =>
    typeof given === 'string' ? [[id, given, result]] : [],
  ),
);
const advice = (id: IndicatorId): string => catalogueJa.advice[id].whenLow.join('');

describe('indicators', () => {
  test('there are 39, numbered without a gap', () => {
    expect(indicatorIds).toEqual(
      Array.from({ length: 39 }, (_, index) => `I${String(index + 1).padStart(2, '0')}`),
    );
  });

  test.each(all)('%s has a name, bounds and advice in both languages', (id, { name, measures }) => {
    for (const text of [name.ja, name.en]) expect(text.trim()).not.toBe('');
    for (const measure of measures) {
      const { min, max } = boundsOf(measure);
      expect(min).toBeLessThan(max);
      if (isShare(unitOf(measure.formula))) expect(max).toBe(1);
    }
    for (const { advice: texts } of [catalogueJa, catalogueEn]) {
      expect(texts[id].means).toMatch(/[。.]$/);
      expect(texts[id].whenLow.length).toBeGreaterThan(0);
    }
  });

  test.each(examples)('%s', (_, { compute, result }) => {
    expect(Math.abs(compute() - result)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(result)));
  });

  test.each(inFigures)('%s: %s comes to what is said', (_, given, result) => {
    const model = modelFromEquations([{ text: `x = ${given}` }]);
    if (!model.ok) throw new Error(JSON.stringify(model.failure));
    const values = calculate(model.value.tree, () => undefined);
    expect(values.ok && values.value[0]).toBeCloseTo(result, 9);
  });

  test('E05: what is said of a low appointment rate is about list and words, never about rivals', () => {
    expect(advice('I01')).toMatch(/リスト/);
    expect(advice('I01')).not.toMatch(/競合|負け|勝/);
    expect(advice('I09')).toMatch(/負けた相手/);
  });

  test('E06: lifetime value is held against acquisition cost, and below 1 is a loss', () => {
    const example = indicators.I14.examples.find(({ result }) => result < 1);
    expect(example?.compute()).toBeLessThan(1);
    expect(catalogueJa.advice.I02.means).toContain('売上ではない');
  });

  test('E08: no two numbers share a name, a unit and a meaning', () => {
    const named = new Map<string, string>();
    for (const [id, { measures }] of all) {
      for (const { name, formula } of measures) {
        const before = named.get(name.ja);
        expect([id, name.ja, before]).toEqual([id, name.ja, undefined]);
        named.set(name.ja, JSON.stringify(formula));
      }
    }
    const [perMeeting, perLead] = indicators.I09.measures.map(({ formula }) => unitOf(formula));
    expect([perMeeting, perLead]).toEqual(['order of meeting', 'order of lead']);
    expect(unitOf(indicators.I29.measures[0].formula)).toBe('application of click');
  });

  test('E18: what people would recommend is not called satisfaction', () => {
    expect(indicators.I20.name.ja).not.toMatch(/満足/);
    expect(catalogueJa.advice.I20.means).toMatch(/満足度とは別/);
  });

  test.each([
    ['I01', 20, 300, 0.044, 0.101],
    ['I09', 3, 20, 0.052, 0.36],
  ] as const)('%s carries its two counts, so an interval can be given', (id, part, whole, low, high) => {
    expect(countsBehind(indicators[id].measures[0])).toHaveLength(2);
    const [from, to] = wilsonInterval(part, whole, normalQuantile(0.95));
    expect(from).toBeCloseTo(low, 3);
    expect(to).toBeCloseTo(high, 3);
  });

  test('rates of counts carry their two counts, rates of money have none', () => {
    for (const [, { measures }] of all) {
      for (const measure of measures) {
        const unit = unitOf(measure.formula);
        const isOfCounts = unit !== undefined && isShare(unit) && !unit.startsWith('yen');
        expect(countsBehind(measure) !== undefined).toBe(isOfCounts);
      }
    }
  });

  test('E04: calls are one’s own, meetings take the other side, dependence is nobody’s alone', () => {
    expect(indicators.I22.measures[0].control).toBe('own');
    expect(indicators.I06.measures[0].control).toBe('shared');
    expect(indicators.I21.measures[0].control).toBe('outside');
  });

  test('I04, I10, I15: a phase that stalls has two questions', () => {
    for (const id of ['I04', 'I10', 'I15'] as const) expect(catalogueJa.advice[id].whenLow).toHaveLength(2);
    expect(advice('I04')).toMatch(/層.*悩み/);
    expect(advice('I10')).toMatch(/決める権限.*困りごと/);
  });

  test('I19: per contract and per customer are two numbers', () => {
    expect(indicators.I19.measures.map(({ formula }) => unitOf(formula))).toEqual([
      'yen/contract',
      'yen/customer',
    ]);
  });

  test.each([
    ['CAC', 'I02'],
    ['bant', 'I07'],
    ['チャーン', 'I25'],
    ['ＮＰＳ', 'I20'],
    ['Win rate', 'I09'],
  ])('%s finds %s', (word, id) => {
    expect(findIndicators(word)).toContain(id);
  });

  test('nothing is found by nothing', () => {
    expect(findIndicators(' ')).toEqual([]);
  });
});
