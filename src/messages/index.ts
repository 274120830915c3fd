// The words and sentences in the reader's language.
import type { Language } from '../domain/language';
import { en } from './en';
import { ja } from './ja';
import type { Messages } from './messages';

export type { Messages };

// Made when first asked for: most calls of a cell need one language or none, and pay for loading both.
const made: Partial<Record<Language, Messages>> = {};

export function messages(language: Language): Messages {
  made[language] ??= language === 'ja' ? ja() : en();
  return made[language];
}
