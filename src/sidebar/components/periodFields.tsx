// The months that the target is for.
import { type Period, periodLengths } from '../../domain/calendar/period';
import type { PlainDate } from '../../domain/calendar/plainDate';
import type { DraftAction } from '../draft';
import { useWords } from '../words';
import { Choice } from './choice';

interface PeriodFieldsProps {
  readonly period: Period;
  readonly today: PlainDate;
  readonly act: (action: DraftAction) => void;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

export function PeriodFields({ period, today, act }: PeriodFieldsProps) {
  const { period: words } = useWords();
  const years = yearsAround(today.year, period.year);
  const { year, month } = period;
  const lastMonth = period.year * 12 + period.month - 1 + period.months - 1;
  const last = { year: Math.floor(lastMonth / 12), month: (lastMonth % 12) + 1 };
  return (
    <>
      <div class="period">
        <Choice
          id="period-year"
          label={words.year}
          value={year}
          options={years}
          text={words.yearOption}
          choose={(chosen) => act({ type: 'chooseStart', start: { year: chosen, month } })}
        />
        <Choice
          id="period-month"
          label={words.month}
          value={month}
          options={MONTHS}
          text={words.monthOption}
          choose={(chosen) => act({ type: 'chooseStart', start: { year, month: chosen } })}
        />
        <Choice
          id="period-months"
          label={words.length}
          value={period.months}
          options={periodLengths}
          text={words.lengthOption}
          choose={(months) => act({ type: 'chooseLength', months })}
        />
      </div>
      {period.months > 1 && <p class="understood">{words.span(period, last)}</p>}
    </>
  );
}

/** Last year to the year after next, and the year that is chosen: a standing plan may be older or further off. */
function yearsAround(today: number, chosen: number): number[] {
  const years = new Set([today - 1, today, today + 1, today + 2, chosen]);
  return Array.from(years).sort((one, other) => one - other);
}
