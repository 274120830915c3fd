// The cells that stand in the way of reading the plan, and a button that reads again once they are mended.
import { useWords } from '../words';
import { Icon } from './icon';
import { Notice } from './notice';

interface UnreadablePlanProps {
  readonly problems: readonly string[];
  readonly isReading: boolean;
  /** Why the last reading brought no answer. */
  readonly failed: string | undefined;
  readonly retry: () => void;
}

/** So many at once are enough to mend; reading again shows the next. */
const SHOWN_PROBLEMS = 20;

/** The id of the heading, to which others lead. */
export const UNREADABLE = 'unreadable';

export function UnreadablePlan({ problems, isReading, failed, retry }: UnreadablePlanProps) {
  const words = useWords();
  const hidden = problems.length - SHOWN_PROBLEMS;
  return (
    <section class="section unreadable" aria-labelledby={UNREADABLE} data-testid="problems">
      <h2 id={UNREADABLE} tabIndex={-1}>
        <Icon name="wrong" />
        {words.unreadable.heading}
      </h2>
      <p class="help">{words.unreadable.help}</p>
      <div role="alert">
        <ul class="sentences">
          {problems.slice(0, SHOWN_PROBLEMS).map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two sentences may be the same, and none ever moves.
            <li key={index}>{problem}</li>
          ))}
        </ul>
        {hidden > 0 && <Notice tone="hint" text={words.more(hidden)} />}
        {failed !== undefined && <Notice tone="wrong" text={failed} />}
      </div>
      <button type="button" class="button" data-testid="retry" aria-disabled={isReading} onClick={retry}>
        {isReading ? words.unreadable.retrying : words.unreadable.retry}
      </button>
    </section>
  );
}
