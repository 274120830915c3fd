// Whether people can do what a plan asks, in English.
import {
  dailyAmount,
  type FeasibilityMessages,
  type NamedAmount,
  namedAmount,
  safeAmount,
  timesStart,
  timesText,
} from './feasibility';
import { formatNumber } from './format';
import { amountText } from './planning.en';

const text = (amount: NamedAmount): string => amountText(amount.name, amount);

export const feasibilityEn: FeasibilityMessages = {
  heading: 'One person, one day',
  levels: { fits: 'Fits', tight: 'Tight', tooMuch: 'Too much' },
  marks: { fits: '○', tight: '△', tooMuch: '×' },
  load: (plan, { node, perDay, capacity, load }) => {
    const day = dailyAmount(plan, node, perDay);
    const share = load < 2 ? `${Math.round(load * 100)}%` : `${timesText(load)} times`;
    return `${day.name}: ${text(day)} a person and day, ${share} the limit of ${text(namedAmount(plan, node, capacity))}.`.replace(
      '% the limit',
      '% of the limit',
    );
  },
  comparedWithStart: (plan, workload) => {
    const found = timesStart(workload);
    if (found === undefined) return undefined;
    return `That is ${timesText(found.times)} times today's ${text(namedAmount(plan, workload.node, found.start))} a month.`;
  },
  ways: 'Any one of these makes it fit',
  way: (plan, way, { node }) => {
    switch (way.kind) {
      case 'period':
        return `a period of ${way.months} months (${text(dailyAmount(plan, node, way.perDay))} a person and day)`;
      case 'people':
        return `${formatNumber(way.more)} more ${way.more === 1 ? 'person' : 'people'} (${formatNumber(way.people)} in all)`;
      case 'driver': {
        const to = safeAmount(plan, way);
        return `${to.name} at ${text(to)} (now ${text(namedAmount(plan, way.node, way.from))})`;
      }
    }
  },
  capacity: (name) => `Limit a person and day: ${name}`,
  capacityNote:
    'What one person can do on a business day. Compared with the plan on "Actions"; blank is not compared.',
  onSheet: {
    everybody: 'each person',
    limit: (_unit, cell) => ['The limit is ', ` a person and day (Settings, ${cell}). `],
    noLimit: 'Enter a limit a person and day on "Settings" to compare it with the plan.',
    askAgain: '"Make a plan" in the menu computes what would make it fit.',
    waysBefore: 'To make it fit: ',
    waysBetween: ' / ',
  },
};
