// Patience with a service that fails for the moment, and with the clock: a few more tries, and an end in good time.
import { readMilliseconds } from './clock';

/** How long each retry waits, in milliseconds; a run has no more retries than this list. */
const WAITS = [1_000, 2_000, 4_000, 8_000];

/** Apps Script kills a run after 6 minutes without warning, so we stop earlier and say so. */
const BUDGET_MILLISECONDS = 270_000;

/** Thrown when the time is up; what was built so far stands, and the next run goes on from there. */
export class OutOfTime extends Error {
  override name = 'OutOfTime';
}

export class Patience {
  private tries = 0;
  private readonly started = readMilliseconds();

  /** Runs idempotent work and retries it when it fails. The error's text is never read: its language is unknown. */
  attempt<Answer>(work: (isRepeat: boolean) => Answer): Answer {
    let isRepeat = false;
    for (;;) {
      this.checkTime();
      try {
        return work(isRepeat);
      } catch (error) {
        const wait = WAITS[this.tries];
        if (error instanceof OutOfTime || wait === undefined) throw error;
        this.tries += 1;
        isRepeat = true;
        Utilities.sleep(wait);
      }
    }
  }

  /** Also within a long piece of work, so that it does not go on past the end of the run. */
  checkTime(): void {
    if (readMilliseconds() - this.started > BUDGET_MILLISECONDS) throw new OutOfTime();
  }
}
