// The time between two moments in which somebody was at work.
import { isBusinessDay } from './businessDays';

/** A moment in the spreadsheet's time zone: a day number and minutes since its midnight. */
export interface Moment {
  readonly day: number;
  readonly minute: number;
}

/** Opening hours in minutes since midnight; nine to six unless somebody says otherwise. */
export interface OpeningHours {
  readonly from: number;
  readonly to: number;
}

const NINE_TO_SIX: OpeningHours = { from: 9 * 60, to: 18 * 60 };

/**
 * Minutes of business hours from `start` to `end`; 0 where the end is not after the start.
 *
 * An inquiry on Friday at 18:00 that is answered on Monday at 9:30 waited 30 minutes.
 */
export function businessMinutes(
  start: Moment,
  end: Moment,
  off: ReadonlySet<number>,
  { from, to }: OpeningHours = NINE_TO_SIX,
): number {
  let minutes = 0;
  for (let day = start.day; day <= end.day; day += 1) {
    if (!isBusinessDay(day, off)) continue;
    const opens = day === start.day ? Math.max(from, start.minute) : from;
    const closes = day === end.day ? Math.min(to, end.minute) : to;
    minutes += Math.max(0, closes - opens);
  }
  return minutes;
}
