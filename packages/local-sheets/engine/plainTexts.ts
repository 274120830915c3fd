// Remembers which texts are no numbers: the engine tries every text as a number in every way there is, each time it
// comes by.
import { ValueObjectFactory } from '@univerjs/engine-formula';

/** More texts than a workbook of a team's year has. */
const MOST_REMEMBERED = 100_000;

let done = false;

/** Called before the first workbook; again, it changes nothing. */
export function rememberPlainTexts(): void {
  if (done) return;
  done = true;
  const plain = new Set<string>();
  const { create } = ValueObjectFactory;
  ValueObjectFactory.create = function (rawValue, isIgnoreNumberPattern = false) {
    if (typeof rawValue !== 'string' || isIgnoreNumberPattern) {
      return create.call(this, rawValue, isIgnoreNumberPattern);
    }
    if (plain.has(rawValue)) return create.call(this, rawValue, true);
    const value = create.call(this, rawValue, false);
    if (value.isString()) {
      if (plain.size >= MOST_REMEMBERED) plain.clear();
      plain.add(rawValue);
    }
    return value;
  };
}
