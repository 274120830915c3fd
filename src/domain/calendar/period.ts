// The months that a plan is for.
import { countBusinessDays, daysOff } from './businessDays';
import { daysInMonth, toSerial } from './plainDate';

/** A run of whole months, from the month it starts in. */
export interface Period {
  readonly year: number;
  readonly month: number;
  /** How many months: 1, a quarter, a half, a year. */
  readonly months: number;
}

export interface PlanMonth {
  readonly year: number;
  readonly month: number;
  readonly businessDays: number;
}

/**
 * The months of a period with their business days; the weights by which a target is spread over them.
 *
 * The company's own days off (spreadsheet days) are not business days; one on a weekend or holiday changes nothing.
 */
export function monthsOf(
  { year, month, months }: Period,
  companyHolidays: Iterable<number> = [],
): PlanMonth[] {
  const off = daysOff(year, year + Math.ceil(months / 12) + 1, companyHolidays);
  return Array.from({ length: months }, (_, index) => {
    const count = year * 12 + month - 1 + index;
    const own = { year: Math.floor(count / 12), month: (count % 12) + 1 };
    const first = toSerial({ ...own, day: 1 });
    const last = first + daysInMonth(own.year, own.month) - 1;
    return { ...own, businessDays: countBusinessDays(first, last, off) };
  });
}
