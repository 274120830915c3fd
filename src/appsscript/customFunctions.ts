// Runs custom functions in cells: a refusal becomes an error with one sentence in the spreadsheet's language.
import { functionDefinitions } from '../functions';
import type { FunctionDefinition, FunctionResult } from '../functions/definition';
import { messages } from '../messages';
import { spreadsheetLanguage } from './language';

/** By name, as the stubs at the top level call them. */
export const customFunctions: Readonly<Record<string, (...argumentList: unknown[]) => FunctionResult>> =
  Object.fromEntries(functionDefinitions.map((definition) => [definition.name, inCell(definition)]));

function inCell({ name, compute }: FunctionDefinition): (...argumentList: unknown[]) => FunctionResult {
  return (...argumentList) => {
    const answer = compute(argumentList, { language: spreadsheetLanguage });
    if (answer.ok) return answer.value;
    throw new Error(messages(spreadsheetLanguage()).refusal(name, answer.failure));
  };
}
