// Reads a number as people type it in a sales plan: 1,200 · １億2,000万 · 12% · ▲5 · (5) · ¥3,000.
import { halfWidth } from './halfWidth';

const DECIMAL = String.raw`(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+`;
const PLAIN = new RegExp(`^(?:${DECIMAL})$`);
const WITH_THOUSANDS = new RegExp(`^(${DECIMAL})千(${DECIMAL})?$`);

const BEGINNING = /^[\s\d.(¥▲△−+\-０-９．（￥＋－]/;

/** The commonest numbers, which need no second look. */
const COMMON = /^(\d{1,15}(?:\.\d{1,15})?)(%?)$/;

/** Shifts by text, so that 1.1億 is exactly the number nearest to 110,000,000. */
const shifted = (digits: string, exponent: number): number =>
  Number(`${digits.replace(/,/g, '')}e${exponent}`);

/** The part before one of 億 and 万, or after them: `3`, `1,200`, `3千`, `3千500`. */
function readPart(text: string, exponent: number): number | undefined {
  if (PLAIN.test(text)) return shifted(text, exponent);
  const [, thousands, rest] = WITH_THOUSANDS.exec(text) ?? [];
  if (thousands === undefined) return undefined;
  if (rest === undefined) return shifted(thousands, exponent + 3);
  if (thousands.includes('.') || shifted(rest, 0) >= 1000) return undefined;
  return shifted(thousands, exponent + 3) + shifted(rest, exponent);
}

/**
 * A number without sign, currency or percent: `1億2,000万`.
 *
 * Every part stays below the unit before it and only the last has decimals: 1億20,000万 and
 * 1.5億2,000万 have no one reading, so they have none here.
 */
function readMagnitude(text: string): number | undefined {
  const [, hundredMillions, tenThousands, ones] = /^(?:(.+?)億)?(?:(.+?)万)?(.*)$/.exec(text) ?? [];
  let total: number | undefined;
  let limit = Number.POSITIVE_INFINITY;
  let mayFollow = true;
  for (const [part, exponent] of [
    [hundredMillions, 8],
    [tenThousands, 4],
    [ones === '' ? undefined : ones, 0],
  ] as const) {
    if (part === undefined) continue;
    const value = readPart(part, exponent);
    if (value === undefined || value >= limit || !mayFollow) return undefined;
    total = (total ?? 0) + value;
    limit = 10 ** exponent;
    mayFollow = !part.includes('.');
  }
  return total;
}

/** The sign that ▲, △, −, + or accounting parentheses give, and what they stand before. */
function splitSign(text: string): { sign: 1 | -1; unsigned: string } {
  const parenthesised = /^\((.*)\)(%?)$/.exec(text);
  if (parenthesised) return { sign: -1, unsigned: `${parenthesised[1]}${parenthesised[2]}` };
  const signed = /^(¥?)([▲△−+-])(.*)$/.exec(text);
  if (!signed) return { sign: 1, unsigned: text };
  return { sign: signed[2] === '+' ? 1 : -1, unsigned: `${signed[1]}${signed[3]}` };
}

/**
 * The number that a text means, or `undefined` where it is not wholly one number.
 *
 * Understood: full-width digits and signs, thousands separators (in threes), `12%`, 千 万 億 also
 * together (`1.2億`, `3,000万`, `1億2,000万`), `▲5` `△5` `(5)` and `-5` as −5, `¥` before and `円` after.
 * Never guessed: `1,5`, `1.000,50` and `1e5` are not numbers here.
 */
export function readNumber(text: string): number | undefined {
  // Most texts are names: how a number can begin is cheaper to see than how it goes on.
  if (!BEGINNING.test(text)) return undefined;
  const common = COMMON.exec(text);
  if (common !== null) return shifted(common[1] as string, common[2] === '' ? 0 : -2);
  const compact = halfWidth(text)
    .trim()
    // Space beside a sign or a unit is only looks; between two digits it would hide a typing mistake.
    .replace(/(?<=[^\d.,\s])\s+|\s+(?=[^\d.,\s])/g, '');
  const { sign, unsigned } = splitSign(compact);
  const amount = unsigned.replace(/^¥/, '').replace(/円$/, '');
  const isMoney = amount !== unsigned;
  let magnitude: number | undefined;
  if (amount.endsWith('%')) {
    const digits = amount.slice(0, -1);
    magnitude = !isMoney && PLAIN.test(digits) ? shifted(digits, -2) : undefined;
  } else {
    magnitude = readMagnitude(amount);
  }
  if (magnitude === undefined || !Number.isFinite(magnitude)) return undefined;
  return magnitude === 0 ? 0 : sign * magnitude;
}
