// What Google Sheets makes of text that lands in a cell: a number, a date, a truth value, a formula, or text.
import { defaultDatePattern } from './numberFormat';
import { serialOfWall } from './zones';

export type Typed =
  | { kind: 'blank' }
  | { kind: 'formula'; formula: string }
  | { kind: 'text'; text: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'number'; value: number; pattern: string | null };

/** What a date without a year needs to know. */
export interface TypingContext {
  locale: string;
  thisYear: number;
}

const NUMBER =
  /^(?<open>\()?(?<sign>[+-])?\s*(?<currency>[¥￥$€£])?\s*(?<inner>[+-])?(?<whole>\d{1,3}(?:,\d{3})+|\d*)(?<fraction>\.\d*)?(?<exponent>[eE][+-]?\d+)?\s*(?<percent>%)?(?<close>\))?$/;

function readNumber(text: string): Typed | null {
  const part = NUMBER.exec(text)?.groups;
  if (!part || !/\d/.test(text) || Boolean(part.open) !== Boolean(part.close)) return null;
  if (part.sign && part.inner) return null;
  const grouped = part.whole?.includes(',') ?? false;
  const digits = `${part.whole?.replace(/,/g, '') || '0'}${part.fraction ?? ''}${part.exponent ?? ''}`;
  const negative = part.sign === '-' || part.inner === '-' || Boolean(part.open);
  const decimals = Boolean(part.fraction && part.fraction.length > 1);
  // Through text, so that 12.3% is 0.123 and not 0.12300000000000001.
  const value = Number(part.percent ? `${Number(digits)}e-2` : digits);
  let pattern: string | null = null;
  if (part.percent) pattern = decimals ? '0.00%' : '0%';
  else if (part.currency)
    pattern = `${part.currency === '￥' ? '¥' : part.currency}#,##0${decimals ? '.00' : ''}`;
  else if (part.exponent) pattern = '0.00E+00';
  else if (grouped) pattern = decimals ? '#,##0.00' : '#,##0';
  return Number.isFinite(value) ? { kind: 'number', value: negative ? -value : value, pattern } : null;
}

function dayOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? serialOfWall(date.getTime()) : null;
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp][Mm])?$/;

function timeOf(text: string): number | null {
  const found = TIME.exec(text);
  if (!found) return null;
  let hour = Number(found[1]);
  const [minute, second] = [Number(found[2]), Number(found[3] ?? 0)];
  const half = found[4]?.toLowerCase();
  if (minute > 59 || second > 59 || (half && (hour < 1 || hour > 12))) return null;
  if (half) hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  return (hour * 3600 + minute * 60 + second) / 86_400;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthNamed(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** Day forms in the order in which they are tried; each answers with a day's serial number and its format. */
function readDay(text: string, context: TypingContext): { serial: number; pattern: string } | null {
  const fullYear = (digits: string) =>
    digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
  const made = (year: number, month: number, day: number, pattern: string) => {
    const serial = dayOf(year, month, day);
    return serial === null ? null : { serial, pattern };
  };
  let found = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (found) {
    const pattern = found[2] === '-' ? 'yyyy-mm-dd' : defaultDatePattern(context.locale, 1);
    return made(Number(found[1]), Number(found[3]), Number(found[4]), pattern);
  }
  found = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (found) {
    const pattern = found[1] ? 'yyyy"年"m"月"d"日"' : 'm"月"d"日"';
    return made(Number(found[1] ?? context.thisYear), Number(found[2]), Number(found[3]), pattern);
  }
  found = /^(\d{4})[/-](\d{1,2})$/.exec(text);
  if (found) return made(Number(found[1]), Number(found[2]), 1, 'yyyy/mm');
  const monthFirst = context.locale === 'en_US' || context.locale.startsWith('ja');
  found = /^(\d{1,2})([/-])(\d{1,2})\2(\d{2}|\d{4})$/.exec(text);
  if (found) {
    const [first, second] = [Number(found[1]), Number(found[3])];
    const [month, day] = monthFirst ? [first, second] : [second, first];
    return made(fullYear(found[4] ?? ''), month, day, defaultDatePattern(context.locale, 1));
  }
  found = /^(\d{1,2})[/ -](\d{1,2})$/.exec(text);
  if (found) {
    const [first, second] = [Number(found[1]), Number(found[2])];
    const [month, day] = monthFirst ? [first, second] : [second, first];
    return made(context.thisYear, month, day, monthFirst ? 'm/d' : 'd/m');
  }
  found = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:,? (\d{4}))?$/.exec(text);
  if (found && monthNamed(found[1] ?? '')) {
    return made(
      Number(found[3] ?? context.thisYear),
      monthNamed(found[1] ?? ''),
      Number(found[2]),
      'mmm d, yyyy',
    );
  }
  return null;
}

function readDate(text: string, context: TypingContext): Typed | null {
  const time = timeOf(text);
  if (time !== null) return { kind: 'number', value: time, pattern: 'h:mm:ss' };
  const parts = /^(.*\d日?)[ T](\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AaPp][Mm])?)$/.exec(text);
  const day = readDay(parts?.[1] ?? text, context);
  if (!day) return null;
  if (!parts) return { kind: 'number', value: day.serial, pattern: day.pattern };
  const hour = timeOf(parts[2] ?? '');
  return hour === null
    ? null
    : { kind: 'number', value: day.serial + hour, pattern: `${day.pattern} h:mm:ss` };
}

/** Two groups of digits: Google reads the blank as a separator of thousands or as a date, never as text. */
const SPACED_DIGITS = /^\d{1,3}(?: \d{2,3})+$/;

export function readTyped(text: string, context: TypingContext): Typed {
  if (text === '') return { kind: 'blank' };
  if (text.startsWith("'")) return { kind: 'text', text: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'boolean', value: trimmed.toLowerCase() === 'true' };
  const read = readNumber(trimmed) ?? readDate(trimmed, context);
  if (read) return read;
  if (SPACED_DIGITS.test(trimmed)) {
    return { kind: 'number', value: Number(trimmed.replace(/ /g, '')), pattern: null };
  }
  return { kind: 'text', text };
}
