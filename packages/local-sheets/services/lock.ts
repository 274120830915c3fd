// LockService: a lock belongs to one run; who comes later gets it when that run ends or lets go.
import type { ServiceHost } from './host';

type GoogleLock = GoogleAppsScript.Lock.Lock;

function createLock(host: ServiceHost, kind: string): GoogleLock {
  /** Nobody else moves while this run waits, so a taken lock stays taken; the waiting costs the clock its time. */
  function take(patience: number): boolean {
    const holder = host.locks.get(kind);
    if (holder && holder !== host.run) {
      host.clock.pass(patience);
      return false;
    }
    host.locks.set(kind, host.run);
    return true;
  }
  return host.offer<GoogleLock>(
    'Lock',
    {
      tryLock: take,
      waitLock(patience: number) {
        if (!take(patience)) {
          throw new Error('Lock timeout: another process was holding the lock for too long.');
        }
      },
      hasLock: () => host.locks.get(kind) === host.run,
      releaseLock() {
        if (host.locks.get(kind) === host.run) host.locks.delete(kind);
      },
    },
    new Set(['hasLock']),
  );
}

export const createLockService = (host: ServiceHost): GoogleAppsScript.Lock.LockService =>
  host.offer<GoogleAppsScript.Lock.LockService>('LockService', {
    getDocumentLock: () => createLock(host, 'document'),
    getScriptLock: () => createLock(host, 'script'),
    getUserLock: () => createLock(host, 'user'),
  });
