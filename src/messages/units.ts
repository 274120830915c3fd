// The words for units, in each language.
import type { Language } from '../domain/language';
import { type Base, type Counter, counterOf, isShare, type Unit, unitParts } from '../domain/tree/unit';

const JA: Readonly<Record<Counter, string>> = {
  yen: '円',
  case: '件',
  person: '名',
  group: '組',
  company: '社',
  time: '回',
  piece: '個',
  month: 'か月',
  day: '日',
  hour: '時間',
  point: '点',
};

/** What many are called, and what stands behind "per". */
const EN: Readonly<Record<Counter, readonly [string, string]>> = {
  yen: ['yen', 'yen'],
  case: ['count', 'case'],
  person: ['people', 'person'],
  group: ['groups', 'group'],
  company: ['companies', 'company'],
  time: ['times', 'time'],
  piece: ['pieces', 'piece'],
  month: ['months', 'month'],
  day: ['days', 'day'],
  hour: ['hours', 'hour'],
  point: ['points', 'point'],
};

/** A unit in words: 円, 件, 円/件; a share is 割合. */
export function unitWords(unit: Unit, language: Language): string {
  const { of, per } = unitParts(unit);
  if (isShare(unit)) return language === 'ja' ? '割合' : 'ratio';
  const counted = counterOf(of);
  if (per === undefined) return language === 'ja' ? JA[counted] : EN[counted][0];
  const each = counterOf(per);
  if (language === 'ja') return `${JA[counted]}/${JA[each]}`;
  const what = counted === 'yen' ? 'yen ' : '';
  return `${what}${each === 'case' ? 'each' : `per ${EN[each][1]}`}`;
}

/** Something that is counted so. */
const COUNTED: Readonly<Record<Counter, Base>> = {
  yen: 'yen',
  case: 'order',
  person: 'candidate',
  group: 'arrival',
  company: 'customer',
  time: 'visit',
  piece: 'piece',
  month: 'month',
  day: 'day',
  hour: 'hour',
  point: 'point',
};

/** A unit that is shown in these words, one of many: what is counted in 件 may be orders or calls. */
export function unitNamed(words: string, language: Language): Unit | undefined {
  const counted = Object.values(COUNTED);
  const units: Unit[] = [
    'order of meeting',
    ...counted,
    ...counted.flatMap((of) => counted.map((per): Unit => `${of}/${per}`)),
  ];
  return units.find((unit) => unitWords(unit, language) === words);
}

/** A unit as it follows a number: a share is in percent already. */
export function unitAfterNumber(unit: Unit | undefined, language: Language): string {
  return unit === undefined || isShare(unit) ? '' : unitWords(unit, language);
}
