// Runs something while nobody else writes into the workbook.

const PATIENCE_MILLISECONDS = 10_000;

/** The result of `work`, or `undefined` where the lock could not be had and nothing was done. */
export function underDocumentLock<Answer>(work: () => Answer): Answer | undefined {
  const lock = LockService.getDocumentLock();
  if (lock === null || !lock.tryLock(PATIENCE_MILLISECONDS)) return undefined;
  try {
    const answer = work();
    // What was written must stand before the next one may read.
    SpreadsheetApp.flush();
    return answer;
  } finally {
    lock.releaseLock();
  }
}
