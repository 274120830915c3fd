// =JP_HOLIDAYS(year, [to_year])
import { japaneseHolidays, knownYears } from '../domain/calendar/businessDays';
import { failure, success } from '../domain/result';
import { readSingle } from './arguments';
import type { FunctionDefinition } from './definition';

const { first, last } = knownYears;

export const jpHolidays: FunctionDefinition = {
  name: 'JP_HOLIDAYS',
  summary: {
    ja: '日本の祝日（振替休日・国民の休日を含む）を縦に並べます。NETWORKDAYS や KPI_PACE の休日に使えます。',
    en: 'The national holidays of Japan in a column, for NETWORKDAYS and KPI_PACE.',
  },
  parameters: [
    { name: 'year', help: { ja: '西暦年。例：2026', en: 'year, e.g. 2026' } },
    {
      name: 'to_year',
      optional: true,
      help: {
        ja: '最後の年、省略すると year だけ。例：2027',
        en: 'last year, year itself by default, e.g. 2027',
      },
    },
  ],
  examples: [
    {
      formula: '=ROWS(JP_HOLIDAYS(2026))',
      result: 18,
      source: 'holiday_jp, checked against the Cabinet Office',
    },
    { formula: '=JP_HOLIDAYS(3000)', result: 'refused', source: 'past the last year known' },
  ],
  compute: (argumentList, { dateOf }) => {
    const years: (number | undefined)[] = [];
    for (const [index, parameter] of ['year', 'to_year'].entries()) {
      const year = readSingle(parameter, argumentList[index]);
      if (!year.ok) return year;
      const min = years[0] ?? first;
      const { value } = year;
      if (value !== undefined && (!Number.isInteger(value) || value < min || value > last)) {
        const requirement = { kind: 'between', min, max: last, whole: true } as const;
        return failure({ code: 'unfit', parameter, value, requirement });
      }
      years.push(value);
    }
    const [from, to = from] = years;
    if (from === undefined || to === undefined) return success('');
    const days = Array.from({ length: to - from + 1 }, (_, index) => japaneseHolidays(from + index)).flat();
    return success(days.map((day) => [dateOf(day)]));
  },
};
