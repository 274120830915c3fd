// Every worked example of every custom function holds, and every function has what its help needs.
import { describe, expect, test } from '@jest/globals';
import { functionDefinitions } from '../../src/functions';
import { evaluate } from './formula';

const NAME = /^[A-Z]+(?:_[A-Z]+)*$/;

/** Two results alike but for the last digits of their numbers. */
function expectAlike(actual: unknown, expected: unknown): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
  } else if (Array.isArray(expected) && Array.isArray(actual)) {
    expect(actual.length).toBe(expected.length);
    for (const [index, item] of expected.entries()) expectAlike(actual[index], item);
  } else {
    expect(actual).toEqual(expected);
  }
}

describe.each(functionDefinitions.map((definition) => [definition.name, definition] as const))(
  '%s',
  (name, { summary, parameters, examples }) => {
    test.each(examples.map(({ formula, language = 'ja', result }) => [formula, language, result] as const))(
      '%s (%s)',
      (formula, language, result) => {
        expect(formula.includes(`${name}(`)).toBe(true);
        expectAlike(evaluate(formula, language), result);
      },
    );

    test('has help in both languages, and examples with their source', () => {
      expect(name).toMatch(NAME);
      expect(examples.length).toBeGreaterThan(0);
      for (const { source } of examples) expect(source).not.toBe('');
      for (const { ja, en } of [summary, ...parameters.map(({ help }) => help)]) {
        expect(ja).toMatch(/[぀-ヿ一-龯]/);
        expect(en).toMatch(/[a-z]/);
      }
      for (const { help } of parameters) {
        expect(help.ja).not.toMatch(/。$/);
        expect(help.en).not.toMatch(/\.$/);
      }
    });

    test('puts optional parameters last', () => {
      const isOptional = parameters.map(({ optional }) => optional === true);
      expect([...isOptional].sort((a, b) => Number(a) - Number(b))).toEqual(isOptional);
    });
  },
);
