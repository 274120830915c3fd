// The names of the people among whom the work is divided: how they are typed, and when two are one.
import { canonicalName } from '../expression/expression';

/** A tab parts names too: that is what arrives from cells side by side. */
const BETWEEN_NAMES = /[,，、､\t\r\n]/;

/** Names as they are typed in one text, between commas, 、 or line breaks. */
export function splitNames(text: string): string[] {
  return text
    .split(BETWEEN_NAMES)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/**
 * The same for names that a spreadsheet may add up as one: it has no regard to case, and some have none to the width
 * of letters, so that Sato, sato and Ｓａｔｏ would each be shown what all three have done.
 */
export function ownerKey(name: string): string {
  return canonicalName(name).toLowerCase();
}
