// The words and sentences in the reader's language.
import type { Language } from '../domain/language';
import { en } from './en';
import { ja } from './ja';
import type { Messages } from './messages';

export type { Messages };

export function messages(language: Language): Messages {
  return language === 'ja' ? ja : en;
}
