// Runs custom functions in tests as the edge does: Japanese, dates in the test's own time zone.
import { fromSerial, toSerial } from '../../src/domain/calendar/plainDate';
import type { Language } from '../../src/domain/language';
import { functionDefinitions } from '../../src/functions';
import type {
  FunctionDefinition,
  FunctionFailure,
  FunctionResult,
  Surroundings,
} from '../../src/functions/definition';
import { messages } from '../../src/messages';

export const surroundings: Surroundings = {
  language: () => 'ja',
  dayOf: (date) => toSerial({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }),
  dateOf: (day) => {
    const { year, month, day: dayOfMonth } = fromSerial(day);
    return new Date(year, month - 1, dayOfMonth);
  },
};

export function definitionOf(name: string): FunctionDefinition {
  const definition = functionDefinitions.find((candidate) => candidate.name === name);
  if (definition === undefined) throw new Error(`There is no function ${name}`);
  return definition;
}

/** A function's result, or `'refused'`. */
export function call(name: string, ...argumentList: unknown[]): FunctionResult {
  return callIn('ja', name, argumentList);
}

/** The same in a workbook of this language. */
export function callIn(language: Language, name: string, argumentList: readonly unknown[]): FunctionResult {
  const answer = definitionOf(name).compute(argumentList, { ...surroundings, language: () => language });
  return answer.ok ? answer.value : 'refused';
}

/** Why a function refuses. */
export function refusalOf(name: string, ...argumentList: unknown[]): FunctionFailure {
  const answer = definitionOf(name).compute(argumentList, surroundings);
  if (answer.ok) throw new Error(`${name} did not refuse: ${JSON.stringify(answer.value)}`);
  return answer.failure;
}

/** The sentence with which a function refuses. */
export function sentenceOf(name: string, ...argumentList: unknown[]): string {
  return messages('en').refusal(name, refusalOf(name, ...argumentList));
}

/** A column of cells. */
export function column(...cells: unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

/** Whether two numbers agree to a relative tolerance, by default a few last digits. */
export function agree(actual: unknown, expected: number, relative = 1e-12): boolean {
  if (typeof actual !== 'number') return false;
  return Math.abs(actual - expected) <= relative * Math.max(Math.abs(expected), Number.MIN_VALUE);
}
