// In what an indicator is counted; the words for it are made at the edge.

/**
 * What is counted, each thing by itself: an order of a meeting and an order of a lead are two rates, and only
 * different bases keep them from being mixed. The value is the word in which people count it.
 */
const COUNTER = {
  yen: 'yen',
  month: 'month',
  day: 'day',
  hour: 'hour',
  point: 'point',
  // Contacts and what they lead to.
  approach: 'case',
  call: 'case',
  conversation: 'case',
  lead: 'case',
  inquiry: 'case',
  answeredInquiry: 'case',
  application: 'case',
  appointment: 'case',
  meeting: 'case',
  proposal: 'case',
  simulation: 'case',
  order: 'case',
  contract: 'case',
  // Placing people.
  scout: 'case',
  referral: 'case',
  interview: 'case',
  offer: 'case',
  candidate: 'person',
  acceptance: 'person',
  // Property and parts.
  arrival: 'group',
  viewing: 'case',
  deal: 'case',
  prototype: 'case',
  designIn: 'case',
  piece: 'piece',
  // What happens again and again, and with whom.
  click: 'time',
  visit: 'time',
  workshop: 'time',
  answer: 'case',
  account: 'company',
  customer: 'company',
} as const;

export type Base = keyof typeof COUNTER;

/** The words in which things are counted: 円, 件, 名, 社, … */
export type Counter = (typeof COUNTER)[Base];

/**
 * One thing (`order`), one per another (`yen/order`), or the share of one in another (`order of meeting`).
 *
 * A share is a part of its whole: it is written in percent and never exceeds 1. `visit/account` is no share,
 * for a customer may be visited often.
 */
export type Unit = Base | `${Base}/${Base}` | `${Base} of ${Base}`;

export interface UnitParts {
  readonly of: Base;
  readonly per: Base | undefined;
}

export function unitParts(unit: Unit): UnitParts {
  const [of, per] = unit.split(/ of |\//) as [Base, Base | undefined];
  return { of, per };
}

export function counterOf(base: Base): Counter {
  return COUNTER[base];
}

/** Is this the share of a whole? */
export function isShare(unit: Unit | undefined): boolean {
  return unit?.includes(' of ') === true;
}

/** Is this money, in all or for each of something? */
export function isMoney(unit: Unit | undefined): boolean {
  return unit !== undefined && !isShare(unit) && unitParts(unit).of === 'yen';
}

/** Measured, not counted: half a month is one, half an order is none. */
const MEASURED: ReadonlySet<Counter> = new Set(['yen', 'month', 'day', 'hour', 'point']);

/** Is something in this unit counted in whole numbers? */
export function isCount(unit: Unit | undefined): boolean {
  if (unit === undefined) return false;
  const { of, per } = unitParts(unit);
  return per === undefined && !MEASURED.has(COUNTER[of]);
}
