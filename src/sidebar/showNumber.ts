// Numbers as the wizard shows them, and texts of numbers that read back as exactly the same number.
import { isPercent } from '../domain/tree/driver';
import { isCount, type Unit } from '../domain/tree/unit';
import { formatNumber } from '../messages/format';
import type { WizardWords } from '../messages/wizard';

/** The number times 10^shift as plain decimal digits, moved by text so that no bit is lost. */
function plainDecimal(value: number, shift: number): string {
  const [mantissa = '', exponentText = '0'] = Math.abs(value).toString().split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const digits = whole + decimals;
  const point = whole.length + Number(exponentText) + shift;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const split = Math.max(point, 1);
  const integer = padded.slice(0, split).replace(/^0+(?=\d)/, '');
  const fraction = padded.slice(split).replace(/0+$/, '');
  const grouped = integer.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '-' : ''}${grouped}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A number as one would type it: 500,000 or 15%. `readNumber` gives the same number back, to the last bit. */
export function exactText(value: number, percent: boolean): string {
  return percent ? `${plainDecimal(value, 2)}%` : plainDecimal(value, 0);
}

/** At most this many decimals, but never fewer than three figures of a small number. */
function rounded(value: number, decimals: number): string {
  const size = Math.abs(value);
  if (size !== 0 && size < 10 ** -decimals * 10) return formatNumber(Number(value.toPrecision(3)));
  return size < 1e15 ? formatNumber(Number(value.toFixed(decimals))) : formatNumber(value);
}

/** A number short enough for 300 pixels: 6.67%, 1,333.3, 500,000. */
export function shortText(value: number, name: string, unit: Unit | undefined): string {
  if (isPercent(name, unit)) return `${rounded(value * 100, 2)}%`;
  if (isCount(unit)) return rounded(value, 1);
  return rounded(value, Math.abs(value) >= 1000 ? 0 : 2);
}

/** The same with its unit: 1,333.3件. */
export function amountText(value: number, name: string, unit: Unit | undefined, words: WizardWords): string {
  return words.amount(shortText(value, name, unit), unit);
}
