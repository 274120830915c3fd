// Reads what is typed after `npm start --`; wrong input becomes one sentence.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type PeriodLength, periodLengths } from '../src/domain/calendar/period';
import { fromSerial, type PlainDate, toSerial } from '../src/domain/calendar/plainDate';
import type { Language } from '../src/domain/language';
import { readNumber } from '../src/domain/numbers/readNumber';
import { splitNames } from '../src/domain/planning/owners';
import { findTemplate, templates } from '../src/domain/templates';
import type { Template } from '../src/domain/templates/template';

export interface Settings {
  readonly template: Template;
  /** The KGI's target. */
  readonly target: number;
  /** How long the sample's period is. */
  readonly months: PeriodLength;
  /** The day on which the clock starts; absent for today. */
  readonly date: PlainDate | undefined;
  readonly xlsx: string;
  readonly serve: boolean;
  readonly language: Language;
  /** The people of the sample's team. */
  readonly owners: string[];
}

/** Input that cannot be used, in a sentence for the person who typed it. */
export class WrongInput extends Error {}

const OPTIONS = {
  template: { type: 'string', default: '新規開拓' },
  kgi: { type: 'string', default: '1億' },
  months: { type: 'string', default: '12' },
  date: { type: 'string' },
  xlsx: { type: 'string', default: path.join('out', 'kpi-tree.xlsx') },
  language: { type: 'string', default: 'ja' },
  owners: { type: 'string' },
  'no-serve': { type: 'boolean', default: false },
} as const;

const SAMPLE_OWNERS = { ja: '佐藤、鈴木、高橋', en: 'Sato, Suzuki, Takahashi' } as const;

/** The settings, or a `WrongInput`. */
export function readCommandLine(argumentList: readonly string[]): Settings {
  const values = parse(argumentList);
  const { language } = values;
  if (language !== 'ja' && language !== 'en') {
    throw new WrongInput(`--language is "${language}" but must be ja or en.`);
  }
  const say = (ja: string, en: string): WrongInput => new WrongInput(language === 'ja' ? ja : en);
  const template = findTemplate(values.template);
  if (template === undefined) {
    const names = templates.map(({ name }) => name[language]).join(language === 'ja' ? '、' : ', ');
    throw say(
      `--template の「${values.template}」というテンプレートはありません（${names} のどれかにしてください）。`,
      `--template is "${values.template}" but must be one of ${names}.`,
    );
  }
  const target = readNumber(values.kgi);
  if (target === undefined) {
    throw say(
      `--kgi の「${values.kgi}」は数として読めません（1億 や 120,000,000 のように入れてください）。`,
      `--kgi is "${values.kgi}" but must be a number, like 100,000,000.`,
    );
  }
  const months = periodLengths.find((length) => String(length) === values.months);
  if (months === undefined) {
    throw say(
      `--months の「${values.months}」は ${periodLengths.join('、')} のどれかにしてください。`,
      `--months is "${values.months}" but must be one of ${periodLengths.join(', ')}.`,
    );
  }
  const date = values.date === undefined ? undefined : readDate(values.date);
  if (values.date !== undefined && date === undefined) {
    throw say(
      `--date の「${values.date}」は日付ではありません（2026-05-11 のように入れてください）。`,
      `--date is "${values.date}" but must be a day like 2026-05-11.`,
    );
  }
  if (!values.xlsx.toLowerCase().endsWith('.xlsx')) {
    throw say(
      `--xlsx の「${values.xlsx}」は .xlsx で終わる名前にしてください。`,
      `--xlsx is "${values.xlsx}" but must end in .xlsx.`,
    );
  }
  const owners = splitNames(values.owners ?? SAMPLE_OWNERS[language]);
  return { template, target, months, date, xlsx: values.xlsx, serve: !values['no-serve'], language, owners };
}

function parse(argumentList: readonly string[]) {
  try {
    return parseArgs({ args: [...argumentList], options: OPTIONS, strict: true }).values;
  } catch (error) {
    const known = Object.keys(OPTIONS).map((name) => `--${name}`);
    const [first = ''] = String((error as Error).message).split('\n');
    throw new WrongInput(`${first.replace(/\.? .*To specify.*$/, '')} (${known.join(', ')})`);
  }
}

/** A day that the calendar has; 2026-02-30 is none. */
function readDate(text: string): PlainDate | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const same = fromSerial(toSerial({ year, month, day }));
  const exists = same.year === year && same.month === month && same.day === day;
  return exists && year >= 1970 && year <= 2100 ? { year, month, day } : undefined;
}
