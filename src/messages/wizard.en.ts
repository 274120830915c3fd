// Every English word and sentence of the sidebar.
import { isMoney, type Unit } from '../domain/tree/unit';
import { formatNumber } from './format';
import { unitAfterNumber } from './units';
import type { WizardWords, YearMonth } from './wizard';

const LENGTH: Readonly<Record<number, string>> = { 1: '1 month', 3: 'Quarter', 6: 'Half-year', 12: 'Year' };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const labelled = (name: string, unit: Unit | undefined): string => {
  const words = unitAfterNumber(unit, 'en');
  return words === '' ? name : `${name} (${words})`;
};

const monthName = (month: number): string => MONTHS[month - 1] ?? String(month);

const yearMonth = ({ year, month }: YearMonth): string => `${monthName(month)} ${year}`;

export const wizardEn: WizardWords = {
  title: 'KPI planner',
  loading: 'Getting ready…',
  retry: 'Try again',
  model: {
    heading: 'Model',
    own: 'Own equations',
    equations: 'Equations',
    help: 'One a line. The first name is the KGI.',
    example: 'Sales = Customers × Price\nCustomers = Leads × Close rate',
  },
  target: {
    heading: 'Target (KGI)',
    label: (name, unit) => labelled(`${name} target`, unit),
    placeholder: 'e.g. 100,000,000',
  },
  example: { heading: 'What a plan looks like', fillIn: 'Try this example' },
  period: {
    heading: 'Period',
    year: 'Start year',
    month: 'Start month',
    length: 'Length',
    yearOption: (year) => String(year),
    monthOption: monthName,
    lengthOption: (months) => LENGTH[months] ?? `${months} months`,
    span: (first, last) =>
      first.year === last.year && first.month === last.month
        ? yearMonth(first)
        : `${yearMonth(first)} to ${yearMonth(last)}`,
  },
  owners: {
    heading: 'Owners',
    label: 'Names',
    placeholder: 'e.g. Sato, Suzuki, Tanaka',
    help: 'Commas or new lines between names. Leave blank for one plan for everybody.',
    count: (count) => (count === 1 ? '1 person' : `${count} people`),
  },
  drivers: {
    heading: 'Drivers (current values)',
    label: labelled,
    placeholder: 'blank',
    locked: 'Locked',
    free: 'Free',
    unknown: 'Solved',
    missing: 'Not set',
    solvesOne: (name) => `The blank "${name}" is solved for; all other values stay.`,
    sharesEffort: 'Free drivers all move by the same factor. Leave one blank to solve for it alone.',
    restore: 'Restore starting values',
    restorePlan: "Restore the current plan's values",
    others: (count) =>
      `${formatNumber(count)} more are not shown here. Write "name = value" in the equations to set them.`,
  },
  tree: {
    heading: 'KPI tree',
    indicator: 'Indicator',
    value: 'Value',
    level: (level) => `Level ${level}`,
    needed: (amount) => `needed: ${amount}`,
    others: (count) => `${formatNumber(count)} more (the sheet has them all)`,
    status: { solved: 'Solved', free: 'Free', atMaximum: 'At max', atMinimum: 'At min', locked: 'Locked' },
  },
  actions: {
    generate: 'Create sheets',
    generating: 'Creating the sheets…',
    review: 'Review changes',
    reviewing: 'Looking at what changes…',
    write: 'Write',
    writing: 'Writing…',
    back: 'Not now',
    check: 'Check milestones',
    checking: 'Checking the milestones…',
  },
  changes: { heading: 'What changes', none: 'The sheets already match this plan.' },
  unreadable: {
    heading: 'The plan cannot be read',
    help: 'Correct these cells, then press "Read again". Until then nothing is written.',
    retry: 'Read again',
    retrying: 'Reading…',
  },
  amount: (number, unit) => (isMoney(unit) ? `¥${number}`.replace('¥-', '-¥') : number),
  more: (count) => `${formatNumber(count)} more`,
  problem: {
    targetMissing: 'Enter a target to see the tree here.',
    notANumber: (text) => `"${text}" is not a number. Write one like 100,000,000 or 15%.`,
    severalBlank: (count) =>
      `${formatNumber(count)} drivers are blank. Fill in all but one, and that one is solved for.`,
    percentMissing: (understood, meant) => `Read as ${understood}. If you mean ${meant}, write ${meant}.`,
    aboveMaximum: (maximum) => `This is above ${maximum}; it is used as it is.`,
    belowZero: 'This is below 0; it is used as it is.',
    ownerTwice: (name) => `"${name}" is here more than once. Keep one, or tell the names apart.`,
    ownerTooLong: (name, most) => `"${name}" is too long. A name has at most ${most} characters.`,
    tooManyOwners: (count, most) => `There are ${count} names. A plan has at most ${most} owners.`,
    sentence: (clause) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`,
  },
  mend: {
    equations: 'Correct the equations',
    target: 'Check the target',
    missingTarget: 'Enter a target',
    driver: (name) => `Check "${name}"`,
    owners: 'Check the owners',
    drivers: 'Check the drivers',
    sheets: 'Correct the cells that cannot be read',
    values: 'Fill in the drivers',
    computing: 'Computing…',
  },
  server: {
    severalAccounts:
      'Several Google accounts are signed in in this browser, so the add-on could not connect. Sign in with only the account that you use for this sheet, for example in an incognito window.',
    noAnswer: 'Google did not answer. Check your connection and try again.',
  },
};
