// The services that a custom function may use: it can ask about the file, and it cannot change it.
import { formatDate } from './formatDate';
import { createOffer } from './offer';

const offer = createOffer({ around: (_name, work) => work() }, (error) => error);

interface Facts {
  locale: string;
  spreadsheetTimeZone: string;
  scriptTimeZone: string;
}

/** Google's words when a custom function tries to change something. */
function refusing(kind: string, known: Record<string, () => unknown>): object {
  return new Proxy(known, {
    get(target, property) {
      if (typeof property === 'symbol' || property in target) return Reflect.get(target, property);
      return () => {
        throw new Error(`You do not have permission to call ${kind}.${property}`);
      };
    },
  });
}

export function readOnlyServices(facts: Facts): Record<string, unknown> {
  const spreadsheet = refusing('Spreadsheet', {
    getSpreadsheetLocale: () => facts.locale,
    getSpreadsheetTimeZone: () => facts.spreadsheetTimeZone,
  });
  const quiet = () => undefined;
  return {
    SpreadsheetApp: refusing('SpreadsheetApp', {
      getActiveSpreadsheet: () => spreadsheet,
      getActive: () => spreadsheet,
    }),
    Session: offer('Session', {
      getScriptTimeZone: () => facts.scriptTimeZone,
      getActiveUserLocale: () => facts.locale.slice(0, 2),
    }),
    Utilities: offer('Utilities', {
      formatDate: (date: Date, zone: string, pattern: string) => formatDate(date.getTime(), zone, pattern),
    }),
    console: { log: quiet, info: quiet, warn: quiet, error: quiet },
    Logger: { log: quiet },
  };
}
