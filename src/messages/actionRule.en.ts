// How one tells whether an action was done, in English: how many, for each of what, until when.
import type { Action, Deadline, Measure, Occasion } from '../domain/actions/action';

const PER: Readonly<Record<Occasion, string>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  meeting: 'meeting',
  visit: 'visit',
  inquiry: 'inquiry',
  offer: 'offer',
  interview: 'interview',
  viewing: 'viewing',
  arrival: 'arrival',
  customer: 'customer',
};

function amount(measure: Measure): string {
  switch (measure.kind) {
    case 'count':
      return `at least ${measure.atLeast} per ${PER[measure.per]}`;
    case 'yesNo':
      return `done or not, for every ${PER[measure.per]}`;
    case 'completion':
      return measure.items === undefined
        ? `share done of what a ${PER[measure.per]} was to bring; all of it is on track`
        : `all ${measure.items} items at every ${PER[measure.per]}`;
  }
}

function until({ from, hours, offered }: Deadline): string {
  if (hours < 0) return `${-hours} hours before the ${PER[from]} at the latest`;
  const stricter = offered === undefined ? '' : ` (stricter: ${offered})`;
  return `within ${hours} hours${stricter} of the ${PER[from]}`;
}

export function actionRuleEn({ measure, deadline }: Action): string {
  return deadline === undefined ? amount(measure) : `${amount(measure)}, ${until(deadline)}`;
}
