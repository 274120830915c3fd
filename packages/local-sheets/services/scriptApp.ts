// ScriptApp: triggers, made and listed; the clock fires them (see openLocalSheets.ts).
import { instantOf } from '../engine/zones';
import { nextFiring, type Schedule } from '../script/schedule';
import type { ServiceHost, TriggerRecord } from './host';

type GoogleTrigger = GoogleAppsScript.Script.Trigger;

const MOST_TRIGGERS = 20;
const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

const weekDayNumber = (day: unknown): number => {
  const named = WEEK.indexOf(String(day));
  return named >= 0 ? named + 1 : Number(day);
};

function offerTrigger(host: ServiceHost, record: TriggerRecord): GoogleTrigger {
  return host.offer<GoogleTrigger>('Trigger', {
    getUniqueId: () => record.id,
    getHandlerFunction: () => record.handler,
    getEventType: () => record.schedule.event,
    getTriggerSource: () => (record.schedule.event === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS'),
    getTriggerSourceId: () => (record.schedule.event === 'CLOCK' ? null : 'local-spreadsheet'),
  });
}

function builder(host: ServiceHost, handler: string, start: Schedule): object {
  let schedule = start;
  const methods: Record<string, unknown> = {};
  const self = host.offer<object>('TriggerBuilder', methods, new Set(Object.keys(SETTERS)));
  for (const [name, setter] of Object.entries(SETTERS)) {
    methods[name] = (...given: never[]) => {
      schedule = { ...schedule, ...setter(host, ...given) };
      return self;
    };
  }
  methods.create = () => {
    const { belongings, clock } = host;
    if (belongings.triggers.length >= MOST_TRIGGERS) {
      throw new Error(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    belongings.lastTriggerId++;
    const created = clock.now();
    const record: TriggerRecord = {
      id: String(1_000_000 + belongings.lastTriggerId),
      handler,
      schedule,
      created,
      due: nextFiring(schedule, created, created),
    };
    belongings.triggers.push(record);
    return offerTrigger(host, record);
  };
  return self;
}

type Setter = (host: ServiceHost, ...given: never[]) => Partial<Schedule>;

const SETTERS: Record<string, Setter> = {
  timeBased: () => ({ kind: 'days', event: 'CLOCK' }),
  everyDays: (_host, every: number) => ({ kind: 'days', every }),
  everyWeeks: (_host, every: number) => ({ kind: 'weeks', every }),
  everyHours: (_host, every: number) => ({ kind: 'hours', every }),
  everyMinutes: (_host, every: number) => ({ kind: 'minutes', every }),
  onWeekDay: (_host, day: unknown) => ({ kind: 'weeks', weekDay: weekDayNumber(day) }),
  onMonthDay: (_host, monthDay: number) => ({ kind: 'month', monthDay }),
  atHour: (_host, hour: number) => ({ hour }),
  nearMinute: (_host, minute: number) => ({ minute }),
  inTimezone: (_host, zone: string) => ({ zone }),
  at: (_host, date: Date) => ({ kind: 'once', at: date.getTime() }),
  after: (host, milliseconds: number) => ({ kind: 'once', at: host.clock.now() + milliseconds }),
  atDate: (host, year: number, month: number, day: number) => ({
    kind: 'once',
    at: instantOf(Date.UTC(year, month - 1, day), host.scriptTimeZone),
  }),
  forSpreadsheet: () => ({ kind: 'event' }),
  onOpen: () => ({ event: 'ON_OPEN' }),
  onEdit: () => ({ event: 'ON_EDIT' }),
  onChange: () => ({ event: 'ON_CHANGE' }),
  onFormSubmit: () => ({ event: 'ON_FORM_SUBMIT' }),
};

export function createScriptApp(host: ServiceHost): GoogleAppsScript.Script.ScriptApp {
  const list = () => host.belongings.triggers.map((record) => offerTrigger(host, record));
  return host.offer<GoogleAppsScript.Script.ScriptApp>(
    'ScriptApp',
    {
      AuthMode: { NONE: 'NONE', LIMITED: 'LIMITED', FULL: 'FULL', CUSTOM_FUNCTION: 'CUSTOM_FUNCTION' },
      WeekDay: Object.fromEntries(WEEK.map((day) => [day, day])),
      EventType: { CLOCK: 'CLOCK', ON_OPEN: 'ON_OPEN', ON_EDIT: 'ON_EDIT', ON_CHANGE: 'ON_CHANGE' },
      TriggerSource: { CLOCK: 'CLOCK', SPREADSHEETS: 'SPREADSHEETS' },
      getProjectTriggers: list,
      getUserTriggers: list,
      getScriptId: () => 'local-script',
      newTrigger: (handler: string) =>
        builder(host, handler, { kind: 'event', every: 1, event: 'CLOCK', zone: host.scriptTimeZone }),
      deleteTrigger(trigger: GoogleTrigger) {
        const id = trigger.getUniqueId();
        host.belongings.triggers = host.belongings.triggers.filter((record) => record.id !== id);
      },
    },
    new Set(['newTrigger', 'getScriptId']),
  );
}
