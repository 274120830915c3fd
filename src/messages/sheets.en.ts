// The English words of the generated sheets.
import { counterOf, isMoney, type Unit, unitParts } from '../domain/tree/unit';
import { actionRuleEn } from './actionRule.en';
import type { SheetMessages } from './sheets';
import { unitAfterNumber } from './units';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** What is logged of an action on every occasion. */
const RECORD = {
  count: 'Log the number each time',
  yesNo: 'Log 1 if done, 0 if not',
  completion: 'Log how many items were filled in each time',
  share: 'Log the share done, like 80%',
} as const;

/** What is counted, where English has a word for it: 20 people, but orders are a number alone. */
function wordAfterNumber(unit: Unit | undefined): string {
  if (unit === undefined) return '';
  const { of, per } = unitParts(unit);
  const hasWord = per === undefined && !['case', 'time', 'piece'].includes(counterOf(of));
  return hasWord ? ` ${unitAfterNumber(unit, 'en')}` : '';
}

export const sheetsEn = (): SheetMessages => ({
  period: ({ year, month, months }) => {
    const start = `${year}-${String(month).padStart(2, '0')}`;
    return months === 1 ? start : `${months} months from ${start}`;
  },
  keptName: (name, date) => `${name} (until ${date})`,
  archived: 'ended',
  moreInTree: (count) => `${count} more ${count === 1 ? 'indicator is' : 'indicators are'} in the KPI tree.`,
  inUnit: (unit) => ` (${unit})`,
  currency: { yen: 'yen', thousandYen: 'k yen', millionYen: 'm yen' },
  tree: {
    name: 'KPI tree',
    hint: 'Pale yellow cells are yours to fill in. "Solved" is what the goal takes.',
    check: 'check',
    asOfFormat: 'm/d hh:mm',
    notAllLogged: 'Effects wait for all drivers to be logged',
    columns: {
      indicator: 'Indicator',
      formula: 'Formula',
      unit: 'Unit',
      origin: 'Set by',
      target: 'Target',
      required: 'Required',
      actual: 'Actual',
      attainment: 'Done',
      bar: 'Bar',
      gap: 'Gap',
      contribution: 'Effect',
      owner: 'Owner',
      due: 'Due',
      status: 'Status',
      pin: '★',
      start: 'Start',
      lower: 'Lower bound',
      upper: 'Upper bound',
      written: 'Written',
      order: 'Order',
    },
    origins: { kgi: 'KGI', computed: 'formula', typed: 'typed', solved: 'solved', repeated: 'repeat' },
    pinHelp: 'Mark the one indicator that comes first with ★.',
    typedInYen: (shown) => `Enter money in yen (it is shown in ${shown}).`,
  },
  targets: {
    name: 'Targets',
    hint: 'Monthly targets follow business days. Owners enter a target under "Proposed" and the grounds under "Reason"; the figure settled on goes under "Agreed".',
    columns: {
      item: 'Indicator or owner',
      unit: 'Unit',
      proposed: 'Proposed',
      agreed: 'Agreed',
      reason: 'Reason',
      agreedOn: 'Agreed on',
      status: 'Agreement',
      total: 'Whole period',
      firstHalf: '6 months (1)',
      secondHalf: '6 months (2)',
      order: 'Order',
    },
    month: (number) => `Month ${number}`,
    quarter: (number) => `3 months (${number})`,
    fiscalQuarters: ['Q1', 'Q2', 'Q3', 'Q4'],
    fiscalHalves: ['H1', 'H2'],
    monthNames: MONTHS.map((name) => name.slice(0, 3)),
    to: '–',
    monthFormat: 'mmm yyyy',
    months: 'Month',
    businessDays: 'Business days',
    byOwner: 'By owner',
    rest: "Owners' total − target",
    agreement: { open: 'none yet', proposed: 'proposed', noReason: 'watch (no reason)', agreed: 'agreed' },
    amountHelp: 'Enter a number of at least 0.',
  },
  log: {
    name: 'Log',
    hint: 'One line for each: when, who, what, how many. Enter counts and amounts; rates and averages follow. Sort and filter as you like.',
    columns: { day: 'Date', owner: 'Owner', indicator: 'Indicator', value: 'Number', note: 'Note' },
    dayHelp: 'Enter a date, like 2026-05-08.',
    ownerHelp: 'Choose one of the owners on the settings sheet.',
    indicatorHelp: 'Choose an indicator from the list.',
    valueHelp: 'Enter a number, like 120 or 500,000.',
    uncountedFormat: '"rows not counted: "0;;',
    hintWithLevels:
      'One line for each: when, who, what, how many. Rates follow. Of numbers that stand at one moment (opening MRR), the latest counts.',
  },
  actions: {
    name: 'Actions',
    hint: 'Targets of the month shown, spread over its business days.',
    columns: {
      owner: 'Owner',
      item: 'Action or indicator',
      cadence: 'How often',
      rule: 'Done when',
      unit: 'Unit',
      month: 'Month',
      week: 'Week',
      day: 'Day',
      actual: 'This month',
      attainment: 'Attainment',
      status: 'Status',
      order: 'Order',
    },
    monthFormat: 'mmm yyyy',
    daysFormat: '0" business days"',
    cadence: { day: 'daily', week: 'weekly', month: 'monthly', each: 'each time' },
    rule: actionRuleEn,
    ruleAndRecord: (rule, record) => `${rule}. ${RECORD[record]}`,
    fromTree: 'From the target in the KPI tree',
    everybody: 'everyone',
  },
  smart: {
    name: 'SMART check',
    hint: 'Rewrite a goal, and the next check looks at it again from all five sides.',
    columns: {
      indicator: 'Indicator',
      statement: 'The goal in words',
      specific: 'Specific',
      measurable: 'Measurable',
      achievable: 'Achievable',
      relevant: 'Relevant',
      timeBound: 'Time-bound',
      advice: 'Write instead',
      order: 'Order',
    },
    verdicts: { met: '○', unmet: '×', unknown: '−' },
    statement: 'Bring {indicator} to {amount} by the end of {month} {year}',
    monthNames: MONTHS,
    aroundAmount: (unit) =>
      isMoney(unit) ? { before: '¥', after: '' } : { before: '', after: wordAfterNumber(unit) },
  },
  milestones: {
    name: 'Milestones',
    hint: 'Enter the actual when its day has come.',
    columns: {
      due: 'Due',
      day: 'Day',
      check: 'What to look at',
      achievedFrom: 'On track from',
      watchFrom: 'Watch from',
      actual: 'Actual',
      mark: 'Sign',
      status: 'Status',
      judgedAt: 'Judged at',
      order: 'Order',
    },
    dayOfMonth: (day) => `Day ${day}`,
    checks: {
      pipeline:
        "Pipeline: do open deals{unit} add up to 3 times the month's target, and to target ÷ win rate?",
      meetings:
        'Qualified meetings: are as many held as planned to date, with at least {bant} of budget, authority, need and timing known?',
      decisionMakers: 'Decision makers: share of the planned meetings with them that took place',
      approvals: 'Closing: share of the deals needing management approval that have it',
      contractDates: 'Closing: share of the deals with a contract date',
    },
    statusWords: {
      achieved: 'on track',
      watch: 'watch',
      behind: 'behind',
      notDue: 'not due',
      notEntered: 'no entry',
    },
    notChecked: { word: 'not checked', mark: '…' },
    checkHint: (install, check) =>
      `The status is written every day once you choose "${install}" in the menu, or at once by "${check}".`,
    statusMarks: { achieved: '○', watch: '△', behind: '×', notDue: '−', notEntered: '?' },
    actualHelp: 'Enter a number of at least 0 (shares like 80%).',
  },
  settings: {
    name: 'Settings',
    hint: 'Changes in the pale yellow cells take effect at once. After changing the period or the owners, run "Make a plan" from the menu.',
    columns: { item: 'Setting', value: 'Value', note: 'What it does', order: 'Order' },
    items: {
      model: { label: 'Sales model', note: 'The template behind the KPI tree.' },
      start: { label: 'Period starts', note: 'The first day of the first month.' },
      months: { label: 'Months', note: '1, 3, 6 or 12.' },
      end: { label: 'Period ends', note: 'The last day of the last month.' },
      asOf: {
        label: 'As of',
        note: 'Blank means today. A day in the past shows how things stood then.',
      },
      until: {
        label: 'Counted until',
        note: 'Actuals count up to this day: the earlier of the day above and the end of the period.',
      },
      days: {
        label: 'Business days of the period',
        note: 'Excludes weekends, national holidays and company holidays.',
      },
      daysGone: { label: 'Business days elapsed', note: 'Up to "Counted until".' },
      chosenMonth: {
        label: 'Show another month',
        note: 'Blank means this month. For another one, enter any day of it.',
      },
      month: { label: 'Month shown', note: 'The month on the action sheet.' },
      monthUntil: {
        label: 'Month counted until',
        note: 'The earlier of the month\'s last day and "Counted until".',
      },
      monthDays: {
        label: 'Business days of the month',
        note: 'Weekly and daily targets are spread over these.',
      },
      monthDaysGone: {
        label: 'Business days of the month elapsed',
        note: 'Statuses on the action sheet compare with the plan to date.',
      },
      fiscalYearStart: { label: 'Fiscal year starts in month', note: '4 is April.' },
      achievedFrom: { label: 'On track from', note: 'Share of the plan to date.' },
      watchFrom: { label: 'Watch from', note: 'Anything below this is behind.' },
      bantStrictness: {
        label: 'A meeting qualifies with',
        note: 'How many of budget, authority, need and timing must be known: 2, 3 or 4.',
      },
      currencyUnit: {
        label: 'Money is shown in',
        note: 'Amounts are typed in yen even where thousands or millions are shown. Takes effect when the plan is next written.',
      },
      language: {
        label: 'Language of the sheets',
        note: '"auto" is the locale in which the sheets were first made.',
      },
      companyHolidays: {
        label: 'Company holidays',
        note: 'Add dates below the list on the "Holidays" sheet; they no longer count as business days.',
      },
    },
    owner: (number) => `Owner ${number}`,
    ownEquations: 'Own equations',
    languages: { auto: 'auto', ja: '日本語', en: 'English' },
    choiceHelp: (words) => `Choose one of ${words.join(', ')}.`,
    numberHelp: (min, max) => `Enter a number from ${min} to ${max}.`,
    dayHelp: 'Enter a date, like 2026-04-01.',
  },
  holidays: {
    name: 'Holidays',
    hint: "The national holidays of Japan. Add the company's own days off in the empty rows below.",
    columns: { day: 'Date', weekday: 'Weekday', kind: 'Kind', note: 'Note', order: 'Order' },
    kinds: { national: 'national', company: 'company' },
    weekdayFormat: 'ddd',
    dayHelp: 'Enter a date, like 2026-08-13.',
  },
  verdicts: {
    name: 'Verdicts',
    hint: 'Written by the add-on; the other sheets show what stands here.',
    columns: {
      subject: 'About',
      value: 'Verdict',
      at: 'At',
      first: 'Input 1',
      second: 'Input 2',
      third: 'Input 3',
      fourth: 'Input 4',
      fifth: 'Input 5',
      sixth: 'Input 6',
      order: 'Order',
    },
  },
});
