// The months that the target is for.
import type { Period } from '../../domain/calendar/period';
import type { PlainDate } from '../../domain/calendar/plainDate';
import type { DraftAction } from '../draft';
import { LENGTHS } from '../judgement';
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
  const years = Array.from({ length: 4 }, (_, index) => today.year - 1 + index);
  const set = (change: Partial<Period>) => act({ type: 'setPeriod', period: { ...period, ...change } });
  const lastMonth = period.year * 12 + period.month - 1 + period.months - 1;
  const last = { year: Math.floor(lastMonth / 12), month: (lastMonth % 12) + 1 };
  return (
    <>
      <div class="period">
        <Choice
          id="period-year"
          label={words.year}
          value={period.year}
          options={years}
          text={words.yearOption}
          choose={(year) => set({ year })}
        />
        <Choice
          id="period-month"
          label={words.month}
          value={period.month}
          options={MONTHS}
          text={words.monthOption}
          choose={(month) => set({ month })}
        />
        <Choice
          id="period-months"
          label={words.length}
          value={period.months}
          options={LENGTHS}
          text={words.lengthOption}
          choose={(months) => set({ months })}
        />
      </div>
      {period.months > 1 && <p class="understood">{words.span(period, last)}</p>}
    </>
  );
}
