// Asks where the sidebar is (language, today, the plan that stands), then shows the wizard in that language.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DescribeAnswer } from '../commands/requests';
import { Notice } from './components/notice';
import { UnreadablePlan } from './components/unreadablePlan';
import { ask, type Received } from './server';
import { Wizard } from './wizard';
import { type Words, WordsContext, wordsOf } from './words';

/** Before a plan stands: what the lines of business start from, and no days off of the company's own. */
const NOTHING_SAID = { capacities: {}, companyHolidays: [] };

type Failed = Exclude<Received<DescribeAnswer>, { readonly ok: true }>;

export function App() {
  const { answer, failed, isAsking, round, describe } = useDescription();
  const words = wordsOf(answer?.language ?? browserLanguage());
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.documentElement.lang = words.language;
    document.title = words.title;
  }, [words]);
  const isReadable = answer !== undefined && answer.problems === undefined;
  const wasUnreadable = useRef(false);
  useLayoutEffect(() => {
    // The button that was pressed is gone with what it was for.
    if (isReadable && wasUnreadable.current) title.current?.focus();
    wasUnreadable.current = answer?.problems !== undefined;
  }, [isReadable, answer]);
  return (
    <WordsContext.Provider value={words}>
      <main>
        <h1 class="unseen" ref={title} tabIndex={-1}>
          {words.title}
        </h1>
        {answer === undefined ? (
          <Waiting words={words} failed={failed} retry={describe} />
        ) : (
          <>
            {answer.problems !== undefined && (
              <UnreadablePlan
                problems={answer.problems}
                isReading={isAsking}
                failed={failed && sentenceAbout(failed, words)}
                retry={describe}
              />
            )}
            <Wizard
              key={round}
              today={answer.today}
              fiscalYearStart={answer.fiscalYearStart}
              plan={answer.plan}
              surroundings={answer.surroundings ?? NOTHING_SAID}
              isUnreadable={answer.problems !== undefined}
            />
          </>
        )}
      </main>
    </WordsContext.Provider>
  );
}

interface Description {
  /** The last that arrived: it stays while another is asked for. */
  readonly answer: DescribeAnswer | undefined;
  readonly failed: Failed | undefined;
  readonly isAsking: boolean;
  /** Counts the plans that were read: each begins a wizard of its own, anything else leaves what is typed. */
  readonly round: number;
}

function useDescription() {
  const [description, set] = useState<Description>({
    answer: undefined,
    failed: undefined,
    isAsking: true,
    round: 0,
  });
  const isAsking = useRef(false);
  const describe = useCallback(() => {
    if (isAsking.current) return;
    isAsking.current = true;
    set((before) => ({ ...before, failed: undefined, isAsking: true }));
    ask({ command: 'describe' }).then((received) => {
      isAsking.current = false;
      set(({ answer, round }) =>
        received.ok
          ? {
              answer: received.answer,
              failed: undefined,
              isAsking: false,
              round: received.answer.plan === undefined ? round : round + 1,
            }
          : { answer, failed: received, isAsking: false, round },
      );
    });
  }, []);
  useEffect(describe, [describe]);
  return { ...description, describe };
}

interface WaitingProps {
  readonly words: Words;
  readonly failed: Failed | undefined;
  readonly retry: () => void;
}

function Waiting({ words, failed, retry }: WaitingProps) {
  if (failed === undefined) {
    return (
      <p class="waiting" role="status">
        {words.loading}
      </p>
    );
  }
  return (
    <div class="waiting">
      <Notice tone="wrong" text={sentenceAbout(failed, words)} />
      <button type="button" class="button" onClick={retry}>
        {words.retry}
      </button>
    </div>
  );
}

function sentenceAbout(failed: Failed, words: Words): string {
  return 'trouble' in failed ? words.server[failed.trouble] : failed.sentence;
}

/** Until the workbook's language is known, the browser's. */
function browserLanguage(): 'ja' | 'en' {
  return navigator.language.startsWith('ja') ? 'ja' : 'en';
}
