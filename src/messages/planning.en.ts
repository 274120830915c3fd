// Every English sentence about a team's plan and what has changed in it.
import type { Period } from '../domain/calendar/period';
import { isoDate } from '../domain/calendar/plainDate';
import type { Amount, Difference, SettingDifference } from '../domain/planning/differences';
import { templates } from '../domain/templates';
import { isMoney } from '../domain/tree/unit';
import { formatNumber, quoteValue } from './format';
import { nameLists } from './nameLists';
import { dayRuns, exactNumber, isOneDay, numberPair, type PlanningMessages, shortNumber } from './planning';

const list = nameLists.en;

const templateName = (id: string): string => templates.find((template) => template.id === id)?.name.en ?? id;

const withUnit = (number: string, { unit }: Amount): string =>
  isMoney(unit) ? `¥${number}`.replace('¥-', '-¥') : number;

const change = (name: string, from: Amount, to: Amount): string => {
  const [shownFrom, shownTo] = numberPair(name, from, to);
  return `from ${withUnit(shownFrom, from)} to ${withUnit(shownTo, to)}`;
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const monthName = (month: number): string => MONTHS[month - 1] ?? String(month);

const monthsOf = ({ year, month, months }: Period): string => {
  const last = month + months - 1;
  const lastYear = year + Math.floor((last - 1) / 12);
  const first = `${monthName(month)} ${year}`;
  return months === 1 ? first : `${first} – ${monthName(((last - 1) % 12) + 1)} ${lastYear}`;
};

function listDays(days: readonly number[]): string {
  const { runs, others } = dayRuns(days);
  const shown = runs.map((run) =>
    isOneDay(run) ? isoDate(run.first) : `${isoDate(run.first)} to ${isoDate(run.last)}`,
  );
  return shown.join(', ') + (others > 0 ? ` and ${others} more` : '');
}

/** A number with its unit, short enough for a sentence. */
export const amountText = (name: string, amount: Amount): string =>
  withUnit(shortNumber(name, amount), amount);

const boundChange = (name: string, from: Amount, to: Amount): string => {
  if (Number.isFinite(from.value) && Number.isFinite(to.value)) return change(name, from, to);
  const [old, now] = [from, to].map((bound) =>
    Number.isFinite(bound.value) ? amountText(name, bound) : 'none',
  );
  return `from ${old} to ${now}`;
};

const CURRENCY = { yen: 'yen', thousandYen: 'thousand yen', millionYen: 'million yen' } as const;
const LANGUAGE = { auto: 'automatic', ja: 'Japanese', en: 'English' } as const;

const percent = (share: number): string => `${formatNumber(share * 100)}%`;

function setting(difference: SettingDifference): string {
  switch (difference.setting) {
    case 'fiscalYearStart':
      return `The start of the fiscal year changes from ${monthName(difference.from)} to ${monthName(difference.to)}.`;
    case 'achievedFrom':
      return `"On track" will start at ${percent(difference.to)}, not ${percent(difference.from)}.`;
    case 'watchFrom':
      return `"Watch" will start at ${percent(difference.to)}, not ${percent(difference.from)}.`;
    case 'bantStrictness':
      return `A qualified meeting will take ${difference.to} of the 4 BANT answers, not ${difference.from}.`;
    case 'currencyUnit':
      return `Money will be shown in ${CURRENCY[difference.to]}, not ${CURRENCY[difference.from]}.`;
    case 'language':
      return `The language of the sheets changes from ${LANGUAGE[difference.from]} to ${LANGUAGE[difference.to]}.`;
  }
}

function difference(changed: Difference): string {
  switch (changed.code) {
    case 'templateChanged':
      return `The template changes from "${templateName(changed.from)}" to "${templateName(changed.to)}".`;
    case 'templateLeft':
      return `Equations of your own replace the template "${templateName(changed.template)}".`;
    case 'templateTaken':
      return `The template "${templateName(changed.template)}" replaces your own equations.`;
    case 'goalChanged':
      return `The KGI changes from "${changed.from}" to "${changed.to}".`;
    case 'targetChanged':
      return `The target of "${changed.name}" changes ${change(changed.name, changed.from, changed.to)}.`;
    case 'periodChanged':
      return `The period changes from ${monthsOf(changed.from)} to ${monthsOf(changed.to)}.`;
    case 'indicatorsAdded':
      return `Indicators to add: ${list(changed.names)}.`;
    case 'indicatorsGone':
      return `Indicators to take out: ${list(changed.names)}.`;
    case 'equationChanged': {
      const [from, to] = [quoteValue(changed.from), quoteValue(changed.to)];
      return `The formula of "${changed.name}" changes from ${from} to ${to}.`;
    }
    case 'nowComputed':
      return `"${changed.name}" will be computed (${quoteValue(changed.equation)}), not typed in.`;
    case 'nowDriver':
      return `"${changed.name}" will be typed in, not computed (${quoteValue(changed.equation)}).`;
    case 'valueChanged':
      return `"${changed.name}" changes ${change(changed.name, changed.from, changed.to)}.`;
    case 'nowGiven':
      return `"${changed.name}" will be set to ${amountText(changed.name, changed.value)}, not solved for.`;
    case 'nowSolved':
      return `"${changed.name}" will be solved for, not set to ${amountText(changed.name, changed.value)}.`;
    case 'locked':
      return `"${changed.name}" will be locked.`;
    case 'unlocked':
      return `"${changed.name}" will no longer be locked.`;
    case 'minimumChanged':
      return `The minimum of "${changed.name}" changes ${boundChange(changed.name, changed.from, changed.to)}.`;
    case 'maximumChanged':
      return `The maximum of "${changed.name}" changes ${boundChange(changed.name, changed.from, changed.to)}.`;
    case 'ownersAdded':
      return `People to add: ${list(changed.names)}.`;
    case 'ownersGone':
      return `People to take out: ${list(changed.names)}.`;
    case 'settingChanged':
      return setting(changed);
    case 'companyHolidaysAdded':
      return `Company holidays to add: ${listDays(changed.days)}.`;
    case 'companyHolidaysGone':
      return `Company holidays to take out: ${listDays(changed.days)}.`;
  }
}

export const planningEn: PlanningMessages = {
  difference,
  smart: {
    criteria: {
      specific: 'Specific',
      measurable: 'Measurable',
      achievable: 'Achievable',
      relevant: 'Relevant to the KGI',
      timeBound: 'Time-bound',
    },
    verdicts: { met: 'fine', unmet: 'to fix', unknown: 'not known' },
    advice: {
      nothingWritten: 'Write what is to be done, and how much of it (for example: 20 new visits this month).',
      onlyEffort:
        'Nobody can see whether "work hard" was done. Write what is to be done, and how much of it (for example: make 20 new visits).',
      noObject: 'Write what, or whom, it is done to (not "visit" but "visit new prospects").',
      noAction:
        'Write what is done, or how many there are to be (for example: "hold more meetings", "20 meetings").',
      noNumber: 'Write a number (for example: 20 visits, 15%).',
      noUnit: 'Write what the number counts (not "20" but "20 visits").',
      noSource: 'The number comes from nowhere. Count it in the activity log, or compute it.',
      outsideBounds: 'The target is outside its minimum and maximum. Change one or the other.',
      unfoundedLeap:
        'This has never been reached and is 1.5 times away from the mean so far. Write a reason, or a number within reach.',
      noEffectOnGoal: 'Moving it does not move the KGI. Take an indicator that does.',
      noDueDate: 'Write by when, or how often (for example: by 31 May, this month, 5 a week).',
      sourceNotSaid: 'Say where the number comes from: counted in the activity log, or computed.',
      noTarget: 'Enter a target to see whether it can be reached.',
      nothingToCompare: 'Enter past results or a bound to see whether the target can be reached.',
      effectNotKnown: 'Give every driver a value to see whether this moves the KGI.',
    },
    suggestion: ({ indicator, target, unit, due, lowerIsBetter }) => {
      const amount = { value: target, unit };
      const number = withUnit(exactNumber(indicator, amount), amount);
      return `${indicator}: ${lowerIsBetter ? 'at most' : 'at least'} ${number} by ${isoDate(due)}`;
    },
    example: (statement) => `For example: "${statement}".`,
  },
};
