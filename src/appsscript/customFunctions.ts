// Runs custom functions in cells: a refusal becomes an error with one sentence in the spreadsheet's language.
import type { Language } from '../domain/language';
import { functionDefinitions } from '../functions';
import type { FunctionDefinition, FunctionResult } from '../functions/definition';
import { messages } from '../messages';
import { spreadsheetDays } from './clock';
import { spreadsheetLanguage } from './language';

/** By name, as the stubs at the top level call them. */
export const customFunctions: Readonly<Record<string, (...argumentList: unknown[]) => FunctionResult>> =
  Object.fromEntries(functionDefinitions.map((definition) => [definition.name, inCell(definition)]));

function inCell({ name, compute }: FunctionDefinition): (...argumentList: unknown[]) => FunctionResult {
  return (...argumentList) => {
    let known: Language | undefined;
    const language = (): Language => {
      known ??= spreadsheetLanguage();
      return known;
    };
    const answer = compute(argumentList, { language, ...spreadsheetDays() });
    if (answer.ok) return answer.value;
    throw new Error(messages(language()).refusal(name, answer.failure));
  };
}
