// =KPI_PACE(target, actual, start, end, as_of, [holidays])
import { workdays } from '../domain/calendar/workdays';
import { pace } from '../domain/progress/pace';
import { failure, success } from '../domain/result';
import type { FunctionDefinition } from './definition';
import { dayParameter, numberParameter, rowwise, sampleOf } from './elementwise';

const perRow = [
  numberParameter('target', 'number', {
    ja: '期間の目標。例：30000000',
    en: "the period's target, e.g. 30000000",
  }),
  numberParameter('actual', 'number', {
    ja: 'as_of までの実績（同じ単位）。例：12000000',
    en: 'actual up to as_of, in the same unit, e.g. 12000000',
  }),
  dayParameter('start', { ja: '期間の初日。例：2026-05-01', en: 'first day, e.g. 2026-05-01' }),
  dayParameter('end', { ja: '期間の末日。例：2026-05-31', en: 'last day, e.g. 2026-05-31' }),
  dayParameter('as_of', {
    ja: '今日にあたる日。例：2026-05-18',
    en: 'the day taken for today, e.g. 2026-05-18',
  }),
] as const;

const holidays = dayParameter('holidays', {
  ja: '土日のほかの休日。例：JP_HOLIDAYS(2026)',
  en: 'days off besides weekends, e.g. JP_HOLIDAYS(2026)',
});

export const kpiPace: FunctionDefinition = {
  name: 'KPI_PACE',
  summary: {
    ja: '営業日で見たペース：今日までの目標、計画比、1営業日あたりに必要な数、着地見込みの4列。',
    en: 'Pace by business days, four columns: expected to date, attainment, required per day left, landing.',
  },
  parameters: [...perRow, { ...holidays, optional: true }],
  examples: [
    {
      formula: '=KPI_PACE(3000, 1200, "2026-05-01", "2026-05-31", "2026-05-18", JP_HOLIDAYS(2026))',
      result: [[1500, 0.8, 200, 2400]],
      source: '9 of 18 business days of May 2026',
    },
  ],
  compute: (argumentList, surroundings) => {
    const daysOff = sampleOf([holidays], [argumentList[perRow.length]], surroundings, success);
    if (!daysOff.ok) return daysOff;
    const count = workdays(daysOff.value);
    return rowwise(perRow, 4, (target, actual, start, end, asOf) => {
      if (end < start) {
        const requirement = { kind: 'notBefore', parameter: 'start' } as const;
        return failure({ code: 'unfit', parameter: 'end', requirement });
      }
      const total = count(start, end);
      if (total === 0) return failure({ code: 'noBusinessDay', start, end });
      const businessDays = { total, elapsed: count(start, Math.min(asOf, end)) };
      const { expected, attainment, requiredPerDay, landing } = pace({ target, actual, businessDays });
      return success([expected, attainment ?? '', requiredPerDay ?? '', landing ?? '']);
    })(argumentList, surroundings);
  },
};
