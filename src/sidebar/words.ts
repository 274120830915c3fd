// The words of the reader's language for every component, and the sentence for every problem.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ModelFailure } from '../domain/failure';
import type { Language } from '../domain/language';
import { LONGEST_OWNER, MOST_OWNERS } from '../domain/planning/teamPlan';
import { messages } from '../messages';
import type { WizardWords } from '../messages/wizard';
import { wizardEn } from '../messages/wizard.en';
import { wizardJa } from '../messages/wizard.ja';
import type { Problem } from './judgement';

export interface Words extends WizardWords {
  readonly language: Language;
}

export function wordsOf(language: Language): Words {
  return { language, ...(language === 'ja' ? wizardJa : wizardEn) };
}

export const WordsContext = createContext<Words>(wordsOf('ja'));

export const useWords = (): Words => useContext(WordsContext);

/** One sentence about a problem, for the person. */
export function sentenceOf({ cause }: Problem, words: Words): string {
  switch (cause.code) {
    case 'targetMissing':
      return words.problem.targetMissing;
    case 'notANumber':
      return words.problem.notANumber(shortened(cause.text));
    case 'severalBlank':
      return words.problem.severalBlank(cause.count);
    case 'ownerTwice':
      return words.problem.ownerTwice(shortened(cause.name));
    case 'ownerTooLong':
      return words.problem.ownerTooLong(shortened(cause.name), LONGEST_OWNER);
    case 'tooManyOwners':
      return words.problem.tooManyOwners(cause.count, MOST_OWNERS);
    case 'model': {
      const failure = withShortLists(cause.failure, words);
      return words.problem.sentence(messages(words.language).modelFailure(failure));
    }
  }
}

/** What to mend, in a few words. */
export function mending({ place, cause }: Problem, words: Words): string {
  if (cause.code === 'severalBlank') return words.mend.values;
  if (cause.code === 'targetMissing') return words.mend.missingTarget;
  if (place.part === 'driver') return words.mend.driver(shortened(place.name));
  return place.part === 'tree' ? words.mend.drivers : words.mend[place.part];
}

const NAMED_AT_MOST = 8;

/** A big tree can stop at thousands of bounds; nobody reads them all. */
function withShortLists(failure: ModelFailure, words: Words): ModelFailure {
  const cut = (names: readonly string[]): readonly string[] =>
    names.length <= NAMED_AT_MOST
      ? names
      : [...names.slice(0, NAMED_AT_MOST), words.more(names.length - NAMED_AT_MOST)];
  if (failure.code === 'notReachable') return { ...failure, stoppedBy: cut(failure.stoppedBy) };
  if (failure.code === 'circle') return { ...failure, names: cut(failure.names) };
  return failure;
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
