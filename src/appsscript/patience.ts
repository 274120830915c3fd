// Patience with a service that fails for the moment, and with the clock: a few more tries, and an end in good time.
import { readMilliseconds } from './clock';

/** More tries of one run together, and how long it waits before each of them. */
const WAITS = [1_000, 2_000, 4_000, 8_000];

/** Apps Script ends a run after 6 minutes without a word; before that we end it ourselves. */
const BUDGET_MILLISECONDS = 270_000;

/** Thrown when the time is up; what was built so far stands, and the next run goes on from there. */
export class OutOfTime extends Error {
  override name = 'OutOfTime';
}

export class Patience {
  private tries = 0;
  private readonly started = readMilliseconds();

  /**
   * Does something whose doing twice is doing once, and tries again where it fails. What went wrong is never read from
   * the error's text, which is in whatever language.
   */
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
