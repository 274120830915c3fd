// Utilities, Session, Logger and console: the small services.
import { randomUUID } from 'node:crypto';
import { formatDate } from './formatDate';
import type { ServiceHost } from './host';

export const createUtilities = (host: ServiceHost): GoogleAppsScript.Utilities.Utilities =>
  host.offer<GoogleAppsScript.Utilities.Utilities>('Utilities', {
    sleep: (milliseconds: number) => host.clock.pass(milliseconds),
    formatDate: (date: Date, zone: string, pattern: string) => formatDate(date.getTime(), zone, pattern),
    getUuid: () => randomUUID(),
  });

export const createSession = (host: ServiceHost): GoogleAppsScript.Base.Session =>
  host.offer<GoogleAppsScript.Base.Session>('Session', {
    getScriptTimeZone: () => host.scriptTimeZone,
    getActiveUserLocale: () => host.locale.slice(0, 2),
    getActiveUser: () => host.offer('User', { getEmail: () => 'person@example.com' }),
    getEffectiveUser: () => host.offer('User', { getEmail: () => 'person@example.com' }),
    getTemporaryActiveUserKey: () => 'local-user-key',
  });

export function createLogs(host: ServiceHost) {
  const at =
    (level: string) =>
    (...parts: unknown[]): void =>
      host.log(level, parts);
  return {
    console: host.offer<Pick<Console, 'log' | 'info' | 'warn' | 'error'>>('console', {
      log: at('log'),
      info: at('info'),
      warn: at('warn'),
      error: at('error'),
      time: () => undefined,
      timeEnd: () => undefined,
    }),
    Logger: host.offer<GoogleAppsScript.Base.Logger>('Logger', {
      log: at('log'),
      getLog: () => '',
      clear: () => undefined,
    }),
  };
}
