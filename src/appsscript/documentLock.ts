// Runs something while nobody else writes into the workbook.
import type { Patience } from './patience';

const PATIENCE_MILLISECONDS = 10_000;

/** The result of `work`, or `undefined` where the lock could not be had and nothing was done. */
export function underDocumentLock<Answer>(patience: Patience, work: () => Answer): Answer | undefined {
  const lock = patience.attempt(() => {
    const documentLock = LockService.getDocumentLock();
    return documentLock?.tryLock(PATIENCE_MILLISECONDS) ? documentLock : undefined;
  });
  if (lock === undefined) return undefined;
  try {
    const answer = work();
    // What was written must stand before the next one may read.
    patience.attempt(() => SpreadsheetApp.flush());
    return answer;
  } finally {
    release(lock);
  }
}

/** The lock ends with the run in any case, so that a release that fails takes nothing away from what was done. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch (error) {
    console.warn(String(error));
  }
}
