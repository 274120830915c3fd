// When a time trigger fires next.
import { instantOf, wallClock } from '../engine/zones';

export interface Schedule {
  kind: 'days' | 'weeks' | 'hours' | 'minutes' | 'month' | 'once' | 'event';
  every: number;
  hour?: number;
  minute?: number;
  weekDay?: number;
  monthDay?: number;
  at?: number;
  /** ON_OPEN, ON_EDIT, ON_CHANGE; CLOCK for what goes by time. */
  event: string;
  zone: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Google fires at some minute of the hour that was asked for; here it is always the middle one. */
const MIDDLE_MINUTE = 30;

/** The first firing after an instant; null if there is none. `created` fixes the rhythm of what has no hour. */
export function nextFiring(schedule: Schedule, created: number, after: number): number | null {
  switch (schedule.kind) {
    case 'event':
      return null;
    case 'once':
      return (schedule.at ?? 0) > after ? (schedule.at ?? null) : null;
    case 'hours':
    case 'minutes': {
      const step = schedule.every * (schedule.kind === 'hours' ? HOUR : MINUTE);
      return created + (Math.floor((after - created) / step) + 1) * step;
    }
    default:
      return nextDay(schedule, created, after);
  }
}

function nextDay(schedule: Schedule, created: number, after: number): number {
  const { zone } = schedule;
  const createdDay = Math.floor(wallClock(created, zone) / DAY);
  const createdTime = wallClock(created, zone) % DAY;
  const time =
    schedule.hour === undefined
      ? createdTime
      : schedule.hour * HOUR + (schedule.minute ?? MIDDLE_MINUTE) * MINUTE;
  for (let day = Math.floor(wallClock(after, zone) / DAY); ; day++) {
    const firing = instantOf(day * DAY + time, zone);
    if (firing > after && fallsOn(schedule, day, createdDay)) return firing;
  }
}

function fallsOn(schedule: Schedule, day: number, createdDay: number): boolean {
  const date = new Date(day * DAY);
  switch (schedule.kind) {
    case 'weeks': {
      const weekOf = (number: number) => Math.floor((number + 3) / 7);
      const rightWeek = (weekOf(day) - weekOf(createdDay)) % schedule.every === 0;
      // Day numbers count from a Thursday; Google's Monday is 1.
      return rightWeek && ((day + 3) % 7) + 1 === (schedule.weekDay ?? ((createdDay + 3) % 7) + 1);
    }
    case 'month':
      return date.getUTCDate() === (schedule.monthDay ?? 1);
    default:
      return (day - createdDay) % schedule.every === 0;
  }
}
